"""Tables on narrow screens: from how many columns a table is wide, and the label of each cell where a row is a card.

Tables of records and tables that authors write in Markdown follow the same rule.
"""

from __future__ import annotations

from collections.abc import Sequence

# From this many columns on a table does not fit a phone, and from so many not the width of a text.
WIDE = 3
VERY_WIDE = 6
# From so many on a table to write in has columns below 9 rem beside the contents of a page.
SHEET_WIDE = 4
# A longer text is no name of a row, which is read out before each of its cells.
NAME = 40


def at_side(side: str) -> str:
    """Return the class of a cell whose text stands at the left, the right or in the center, as Markdown says it."""
    return f"at-{side}"


def label(head: str) -> str:
    """Return the heading of a column as the label of a cell. A colon follows it, so the mark of a question goes."""
    return head.rstrip("?")


def names_rows(head: str, first: Sequence[str]) -> bool:
    """Say whether the first column of a wide table names its rows.

    No cell of it is empty, and it has no heading, or its cells are different names.
    """
    return all(first) and (not head or (len(set(first)) == len(first) and max(map(len, first), default=0) <= NAME))
