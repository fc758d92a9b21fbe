"""Letters of other alphabets that look like ours (homoglyphs), and invisible characters."""

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
OURS = str.maketrans(ALIKE)
# Control characters, blanks without a width, signs that turn the direction of writing, other line ends, and letters
# that only one program knows. A soft hyphen is harmless.
RANGES = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u115f-\u1160\u180e-\u180e\u200b-\u200b\u200e-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f"
    "\u3164-\u3164\ufeff-\ufeff\ufdd0-\ufdef\ufff9-\ufffd\ue000-\uf8ff"
)
HIDDEN = re.compile(f"[{RANGES}]")
# They join or part letters of other scripts, and emoji; between letters of ours they are a slip.
JOINERS = re.compile("[\u200c\u200d](?<=[\x00-\u052f].)")


def name_of(sign: str) -> str:
    """Return the number of a sign and the name that Unicode has for it, if it has one."""
    return f"U+{ord(sign):04X} {unicodedata.name(sign, '')}".rstrip()


def in_ours(word: str) -> str:
    """Return a word with our letters for those that look like them."""
    return word.translate(OURS)


def foreign_letter(word: str) -> Text | str:
    """Return which letter of a word looks like one of ours and is another, in words; nothing where all are ours.

    A word that is written in another alphabet as a whole has none.
    """
    if not re.search("[A-Za-z]", word) and not all(each in ALIKE for each in word if each.isalpha()):
        return ""
    for letter in word:
        if letter in ALIKE:
            return text("problems.letter", letter=letter, name=unicodedata.name(letter), plain=ALIKE[letter])
        if HIDDEN.match(letter) or letter in "\u00a0\u00ad\u200c\u200d":
            return text("problems.hidden", name=name_of(letter))
    return ""


def hidden(line: str) -> Iterator[str]:
    """Yield each sign of a line that nobody sees and that changes how the line is read."""
    yield from HIDDEN.findall(line)
    yield from JOINERS.findall(line)
