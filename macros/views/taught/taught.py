"""Notes on how something was taught: at what was taught, and all on one page."""

from __future__ import annotations

from markupsafe import Markup

from ...model import Taught
from ..base import link
from ..view import View


def taught(view: View, reference: str = "") -> Markup:
    """Return the notes on how one record was taught, or all, each record's below its name."""
    if reference:
        return notes_on(view, reference)
    notes = view.curriculum.taught.values()
    made = []
    for each in dict.fromkeys(note.taught for note in notes):
        made += [Markup("<h3>{}</h3>").format(link(view, each)), notes_on(view, each, named=True)]
    return Markup("\n").join(made)


def notes_on(view: View, reference: str, named: bool = False) -> Markup:
    """Return the notes on how a record was taught; nothing where nobody has told any.

    Where they are `named`, one can link to each: a page does so with all of them once.
    """
    starts = [edge.start.partition(":") for edge in view.curriculum.references.to(reference)]
    notes = [view.curriculum.taught[id] for kind, _, id in starts if kind == "taught"]
    told = [(note, minutes(view, note)) for note in notes]
    return view.render("taught/notes.html", told=told, named=named) if told else Markup("")


def minutes(view: View, note: Taught) -> str:
    """Return how long it took against what was planned, as far as somebody has told."""
    given = [name for name in ("took", "planned") if getattr(note, name)]
    return view.words(f"taught.minutes.{'_'.join(given) or 'not_told'}", took=note.took, planned=note.planned)
