"""A course in another language shows no English word of ours, in Latin and in Cyrillic letters, and is found."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from helpers import SAMPLE as FOLDER
from selectolax.lexbor import LexborHTMLParser

from macros.model.curriculum import Curriculum
from macros.read.load import load
from macros.read.markdown import calls
from macros.site.search import Document, postings, word_files
from macros.site.sections import Section
from macros.views import MACROS, View
from macros.words import words

SAMPLE = load(FOLDER)
# Shown to whoever writes the course, in the language of the code: what each macro does, and each rule's examples.
FOR_AUTHORS = {"field_list", "macro_reference", "rule_list"}
KINDS_OF_WORDS = ("cli.", "problems.", "rule_list.", "rules.", "outside.", "verbs.", "search.stop", "admits_fiction")
SHOWN = ("aria-label", "alt", "title", "placeholder", "content")


def in_language(tag: str) -> Curriculum:
    """Return the sample course as if it were in another language."""
    return replace(SAMPLE, course=SAMPLE.course.model_copy(update={"language": tag}))


def shown(tag: str) -> Iterator[tuple[str, str]]:
    """Yield each call of the course's pages with the text that a reader gets of it, attributes too."""
    curriculum = in_language(tag)
    for path, page in curriculum.pages.items():
        for call in calls(page):
            if call.name in FOR_AUTHORS:
                continue
            made = str(MACROS[call.name](View(curriculum, curriculum.words, path), *call.args, **call.named))
            texts = [made]
            for node in LexborHTMLParser(f"<article>{made}</article>").root.traverse(include_text=True):
                texts.append(node.text_content or "" if node.tag == "-text" else "")
                texts += [value for name, value in node.attributes.items() if name in SHOWN and value]
            yield f"{path}: {call.name}", "\n".join(texts[1:])


@cache
def english() -> dict[str, str]:
    """Return what we say in English and in no other language here, each piece between places, with its key."""
    other = "\n".join(text for tag in ("bs", "sr-Cyrl") for text in words(tag).part("").values())
    pieces = {}
    for key, text in words("en").part("").items():
        for piece, *_ in string.Formatter().parse(text) if not key.startswith(KINDS_OF_WORDS) else ():
            told = piece.strip(" .,:;!?()“”‘’…–")
            if len(told) > 3 and not re.search(rf"\b{re.escape(told)}\b", other):
                pieces[told] = key
    return pieces


def english_in(tag: str) -> set[str]:
    """Return where the course in a language shows English words of ours."""
    own = "\n".join([*(page.body for page in SAMPLE.pages.values()), *(str(raw.data) for raw in SAMPLE.raw)])
    pieces = {piece: key for piece, key in english().items() if piece not in own}
    longest_first = sorted(pieces, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return {
        f"{where}: {match[0]} ({pieces[match[0]]})" for where, text in shown(tag) for match in pattern.finditer(text)
    }


@pytest.mark.parametrize("tag", ["bs", "bs-Cyrl", "hr", "sr-Cyrl"])
def test_no_english_word_of_ours_is_shown(tag: str) -> None:
    assert english_in(tag) == set()


def test_english_words_would_be_seen() -> None:
    assert len(english_in("en")) > 100


def test_the_same_course_has_its_interface_in_both_scripts() -> None:
    latin, cyrillic = ("\n".join(text for _, text in shown(tag)) for tag in ("bs", "bs-Cyrl"))
    assert "Poslije ovoga možete" in latin
    assert "Послије овога можете" in cyrillic


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("skola", "Škola"),
        ("школа", "Škola"),
        ("djak", "Đak"),
        ("ђак", "Đak"),
        ("uprava", "Управа"),
    ],
)
def test_a_word_is_found_without_marks_and_in_the_other_script(typed: str, title: str) -> None:
    t = words("bs")
    listed = [Document(name, name, "page", "", [Section("", "", [])]) for name in ("Škola", "Đak", "Управа", "Grad")]
    _, files = word_files(*postings(listed, t))
    (word,) = t.tokens(typed)
    numbers = {flat[0] for file in files for forms, flat in file if any(form == word for form in forms.split())}
    assert {listed[number].title for number in numbers} == {title}
