"""Long lists can be scanned: what one chooses by stands beside the name, and letters lead into an alphabet."""

from __future__ import annotations

import re

import pytest
from helpers import SAMPLE as FOLDER

from macros.read.load import load
from macros.views import MACROS, View
from macros.views.alphabet import letters
from macros.views.exercise.facts import facts
from macros.views.exercise.materials import materials
from macros.words import words

SAMPLE = load(FOLDER)


def view(path: str = "") -> View:
    return View(SAMPLE, words(), path or next(iter(SAMPLE.pages)))


def test_a_listing_is_a_list_with_minutes_people_and_a_sentence_for_each_exercise() -> None:
    html = MACROS["listing"](view(), "exercises")
    assert "<table" not in html
    assert 'role="list"' in html, "a list without bullets stays a list for a screen reader"
    entries = html.split("<li ")[1:]
    for entry, exercise in zip(entries, SAMPLE.exercises.values(), strict=True):
        assert words()("exercise.room", n=exercise.minutes) in entry or not exercise.minutes
        assert words()("people", n=exercise.group.min, count=1).split()[0] in entry
        link = re.search(r"<a [^>]*>(.*?)</a>", entry)
        assert link is not None
        assert not (exercise.code and exercise.code in link[1]), "a code before names makes their beginnings ragged"
        assert not exercise.code or f">{exercise.code}<" in entry


def test_letters_lead_to_the_first_name_of_each() -> None:
    html = letters(view(), [("apple", "a1"), ("avocado", "a2"), ("Bean", "b1"), ("7 seeds", "s")])
    assert re.findall(r'href="#(\w+)">([^<]+)<', html) == [("a1", "A"), ("b1", "B"), ("s", "0–9")]


@pytest.mark.parametrize(("macro", "arguments"), [("glossary", ()), ("source_list", ())])
def test_a_long_alphabet_has_letters_that_lead_into_it(macro: str, arguments: tuple[str, ...]) -> None:
    html = MACROS[macro](view(), *arguments)
    targets = re.findall(r'<li><a href="#([^"]+)">', html)
    assert targets
    assert all(f'id="{target}"' in html for target in targets)


def test_the_page_of_a_programme_lists_lessons_without_their_outcomes() -> None:
    module = next(iter(SAMPLE.modules))
    programme = SAMPLE.page_of[f"programme:{SAMPLE.modules[module].programme}"].path
    own = SAMPLE.page_of[f"module:{module}"].path
    outcome = SAMPLE.lessons[SAMPLE.lessons_of(module)[0]].outcomes[0].text
    assert outcome in MACROS["lesson_list"](view(own), module)
    assert outcome not in MACROS["lesson_list"](view(programme), module)
    assert "<ul>\n</ul>" not in MACROS["lesson_list"](view(programme), module)


def test_what_to_have_ready_is_one_list() -> None:
    both = next(each for each in SAMPLE.exercises.values() if each.materials and each.amounts)
    html = materials(view(), both.model_copy(update={"optional_materials": ()}), trainer=False)
    assert html is not None
    assert html.count("<ul>") == 1


def test_a_code_stands_among_the_facts_where_it_stands_nowhere_else() -> None:
    exercise = next(each for each in SAMPLE.exercises.values() if each.code)
    assert f"<li>{exercise.code}</li>" in facts(view(), exercise, exercise.code or "")
    assert str(exercise.code) not in facts(view(), exercise)
