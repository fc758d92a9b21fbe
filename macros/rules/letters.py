"""Words with letters of two alphabets, soft hyphens, and letters that came out of another program as others.

Nobody sees the first two. But the search, the order of the alphabet and the links to terms take them for other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding
from ..model.place import Place
from ..read.files import Unreadable, read
from ..read.lookalikes import ALIKE
from ..read.settings import FILE as SETTINGS
from ..read.source_text import masked
from .registry import rule
from .slip import Slip, finding, place_in

LATIN, CYRILLIC = "A-Za-z\u00c0-\u024f", "\u0400-\u04ff"
MIXED = re.compile(rf"(?<![{LATIN}{CYRILLIC}])(?:[{LATIN}]+[{CYRILLIC}]|[{CYRILLIC}]+[{LATIN}])[{LATIN}{CYRILLIC}]*")
SOFT = re.compile(rf"[{LATIN}{CYRILLIC}]+(?:\u00ad[{LATIN}{CYRILLIC}]+)+")
# č, ć and đ as a program shows them that takes Central European letters for Western ones. š and ž stay.
WESTERN = str.maketrans("èæðÈÆÐ", "čćđČĆĐ")
BROKEN = re.compile(r"[^\W\d_]*[èæðÈÆÐ][^\W\d_]*")
# What is no prose: a call's name with what it names first, an address, HTML, a list of attributes, a box's name.
NO_PROSE = re.compile(
    r"\{\{-?[ ]*[\w-]+(?:\([ ]*(?:\"[^\"\n]*\"|'[^'\n]*'))?|(?<=\])\([^()\n]*\)|https?://\S+"
    r"|<[^<>\n]*>|`[^`\n]*`|\{[#:.][^{}\n]*\}|^[ \t]*/{3,}[ ]*\w+",
    re.MULTILINE,
)
# An id, or a reference: what is wrong with it is told where it leads nowhere.
NAME = re.compile(r"[^\sA-Z\u0410-\u042f]+")
# Fields whose items are single words, and no ids.
WORDS = frozenset(("accept", "also", "asked", "find", "say", "tags", "term"))


def at_fault(word: str, in_cyrillic: bool) -> tuple[str, str]:
    """Return the script whose letters do not belong into a word, `latin` or `cyrillic`, and these letters.

    They are those of the other script than the course's, where each looks like one of its letters.
    """
    latin, cyrillic = (dict.fromkeys(re.findall(f"[{script}]", word)) for script in (LATIN, CYRILLIC))
    twins = set(ALIKE.values())
    if all(letter in twins for letter in latin) and (in_cyrillic or not all(letter in ALIKE for letter in cyrillic)):
        return "latin", ", ".join(latin)
    if all(letter in ALIKE for letter in cyrillic) or len(cyrillic) < len(latin):
        return "cyrillic", ", ".join(cyrillic)
    return "latin", ", ".join(latin)


def mixed(text: str, in_cyrillic: bool = False) -> Iterator[Slip]:
    """Yield each word of a text that has letters of both alphabets."""
    for match in MIXED.finditer(text):
        script, letters = at_fault(match[0], in_cyrillic)
        yield Slip(f"mixed_{script}", match.start(), match[0], {"letters": letters})


def soft(text: str) -> Iterator[Slip]:
    """Yield each word of a text with soft hyphens in it, shown without them."""
    for match in SOFT.finditer(text) if "\u00ad" in text else ():
        yield Slip("soft_hyphen", match.start(), match[0].replace("\u00ad", "‑"))


def western(text: str) -> Iterator[Slip]:
    """Yield the first word of each paragraph in which two of č, ć and đ became letters of other languages.

    A name from one of these languages has one such letter.
    """
    start = 0
    for paragraph in text.split("\n\n") if BROKEN.search(text) else ():
        found = BROKEN.search(paragraph)
        if found and len(set(re.findall("[èæð]", paragraph.lower()))) > 1:
            yield Slip("torn", start + found.start(), found[0], {"meant": found[0].translate(WESTERN)})
        start += len(paragraph) + 2


def slips(text: str, curriculum: Curriculum) -> Iterator[Slip]:
    """Yield what is wrong with the letters of a text."""
    letters = curriculum.words.alphabet.letters
    yield from mixed(text, "ж" in letters)
    yield from soft(text)
    if {"č", "ć", "đ"} <= letters:
        yield from western(text)


def _prose(body: str) -> str:
    return NO_PROSE.sub(lambda match: " " * len(match[0]), masked(body))


def _menu(curriculum: Curriculum) -> Iterator[tuple[Place, str]]:
    """Yield the lines of the file with the menu, without the files that it names."""
    try:
        text = read(curriculum.root, curriculum.root / SETTINGS)
    except (Unreadable, OSError):
        return
    for number, line in enumerate(text.split("\n"), 1):
        yield Place(SETTINGS, number), re.sub(r"[\w./-]+\.\w+$|(?<=#).*", "", line)


@rule("P761")
def letters(curriculum: Curriculum) -> Iterator[Finding]:
    """A word with letters of two alphabets or with soft hyphens, and č, ć or đ that became other letters."""
    for page in curriculum.pages.values():
        if any(slips(page.body, curriculum)):  # most pages have none, and need not be split into prose and code
            for slip in slips(_prose(page.body), curriculum):
                if slip.kind == "soft_hyphen" or page.body.startswith(slip.words, slip.start):  # no ending of code
                    yield finding(place_in(page, slip.start), "P761", slip)
    for raw in (*curriculum.raw, *curriculum.other_raw):
        together = "\n\n".join(text for _, text in raw.texts)  # most files have none, and one look is cheaper than many
        for way, text in raw.texts if any(slips(together, curriculum)) else ():
            field = next((part for part in reversed(way) if isinstance(part, str)), "")
            if not NAME.fullmatch(text) or field in WORDS:
                for slip in slips(NO_PROSE.sub(" ", text), curriculum):
                    yield finding(raw.source.place(*way), "P761", slip)
    for place, line in _menu(curriculum):
        for slip in slips(line, curriculum):
            yield finding(place, "P761", slip)
