"""Words in the form in which they are looked up: lower case, Latin letters, without marks on them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

WORD = re.compile(r"[^\W_]+")
# Letters that are not a plain letter with a mark, and what people type instead.
LETTERS = str.maketrans(
    {
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "ø": "o",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "’": "",
        "'": "",
        "\u00ad": "",
    }
    | dict(zip("абвгдђежзијклмнопрстћуфхцчш", "abvgddezzijklmnoprstcufhccs", strict=True))
    | {"љ": "lj", "њ": "nj", "џ": "dz"}
)
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")  # only there letters have marks
# Spellings that count as one: a regular expression, and what is put in its place.
Spellings = Sequence[tuple[re.Pattern[str], str]]


def plain(text: str) -> str:
    """Return a text in lower case, in Latin letters without marks: č is c, đ is d, ђ is d.

    The script of the search does the same.
    """
    return BEYOND_ASCII.sub(_bare, text.lower()).translate(LETTERS)


def _bare(match: re.Match[str]) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", match[0]) if not unicodedata.combining(c))


def tokens(text: str, spellings: Spellings = ()) -> list[str]:
    """Return the words of a text in the form in which they are looked up, each in one of its spellings."""
    text = plain(text)
    for pattern, one in spellings:
        text = pattern.sub(one, text)
    return [word for word in WORD.findall(text) if len(word) > 1 or word.isdigit()]
