"""Tables on narrow screens: from how many columns a table is wide, and the label of each cell where a row is a card.

Tables of records and tables that authors write in Markdown follow the same rule.
"""

from __future__ import annotations

# From this many columns on a table does not fit a phone, and from so many not the width of a text.
WIDE = 3
VERY_WIDE = 6
# From so many on a table to write in has columns below 9 rem beside the contents of a page.
SHEET_WIDE = 4


def at_side(side: str) -> str:
    """Return the class of a cell whose text stands at the left, the right or in the center, as Markdown says it."""
    return f"at-{side}"


def label(head: str) -> str:
    """Return the heading of a column as the label of a cell. A colon follows it, so the mark of a question goes."""
    return head.rstrip("?")
