"""A number is said in the way of the language: no room formats it before it comes to the words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from helpers import ROOT

from macros.model.finding import Text, found
from macros.model.place import Place
from macros.model.rule import Rule
from macros.rules import in_words, message
from macros.rules.explain import weight
from macros.words import words

# Of a format, the signs that write a fraction, always with a point. Those of whole numbers, such as 02d, are a clock's.
FRACTION = re.compile(r"[eEfFgG%]$")
ROOMS = ("rules", "views", "site", "commands", "read", "write")


def formats(path: Path) -> Iterator[str]:
    """Yield each line on which a file formats a number with a fraction."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        spec = node.format_spec if isinstance(node, ast.FormattedValue) else None
        if spec and FRACTION.search(ast.unparse(spec).strip("'\"")):
            yield f"{path}:{node.lineno}"


def test_a_format_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "x.py"
    file.write_text('a = f"{b:g}"\nc = f"{d:02d} {e:>4} {f!r} {g}"\nh = f"{i / 2:.1f}"\n', encoding="utf-8")
    assert [each.rpartition(":")[2] for each in formats(file)] == ["1", "3"]


def test_no_room_formats_a_fraction() -> None:
    files = [path for room in ROOMS for path in sorted((ROOT / "macros" / room).rglob("*.py"))]
    assert [each for path in files for each in formats(path)] == []


def test_the_limits_of_findings_have_the_sign_of_the_language() -> None:
    heavy = found(Place("x.svg"), "P730", picture="x", size=30.5, at_most=12.5)
    assert "30,5" in message(heavy, words("bs"))
    assert "30.5" in message(heavy, words("en"))
    assert in_words((12.5, Text("rules.near", {"near": "x"})), words("bs")).startswith("12,5 ")


def test_a_large_limit_is_written_out() -> None:
    assert "1500000" in weight(Rule("X1", "warning", {"at_most": 1.5e6}), words("bs"))
