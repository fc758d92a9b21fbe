"""Everything that can be looked up, by its name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from ..view import View
from .letters import letters


@dataclass(frozen=True)
class Entry:
    """A record in the list: its name, its kind, and its reference."""

    name: str
    kind: str
    reference: str


def entries(view: View) -> list[Entry]:
    """Return an entry for each record, in the order of the alphabet."""
    curriculum = view.curriculum
    named: dict[str, Iterable[str]] = {
        "lesson": curriculum.lessons,
        "lab_step": curriculum.lab_steps,
        "tool": curriculum.tools,
        "case": curriculum.cases,
        "exercise": curriculum.exercises,
        "term": curriculum.terms,
    }
    references = [(kind, f"{kind}:{id}") for kind, ids in named.items() for id in ids]
    listed = [Entry(curriculum.title(reference), kind, reference) for kind, reference in references]
    return sorted(listed, key=lambda entry: view.words.alphabet.key(entry.name))


def a_to_z(view: View) -> Markup:
    """Return all entries below their letters, with the letters as links on top."""
    first = view.words.alphabet.first
    by_letter = groupby(entries(view), key=lambda entry: first(entry.name))
    grouped = [(letter or "0–9", list(group)) for letter, group in by_letter]
    nav = letters(view, ((group[0].name, f"letter-{letter.lower()}") for letter, group in grouped))
    return view.render("alphabet/a_to_z.html", nav=nav, letters=grouped)
