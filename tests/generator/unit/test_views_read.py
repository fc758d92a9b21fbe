"""A view reads no file by the way: a page that was kept would not be made anew where the file changes."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from helpers import ROOT, sample

from macros.model.dependencies import Answers, Dependencies
from macros.read.load import load
from macros.views import View
from macros.views.exercise.files import files

VIEWS = ROOT / "macros" / "views"
# Whatever asks a disk or a clock.
ASKS = {
    *("open", "read_text", "read_bytes", "stat", "lstat", "exists", "is_file", "is_dir", "is_symlink", "glob"),
    *("rglob", "iterdir", "walk", "listdir", "scandir", "getsize", "getmtime", "resolve", "today", "now", "time"),
}
# What belongs to the generator: a change of it makes every page anew.
GENERATOR = {"catalogue", "colours"}


def _called(node: ast.AST) -> str:
    function = node.func if isinstance(node, ast.Call) else None
    return getattr(function, "attr", getattr(function, "id", ""))


def reads(tree: ast.AST) -> Iterator[int]:
    """Yield the line of each question to a disk or a clock that stands in no function which is `worked_out`."""
    for node in ast.iter_child_nodes(tree):
        marks = [ast.unparse(each) for each in getattr(node, "decorator_list", ())]
        if "worked_out" in marks:
            continue
        if _called(node) in ASKS:
            yield node.lineno  # type: ignore[attr-defined]
        yield from reads(node)


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def test_such_a_question_is_seen() -> None:
    free = "def a(x):\n    return x.stat().st_size\n"
    assert list(reads(ast.parse(free))) == [2]
    assert list(reads(ast.parse(f"@worked_out\n{free}"))) == []
    assert list(reads(ast.parse("with open(x) as y:\n    pass"))) == [1]


def test_no_view_asks_the_disk_untracked() -> None:
    for path in sorted(VIEWS.rglob("*.py")):
        assert list(reads(parsed(path))) == [], path.relative_to(ROOT)


def test_no_view_takes_a_function_from_a_module_that_does() -> None:
    readers = {each.stem for each in (ROOT / "macros" / "read").glob("*.py") if list(reads(parsed(each)))}
    assert {"files", "load", "today"} <= readers
    for path in sorted(VIEWS.rglob("*.py")):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.ImportFrom) and node.level and (node.module or "").startswith("read"):
                asked = {(node.module or "").partition(".")[2]} | {each.name for each in node.names}
                assert not asked & (readers - GENERATOR), f"{path.relative_to(ROOT)}:{node.lineno}"


def test_a_page_is_made_anew_where_a_file_to_hand_out_has_another_size(tmp_path: Path) -> None:
    curriculum = load(sample(tmp_path))
    exercise = next(each for each in curriculum.exercises.values() if any(not file.trainer for file in each.files))
    path = tmp_path / "docs" / "assets" / "files" / next(file.file for file in exercise.files if not file.trainer)
    asked = Dependencies(curriculum)
    files(View(asked.as_curriculum, curriculum.words, curriculum.course.exercise_page(exercise.id)), exercise, False)
    told = Answers(curriculum).told(asked)
    assert Answers(curriculum).same(told)
    path.write_bytes(path.read_bytes() * 9)
    assert not Answers(curriculum).same(told)
