"""A curriculum notes what it is asked: the same questions of a later one say whether something must be made anew."""

from __future__ import annotations

import dataclasses

import pytest
from helpers import ROOT, SAMPLE

from macros.cache import Cache
from macros.model.curriculum import Curriculum
from macros.model.dependencies import Answers, Dependencies, answer, digest_of_answer, worked_out
from macros.read.load import load

CURRICULUM = load(SAMPLE)
EXERCISE, OTHER = list(CURRICULUM.exercises)[:2]
PAGE = next(path for path, page in CURRICULUM.pages.items() if page.kind == "lesson")


def changed(id: str) -> Curriculum:
    """Return the sample with another title of an exercise."""
    exercises = dict(CURRICULUM.exercises)
    exercises[id] = exercises[id].model_copy(update={"title": "Another title"})
    return dataclasses.replace(CURRICULUM, exercises=exercises)


@worked_out
def first_letter(curriculum: Curriculum, id: str) -> str:
    return curriculum.exercises[id].title[0]


@worked_out
def kind(curriculum: Curriculum, id: str) -> str:
    return curriculum.exercises[id].kind


QUESTIONS = {
    "a record": lambda asked: asked.exercises[EXERCISE],
    "all records": lambda asked: list(asked.exercises.values()),
    "all with their ids": lambda asked: dict(asked.exercises.items()),
    "what a method says": lambda asked: asked.title(f"exercise:{EXERCISE}"),
    "what was worked out": lambda asked: first_letter(asked, EXERCISE),
}
OTHER_QUESTIONS = {
    "another record": lambda asked: asked.exercises[OTHER],
    "the ids": lambda asked: list(asked.exercises),
    "how many there are": lambda asked: len(asked.exercises),
    "whether it is there": lambda asked: EXERCISE in asked.exercises,
    "the title of another": lambda asked: asked.title(f"exercise:{OTHER}"),
    "what comes out the same": lambda asked: kind(asked, EXERCISE),
    "who names it": lambda asked: asked.references.to(f"exercise:{EXERCISE}"),
    "a part of a page": lambda asked: asked.pages[PAGE].title,
    "a part of the course": lambda asked: asked.course.language,
    "another list": lambda asked: list(asked.tools.items()),
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_what_was_made_of_a_record_is_stale_when_it_changes(name: str) -> None:
    asked = Dependencies(CURRICULUM)
    QUESTIONS[name](asked)
    told = Answers(CURRICULUM).told(asked)
    assert Answers(CURRICULUM).same(told)
    assert Answers(load(SAMPLE)).same(told)
    assert not Answers(changed(EXERCISE)).same(told)


@pytest.mark.parametrize("name", OTHER_QUESTIONS)
def test_what_was_made_of_something_else_is_not(name: str) -> None:
    asked = Dependencies(CURRICULUM)
    OTHER_QUESTIONS[name](asked)
    assert asked.questions
    assert Answers(changed(EXERCISE)).same(Answers(CURRICULUM).told(asked))


def test_a_page_is_asked_for_its_parts() -> None:
    asked = Dependencies(CURRICULUM)
    assert asked.pages[PAGE].title == CURRICULUM.pages[PAGE].title
    assert list(asked.questions) == [("pages", "page", PAGE, "title")]


def test_what_is_not_there_is_an_answer_too() -> None:
    asked = Dependencies(CURRICULUM)
    assert asked.exercises.get("not-there") is None
    fewer = dataclasses.replace(CURRICULUM, exercises={})
    assert Answers(fewer).same(Answers(CURRICULUM).told(asked))
    assert not Answers(dataclasses.replace(CURRICULUM, exercises={"not-there": CURRICULUM.exercises[EXERCISE]})).same(
        Answers(CURRICULUM).told(asked)
    )


def test_answers_are_those_of_the_curriculum_itself() -> None:
    asked = Dependencies(CURRICULUM).as_curriculum
    assert asked.exercises == CURRICULUM.exercises
    assert asked.course is CURRICULUM.course
    assert asked.references.to(f"exercise:{EXERCISE}") == CURRICULUM.references.to(f"exercise:{EXERCISE}")
    assert [*asked.references] == [*CURRICULUM.references]


def test_every_field_of_every_record_counts() -> None:
    for name in ("exercises", "tools", "lessons", "cases", "modules", "sources", "terms", "items", "paths"):
        for record in getattr(CURRICULUM, name).values():
            for question in getattr(record, "questions", ()):
                other = question.model_copy(update={"id": "another"})
                assert digest_of_answer(record) != digest_of_answer(record.model_copy(update={"questions": (other,)}))
            for field in type(record).model_fields:
                changed = record.model_copy(update={field: "another"})
                assert digest_of_answer(record) != digest_of_answer(changed), (name, field)


def test_a_set_has_one_mark_in_whichever_order_it_is_kept() -> None:
    assert digest_of_answer(frozenset("abc")) == digest_of_answer(frozenset("cba"))


def test_what_cannot_be_written_is_never_the_same() -> None:
    assert digest_of_answer(str.lower) != digest_of_answer(str.lower)


def test_a_question_can_be_asked_by_somebody_else() -> None:
    assert answer(CURRICULUM, ("exercises", "item", EXERCISE)) is CURRICULUM.exercises[EXERCISE]


def test_views_do_not_ask_where_a_record_stands() -> None:
    """The mark of a record does not tell its lines apart."""
    for path in (ROOT / "macros" / "views").rglob("*.py"):
        assert ".where(" not in path.read_text(encoding="utf-8"), path


def test_views_open_no_file_but_in_what_is_worked_out() -> None:
    for path in (ROOT / "macros" / "views").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if "read_text(" in text or "read_bytes(" in text or " open(" in text or ".open(" in text:
            assert "@worked_out" in text, path


def test_what_was_made_is_found_again_until_an_answer_changes(tmp_path) -> None:  # type: ignore[no-untyped-def]
    made = []

    def make(curriculum: Curriculum) -> str:
        made.append(curriculum)
        return curriculum.exercises[EXERCISE].title

    for curriculum, times in ((CURRICULUM, 1), (load(SAMPLE), 1), (changed(EXERCISE), 2), (changed(OTHER), 3)):
        cache = Cache(tmp_path / "kept.sqlite")
        title = Answers(curriculum).kept(cache, "title", [EXERCISE], make)
        cache.close()
        assert title == curriculum.exercises[EXERCISE].title
        assert len(made) == times
