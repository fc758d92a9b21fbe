"""Words in the form in which they are looked up: lower case, without marks on letters."""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")
SPELLING = re.compile(r"iz(?=e|ing|ation)")


def plain(text: str) -> str:
    """Return a text in lower case, without marks on its letters, and in one spelling: č is c, đ is d, -ize is -ise.

    docs/assets/js/search.js does the same.
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    bare = SPELLING.sub("is", bare)
    return bare.replace("đ", "d").replace("ł", "l").replace("ß", "ss").replace("’", "'").replace("'", "")


def tokens(text: str) -> list[str]:
    """Return the words of a text in the form in which they are looked up."""
    return [word for word in WORD.findall(plain(text)) if len(word) > 1 or word.isdigit()]
