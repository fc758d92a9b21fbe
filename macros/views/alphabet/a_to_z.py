"""Everything that can be looked up, by its name."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from ...model.curriculum import of_kind
from ..view import View
from .letters import letters

# The kinds of records that somebody looks up by their names.
LOOKED_UP = ("lesson", "lab_step", "tool", "case", "exercise", "term")


@dataclass(frozen=True)
class Entry:
    """A record in the list: its name, its kind, and its reference."""

    name: str
    kind: str
    reference: str


def entries(view: View) -> list[Entry]:
    """Return an entry for each record, in the order of the alphabet."""
    references = [(kind, f"{kind}:{id}") for kind in LOOKED_UP for id in of_kind(view.curriculum, kind)]
    listed = [Entry(view.curriculum.title(reference), kind, reference) for kind, reference in references]
    return sorted(listed, key=lambda entry: view.words.alphabet.key(entry.name))


def a_to_z(view: View) -> Markup:
    """Return all entries below their letters, with the letters as links on top."""
    first = view.words.alphabet.first
    by_letter = groupby(entries(view), key=lambda entry: first(entry.name))
    grouped = [(letter or "0–9", list(group)) for letter, group in by_letter]
    nav = letters(view, ((group[0].name, f"letter-{letter.lower()}") for letter, group in grouped))
    return view.render("alphabet/a_to_z.html", nav=nav, letters=grouped)
