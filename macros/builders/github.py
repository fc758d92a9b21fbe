"""A Markdown extension: what people know from GitHub arrives as they mean it.

A table or a code block needs no empty line above, a `#` at the end of a heading is part of it, a backslash at the end
of a line breaks it, `> [!NOTE]` is a box, and what stands between `<details>` and `</details>` is Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

from ..read.source_text import ALERT, DELIMITER, DISCLOSURE, SUMMARY

# What superfences leaves in the place of code.
STASHED = re.compile(r"[ ]*\x02wzxhzdk:\d+\x03[ ]*")
SHARP_END = re.compile(r"(?P<head>[ ]{0,3}#{1,6} .*[^\s#\\])(?P<signs>#+)\s*")
BREAK = re.compile(r"(?<!\\)\\$")
QUOTED = re.compile(r"[ ]{0,3}>[ ]?(?P<text>.*)")
OPENS = re.compile(rf"{DISCLOSURE.pattern}[ ]*(?P<rest>.*)", re.IGNORECASE)
CLOSES = re.compile(r"[ ]*</details>[ ]*$", re.IGNORECASE)


def spaced(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines with an empty one above a table and around code.

    What stands at the end of a line is kept: a `#` of a heading, and a backslash as a break.
    """
    before = ""
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        row = line.lstrip().startswith("|")
        begins_table = row and DELIMITER.fullmatch(after.strip()) and not before.lstrip().startswith("|")
        if before.strip() and (STASHED.fullmatch(line) or STASHED.fullmatch(before) or begins_table) and line.strip():
            yield ""
        sharp = SHARP_END.fullmatch(line)
        if sharp:
            line = sharp["head"] + r"\#" * len(sharp["signs"])
        yield f"{line[:-1]}  " if after.strip() and BREAK.search(line) else line
        before = line


def alerts(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines with each quotation that begins with `[!NOTE]` as the box of that name."""
    inside = False
    for line in lines:
        quoted = QUOTED.fullmatch(line)
        if inside and not quoted:
            yield from ("", "///")
            inside = False
        alert = ALERT.fullmatch(line)
        if alert and not inside:
            yield from ("", f"/// {alert['kind'].lower()} | {alert['title'].strip()}".rstrip(), "")
            inside = True
        else:
            yield quoted["text"] if inside and quoted else line
    if inside:
        yield from ("", "///")


def disclosures(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines with each `<details>` as a block of the site, so that what stands in it is Markdown."""
    depth = sum(bool(OPENS.match(line)) for line in lines)
    waiting = False
    level: list[int] = []
    before = ""
    for line in lines:
        opens = OPENS.match(line) if level or not before.strip() else None  # what a macro made has HTML above it
        before = line
        if opens:
            slashes = "/" * (3 + depth)
            depth -= 1
            level.append(len(slashes))
            yield from ("", f"{slashes} html | details{'[open]' if 'open' in opens['attributes'].lower() else ''}", "")
            line, waiting = opens["rest"], True
        if waiting and (summary := SUMMARY.match(line)):
            yield from ("/// html | summary", "    markdown: inline", "", summary["text"].strip(), "", "///", "")
            line, waiting = line[summary.end() :], False
        closes = CLOSES.search(line) if level else None
        line = line[: closes.start()] if closes else line
        if line.strip() or not (opens or closes):
            yield line
        if closes:
            yield from ("", "/" * level.pop(), "")


class GithubPreprocessor(Preprocessor):
    """Rewrites what GitHub knows and Python-Markdown does not."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines rewritten."""
        return list(spaced(list(alerts(list(disclosures(lines))))))


class GithubExtension(Extension):
    """Registers the preprocessor after that of code and before that of HTML."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the preprocessor to a Markdown object."""
        md.preprocessors.register(GithubPreprocessor(md), "github", 22)


def makeExtension(**settings: object) -> GithubExtension:
    """Return the extension."""
    return GithubExtension(**settings)
