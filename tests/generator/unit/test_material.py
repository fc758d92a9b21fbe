"""What others use for teaching fits into our records as it is: rounds, roles, ranges, cases, numbers, gaps.

Each file in material/ has the shape of an exercise or a quiz that somebody published, and no word of it. What of it
stands on its page, and how, is in material_shown.yml.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from macros.model.curriculum import Curriculum
from macros.read.load import load
from macros.read.yaml_lines import strings
from macros.rules import check
from macros.rules.report import lines
from macros.views import MACROS, View
from macros.words import words

HERE = Path(__file__).parent
MATERIAL = sorted((HERE / "material").glob("*.yml"))
# What material of others lacks, and what a course of one lesson cannot have. None of it stops a build.
MAY_LACK = {"E306", "E307", "E310", "L209", "P722", "P725", "Q403", "Q405", "Q409", "Q410"}

SHOWN: dict[str, list[str]] = yaml.safe_load((HERE / "material_shown.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Curriculum:
    """The small course with all this material in it."""
    root = tmp_path_factory.mktemp("material") / "course"
    shutil.copytree(HERE / "small", root)
    files = root / "docs" / "assets" / "files"
    files.mkdir()
    for source in MATERIAL:
        shutil.copy(source, root / "exercises")
        (root / "docs" / "exercises" / f"{source.stem}.md").write_text("{{ exercise_page() }}\n", encoding="utf-8")
        for name in re.findall(r"file: ([\w.-]+)", source.read_text(encoding="utf-8")):
            (files / name).write_text("a,b\n", encoding="utf-8")
    settings = root / "mkdocs.yml"
    pages = "".join(f"  - exercises/{source.stem}.md\n" for source in MATERIAL)
    first = "  - exercises/count-the-queue.md\n"
    settings.write_text(settings.read_text(encoding="utf-8").replace(first, first + pages), encoding="utf-8")
    return load(root)


def page_of(course: Curriculum, id: str) -> str:
    return MACROS["exercise_page"](View(course, words(), course.course.exercise_page(id)))


def test_nothing_in_it_stops_a_build(course: Curriculum) -> None:
    assert lines([found for found in check(course) if found.code not in MAY_LACK], words()) == []


@pytest.mark.parametrize("id", [source.stem for source in MATERIAL])
def test_what_a_source_holds_stands_on_its_page(course: Curriculum, id: str) -> None:
    html = page_of(course, id)
    for text in SHOWN[id]:
        assert text in html, text


@pytest.mark.parametrize("id", [source.stem for source in MATERIAL])
def test_no_text_of_it_is_left_out(course: Curriculum, id: str) -> None:
    """Every word that an author writes arrives, but for what is only looked up."""
    (raw,) = [raw for raw in course.raw if raw.source.file == f"exercises/{id}.yml"]
    shown = re.findall(r"\w+", re.sub(r"<[^>]*>", " ", page_of(course, id)))
    for way, text in strings(raw.data):
        if way[-1] in LOOKED_UP or way[0] in LOOKED_UP:
            continue
        read = re.sub(r"\]\([^)]*\)|```\w*|\{\w+\}|^\s*\d+\. ", " ", text, flags=re.MULTILINE)
        assert set(re.findall(r"\w+", read)) <= {*shown}, (way, text)


LOOKED_UP = {"id", "type", "kind", "level", "form", "group", "url", "file", "about", "answer", "lessons", "outcomes"}


def test_the_table_says_what_each_file_shows() -> None:
    assert {*SHOWN} == {source.stem for source in MATERIAL}
    assert len(MATERIAL) == 17
