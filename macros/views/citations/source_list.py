"""The whole bibliography."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...language.alphabet import Key
from ...model import Bibliographic
from ...model.uses import pages_naming
from ..base import link
from ..view import View
from .citations import describe


@dataclass(frozen=True)
class Entry:
    """A source with what is said of it, in Markdown, and links to the pages that name it."""

    key: str
    text: str
    used_on: Sequence[Markup]


def source_list(view: View) -> Markup:
    """Return all sources by author and title, with how each was read and where it is used."""

    def order(source: Bibliographic) -> tuple[Key, Key]:
        alphabet = view.words.alphabet
        return alphabet.key(source.author), alphabet.key(source.title)

    entries = [
        Entry(
            source.key,
            describe(view, source),
            [link(view, page.reference) for page in pages_naming(view.curriculum, f"source:{source.key}")],
        )
        for source in sorted(view.curriculum.sources.values(), key=order)
    ]
    return view.render("citations/source_list.html", entries=entries)
