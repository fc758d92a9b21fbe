"""The Markdown of other programs, which this site would show as it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding
from ..model.signatures import SIGNATURES
from ..read.source_text import ALERT, masked, normalised_blanks, parts
from .registry import rule
from .slip import Slip, among, finding, on_pages, place_in

LINES = re.MULTILINE
# Each kind with signs without which a text has nothing of it, and its pattern. Its advice stands in problems.slip.
KINDS: dict[str, tuple[str, re.Pattern[str]]] = {
    "box": (
        "!!! ??? ::: .. / >>>",
        re.compile(
            r"\n[ >]*(?:!!!|\?\?\?)\+?[ ]*[\w\"].*$|\n[ >]*:{3,}.*$|\n\.\.[ ][a-z-]+::.*$"
            r"|\n/{1,2}[ ]*[\w-]+[ ]*\|.*$|\n>>>[ ]*$",
            LINES,
        ),
    ),
    "tab": ("===", re.compile(r"\n[ ]*===[!+]?[ ]*[\"“„].*$", LINES)),
    "maths": (
        r"$ \( \[ \begin",
        re.compile(
            r"\$\$|\$(?<![\w\\$]\$)(?=[^\s$])[^$\n]*?(?<=[^\s\\])\$(?![\w$])"
            r"|\\[(\[](?=(?:(?!\\[)\]])[^\n])*?(?!\\[)\]])[\\^_=+])[^\n]*?\\[)\]]|\\begin\{\w+\*?\}"
        ),
    ),
    "contents": (
        "toc TOC Toc contents",
        re.compile(
            r"\n[ ]*(?:\[\[?_?toc_?\]\]?|@\[toc\].*|\{:[ ]*toc[ ]*\}|\$\{toc\}|\.\. contents.*)[ ]*$", LINES | re.I
        ),
    ),
    "front_again": ("+++ ---", re.compile(r"\n\+\+\+[ ]*$|\n---[ ]*\n(?=(?:[A-Za-z_]\w*:.*\n)+---[ ]*$)", LINES)),
    "include": (
        "--8<-- !include {! ![[",
        re.compile(r"\n[ ]*(?:--8<--.*|!include\b.*|\{!.*!\})$|!\[\[[^\]\n]+\]\]", LINES),
    ),
    "square_call": ("[[", re.compile(r"\[\[[ ]*[a-z_]+\([^\]\n]*\)[ ]*\]\]")),
    "wiki": ("[[", re.compile(r"(?<!!)\[\[(?![ ]*[a-z_]+\(|_?toc_?\])[^\]\[\n]+\]\](?!\()", re.I)),
    "note": ("^[", re.compile(r"\^\[[^\]\n]+\]")),
    "citation": ("[@ [-@", re.compile(r"\[-?@[\w:.-]+[^\]\n]*\](?!\()")),
    "abbreviation": ("*[", re.compile(r"\n[ ]*\*\[[^\]\n]+\]:.*$", LINES)),
    "keys": ("++", re.compile(r"\+\+[\w\"-]+(?:\+[\w\"-]+)*\+\+")),
    "icon": (":", re.compile(r":(?<![\w:/]:)[a-z][a-z0-9_+-]*[a-z0-9]:(?![\w:/])")),
    "low_high": ("~ ^", re.compile(r"~(?<=\w~)\w{1,4}~(?![~\w]*~)|\^(?<=\w\^)\w{1,4}\^")),
    "inserted": ("^^ {++ {-- {~~ {== {>>", re.compile(r"\^\^[^\s^][^^\n]*\^\^|\{(?:\+\+|--|~~|==|>>)[^{}\n]*\}")),
    "comment": ("%%", re.compile(r"%%[^%\n]+%%|\n[ ]*%%.*$", LINES)),
    "forum": ("[/", re.compile(r"\[(b|i|u|s|url|img|quote|code|color|size|list)(?:=[^\]\n]*)?\][^\n]*?\[/\1\]", re.I)),
    "script": ("import export", re.compile(r"\n(?:import|export)\b.*(?:\bfrom[ ]+[\"'].*|[{}].*|;)$", LINES)),
    "attributes": ("{", re.compile(r"\{(?::|\.[a-zA-Z])[^{}\n]*$", LINES)),
    "box_attribute": (
        "attrs",
        re.compile(
            r"\n/{3,}[ ]*\w[^\n]*\n(?:(?:[ ]{4}|\t)[^\n]*\n)*?(?:[ ]{4}|\t)[ ]*attrs:(?:[^\n]|\n(?:[ ]{4}|\t))*?"
            r"(?<![\w-])[\"']?(?:on[a-z]+|style)[\"']?[ ]*:[^\n]*",
            re.IGNORECASE,
        ),
    ),
    "heading": (
        "h1. h2. h3. h4. == #+",
        re.compile(r"\nh[1-6](?:\([^)\n]*\))?\.[ ]+\S.*$|\n={2,6}[ ]+\S[^=\n]*(?:={2,6})?[ ]*$|\n#\+\w+:.*$", LINES),
    ),
    "typeset": (
        "\\",
        re.compile(
            r"\\(?:newpage|pagebreak|tableofcontents|text(?:bf|it)|emph|(?:sub)*section|item|footnote|maketitle)\b.*"
        ),
    ),
    "tag": ("{%", re.compile(r"\{%(?!-?[ ]*(?:end)?raw[ ]*-?%\}).*?(?:%\}|$)", LINES)),
    "raw": ("{%", re.compile(r"\{%-?[ ]*(?:end)?raw[ ]*-?%\}")),
    "remark": ("{#", re.compile(r"\{#(?![\w:.-]+(?:[ \t][^{}#\n]*)?\}).*?(?:#\}|$)", LINES)),
}
# The first line of such a box in a list or behind words.
INSIDE = re.compile(r"\n(?![ ]{0,3}>[ ]?\[!)[^\n]*?\[!\w+\](?!\()[^\n]*")
# What other programs make of a fence with this word behind it: a drawing, a formula, a box.
DRAWN = re.compile(
    r"(?<![`~])[`~]{3,}+[ ]*+(?P<word>mermaid|plantuml|puml|dot|graphviz|vega(?:-lite)?|chart|flow|sequence"
    r"|d2|ditaa|svgbob|geojson|topojson|stl|math|latex|tex|katex|tabs?|include|dataview|query|\{[\w:-]+\}|ad-\w+)(?!\w)",
    re.IGNORECASE,
)
# What gives an id, a class or another attribute to what stands before it.
ATTRIBUTES = re.compile(
    r"(?<!\{)\{(?::[^{}\n]*|[ ]*[#.][^\W\d][\w-]*(?:[ ][^{}\n]*)?|[ ]*(?:id|class|style|title|target|width|height|align"
    r"|rel|lang|role|loading|data-[\w-]+|on[a-z]+)=[^{}\n]*)\}(?!\})"
)
# What they can stand behind: emphasis and code, a link, an address in angles, a macro.
BEHIND = re.compile(
    r"(?:[*_`]|~~|==|\}|\]\((?:<[^<>\n]*>|[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]|<[^<>\s]+[:@][^<>\s]+>)$"
)
LABEL = re.compile(r"\[(?P<label>[^\[\]\n]+)\]$")
HEADING = re.compile(r"[ >]*#{1,6} .*[ ]$")
NO_PARAGRAPH = re.compile(r"[ >]*(?:#{1,6} |([-*_])[ ]*(?:\1[ ]*){2,}$)")
MARKS = " \t>"  # what may stand before them on a line of their own


DETAILS = re.compile(r"<(?P<end>/?)details\b|\{\{-?[ ]*(?P<name>\w+)\([^{}\n]*", re.IGNORECASE)


def opened_within(text: str) -> Iterator[Slip]:
    """Yield the macros between `<details>` and `</details>` that cannot stand there."""
    depth = 0
    for match in DETAILS.finditer(text) if "<details" in text.lower() else ():
        if match["name"] is None:
            depth += -1 if match["end"] else 1
        elif depth > 0 and match["name"] in SIGNATURES and SIGNATURES[match["name"]].opens_parts:
            yield Slip("details_macro", match.start(), match[0])


def slips(text: str, boxes: Collection[str] = ()) -> Iterator[Slip]:
    """Yield what a text of a page has of other programs. `boxes` are the names of boxes that the site has."""
    yield from among(KINDS, text)
    yield from opened_within(text)
    if "[!" in text:
        for match in re.finditer(rf"\n{ALERT.pattern}", text):
            if match["kind"].lower() not in boxes:
                yield Slip("alert", match.start(), match[0], {"known": ", ".join(boxes)})
        for match in INSIDE.finditer(text):
            yield Slip("alert_place", match.start(), match[0])


def drawn(body: str) -> Iterator[Slip]:
    """Yield the fences of a page that another program would draw."""
    for part in parts(body) if "```" in body or "~~~" in body else ():
        match = DRAWN.match(part.text) if part.kind == "fence" else None
        if match:
            yield Slip("formula" if match["word"].lower() in FORMULA else "drawing", part.start, match[0])


def attributes(text: str, written: str) -> Iterator[Slip]:
    """Yield the braces with attributes that give them to nothing: they stand on the page as they are written.

    `text` is that of a page without its code, `written` the same with it.
    """
    for match in ATTRIBUTES.finditer(text) if "{" in text else ():
        start, end = text.rfind("\n", 0, match.start()) + 1, (text + "\n").find("\n", match.end())
        if not _has_its_place(text, written[start : match.start()], text[match.end() : end], start):
            yield Slip("attributes", match.start(), match[0])


def _has_its_place(text: str, before: str, after: str, start: int) -> bool:
    """Say whether attributes stand where they are read: `before` and `after` are the rest of their line."""
    if not before.strip(MARKS):  # on a line of their own below a paragraph
        above = text[text.rfind("\n", 0, max(start - 1, 0)) + 1 : max(start - 1, 0)]
        return not after.strip() and bool(above.strip(MARKS)) and not NO_PARAGRAPH.match(above)
    if before.endswith(" "):  # at the end of a heading or of a cell
        in_cell = "|" in before + after and not re.match(r"[ ]*[^ |]", after)
        return in_cell or (bool(HEADING.match(before)) and not after.strip())
    label = LABEL.search(before)
    return bool(BEHIND.search(before)) or bool(label and f"\n[{label['label'].lower()}]:" in text.lower())


FORMULA = ("math", "latex", "tex", "katex")


@rule("P740", per_file=True)
def foreign(curriculum: Curriculum) -> Iterator[Finding]:
    """The Markdown of another program."""
    boxes = [box for box in curriculum.settings.boxes if box != "html"]
    yield from on_pages(curriculum, "P740", lambda text: slips(text, boxes))
    for page in curriculum.pages.values():
        for slip in (*drawn(page.body), *attributes(masked(page.body), normalised_blanks(page.body))):
            yield finding(place_in(page, slip.start), "P740", slip)
