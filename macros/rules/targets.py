"""Checks of link targets in pages: syntax, words, allowed schemes, existing files and anchors."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from ..model import RECORD_KINDS, Page
from ..model.call import Link
from ..model.curriculum import Curriculum
from ..model.finding import Finding, nearest
from ..read.files import is_published
from ..read.markdown import LABEL
from . import bare_addresses, twice
from .places import places
from .registry import rule
from .slip import Slip, each, finding, on_pages

_ADDRESS = r"(?:https?:|mailto:|www\.|#|[\w./-]+\.(?:md|html|pdf|org|com|ba|hr|rs|eu|net)\b)"
_CURLY = "“”„‘’‚«»"
KINDS = {
    "link_gap": re.compile(rf"\[[^\]\n]+\][ \u00a0\u202f]+\({_ADDRESS}[^)\n]*\)"),
    "link_turned": re.compile(rf"\([^()\n]+\)\[{_ADDRESS}[^\]\n]*\]"),
    "link_signs": re.compile(
        rf"!?\{{(?=\w)[^{{}}\n]+\}}\((?=[^()\s]*[./#:])[^()\n]*\)"
        rf"|(?<!\w)!\([^()\n]+\)[\[(](?=[^\[\]()\s]*[./#:])[^\]()\n]*[\])]"
        rf"|!?\[[^\[\]\n]+\]\{{{_ADDRESS}[^{{}}\n]*\}}"
    ),
    "link_blank": re.compile(rf"\]\((?![ ]*<)[^()\s\"']+[ ]+(?![\"'({_CURLY}]|=\d*[x%*])[^()\n\"']*\)"),
    "link_size": re.compile(r"\]\((?![ ]*<)[^()\s\"']+[ ]+=\d*[x%*][\d%]*[ ]*\)"),
    "link_title": re.compile(rf"\]\([^()\s\"']+[ ]+[{_CURLY}][^()\n]*\)"),
    "link_unseen": re.compile(r"\]\([^()\n]*[\u00a0\u202f\u00ad][^()\n]*\)"),
    # What has a closing bracket behind a blank has another slip.
    "link_open": re.compile(rf"\[[^\]\n]+\]\({_ADDRESS}[^()\s]*(?=[ \t\n]|$)(?![ ]+[\"'(])(?![ ]+[^()\n]*\))"),
    "link_inside": re.compile(
        r"(?<!!)\[(?:[^\]\[\n]*\{\{-?[ ]*(?:link|cite)\b[^{}\n]*\}\}|[^\]\[\n]*(?<!!)\[[^\]\[\n]+\]\([^()\n]*\)"
        r"|[^\]\[\n]*\[\^[^\]\[\n]+\])[^\]\[\n]*\]\([^()\n]*\)"
    ),
    "link_bracket": re.compile(rf"\[[^\]\[\n(]+\({_ADDRESS}[^()\s]*\)(?!\])"),
    "link_call": re.compile(r"\]\(\s*\{\{.*?\}\}\s*\)"),
    "link_words": re.compile(r"(?<!!)\[[ ]*\]\([^)\n]*\)"),
}
REFERENCE = re.compile(r"(?<!\])(?:\[(?P<words>[^\]\[\n^]+)\]|(?<=!)\[\])\[(?P<label>[^\]\[\n]*)\](?![(:\[])")
MARK = re.compile(r"\[\^(?P<name>[^\]\n]+)\]")
WORD_NOTE = re.compile(r"\n[ ]{0,3}\[(?P<number>\d{1,3})\](?![:(\[])[ \t]*\S.*")
WORD_MARK = re.compile(r"(?<=[^\n])(?<![\]\[!^])\[(?P<number>\d{1,3})\](?![:(\[])")
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
# Addresses through which a mail or a search leads on, and those that only one machine knows.
WRAPPED = re.compile(
    r"https?://(?:(?:www\.)?google\.[a-z.]+/url\?|[\w.-]*safelinks\.protection\.outlook\.com/"
    r"|lm?\.facebook\.com/l\.php|urldefense\.(?:com|proofpoint\.com)/|slack-redir\.net/)",
    re.IGNORECASE,
)
LOCAL = re.compile(
    r"https?://(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|10(?:\.\d+){3}|192\.168(?:\.\d+){2})(?=[:/?#]|$)", re.IGNORECASE
)
PERSON = re.compile(r"[^@\s:/<>]+@[\w-]+(?:\.[\w-]+)+|\+?\d[\d ()/-]+")
HOST = re.compile(r"(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|ba|hr|rs|me|si|eu|gov|info|edu|int|uk|de)(?:[/?#]|$))")


def slips(text: str) -> Iterator[Slip]:
    """Yield the links of a text that are none, and notes that are not there or that nothing names."""
    yield from bare_addresses.slips(text)
    if any(sign in text for sign in ("[", "}(", "!(")):
        yield from each(KINDS, text)
        yield from _labels(text)
    if "[^" in text:
        yield from _notes(text)
    if WORD_NOTE.search(text):
        yield from _word_notes(text)


def _labels(text: str) -> Iterator[Slip]:
    """Yield links by a label that no line explains."""
    if "][" in text:
        known = {match["label"].strip().lower() for match in LABEL.finditer(text)}
        for match in REFERENCE.finditer(text):
            if (match["label"] or match["words"] or "").strip().lower() not in known:
                yield Slip("link_label", match.start(), match[0])


def _word_notes(text: str) -> Iterator[Slip]:
    """Yield notes as Word writes them: a number in brackets before a text, and the same number in a sentence."""
    marks = {match["number"] for match in WORD_MARK.finditer(text)}
    labels = {match["label"].strip() for match in LABEL.finditer(text)}
    for match in WORD_NOTE.finditer(text):
        if match["number"] in marks - labels:
            yield Slip("note_word", match.start(), match[0], {"number": match["number"]})


def _notes(text: str) -> Iterator[Slip]:
    """Yield marks of notes without their note, and notes without their mark."""
    notes = {match.start("name"): match["name"] for match in twice.NOTE.finditer(text)}
    own, marks = {*notes.values()}, {match["name"] for match in MARK.finditer(text) if match.start("name") not in notes}
    for match in MARK.finditer(text):
        is_note = match.start("name") in notes
        if match["name"] not in (marks if is_note else own):
            yield Slip("note_mark" if is_note else "note_text", match.start(), match[0], {"name": match["name"]})


def is_hidden(path: str) -> bool:
    """Say whether a path below docs/ leads out of it, or to what is not published."""
    inside = PurePosixPath(posixpath.normpath(path))
    return bool(inside.parts) and not is_published(inside)


def address_slip(target: str) -> str:
    """Return what is wrong with an address that a browser would open, or an empty text."""
    if WRAPPED.match(target) or LOCAL.match(target):
        return "link_wrapped" if WRAPPED.match(target) else "link_local"
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
    if HOST.match(target) or PERSON.fullmatch(target):
        return "link_host" if HOST.match(target) else "link_person"
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


def _meant(curriculum: Curriculum, page: Page, target: str) -> str:
    """Return the page that was meant with a way to nothing, as a way from this one, or an empty text."""
    folder = posixpath.dirname(page.path) or "."
    known = (posixpath.relpath(path, folder) for path in curriculum.pages)
    return nearest(target.strip(f"{_CURLY}\"'.,;…"), known, 0.8)


def _place(curriculum: Curriculum, page: Page, link: Link) -> Iterator[Finding]:
    """Yield the finding for a link of a page to a place that is not there."""
    path, _, fragment = link.target.partition("#")
    if fragment and not SCHEME.match(link.target) and (not path or path.endswith(".md")):
        way = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path)) if path else page.path
        yield from _nowhere(curriculum, curriculum.pages.get(way), link, fragment)


def _place_of_record(curriculum: Curriculum, link: Link) -> Iterator[Finding]:
    """Yield the finding for a link of a record to a place that is not on the page of what it names."""
    reference, _, fragment = link.target.partition("#")
    if fragment and reference.partition(":")[0] in RECORD_KINDS:
        yield from _nowhere(curriculum, curriculum.page_of.get(reference), link, fragment)


def _nowhere(curriculum: Curriculum, page: Page | None, link: Link, fragment: str) -> Iterator[Finding]:
    there = places(curriculum, page) if page else None
    if there and not there.may_have(unquote(fragment)):
        values = {"id": fragment, "near": nearest(fragment, there.known)}
        yield finding(link.place, "P747", Slip("link_place", 0, link.target, values))


@rule("P747")
def targets(curriculum: Curriculum) -> Iterator[Finding]:
    """A link that is none, or that leads to what is not there or may not be opened."""
    yield from on_pages(curriculum, "P747", slips)
    for page in curriculum.pages.values():
        for link in page.links:
            if kind := _kind(curriculum, page, link.target):
                near = _meant(curriculum, page, link.target) if kind == "link_missing" else ""
                yield finding(link.place, "P747", Slip(kind, 0, link.target or "[]()", {"near": near}))
            else:
                yield from _place(curriculum, page, link)
    for raw in curriculum.raw:
        for link in raw.links:
            if kind := address_slip(link.target):
                yield finding(link.place, "P747", Slip(kind, 0, link.target))
            yield from _place_of_record(curriculum, link)
