"""Everything that can be looked up, by its name."""

from __future__ import annotations

from itertools import groupby

from markupsafe import Markup

from ..search import plain
from .view import View

KINDS = ("lesson", "tool", "case", "exercise", "term")


def entries(view: View) -> list[tuple[str, str, str]]:
    """Return the name, kind and reference of each record, in the order of the alphabet."""
    curriculum = view.curriculum
    named = [
        (kind, id)
        for kind, ids in zip(
            KINDS,
            (curriculum.lessons, curriculum.tools, curriculum.cases, curriculum.exercises, curriculum.terms),
            strict=True,
        )
        for id in ids
    ]
    listed = [(curriculum.title(f"{kind}:{id}"), kind, f"{kind}:{id}") for kind, id in named]
    return sorted(listed, key=lambda entry: (letter(entry[0]), plain(entry[0]).lstrip("“")))


def letter(name: str) -> str:
    """Return the letter under which a name stands."""
    first = plain(name).lstrip('“"( ')[:1].upper()
    return first if first.isalpha() else "0–9"


def a_to_z(view: View) -> Markup:
    """Return all entries below their letters, with the letters as links on top."""
    letters = [(key, list(group)) for key, group in groupby(entries(view), key=lambda entry: letter(entry[0]))]
    return view.render("a_to_z.html", letters=letters)
