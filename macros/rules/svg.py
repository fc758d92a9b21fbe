"""What an SVG file would do beside being drawn, read as a browser reads it that opens the file by itself.

Its text alone does not say it: names have prefixes, signs are written as numbers, and a file may be in UTF-16.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.parsers import expat

XHTML = "http://www.w3.org/1999/xhtml"
XML = "http://www.w3.org/XML/1998/namespace"
# Elements that run something, load something, or lead the page away. Names are compared in small letters, because a
# drawing that stands in a page is read as HTML, which takes no notice of capitals.
ACTIVE = frozenset(
    {"script", "foreignobject", "iframe", "frame", "audio", "video", "object", "embed", "handler", "listener"}
    | {"link", "meta", "base", "form"}
)
# Elements that give an attribute another value later on.
CHANGING = frozenset({"set", "animate", "animatecolor", "animatemotion", "animatetransform"})
LEADING = frozenset({"href", "src"})
# Pictures within the file itself: a browser only draws them.
HELD = re.compile(r"\s*data:image/(?:png|jpe?g|gif|webp|avif)[;,]", re.IGNORECASE)
ELSEWHERE = re.compile(r"@import|url\(\s*[\"']?\s*(?![\"'\s#]|data:)[^)]*\)?", re.IGNORECASE)
# Encodings in which the signs of XML are what they are in ASCII, and those that say by themselves which they are.
ENCODINGS = re.compile(r"utf-?8|utf-?16(?:[bl]e)?|(?:us-)?ascii|iso-8859-\d+|latin-?1|windows-125\d", re.IGNORECASE)


class Strange(NamedTuple):
    """Something in a drawing that is not only drawn: its line, counted from 1, and how it is written."""

    line: int
    words: str


class _Stop(Exception):
    pass


class _Reader:
    """Notes what is strange while a file is read. `alone` says that it stands in no page: it may have a style sheet."""

    def __init__(self, alone: bool) -> None:
        self.alone = alone
        self.found: list[Strange] = []
        self.in_style = False
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.XmlDeclHandler = self.declared
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.ProcessingInstructionHandler = self.instruction
        self.parser.StartElementHandler = self.begins
        self.parser.EndElementHandler = self.ends
        self.parser.CharacterDataHandler = self.text

    def tell(self, words: str) -> None:
        self.found.append(Strange(self.parser.CurrentLineNumber, " ".join(words.split())[:60]))

    def declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and not ENCODINGS.fullmatch(encoding):
            self.tell(f'encoding="{encoding}"')

    def doctype(self, name: str, _system: str | None, _public: str | None, has_own: int) -> None:
        if has_own:  # it may give any element any attribute, and any word another meaning
            self.tell(f"<!DOCTYPE {name} [")
            raise _Stop

    def instruction(self, target: str, _data: str) -> None:
        if target.lower() == "xml-stylesheet":
            self.tell(f"<?{target}")

    def begins(self, name: str, attributes: dict[str, str]) -> None:
        space, _, own = name.rpartition(" ")
        local = own.lower()
        if local in ACTIVE or space == XHTML or (local == "style" and not self.alone):
            self.tell(f"<{own}")
        self.in_style = local == "style"
        for full, value in attributes.items():
            self.attribute(local, full, value)

    def attribute(self, element: str, full: str, value: str) -> None:
        space, _, name = full.rpartition(" ")
        lower = name.lower()
        leads = lower in LEADING and not value.lstrip().startswith("#") and not (self.alone and HELD.match(value))
        if lower.startswith("on") or leads or (lower == "base" and space == XML):
            self.tell(f'{name}="{value}')
        elif element in CHANGING and lower == "attributename":
            changed = value.strip().lower().rpartition(":")[2]
            if changed in LEADING or changed.startswith("on"):
                self.tell(f'<{element} {name}="{value}"')
        elif loads := ELSEWHERE.search(value):
            self.tell(loads[0])

    def ends(self, _name: str) -> None:
        self.in_style = False

    def text(self, data: str) -> None:
        if self.in_style and (loads := ELSEWHERE.search(data)):
            self.tell(loads[0])


def strange(data: bytes, alone: bool) -> Iterator[Strange]:
    """Yield what is strange in the bytes of an SVG file, up to where it is no XML. Raises expat.ExpatError there."""
    reader = _Reader(alone)
    reader.parser.buffer_text = True
    try:
        reader.parser.Parse(data, True)
    except _Stop:
        pass
    except (LookupError, ValueError):  # an encoding that Python does not know, or not as the parser wants it
        reader.found = reader.found or [Strange(1, "encoding=")]
    except expat.ExpatError:
        yield from reader.found
        raise
    yield from reader.found
