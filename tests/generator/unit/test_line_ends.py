"""What is written has the same line ends on every system: else Windows gives other files for the same course."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import ROOT

FILES = [path for room in ("macros", "tools") for path in sorted((ROOT / room).rglob("*.py"))]
# It holds no text: it is open while a build goes on, so that no other one begins.
LOCK = ROOT / "macros" / "commands" / "staging.py"


def loose(path: Path) -> Iterator[str]:
    """Yield the places at which a file is written as text without a word on its line ends."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        named = {each.arg: ast.unparse(each.value) for each in node.keywords}
        modes = [ast.unparse(each).strip("'\"") for each in node.args] + [named.get("mode", "").strip("'\"")]
        writes = name == "write_text" or (name == "open" and any(each in ("w", "a", "x", "w+", "a+") for each in modes))
        if writes and named.get("newline") != "'\\n'":
            yield f"{path}:{node.lineno}"


def test_such_a_place_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "x.py"
    path.write_text(
        'a.write_text(b)\na.write_text(b, newline="\\n")\nopen(c, "w")\nopen(c, "rb")\na.open("a", newline="\\n")\n',
        encoding="utf-8",
    )
    assert [each.rpartition(":")[2] for each in loose(path)] == ["1", "3"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_text_is_written_with_the_line_ends_of_the_system(path: Path) -> None:
    assert path == LOCK or list(loose(path)) == []
