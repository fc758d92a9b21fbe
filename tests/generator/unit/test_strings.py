"""Each language says the same things, with the same values in them, in the forms that it has."""

import functools
import string
from pathlib import Path
from typing import Any

import pytest
import yaml
from babel.core import Locale

from macros.words import FIRST, FOLDER, FORMS, languages, words

OTHERS = [language for language in languages() if language != FIRST]


@functools.cache
def read(name: str) -> dict[str, Any]:
    """Return a file of the strings as it is."""
    text = (FOLDER / f"{name}.yml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return data


def flat(data: dict[str, Any], prefix: str = "") -> dict[str, str]:
    """Return the texts of a file by key."""
    texts: dict[str, str] = {}
    for key, value in data.items():
        texts |= flat(value, f"{prefix}{key}.") if isinstance(value, dict) else {f"{prefix}{key}": str(value)}
    return texts


def own(language: str) -> dict[str, str]:
    """Return the texts of a strings file by key, without what it says of its language."""
    return flat({key: value for key, value in read(language).items() if key != "meta"})


def forms(texts: dict[str, str]) -> dict[str, dict[str, str]]:
    """Return the texts by key, each by form; a text without forms has the form `other`."""
    found: dict[str, dict[str, str]] = {}
    for key, text in texts.items():
        stem, _, form = key.rpartition(".")
        if form in FORMS and f"{stem}.other" in texts:
            found.setdefault(stem, {})[form] = text
        else:
            found[key] = {"other": text}
    return found


def places(text: str) -> set[str]:
    """Return the names of the places in a text."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


# Places that a language may fill or not: what the models say in English is shown in English only.
GIVEN = {"problems.about": {"text", "kind"}, "problems.about_example": {"text", "kind"}, "problems.choice": {"word"}}
# The name of a sign is Unicode's, in English.
GIVEN |= {key: {"name"} for key in ("problems.letter", "problems.hidden", "problems.slip.unseen")}
FOR_AUTHORS = ("cli.", "problems.", "rules.", "outside.")  # they name fields and files
ENGLISH = forms(own(FIRST))


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_no_text_that_nobody_asks_for(language: str) -> None:
    assert sorted(set(forms(own(language))) - set(ENGLISH)) == []


@pytest.mark.parametrize("language", [each for each in OTHERS if read(each)["meta"]["falls_back"] == FIRST])
def test_a_language_that_falls_back_to_english_says_everything(language: str) -> None:
    missing = sorted(set(ENGLISH) - set(forms(own(language))))
    assert missing == [], f"add these to macros/strings/{language}.yml, in the language or, for now, in English"


@pytest.mark.parametrize("language", OTHERS)
def test_each_form_of_a_text_has_the_places_that_the_english_one_has(language: str) -> None:
    wrong = {
        key: text
        for key, texts in forms(own(language)).items()
        for text in texts.values()
        if key in ENGLISH
        and places(text) | GIVEN.get(key, set()) != places(ENGLISH[key]["other"]) | GIVEN.get(key, set())
    }
    assert wrong == {}


@pytest.mark.parametrize("language", languages())
def test_a_text_with_forms_has_all_that_its_language_has(language: str) -> None:
    wanted = Locale.parse(read(language)["meta"]["locale"], sep="-").plural_form.tags | {"other"}
    incomplete = {key: set(texts) for key, texts in forms(own(language)).items() if len(texts) > 1}
    assert {key: found for key, found in incomplete.items() if not wanted <= found} == {}


@pytest.mark.parametrize("tag", ["en", "bs", "hr", "sr", "bs-Cyrl", "sr-Cyrl", "sr-Latn-BA", "sr-Cyrl-BA", "en-US"])
def test_each_tag_has_words_a_date_an_alphabet_and_a_search(tag: str) -> None:
    t = words(tag)
    assert (t.tag, t.direction) == (tag, "ltr")
    assert t("frame.menu")
    assert t.alphabet.first("Zenica") in "ZЗ"
    assert t.stem("a") == "a"


NAMES = {
    *("A4", "A3", "Anki", "CSV", "Esc", "F", "Letter", "et", "h"),
    *("HTML", "JSON", "MB", "Markdown", "Word", "ZIP", "make", "offline", "s", "f"),
    *("Impress", "LibreOffice", "Moodle", "PowerPoint", "XML"),
}


@pytest.mark.parametrize("tag", ["bs-Cyrl", "sr-Cyrl"])
def test_in_cyrillic_no_latin_word_is_left_but_names(tag: str) -> None:
    t = words(tag)
    spoken = " ".join(t.raw(key) for key in own("bs") if key in t.keys and not key.startswith(FOR_AUTHORS))
    latin = {word for word in spoken.replace("`", " ").split() if word.isascii() and word.isalpha()}
    assert latin <= NAMES


def test_what_is_reviewed_has_not_been_changed_since() -> None:
    for language, reviewed in read("reviewed").items():
        for key, review in reviewed.items():
            assert own(language)[key] == review["text"], f"{review['by']} read this on {review['on']}; ask again"
            assert set(review) == {"text", "by", "on"}


@pytest.mark.parametrize("language", languages())
def test_a_language_says_whether_it_was_read_by_somebody_who_does_the_work(language: str) -> None:
    assert read(language)["meta"]["status"] in ("draft", "reviewed")
    assert Path(FOLDER / f"{language}.yml").read_text(encoding="utf-8").startswith("#")
