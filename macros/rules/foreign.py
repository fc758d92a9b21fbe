"""The Markdown of other programs, which this site would show as it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding
from ..read.source_text import ALERT, parts
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
            r"|\\[(\[](?=[^\n]*?[\\^_=+])[^\n]*?\\[)\]]|\\begin\{\w+\*?\}"
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
    "attributes": (
        "{",
        re.compile(
            r"\n(?!#{1,6} )(?=[^\n{]*[^\s)\]*`_|{][ ]+\{)[^\n]*?[^\n)\]*`_|][ ]+\{(?::[ ]*)?[#.][\w-]+[^{}\n]*\}"
            r"|\n\n\{:?[ ]*[#.][\w-]+[^{}\n]*\}|\{(?::|\.[a-zA-Z])[^{}\n]*$",
            LINES,
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
    r"[`~]{3,}[ ]*(?P<word>mermaid|plantuml|puml|dot|graphviz|vega(?:-lite)?|chart|flow|sequence|d2|ditaa|svgbob"
    r"|geojson|topojson|stl|math|latex|tex|katex|tabs?|include|dataview|query|\{[\w:-]+\}|ad-\w+)(?!\w)",
    re.IGNORECASE,
)


def slips(text: str, boxes: Collection[str] = ()) -> Iterator[Slip]:
    """Yield what a text of a page has of other programs. `boxes` are the names of boxes that the site has."""
    yield from among(KINDS, text)
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


FORMULA = ("math", "latex", "tex", "katex")


@rule("P740", per_file=True)
def foreign(curriculum: Curriculum) -> Iterator[Finding]:
    """The Markdown of another program."""
    boxes = [box for box in curriculum.settings.boxes if box != "html"]
    yield from on_pages(curriculum, "P740", lambda text: slips(text, boxes))
    for page in curriculum.pages.values():
        for slip in drawn(page.body):
            yield finding(place_in(page, slip.start), "P740", slip)
