"""Which sources a page lists. A long bibliography stands on several pages, from one letter to another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..language.alphabet import Alphabet, Key
from .lists import Bibliographic
from .page import Page
from .signatures import SHOWN_BY


def listed(
    sources: Iterable[Bibliographic], alphabet: Alphabet, first: str = "", last: str = ""
) -> list[Bibliographic]:
    """Return the sources whose authors begin with the letters from `first` to `last`, by author and title.

    Without one of the letters there is no end on that side.
    """
    low, high = alphabet.key(first), alphabet.key(last)

    def order(source: Bibliographic) -> tuple[Key, Key]:
        return alphabet.key(source.author), alphabet.key(source.title)

    def is_between(source: Bibliographic) -> bool:
        author = alphabet.key(source.author)
        return low <= author and author[: len(high)] <= high

    return sorted(filter(is_between, sources), key=order)


def source_pages(sources: Mapping[str, Bibliographic], pages: Iterable[Page], alphabet: Alphabet) -> dict[str, str]:
    """Return the path of the page that lists each source, by the key of the source. What none lists is left out."""
    found: dict[str, str] = {}
    lists = SHOWN_BY["sources"]
    for page in pages:
        for call in page.calls:
            if call.name == lists.name:
                ends = {parameter.name: value for parameter, value in lists.arguments(call)}
                for source in listed(sources.values(), alphabet, **ends):
                    found.setdefault(source.key, page.path)
    return found
