"""Letters that nobody sees, letters that became others on their way, and the marks of two versions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Set

from ..model.curriculum import Curriculum
from ..model.finding import Finding
from ..read.lookalikes import RANGES
from .registry import rule
from .slip import Slip, finding, in_records, place_in

BAD = frozenset(chr(code) for a, b in zip(RANGES[::3], RANGES[2::3], strict=True) for code in range(ord(a), ord(b) + 1))
# What joins two signs makes one picture of them. Between letters it is nothing.
HIDDEN = BAD | {"\u200c", "\u200d"}
UNSEEN = re.compile(rf"[{RANGES}]|(?<=[A-Za-z\u00c0-\u04ff])[\u200c\u200d](?=[A-Za-z\u00c0-\u04ff])")
# UTF-8 that was read as another encoding: its first byte as a letter, then signs.
FIRST = frozenset("ÂÃÄÅÆÇÐÑÙØâãïðĂĹĐŃŹ")
TORN = re.compile(rf"[{''.join(sorted(FIRST))}][^\x00-\x7f]{{1,3}}")
SEVEN = re.compile(r"\+[A-Za-z0-9+/]{3,}-")
ENCODINGS = ("cp1252", "cp1250", "latin-1")
# A question mark between letters, and the word around it, which is no address.
LOST = re.compile(r"\?(?<=[^\W\d_]\?|[ ]\?)[^\W\d_]")
WORD = re.compile(r"[^\W\d_]*(?:\?[^\W\d_]+)+")
# Two letters as one sign, and a hook or an accent beside its letter: so they come out of a PDF.
JOINED = re.compile("[\ufb00-\ufb06]")
APART = re.compile(r"[ˇ˘][CSZDNRTcszdnrt]|[CSZcsz][ˇ˘]|´[CScs]|[Cc]´(?![\w´])|(?<=\w)[Cc]´")
HOOKS = {"ˇ": "\u030c", "˘": "\u030c", "´": "\u0301"}
VERSION_SIGNS = tuple(7 * sign for sign in "<>|=")
VERSIONS = re.compile(r"(?:^|\n)(?:<{7}|>{7}|\|{7})(?:[ ][^\n]*)?(?=\n|$)|(?:^|\n)={7}(?=\n|$)")


def _meant(text: str) -> str:
    """Return what a text was before it was read in another encoding, or an empty text."""
    for encoding in ENCODINGS:
        try:
            # Bytes that an encoding leaves free stay as they are.
            data = b"".join(c.encode("latin-1") if "\x80" <= c <= "\x9f" else c.encode(encoding) for c in text)
            return data.decode("utf-8")
        except UnicodeError:
            continue
    return ""


def unseen(text: str, letters: Set[str]) -> Iterator[Slip]:
    """Yield each character that nobody sees, by its name. `letters` are those of the text."""
    for match in UNSEEN.finditer(text) if letters & HIDDEN else ():
        name = unicodedata.name(match[0], "")
        around = text[max(0, match.start() - 12) : match.start()], text[match.end() : match.end() + 12]
        shown = f"{around[0].rpartition(chr(10))[2]}□{around[1].partition(chr(10))[0]}"
        values = {"name": f"U+{ord(match[0]):04X}" + (f" {name}" if name else "")}
        yield Slip("unseen", match.start(), shown, values)


def torn(text: str, letters: Set[str]) -> Iterator[Slip]:
    """Yield each run of signs that was one letter once. `letters` are those of the text."""
    for match in TORN.finditer(text) if letters & FIRST else ():
        for length in (len(match[0]), 3, 2):
            meant = _meant(match[0][:length])
            if meant:
                yield Slip("torn", match.start(), match[0][:length], {"meant": meant})
                break


def seven(text: str) -> Iterator[Slip]:
    """Yield each run of signs that stands for letters where a text was kept as UTF-7."""
    for match in SEVEN.finditer(text) if "+" in text else ():
        try:
            meant = match[0].encode("ascii").decode("utf-7")
        except UnicodeError:
            continue
        if all("\x80" <= letter < "\u2100" for letter in meant):
            yield Slip("torn", match.start(), match[0], {"meant": meant})


def printed(text: str) -> Iterator[Slip]:
    """Yield the letters that a PDF or a printing program wrote as other signs."""
    for match in JOINED.finditer(text):
        yield Slip("torn", match.start(), match[0], {"meant": unicodedata.normalize("NFKC", match[0])})
    for match in APART.finditer(text) if any(hook in text for hook in HOOKS) else ():
        letter = next(sign for sign in match[0] if sign not in HOOKS)
        hook = next(HOOKS[sign] for sign in match[0] if sign in HOOKS)
        yield Slip("torn", match.start(), match[0], {"meant": unicodedata.normalize("NFC", letter + hook)})


def lost(text: str) -> Iterator[Slip]:
    """Yield each word with a question mark for a letter."""
    told = -1
    for match in LOST.finditer(text) if "?" in text else ():
        begin = max(text.rfind(sign, 0, match.start()) for sign in " \n\t(") + 1
        around = re.split(r"[\s)]", text[begin : match.end() + 80], maxsplit=1)[0]
        word = WORD.fullmatch(around.strip(".,;:!“”„\"'*_").rstrip("?"))
        if word and begin > told and not word[0].isupper():
            yield Slip("lost", begin, around)
            told = begin


def versions(text: str) -> Iterator[Slip]:
    """Yield the lines that stand between two versions of a text."""
    if not any(sign in text for sign in VERSION_SIGNS):
        return
    for match in VERSIONS.finditer(text):
        yield Slip("versions", match.start() + match[0].startswith("\n"), match[0].strip())


def slips(text: str) -> Iterator[Slip]:
    """Yield what is wrong with the characters of a text."""
    yield from unseen(text, set(text))
    yield from broken(text)


def broken(text: str) -> Iterator[Slip]:
    """Yield the letters of a text that became others, and the marks of two versions."""
    yield from torn(text, set(text))
    yield from printed(text)
    yield from seven(text)
    yield from lost(text)
    yield from versions(text)


@rule("P746", per_file=True)
def characters(curriculum: Curriculum) -> Iterator[Finding]:
    """A character that nobody sees or that is broken, or the marks of two versions, in a page or in YAML."""
    for page in curriculum.pages.values():
        for slip in slips(page.body):
            yield finding(place_in(page, slip.start), "P746", slip)
    yield from in_records(
        curriculum, "P746", broken, all_of_it=True
    )  # what nobody sees is told of the whole file, by S125
