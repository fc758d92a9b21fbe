"""What the review asks, as a deck of cards for Anki.

Ids hang on names, so that a newer deck changes the cards of an older one and keeps what was learned of them. On one day
the same cards give the same file, so that a build can be repeated.
"""

from __future__ import annotations

import datetime
import hashlib
import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import genanki

from ..model.curriculum import Curriculum
from ..read.today import today
from .html import Html
from .site import Site

NAME = "cards.apkg"
CSS = """.card { font: 1.1rem/1.5 sans-serif; text-align: left; max-width: 40rem; margin: auto; padding: 1rem; }
fieldset { border: 0; padding: 0; } legend, .label { font-weight: bold; } .row { display: block; margin: 0.5rem 0; }
.lesson { opacity: 0.7; }"""
LESSON = '<p class="lesson">{{Lesson}}</p>'
# What a deck cannot show: pictures lie beside the page. What it does without: what only the page's form needs.
CANNOT = "img"
AWAY = "input, textarea, summary, .how, .number, .if-wrong, .mistakes, label.cover"
ZERO = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Note:
    """What an Anki note holds: the name that it has for ever, its module, its lesson or step, and two sides as HTML.

    Of a `term` there is a card from each side.
    """

    kind: str
    name: str
    module: str
    lesson: str
    front: str
    back: str


def faces(html: str) -> tuple[str, str] | None:
    """Return both sides of a question of a page, or None where a deck cannot show it."""
    tree = Html(html).tree
    answer, form = tree.css_first("details.answer"), tree.css_first("fieldset")
    if answer is None or form is None or tree.css_first(CANNOT):
        return None
    case = "".join(each.html or "" for each in tree.css(".situation"))
    select = form.css_first("select")
    choices = [option.text() for option in select.css("option")[1:]] if select else []
    for node in tree.css(AWAY):
        node.decompose()
    for each in form.css("select"):
        each.replace_with(" … ")
    tree.unwrap_tags(["a"])
    listed = "".join(f"<li>{_escaped(choice)}</li>" for choice in choices)
    front = f"{case}{form.html}" + (f"<ul>{listed}</ul>" if listed else "")
    return front, (answer.inner_html or "").strip()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _unlinked(html: str) -> str:
    tree = Html(f"<p>{html}</p>").tree
    tree.unwrap_tags(["a"])
    found = tree.css_first("p")
    return (found.inner_html or "") if found else ""


def notes(curriculum: Curriculum, held: Mapping[str, Mapping[str, Any]]) -> Iterator[Note]:
    """Yield the notes of all lessons and steps, each once. `held` are their cards, as the review gets them."""
    known: set[str] = set()
    for unit, cards in held.items():
        module = curriculum.title(f"module:{curriculum.units[unit].module}")
        for names, html in cards["questions"].items():
            name, sides = names.split()[0], faces(html)
            if sides and name not in known:
                known.add(name)
                yield Note("question", name, module, cards["title"], *sides)
        for id, term in cards["terms"].items():
            yield Note("term", id, module, cards["title"], _escaped(term["term"]), _unlinked(term["meaning"]))


def number(*names: str) -> int:
    """Return an id of Anki that hangs on names: a whole number of 31 bits."""
    return int.from_bytes(hashlib.sha256("\0".join(names).encode()).digest()[:4], "big") >> 1


def packed(course: str, told: list[Note], seconds: int) -> bytes:
    """Return the file of a deck with a deck for each module. `seconds` is when it was made, by the clock of Unix."""
    fields = [{"name": name} for name in ("Front", "Back", "Lesson")]
    there = {"name": "1", "qfmt": "{{Front}}" + LESSON, "afmt": "{{FrontSide}}<hr id=answer>{{Back}}"}
    back = {"name": "2", "qfmt": "{{Back}}" + LESSON, "afmt": "{{FrontSide}}<hr id=answer>{{Front}}"}
    models = {
        "question": genanki.Model(number(course, "question"), f"{course}: 1", fields, [there], CSS),
        "term": genanki.Model(number(course, "term"), f"{course}: 2", fields, [there, back], CSS),
    }
    modules = dict.fromkeys(each.module for each in told)
    decks = {module: genanki.Deck(number(course, module), f"{course}::{module}") for module in modules}
    for each in told:
        decks[each.module].add_note(
            genanki.Note(
                models[each.kind],
                [each.front, each.back, each.lesson],
                guid=genanki.guid_for(course, each.kind, each.name),
            )
        )
    made, again = io.BytesIO(), io.BytesIO()
    genanki.Package(list(decks.values())).write_to_file(made, timestamp=seconds)
    with zipfile.ZipFile(made) as before, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(zipfile.ZipInfo(name, ZERO), before.read(name), zipfile.ZIP_DEFLATED)
    return again.getvalue()


def publish(site: Site, curriculum: Curriculum, held: Mapping[str, Mapping[str, Any]]) -> None:
    """Write the deck of a course into its site."""
    day = today()
    seconds = int(datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC).timestamp())

    (site.folder / NAME).write_bytes(packed(curriculum.course.name, list(notes(curriculum, held)), seconds))
