"""What the review brings back of the sample, as the scripts get it."""

from __future__ import annotations

from dataclasses import replace

from helpers import SAMPLE

from macros.model import Exercise
from macros.model.curriculum import Curriculum
from macros.model.review import questions_of, terms_of
from macros.read.load import load
from macros.site.html import Html
from macros.site.review import task
from macros.views import View
from macros.views.review import cards, of_tasks, of_words

CURRICULUM = load(SAMPLE)
VIEW = View(CURRICULUM, CURRICULUM.words, "ponavljanje.md")


def with_question(curriculum: Curriculum, owner: str, **changed: object) -> Curriculum:
    """Return the curriculum with another first question in an exercise."""
    exercise = curriculum.exercises[owner]
    first = exercise.questions[0].model_copy(update=changed)
    changed_one: Exercise = exercise.model_copy(update={"questions": (first, *exercise.questions[1:])})
    return replace(curriculum, exercises={**curriculum.exercises, owner: changed_one})


def test_questions_of_its_exercises_and_of_its_page_come_back_once() -> None:
    found = questions_of(CURRICULUM, "lesson:koraci")
    assert ("prvi-korak", "gledaju") in found
    assert len(found) == len(set(found))


def test_what_nobody_can_judge_or_what_may_be_left_out_does_not_come_back() -> None:
    every = [each for unit in CURRICULUM.units for each in questions_of(CURRICULUM, unit)]
    short = [
        (id, each.id)
        for id, exercise in CURRICULUM.exercises.items()
        for each in exercise.questions
        if each.type == "short" and not each.accept
    ]
    assert short
    assert not set(short) & set(every)
    owner, _ = questions_of(CURRICULUM, "lesson:koraci")[0]
    first = CURRICULUM.exercises[owner].questions[0].id
    assert (owner, first) not in questions_of(with_question(CURRICULUM, owner, optional=True), "lesson:koraci")


def test_terms_come_with_the_lesson_that_explains_them() -> None:
    assert terms_of(CURRICULUM, "lesson:koraci") == ["bocni-polozaj"]
    assert terms_of(CURRICULUM, "lab_step:sta-nas-koci") == []


def test_a_card_knows_the_names_that_a_question_had() -> None:
    made = cards(VIEW, "lesson:koraci")
    assert "prvi-korak/gledaju prvi-strah/gledaju" in made.questions
    assert made.url == "../prva-pomoc/prve-minute/koraci/"
    assert CURRICULUM.words("review.own_word") in made.terms["bocni-polozaj"].form
    assert 'data-exercise="my_words"' in made.terms["bocni-polozaj"].form
    assert 'data-field="koraci"' in made.form


def test_what_one_writes_has_a_sheet_in_the_workbook() -> None:
    assert [field.id for field in of_words(VIEW, list(CURRICULUM.terms)).fields] == list(CURRICULUM.terms)
    ids = [field.id for field in of_tasks(VIEW, list(CURRICULUM.units)).fields]
    assert len(ids) == len(set(ids)) == len(CURRICULUM.units)


def test_the_task_of_a_page_comes_without_its_title_links_and_notes() -> None:
    box = '<div class="monday"><p class="admonition-title">On Monday</p><p>Ask <a href="../x/">Ana</a>{}.</p></div>'
    note = '<sup id="a"><a class="footnote-ref" href="#b">1</a></sup>'
    assert task(Html(f"<article>{box.format(note)}</article>")) == "<p>Ask Ana.</p>"
    assert task(Html("<article><p>Nothing</p></article>")) == ""
