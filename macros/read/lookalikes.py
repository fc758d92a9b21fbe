"""Letters of other alphabets that look like ours, and signs that nobody sees."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ..model.finding import Text, text

# Letters of the Cyrillic and Greek alphabets that look like a letter of ours, and that letter.
ALIKE = dict(
    zip(
        "аеорсухѕіјԁԛԝһкмтвпгАВЕКМНОРСТУХІЈЅαορνυικτΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
        "aeopcyxsijdqwhkmtbnrABEKMHOPCTYXIJSaopvuiktABEZHIKMNOPTYX",
        strict=True,
    )
)
# Signs without ink that change how a text is read or compared: width zero, direction, line breaks of other systems.
HIDDEN = re.compile(
    "[\u0085\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
)
# They join or part letters of other scripts, and emoji; between letters of ours they are a slip.
JOINERS = re.compile("[\u200c\u200d](?<=[\x00-\u052f].)")


def name_of(sign: str) -> str:
    """Return the name that Unicode has for a sign, else its number."""
    return unicodedata.name(sign, f"U+{ord(sign):04X}")


def foreign_letter(word: str) -> Text | str:
    """Return which letter of a word looks like one of ours and is another, in words; nothing where all are ours.

    A word that is written in another alphabet as a whole has none.
    """
    if not re.search("[A-Za-z]", word) and not all(each in ALIKE for each in word if each.isalpha()):
        return ""
    for letter in word:
        if letter in ALIKE:
            return text("problems.letter", letter=letter, name=name_of(letter), plain=ALIKE[letter])
        if HIDDEN.match(letter) or letter in "\u00a0\u00ad\u200c\u200d":
            return text("problems.hidden", name=name_of(letter))
    return ""


def hidden(line: str) -> Iterator[str]:
    """Yield each sign of a line that nobody sees and that changes how the line is read."""
    yield from HIDDEN.findall(line)
    yield from JOINERS.findall(line)
