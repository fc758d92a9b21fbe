"""Splits a page's Markdown into prose, code, comments and raw parts, and says what of it the macros are given.

One pattern decides for the check and for the builder, so that what the check passes over never runs. Everything here
keeps the number of letters and of lines, except `for_macros`.
"""

from __future__ import annotations

import functools
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

PARTS = re.compile(
    r"(?P<comment><!--.*?-->)"
    r"|(?P<raw>\{%-?[ ]*raw[ ]*-?%\}.*?\{%-?[ ]*endraw[ ]*-?%\})"
    r"|^[ \t>]*(?P<fence>(?P<mark>`{3,}(?!`)|~{3,}(?!~))[^`\n]*\n(?:.*?\n)??[ \t>]*(?P=mark)[ \t]*$)"
    r"|^[ \t>]*(?P<open>(?:`{3,}[^`\n]*|~{3,}[^\n]*)$)"
    r"|(?P<code>(?<![\\`])(?P<ticks>`+)(?!`)(?:[^\n]|\n(?![ \t]*\n))+?(?<!`)(?P=ticks)(?!`))",
    re.MULTILINE | re.DOTALL,
)
# One of them stands in every such part, and most pages have none.
SIGNS = ("`", "~~~", "<!--", "{%")
KINDS = ("comment", "raw", "fence", "open", "code")
RAW = re.compile(r"\{%-?[ ]*(?:end)?raw[ ]*-?%\}")
RAW_PART = re.compile(r"\{%-?[ ]*raw[ ]*-?%\}.*?\{%-?[ ]*endraw[ ]*-?%\}", re.DOTALL)
JINJA = re.compile(r"\{[{%#]")
# The id of a heading as Pandoc writes it; the macros would take it for the beginning of a comment.
PANDOC_ID = re.compile(r"\{#(?P<id>[\w:.-]+)(?P<rest>(?:[ \t][^{}#\n]*)?)\}")
# Blanks that do not break a line, where a sign for a heading, a list or a quotation needs a plain one.
STIFF = re.compile(
    r"^[ \t\u00a0\u202f]*(?:#{1,6}|[-*+>]|\d{1,9}[.)]|`{3,}|~{3,})[\u00a0\u202f]+|^[ \t]*[\u00a0\u202f]+"
    r"|^[ \t]*/{3,}[^\n]*",
    re.MULTILINE,
)
# The line below the heads of a table, the first line of a box as GitHub writes it, a disclosure and what it is called.
DELIMITER = re.compile(r"\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?")
ALERT = re.compile(r"[ ]{0,3}>[ ]?\[!(?P<kind>\w+)\][-+]?(?P<title>.*)")
DISCLOSURE = re.compile(r"<details(?P<attributes>(?:[ ]+(?:open|markdown)(?:=[\"']?\w*[\"']?)?)*)[ ]*>", re.IGNORECASE)
SUMMARY = re.compile(r"[ ]*<summary>(?P<text>.*?)</summary>[ ]*", re.IGNORECASE)
NO_LETTER = re.compile(r"[^\n]")


@dataclass(frozen=True)
class Part:
    """A part of a page that is not prose: its kind, of KINDS, its text, and where it begins in the page."""

    kind: str
    text: str
    start: int


def parts(body: str) -> Iterator[Part]:
    """Yield the code, the comments and the raw parts of a page. `open` is a fence that is never closed."""
    for match in PARTS.finditer(body) if any(sign in body for sign in SIGNS) else ():
        kind = str(match.lastgroup if match.lastgroup in KINDS else _kind(match))
        yield Part(kind, match[kind], match.start(kind))


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind in KINDS if match[kind] is not None)


def normalised_blanks(body: str) -> str:
    """Return a page with plain spaces for no-break spaces where Markdown's syntax needs one."""
    if "\u00a0" not in body and "\u202f" not in body:
        return body
    return STIFF.sub(lambda match: re.sub("[\u00a0\u202f]", " ", match[0]), body)


@functools.lru_cache(maxsize=4096)
def masked(body: str, code: bool = True) -> str:
    """Return a page with blanks for all that is no prose, each letter at its place; with `code`, code becomes x.

    So does what is raw within a line: blanks at the start of one would make code of what stands behind them.
    """
    body = normalised_blanks(body)
    pieces, end = [], 0
    for part in parts(body):
        if part.kind == "code" and not code:
            continue
        is_word = part.kind == "code" or (part.kind == "raw" and "\n" not in part.text)
        pieces += [body[end : part.start], NO_LETTER.sub("x" if is_word else " ", part.text)]
        end = part.start + len(part.text)
    return "".join([*pieces, body[end:]])


def for_macros(body: str) -> str:
    """Return a page as the macros are given it: comments gone, code as it is written, ids of headings not a comment."""
    body = normalised_blanks(unicodedata.normalize("NFC", body))
    pieces, end = [], 0
    for part in parts(body):
        begin, after = part.start, part.start + len(part.text)
        if part.kind == "comment":
            begin, after = _whole_lines(body, begin, after)
        pieces += [PANDOC_ID.sub(r"{: #\g<id>\g<rest>}", body[end:begin]), _given(part)]
        end = after
    return "".join([*pieces, PANDOC_ID.sub(r"{: #\g<id>\g<rest>}", body[end:])])


def _whole_lines(body: str, begin: int, after: int) -> tuple[int, int]:
    """Return where a comment begins and ends. One that stands alone on its lines takes them along."""
    line = body.rfind("\n", 0, begin) + 1
    end = body.find("\n", after)
    end = len(body) if end < 0 else end
    alone = not body[line:begin].strip() and not body[after:end].strip()
    return (line, min(end + 1, len(body))) if alone else (begin, after)


def _given(part: Part) -> str:
    if part.kind == "comment":
        return ""
    if part.kind not in ("fence", "code") or not JINJA.search(part.text):
        return part.text
    if RAW_PART.search(part.text):  # as one had to write it before
        return part.text
    # Whoever writes about raw itself gets it as a text.
    return f"{{{{ {json.dumps(part.text)} }}}}" if RAW.search(part.text) else f"{{% raw %}}{part.text}{{% endraw %}}"
