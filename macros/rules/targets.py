"""Checks of link targets in pages: syntax, words, allowed schemes, existing files and anchors."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from ..language.slugs import slug
from ..model import RECORD_KINDS, Page
from ..model.curriculum import Curriculum
from ..model.finding import Finding, nearest
from ..model.signatures import SIGNATURES
from ..read.files import is_published
from ..read.markdown import LABEL
from . import bare_addresses, twice
from .headings import HEADING
from .registry import rule
from .slip import Slip, each, finding, on_pages

_ADDRESS = r"(?:https?:|mailto:|www\.|#|[\w./-]+\.(?:md|html|pdf|org|com|ba|hr|rs|eu|net)\b)"
_CURLY = "“”„‘’‚«»"
KINDS = {
    "link_gap": re.compile(rf"\[[^\]\n]+\][ ]+\({_ADDRESS}[^)\n]*\)"),
    "link_turned": re.compile(rf"\([^()\n]+\)\[{_ADDRESS}[^\]\n]*\]"),
    "link_signs": re.compile(
        rf"!?\{{(?=\w)[^{{}}\n]+\}}\((?=[^()\s]*[./#:])[^()\n]*\)"
        rf"|(?<!\w)!\([^()\n]+\)[\[(](?=[^\[\]()\s]*[./#:])[^\]()\n]*[\])]"
        rf"|!?\[[^\[\]\n]+\]\{{{_ADDRESS}[^{{}}\n]*\}}"
    ),
    "link_blank": re.compile(rf"\]\((?![ ]*<)[^()\s\"']+[ ]+(?![\"'({_CURLY}])[^()\n\"']*\)"),
    "link_title": re.compile(rf"\]\([^()\s\"']+[ ]+[{_CURLY}][^()\n]*\)"),
    # What has a closing bracket behind a blank has another slip.
    "link_open": re.compile(rf"\[[^\]\n]+\]\({_ADDRESS}[^()\s]*(?=\s|$)(?![ ]+[\"'(])(?![ ]+[^()\n]*\))"),
    "link_inside": re.compile(
        r"(?<!!)\[(?:[^\]\[\n]*\{\{-?[ ]*(?:link|cite)\b[^{}\n]*\}\}|[^\]\[\n]*(?<!!)\[[^\]\[\n]+\]\([^()\n]*\)"
        r"|[^\]\[\n]*\[\^[^\]\[\n]+\])[^\]\[\n]*\]\([^()\n]*\)"
    ),
    "link_bracket": re.compile(rf"\[[^\]\[\n(]+\({_ADDRESS}[^()\s]*\)(?!\])"),
    "link_call": re.compile(r"\]\(\s*\{\{.*?\}\}\s*\)"),
    "link_words": re.compile(r"(?<!!)\[[ ]*\]\([^)\n]*\)"),
}
REFERENCE = re.compile(r"(?<!\])\[(?P<words>[^\]\[\n^]+)\]\[(?P<label>[^\]\[\n]*)\](?![(:\[])")
MARK = re.compile(r"\[\^(?P<name>[^\]\n]+)\]")
SCHEME = re.compile(r"(?P<scheme>[a-zA-Z][a-zA-Z0-9+.-]*):")
ON_DISK = re.compile(r"[a-zA-Z]:[\\/]|\\\\|file:|.*\\", re.IGNORECASE)
ALLOWED = ("http", "https", "mailto", "tel")
# What stands behind the colon of an address that leads somewhere.
_WEB = re.compile(
    r"//(?:[^\s/?#@]*@)?(?:\[[0-9a-fA-F:.]+\]|[^\s/?#@:.]+(?:\.[^\s/?#@:.]+)*\.?)(?::\d+)?(?:[/?#].*)?", re.DOTALL
)
_MAIL = r"[^@\s?,]+@[^@\s?.,]+(?:\.[^@\s?.,]+)*"
WHOLE = {
    "http": _WEB,
    "https": _WEB,
    "mailto": re.compile(rf"(?:{_MAIL}(?:,(?:%20)?{_MAIL})*)?(?:\?.+)?(?<=.)"),
    "tel": re.compile(r"(?=.*\d.*\d)[+*#\d](?:[-\d.()*#]|%20)*(?:;.*)?"),
}
HOST = re.compile(r"(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|ba|hr|rs|me|si|eu|gov|info|edu|int|uk|de)(?:[/?#]|$))")
OWN_ID = re.compile(r"(?:\{:?[ ]*|[ ])#(?P<id>[\w:.-]+)|\sid=[\"'](?P<html>[^\"']+)|html[ ]*\|[^\n]*?#(?P<box>[\w-]+)")
MARKS = re.compile(r"\{\{.*?\}\}|[*_`~]|\[\^[^\]]*\]|\]\([^)]*\)|[\[\]]")


def slips(text: str) -> Iterator[Slip]:
    """Yield the links of a text that are none, and notes that are not there or that nothing names."""
    yield from bare_addresses.slips(text)
    if any(sign in text for sign in ("[", "}(", "!(")):
        yield from each(KINDS, text)
        yield from _labels(text)
    if "[^" in text:
        yield from _notes(text)


def _labels(text: str) -> Iterator[Slip]:
    """Yield links by a label that no line explains."""
    if "][" in text:
        known = {match["label"].strip().lower() for match in LABEL.finditer(text)}
        for match in REFERENCE.finditer(text):
            if (match["label"] or match["words"]).strip().lower() not in known:
                yield Slip("link_label", match.start(), match[0])


def _notes(text: str) -> Iterator[Slip]:
    """Yield marks of notes without their note, and notes without their mark."""
    notes = {match.start("name"): match["name"] for match in twice.NOTE.finditer(text)}
    own, marks = {*notes.values()}, {match["name"] for match in MARK.finditer(text) if match.start("name") not in notes}
    for match in MARK.finditer(text):
        is_note = match.start("name") in notes
        if match["name"] not in (marks if is_note else own):
            yield Slip("note_mark" if is_note else "note_text", match.start(), match[0], {"name": match["name"]})


def places(page: Page) -> frozenset[str] | None:
    """Return the ids to which a link to a page may lead, or None where macros make more of them."""
    called = [SIGNATURES.get(call.name) for call in page.calls]
    return None if any(macro is None or macro.adds_places for macro in called) else headings(page)


def headings(page: Page) -> frozenset[str]:
    """Return the ids that are written on a page: those of its headings, and those that its author gave."""
    found: dict[str, int] = {}
    ids = {match["id"] or match["html"] or match["box"] for match in OWN_ID.finditer(page.body)}
    for match in HEADING.finditer(f"\n{page.body}"):
        if "#" not in (match["id"] or ""):
            name = slug(MARKS.sub("", match["words"]))
            found[name] = found.get(name, 0) + 1
            ids.add(name if found[name] == 1 else f"{name}_{found[name] - 1}")
    return frozenset(ids)


def is_hidden(path: str) -> bool:
    """Say whether a path below docs/ leads out of it, or to what is not published."""
    inside = PurePosixPath(posixpath.normpath(path))
    return bool(inside.parts) and not is_published(inside)


def address_slip(target: str) -> str:
    """Return what is wrong with an address that a browser would open, or an empty text."""
    kind, _, rest = target.partition(":")
    form = WHOLE.get(kind.lower())
    return "" if form is None or "{" in target or form.fullmatch(rest) else "link_whole"


def _kind(curriculum: Curriculum, page: Page, target: str) -> str:
    """Return what is wrong with the target of a link, or an empty text."""
    scheme = SCHEME.match(target)
    if ON_DISK.match(target):
        return "link_disk"
    if target in ("", "#"):
        return "link_nowhere"
    if scheme:
        kind = scheme["scheme"].lower()
        return address_slip(target) if kind in (*ALLOWED, *RECORD_KINDS) else "link_scheme"
    if target.startswith("/"):
        return "link_root"
    if HOST.match(target):
        return "link_host"
    path = unquote(re.split(r"[?#]", target, maxsplit=1)[0])
    if is_hidden(posixpath.join(posixpath.dirname(page.path), path)) and "{" not in target:
        return "link_outside"
    if path.endswith(".md") or not path or "{" in target:
        return ""  # to pages, see L201
    folder = (curriculum.root / "docs" / page.path).parent
    if (folder / path).is_file():
        return ""
    if path.endswith("/") or (folder / path).is_dir() or (folder / path).with_suffix(".md").is_file():
        return "link_page"
    return "link_missing"


def _place(curriculum: Curriculum, page: Page, target: str) -> tuple[str, str] | None:
    """Return the place that a link names and that is not on its page, with the nearest that is."""
    path, _, fragment = target.partition("#")
    if not fragment or SCHEME.match(target) or (path and not path.endswith(".md")):
        return None
    way = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path)) if path else page.path
    ids = places(curriculum.pages[way]) if way in curriculum.pages else None
    if ids is None or fragment in ids or fragment == "top":
        return None
    return fragment, nearest(fragment, ids)


@rule("P747")
def targets(curriculum: Curriculum) -> Iterator[Finding]:
    """A link that is none, or that leads to what is not there or may not be opened."""
    yield from on_pages(curriculum, "P747", slips)
    for page in curriculum.pages.values():
        for link in page.links:
            if kind := _kind(curriculum, page, link.target):
                yield finding(link.place, "P747", Slip(kind, 0, link.target or "[]()"))
            elif place := _place(curriculum, page, link.target):
                known = Slip("link_place", 0, link.target, {"id": place[0], "near": place[1]})
                yield finding(link.place, "P747", known)
