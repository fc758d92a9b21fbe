"""Words in the form in which they are looked up: lower case, without marks on letters."""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")
# Letters that are not a plain letter with a mark, and what people type instead.
LETTERS = str.maketrans(
    {"đ": "d", "ð": "d", "ł": "l", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "’": "", "'": ""}
)
SPELLING = re.compile(r"iz(?=e|ing|ation)")


def plain(text: str) -> str:
    """Return a text in lower case, without marks on its letters, and in one spelling: č is c, đ is d, -ize is -ise.

    frontend/search/tokens.js does the same.
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return SPELLING.sub("is", bare).translate(LETTERS)


def tokens(text: str) -> list[str]:
    """Return the words of a text in the form in which they are looked up."""
    return [word for word in WORD.findall(plain(text)) if len(word) > 1 or word.isdigit()]
