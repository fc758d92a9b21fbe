"""A course of several programmes: each keeps its modules together, and who studies one is not led into another."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.commands import new
from macros.read.load import load
from macros.views import View
from macros.views.lesson import orientation
from macros.views.module import module_cards
from macros.views.path import go_on
from macros.views.record import learning_record

SECOND = "drugi-dio"


@pytest.fixture
def two(project_copy: Path) -> View:
    """The sample with a second programme, which stands first in the course and has a code that sorts last."""
    assert new.run(project_copy, "programme", SECOND) == 0
    course = project_copy / "course.yml"
    text = course.read_text(encoding="utf-8")
    listed = next(line for line in text.splitlines() if line.startswith("programmes:"))
    ids = re.findall(r"[\w-]+", listed)[1:]
    course.write_text(text.replace(listed, f"programmes: [{', '.join([ids[-1], *ids[:-1]])}]"), encoding="utf-8")
    curriculum = load(project_copy)
    return View(curriculum, curriculum.words, "index.md")


def test_modules_and_lessons_come_in_the_order_of_programmes(two: View) -> None:
    curriculum = two.curriculum
    assert next(iter(curriculum.programmes)) == SECOND
    programmes = [module.programme for module in curriculum.modules.values()]
    assert programmes == sorted(programmes, key=list(curriculum.programmes).index)
    of_lessons = [curriculum.programme_of(id) for id in curriculum.lessons]
    assert of_lessons == sorted(of_lessons, key=list(curriculum.programmes).index)
    assert curriculum.modules_of(SECOND) == [id for id, each in curriculum.modules.items() if each.programme == SECOND]


def test_the_cards_of_one_programme_leave_out_those_of_others(two: View) -> None:
    every, one = module_cards(two), module_cards(two, SECOND)
    assert every.count('class="module-code"') == len(two.curriculum.modules)
    assert one.count('class="module-code"') == len(two.curriculum.modules_of(SECOND))


def test_what_a_script_shows_says_to_which_programme_it_belongs(two: View) -> None:
    shown = go_on(two) + learning_record(two)
    for programme in two.curriculum.programmes:
        assert f'data-programme="{programme}"' in shown
    lessons = [id for id in two.curriculum.lessons if two.curriculum.programme_of(id) == SECOND]
    page = two.curriculum.page_of[f"lesson:{lessons[0]}"].path
    line = orientation(View(two.curriculum, two.words, page))
    assert f'data-programme="{" ".join(f"lesson/{id}" for id in lessons)}"' in line


def test_the_tenth_lesson_comes_after_the_second(project_copy: Path) -> None:
    course = project_copy / "course.yml"
    text = course.read_text(encoding="utf-8")
    course.write_text(re.sub(r"(?m)^  lesson: '.*'$", r"  lesson: '[A-Z]\\d\\.\\d{1,2}'", text), encoding="utf-8")
    before = list(load(project_copy).lessons)
    first = load(project_copy).page_of[f"lesson:{before[0]}"]
    page = project_copy / "docs" / first.path
    code = load(project_copy).lessons[before[0]].code
    changed = page.read_text(encoding="utf-8").replace(f"code: {code}", f"code: {code[:-1]}10")
    page.write_text(changed, encoding="utf-8")
    curriculum = load(project_copy)
    beside = curriculum.lessons_of(curriculum.lessons[before[0]].module)
    assert len(beside) > 1
    assert beside[-1] == before[0]
