"""The texts can be read by somebody with English as a second language."""

from __future__ import annotations

import statistics

import pytest
import readability as read

from macros.model import Page
from macros.model.curriculum import Curriculum
from macros.read.yaml_lines import strings

HARDEST_MEDIAN, LONGEST = 9, 35
QUOTED = ("“", "‘")


def texts(curriculum: Curriculum) -> dict[str, str]:
    """Return the prose of each page and each exercise, by file."""
    made = {page.path: read.prose(page.body) for page in curriculum.pages.values()}
    for raw in curriculum.raw:
        if raw.source.file.startswith("exercises/") or raw.source.file.endswith((".yml",)):
            told = [text for way, text in strings(raw.data) if " " in text and "sources" not in way]
            made[raw.source.file] = read.prose("\n\n".join(told))
    return made


@pytest.fixture(scope="module")
def told(curriculum: Curriculum) -> dict[str, str]:
    return texts(curriculum)


def lessons(curriculum: Curriculum) -> list[Page]:
    return [page for page in curriculum.pages.values() if page.kind == "lesson"]


def test_lessons_ask_for_few_years_of_school(curriculum: Curriculum) -> None:
    grades = {page.id: read.grade(read.prose(page.body)) for page in lessons(curriculum)}
    assert statistics.median(grades.values()) <= HARDEST_MEDIAN
    assert max(grades.values()) <= HARDEST_MEDIAN, grades


def test_no_sentence_is_long(told: dict[str, str]) -> None:
    long = [
        (file, len(read.words(sentence)), sentence[:80])
        for file, text in told.items()
        for sentence in read.sentences(text)
        if len(read.words(sentence)) > LONGEST and not sentence.startswith(QUOTED) and "sources.yml" not in file
    ]
    assert long == []


def test_words_that_say_nothing_are_left_out(told: dict[str, str]) -> None:
    found = []
    for file, text in told.items():
        low = text.lower()
        for word, excuse in read.ALLOWED_IN.items():
            low = low.replace(excuse, "") if word in excuse else low
        if file.endswith("sources.yml"):
            continue  # titles of others
        found += [(file, word) for word in {*read.words(low)} & read.AVOIDED]
    assert found == []


def test_the_spelling_is_british(told: dict[str, str]) -> None:
    spellings = read.american()
    found = [
        (file, word, spellings[word])
        for file, text in told.items()
        if not file.endswith(("sources.yml", "synonyms.yml", "glossary.yml", "inventory.yml"))
        for word in {*read.words(text)}
        if word in spellings
    ]
    assert found == []


def test_the_measure_tells_easy_from_hard() -> None:
    easy = "The form is long. People leave it. You can make it short."
    hard = (
        "Notwithstanding considerable organisational complexity, institutional stakeholders operationalise "
        "interdisciplinary methodologies facilitating sustainable transformation."
    )
    assert read.grade(easy) < 3 < 20 < read.grade(hard)
    assert read.syllables("municipality") == 6
    assert read.american()["organization"] == "organisation"
    assert [*read.sentences("One. Two?\n- three\n- four: five")] == ["One.", "Two?", "three", "four:", "five"]
