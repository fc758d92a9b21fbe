"""Latin letters of Bosnian, Croatian, Montenegrin and Serbian as Cyrillic ones.

Back is plain: one sign is one letter or two (`tokens`). In this direction lj, nj and dž are mostly one sound and one
sign. In a few words they are two sounds, because a prefix ends between them.
"""

from __future__ import annotations

import re

from .spoken import spoken

LETTERS = dict(zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш", strict=True))
LETTERS |= {"dž": "џ", "lj": "љ", "nj": "њ"}
# Two letters that are two sounds: nadživjeti, podžanr, odžvakati, injekcija, konjunktura, vanjezički, Tanjug.
APART = re.compile(
    r"\b(?:nad(?=ž(?:i|nj|r|et))|pod(?=ž(?:an|ar|i|up))|pred(?=ž)|od(?=ž(?:al|iv|v|m|ul))|in(?=je[kc]|junkc)"
    r"|kon(?=jug|junk)|van(?=jezi)|tan(?=jug)|ben(?=jamin))",
    re.IGNORECASE,
)
SOUND = re.compile(r"dž|lj|nj|[^\W\d_]", re.IGNORECASE)


def cyrillic(text: str) -> str:
    """Return a text in Cyrillic letters. Places in braces, HTML, code, addresses and names stay as they are."""
    return spoken(text, _written)


def _written(text: str) -> str:
    ends = [match.end() for match in APART.finditer(text)]
    parts = [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]
    return "".join(SOUND.sub(_sign, part) for part in parts)


def _sign(sound: re.Match[str]) -> str:
    sign = LETTERS.get(sound[0].lower(), sound[0])
    return sign.upper() if sound[0][0].isupper() else sign
