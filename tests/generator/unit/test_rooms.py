"""The rooms of the package: data flows one way, and no module grows too long."""

from __future__ import annotations

import ast
import graphlib
import re
from pathlib import Path

import pytest
from helpers import ROOT

PACKAGE = ROOT / "macros"
# What each room may ask, itself left out, beside what knows texts, values and functions only.
MAY_ASK = {
    "model": set(),
    "read": {"model"},
    "rules": {"model", "read"},
    "views": {"model", "read"},
    "export": {"model", "read", "views"},
    "site": {"model", "read", "views", "export"},
    "builders": {"model", "read", "rules", "views", "export", "site"},
    "write": {"model", "read", "rules"},
    "commands": {"model", "read", "rules", "views", "export", "site", "builders", "write"},
}
ALWAYS = {"words", "language", "cache", "digest", "parallel"}
LONGEST = 300
STARTER = PACKAGE / "commands" / "starter"


def modules() -> list[Path]:
    return [path for path in sorted(PACKAGE.rglob("*.py")) if not path.is_relative_to(STARTER)]


def asked(path: Path) -> set[str]:
    """Return the rooms and modules beside them that a module imports, below the package."""
    inside = path.relative_to(PACKAGE).parts
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            above = inside[: len(inside) - node.level]
            full = (*above, *(node.module.split(".") if node.module else ()))
            found |= {full[0]} if full else {alias.name for alias in node.names}
    return found


@pytest.mark.parametrize("room", sorted(MAY_ASK))
def test_a_room_asks_only_those_before_it(room: str) -> None:
    for path in modules():
        if path.relative_to(PACKAGE).parts[0] == room:
            strange = asked(path) - MAY_ASK[room] - ALWAYS - {room, "ROOT", "HERE"}
            assert not strange, f"{path.relative_to(ROOT)} asks {', '.join(sorted(strange))}"


def test_every_folder_is_a_room_that_says_what_comes_in_and_what_goes_out() -> None:
    rooms = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert rooms == {*MAY_ASK, "language"}
    for room in sorted(MAY_ASK):
        told = ast.get_docstring(ast.parse((PACKAGE / room / "__init__.py").read_text(encoding="utf-8"))) or ""
        assert "In come" in told, room
        assert "Out go" in told, room


def test_no_folders_of_scripts_ask_each_other() -> None:
    scripts = (ROOT / "frontend").resolve()
    asked: dict[Path, set[Path]] = {}
    for path in scripts.rglob("*.js"):
        named = re.findall(r'^(?:import|export|\})(?:[^;"]* from)? "(\..+)";', path.read_text(encoding="utf-8"), re.M)
        folders = {(path.parent / name).resolve().parent for name in named if not path.stem.endswith("_test")}
        asked.setdefault(path.parent, set()).update(folders - {path.parent})
    order = list(graphlib.TopologicalSorter(asked).static_order())  # raises CycleError, which names them
    assert order.index(scripts / "core") < order.index(scripts / "learn")


def test_no_module_is_too_long() -> None:
    scripts = [path for path in (ROOT / "frontend").rglob("*.js") if "node_modules" not in path.parts]
    for path in [*modules(), *scripts]:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST, path.relative_to(ROOT)
