"""HTML in pages: words in angle brackets that would vanish, what is not allowed, and Markdown that stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding
from ..read.source_text import DISCLOSURE, SUMMARY, parts
from .registry import rule
from .slip import Slip, each, finding, on_pages, place_in

# What was taken is not given back, so that a tag which does not end costs one look at what follows it.
TAG = re.compile(
    r"(?<!\]\()<(?P<end>/?)(?P<name>[A-Za-z][\w:.-]*)"
    r"(?P<rest>(?:\s(?:[^<>\"'=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')|[\"'=])*+|/)?)>"
)
OTHER = re.compile(r"<[!?](?!--)[^>\n]*>|<!--")


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


INLINE = _names(
    "a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q rp rt ruby s samp small span "
    "strong sub sup time u var wbr"
)
BLOCKS = _names(
    "address article aside blockquote caption col colgroup dd details div dl dt figcaption figure footer "
    "h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
)
KNOWN = INLINE | BLOCKS
EMPTY = _names("br col hr img wbr")
# What would run, load, ask for something or change the whole page, or what no browser knows any more.
REFUSED = _names(
    "applet area audio base big blink body button canvas center datalist dialog embed fieldset font form "
    "frame frameset head html iframe input label legend link listing map marquee math meta meter noscript "
    "object optgroup option output param plaintext portal progress script select slot source strike style "
    "svg template textarea title track tt video xmp"
)
# The address of a mail or of a page between angle brackets is a link.
BAD_ATTRIBUTE = re.compile(
    r"(?<![\w-])(?P<name>style|on[a-z]+|srcdoc|formaction|action|background|bgcolor|align)\s*=", re.I
)
# An address that runs something, be it written with other signs for its letters.
BAD_ADDRESS = re.compile(
    r"(?<![\w-])(?:href|src)\s*=\s*[\"']?\s*(?:(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:|[^\s\"'>]*&#)", re.IGNORECASE
)
# An address that would be looked for beside the built page, and not beside the file in which it is written.
PATH = re.compile(r"(?<![\w-])(?:href|src)\s*=\s*(?:[\"']\s*)?(?![\"'#\s]|[a-z][a-z0-9+.-]*:)", re.IGNORECASE)
# Signs of this site's own, written so that they are shown: the check of the built page could not tell them from a slip.
ESCAPED = re.compile(
    r"&(?:lt|#60|#x3c);(?:/[a-z]+(?:>|&gt;|&#62;|&#x3e;)|[a-z]+[ ][^<>&\n]*=)|\\\{:[ ]"
    r"|\n[ ]*\\#(?:\\?#){0,5}[ ]|\n[ ]*\\/{3,}|(?:&#123;|&#x7b;|&lbrace;){2}",
    re.IGNORECASE,
)
# The name of a tag without the sign that ends it: the rest of the line stands on the page with it.
CUT = re.compile(rf"</?(?P<name>{'|'.join(sorted(KNOWN, key=len, reverse=True))})(?![\w:.-])[^<>\n]*(?=[<\n]|$)", re.I)
LIST = re.compile(r"\{:?[ ]*[^{}\n]*\}|\n/{3,}[ ]*html[ ]*\|[^\n]*")
CURLY = re.compile(r"[\w-][ ]*=[ ]*[“”„‘’‚«»]")
HTML_BOX = re.compile(r"\n/{3,}[ ]*html[ ]*\|[ ]*(?P<name>[\w-]+)")
MARKDOWN = re.compile(r"\*\*\S|\]\(|\n[ ]*(?:[-*+]|\d+[.)])[ ]|\n#{1,6}[ ]|(?<![*\w])\*\w[^*\n]*\w\*|`|\n\|")


def slips(text: str) -> Iterator[Slip]:
    """Yield what is wrong with the HTML of a text."""
    if "&" in text or "\\" in text:
        yield from each({"escaped": ESCAPED}, text)
    if "{" in text or "///" in text:
        yield from _attribute_lists(text)
    if "<" not in text:
        return
    for match in OTHER.finditer(text):
        yield Slip("comment_open" if match[0] == "<!--" else "html_word", match.start(), match[0])
    yield from _cut(text)
    open_tags: list[re.Match[str]] = []
    for match in TAG.finditer(text):
        name = match["name"].lower()
        kind = _kind(match, name)
        if kind:
            yield Slip(kind, match.start(), match[0], {"name": name})
        if name not in KNOWN or name in EMPTY or match["rest"].endswith("/"):
            continue
        elif not match["end"]:
            open_tags.append(match)
        else:
            while open_tags and open_tags[-1]["name"].lower() != name and _is_open(open_tags, name):
                yield _unclosed(open_tags.pop())
            if not _is_open(open_tags, name):
                yield Slip("html_stray", match.start(), match[0])
                continue
            yield from _inside(text, open_tags, match)
            open_tags.pop()
    yield from map(_unclosed, open_tags)


def _cut(text: str) -> Iterator[Slip]:
    """Yield each tag that does not end: it stands on the page as it is written."""
    tags = {match.start() for match in TAG.finditer(text)}
    for match in CUT.finditer(text):
        if match.start() not in tags and text[match.start() - 2 : match.start()] != "](":
            yield Slip("html_cut", match.start(), match[0], {"name": match["name"]})


def _kind(match: re.Match[str], name: str) -> str:
    """Return what is wrong with a tag by itself, or an empty text."""
    if name in REFUSED:
        return "html_refused"
    if name not in KNOWN:
        return "html_word"
    if BAD_ADDRESS.search(match["rest"]):
        return "link_scheme"
    if BAD_ATTRIBUTE.search(match["rest"]):
        return "html_attribute"
    return "html_path" if PATH.search(match["rest"]) else ""


def _unclosed(tag: re.Match[str]) -> Slip:
    return Slip("html_open", tag.start(), tag[0], {"name": tag["name"].lower()})


def _is_open(tags: list[re.Match[str]], name: str) -> bool:
    return any(tag["name"].lower() == name for tag in tags)


def _attribute_lists(text: str) -> Iterator[Slip]:
    """Yield what is not allowed between the braces behind a word, or in the line that begins a block of HTML."""
    for match in LIST.finditer(text):
        if BAD_ATTRIBUTE.search(match[0]):
            yield Slip("html_attribute", match.start(), match[0])
        elif BAD_ADDRESS.search(match[0]):
            yield Slip("link_scheme", match.start(), match[0])
        elif CURLY.search(match[0]):
            yield Slip("attribute_curly", match.start(), match[0])
    for match in HTML_BOX.finditer(text):
        name = match["name"].lower()
        if name not in KNOWN:
            yield Slip("html_refused", match.start(), match[0], {"name": name})


def _inside(text: str, open_tags: list[re.Match[str]], end: re.Match[str]) -> Iterator[Slip]:
    """Yield the Markdown in a block of HTML that begins a line, where it would stay as it is."""
    begin = open_tags[-1]
    line = text.rfind("\n", 0, begin.start()) + 1
    if begin["name"].lower() not in BLOCKS or text[line : begin.start()].strip():
        return
    inside = text[begin.end() : end.start()]
    if begin["name"].lower() == "details" and DISCLOSURE.fullmatch(begin[0]):
        within = any(tag["name"].lower() == "details" for tag in open_tags[:-1])
        if not SUMMARY.match(inside.lstrip()):
            yield Slip("details_summary", begin.start(), begin[0])
        elif line != begin.start() or not (within or not text[:line].strip() or text[:line].endswith("\n\n")):
            yield Slip("details_line", begin.start(), begin[0])
    elif not any(DISCLOSURE.fullmatch(tag[0]) for tag in open_tags) and (found := MARKDOWN.search(inside)):
        yield Slip("html_markdown", begin.end() + found.start(), found[0] + inside[found.end() : found.end() + 30])


@rule("P745", per_file=True)
def html(curriculum: Curriculum) -> Iterator[Finding]:
    """HTML that vanishes, that is not allowed, or that keeps Markdown from being read."""
    yield from on_pages(curriculum, "P745", slips)
    for page in curriculum.pages.values():
        for part in parts(page.body):
            if part.kind == "raw" and "`" not in part.text and any(sign in part.text for sign in ("{{", "{#")):
                yield finding(place_in(page, part.start), "P745", Slip("escaped", part.start, part.text))
