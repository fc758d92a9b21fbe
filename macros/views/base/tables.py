"""Tables of records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model.columns import label
from ..view import View


@dataclass(frozen=True)
class Row:
    """A row as the template shows it: what names it, its other cells with their labels, and what it is filtered by."""

    name: object
    cells: Sequence[tuple[str, object]]
    data: Mapping[str, str]


def table(
    view: View,
    caption: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[object]],
    caption_hidden: bool = False,
    listed: str = "",
    data: Sequence[Mapping[str, str]] = (),
) -> Markup:
    """Return a table whose rows become cards on a phone. The first cell names the row.

    A hidden caption is for screen readers only, where a heading above says the same. A listing says what kind of
    records it lists (`listed`), and what each row is filtered by (`data`, one for each row).
    """
    labels = [label(head) for head in heads[1:]]
    shown = [
        Row(row[0], list(zip(labels, row[1:], strict=True)), values)
        for row, values in zip(rows, data or [{}] * len(rows), strict=True)
    ]
    return view.render(
        "base/table.html", caption=caption, caption_hidden=caption_hidden, heads=heads, rows=shown, listed=listed
    )
