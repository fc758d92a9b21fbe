"""Rows, each with a list to choose from."""

from __future__ import annotations

from collections.abc import Iterable

from .texts import escaped
from .xml import html, node, plain


def matching(rows: Iterable[tuple[str, str]], extra: Iterable[str] = ()) -> list[str]:
    """Return the elements of a question with rows: each row with what belongs to it, and what belongs to none.

    Moodle mixes the lists. It mixes the rows unless a quiz forbids it; they therefore come mixed already. What stands
    in a list is shown as HTML without elements, so its signs are written as in HTML.
    """
    return [
        node("shuffleanswers", "true"),
        node("shownumcorrect"),
        *(
            html("subquestion", escaped(left), node("answer", plain(escaped(right))))
            for left, right in [*rows, *(("", each) for each in dict.fromkeys(extra))]
        ),
    ]
