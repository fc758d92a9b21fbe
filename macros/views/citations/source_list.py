"""The whole bibliography."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model.source_pages import listed
from ...model.uses import pages_naming
from ..alphabet import letters
from ..base import link
from ..view import View
from .citations import describe


@dataclass(frozen=True)
class Entry:
    """A source with what is said of it, and links to the pages that name it."""

    key: str
    text: Markup
    used_on: Sequence[Markup]


def source_list(view: View, first: str = "", last: str = "") -> Markup:
    """Return sources by author and title, with how each was read and where it is used.

    It is all of them, or those whose authors begin with the letters from `first` to `last`.
    """
    sources = listed(view.curriculum.sources.values(), view.words.alphabet, first, last)
    entries = [
        Entry(
            source.key,
            _in_its_language(view.inline(describe(view, source)), source.language),
            [link(view, page.reference) for page in pages_naming(view.curriculum, f"source:{source.key}")],
        )
        for source in sources
    ]
    nav = letters(view, ((source.author, source.key) for source in sources))
    return view.render("citations/source_list.html", nav=nav, entries=entries)


def _in_its_language(text: Markup, language: str | None) -> Markup:
    """Return what is said of a source with the language at its title, which is the first link or the first stress."""
    return Markup(re.sub(r"<(a|em)\b", rf'<\1 lang="{language}"', str(text), count=1)) if language else text
