"""Every word that is shown comes from the strings file, and every word there is used."""

import datetime
import re

import pytest
from babel.core import Locale
from helpers import ROOT
from markupsafe import Markup

from macros.words import FORMS, Layer, UnknownLanguageError, Words, words

PACKAGE = ROOT / "macros"


def made(*layers: tuple[str, dict[str, str]]) -> Words:
    """Return words of a language with layers, each with its language and its texts by key."""
    return Words("xx", [Layer(texts, Locale.parse(language)) for language, texts in layers], {})


def test_a_text_is_filled_and_knows_one_from_many() -> None:
    t = made(("en", {"n.one": "{count} thing", "n.other": "{count} things", "a": "{x}!"}))
    assert t("n", count=1) == "1 thing"
    assert t("n", count=3) == "3 things"
    assert t("a", x="hi") == "hi!"


def test_a_missing_text_or_value_is_an_error() -> None:
    t = made(("en", {"a": "{x}"}))
    with pytest.raises(KeyError):
        t("b")
    with pytest.raises(KeyError):
        t("a")


BOSNIAN = {"q.one": "{n} pitanje", "q.few": "{n} pitanja", "q.other": "{n} pitanja!", "own": "naše"}


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0 pitanja!"),
        (1, "1 pitanje"),
        (2, "2 pitanja"),
        (4, "4 pitanja"),
        (5, "5 pitanja!"),
        (11, "11 pitanja!"),
        (12, "12 pitanja!"),
        (21, "21 pitanje"),
        (22, "22 pitanja"),
        (112, "112 pitanja!"),
        (1.5, "1,5 pitanja!"),
    ],
)
def test_a_text_has_the_form_that_its_language_has_for_a_number(number: float, text: str) -> None:
    assert made(("bs", BOSNIAN))("q", n=number) == text


def test_what_a_language_lacks_is_said_in_the_next_one_with_the_forms_of_that_one() -> None:
    t = made(("bs", BOSNIAN), ("en", {"x.one": "{n} hour", "x.other": "{n} hours", "own": "ours"}))
    assert t("own") == "naše"
    assert t("x", n=21) == "21 hours"


def test_a_text_comes_with_all_its_forms_from_one_layer() -> None:
    near = {"q": "Pitanja: {n}", "x.one": "{n} sat", "x.other": "{n} sati"}
    t = made(("hr", near), ("bs", {**BOSNIAN, "x": "h"}))
    assert t("q", n=2) == "Pitanja: 2"
    assert t("x", n=1) == "1 sat"
    assert t.keys == {"q", "own", "x.one", "x.other"}


def test_a_language_without_a_file_is_an_error_that_names_those_that_there_are() -> None:
    with pytest.raises(UnknownLanguageError, match="en"):
        words("tlh")


def test_a_date_that_ends_in_a_stop_ends_a_sentence_too() -> None:
    t = made(("bs", {"a": "Napravljeno: {date}. Možda.", "b": "{n}. dan"}))
    assert t("a", date="29. novembar 2026.") == "Napravljeno: 29. novembar 2026. Možda."
    assert t("a", date="29 November 2026") == "Napravljeno: 29 November 2026. Možda."
    assert t("b", n=2) == "2. dan"


@pytest.mark.parametrize(("tag", "quotes"), [("en", "“”"), ("bs", "„”"), ("hr", "„”"), ("sr-Cyrl", "„”")])
def test_a_language_has_one_kind_of_quotes(tag: str, quotes: str) -> None:
    t = words(tag)
    used = {sign for text in t.part("").values() for sign in re.findall("[“”„]", text)}
    assert used == set(quotes)
    assert t.quoted("a") == f"{quotes[0]}a{quotes[1]}"
    assert t.quoted(Markup("<b>a</b>")) == Markup(f"{quotes[0]}<b>a</b>{quotes[1]}")


def test_dates_and_numbers_are_written_as_the_language_does() -> None:
    assert words("en").date(datetime.date(2026, 11, 21)) == "21 November 2026"
    assert words("en").number(2.5) == "2.5"
    assert words("en").number(1234.0) == "1234"


def test_a_list_of_words_is_found_as_it_is_written() -> None:
    words = made(("en", {"others": "and others, et al., one (or two)"}))
    assert words.listed("others") == ["and others", "et al.", "one (or two)"]
    assert re.findall(words.any_of("others"), "A et al. and B and others, but not et ali or one.") == [
        "et al.",
        "and others",
    ]


def test_code_and_templates_ask_only_for_texts_that_exist_and_no_text_is_unused() -> None:
    sources = "\n".join(
        path.read_text(encoding="utf-8")
        for path in PACKAGE.rglob("*")
        if path.suffix in (".py", ".html", ".jinja") and path.is_file()
    )
    called = set(
        re.findall(r"""(?:\bt|words|say|view\.words|words\(\)|\.listed|\.any_of)\(\s*f?["']([a-z_.]+)["']""", sources)
    )
    called |= set(re.findall(r"""NotPossibleError\(\s*["']([a-z_.]+)["']""", sources))
    called |= set(re.findall(r"""\bt\([^()]* else ["']([a-z_.]+)["'][),]""", sources))  # one text or the other
    families = set(
        re.findall(r"""(?:\bt|words|say|words\(\)|\.any_of)\(\s*f?["']([a-z_.]+[._])(?:["'] ~|\{)""", sources)
    )
    keys = {re.sub(rf"\.({'|'.join(FORMS)})$", "", key) for key in words().keys}
    assert called - keys - {family for family in called if any(key.startswith(family) for key in keys)} == set()
    families |= {"rules.", "problems.", "learner.", "frame."}  # asked for by code that this test does not read
    unused = {key for key in keys if key not in called and not any(key.startswith(family) for family in families)}
    assert unused == set()
