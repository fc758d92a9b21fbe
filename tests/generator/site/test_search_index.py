"""What the search of the built site holds, and what it must not hold."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from macros.model.address import url_of
from macros.model.curriculum import Curriculum
from macros.site import search
from macros.site.site import Site
from macros.words import words


def holds(path: Path) -> Any:
    """Return what a file of the index holds."""
    match = re.fullmatch(r'siteChunk\("search/[\w-]+",(.*)\)\n', path.read_text(encoding="utf-8"), re.DOTALL)
    assert match, path
    return json.loads(match[1])


@pytest.fixture(scope="module")
def documents(site: Path, curriculum: Curriculum) -> list[search.Document]:
    return search.documents(curriculum, Site(site))


def test_every_page_and_every_term_is_found(site: Path, curriculum: Curriculum) -> None:
    urls = [page[1] for path in sorted((site / "search").glob("*/pages-*.js")) for page in holds(path)]
    assert len(set(urls)) == len(urls)
    assert {url_of(path) for path in curriculum.pages} <= set(urls)
    assert {f"podsjetnik/rjecnik/#{id}" for id in curriculum.terms} <= set(urls)
    for url in urls:
        assert (site / url.split("#")[0] / "index.html").is_file(), url


def test_each_question_of_the_list_of_questions_is_found_by_itself(documents: list[search.Document]) -> None:
    asked = [each for each in documents if each.url.startswith("podsjetnik/pitanja/#")]
    assert len(asked) == 3
    assert all(each.title for each in asked)


def test_each_is_found_below_the_name_of_its_kind(documents: list[search.Document], curriculum: Curriculum) -> None:
    kinds = {each.url: each.kind for each in documents}
    for path, page in curriculum.pages.items():
        assert kinds[url_of(path)] == page.kind
    assert "programme" in kinds.values()
    for kind in search.BOOST:
        assert words("en")(f"learner.search.kind.{kind}")


def test_no_answer_is_in_the_search(documents: list[search.Document], curriculum: Curriculum) -> None:
    text = " ".join(" ".join("".join(section.text).split()) for each in documents for section in each.sections)
    assert "Tri osobe gledaju, nijedna ne počinje." in text, "questions are found, though their answers are not"
    plain = re.compile(r"[*_\[\]]|\([^)]*\)")
    for exercise in curriculum.exercises.values():
        told = [exercise.good, *(role.sheet for role in exercise.roles)]
        told += [each.solution for step in exercise.steps for each in (step, *step.steps)]
        for question in exercise.questions:
            told += [question.explanation, getattr(question, "feedback", None)]
            for parts in ("options", "items", "pairs", "gaps", "mistakes"):
                told += [part.feedback for part in getattr(question, parts, ())]
        for answer in filter(None, told):
            said = " ".join(plain.sub("", answer).split())[:50]
            assert said not in text, (exercise.id, said)


def test_an_exercise_in_a_lesson_is_found_on_its_own_page_only(documents: list[search.Document]) -> None:
    lesson = next(each for each in documents if each.url.endswith("/koraci/"))
    assert "Prvi korak: šta me koči" not in " ".join(section.title for section in lesson.sections)


def test_the_files_of_words_stay_small(site: Path) -> None:
    for path in (site / "search").glob("*/*.js"):
        assert path.stat().st_size < 40_000, path.name
