"""What every view is made of: links, tables, cards, and numbers in words. It knows records only by their references."""

from .cards import card
from .links import link
from .numbers import about, group_size, hours, minutes_range, people_range, span
from .tables import table
from .titles import coded_title, named, numbered

__all__ = [
    "about",
    "card",
    "coded_title",
    "group_size",
    "hours",
    "link",
    "minutes_range",
    "named",
    "numbered",
    "people_range",
    "span",
    "table",
]
