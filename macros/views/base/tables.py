"""Tables of records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model.columns import label
from ..view import View


@dataclass(frozen=True)
class Row:
    """A row as the template shows it: what names it, and its other cells with their labels."""

    name: object
    cells: Sequence[tuple[str, object]]


def table(
    view: View,
    caption: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[object]],
    caption_hidden: bool = False,
    also: str = "",
) -> Markup:
    """Return a table whose rows become cards on a phone. The first cell names the row.

    A hidden caption is for screen readers only, where a heading above says the same. `also` is
    another class of the table.
    """
    labels = [label(head) for head in heads[1:]]
    shown = [Row(row[0], list(zip(labels, row[1:], strict=True))) for row in rows]
    return view.render(
        "base/table.html", caption=caption, caption_hidden=caption_hidden, heads=heads, rows=shown, also=also
    )
