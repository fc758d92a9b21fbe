"""Tables in Markdown: with a line of hyphens below their heads, and with as many cells in each row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model.curriculum import Curriculum
from ..model.finding import Finding
from ..read.source_text import DELIMITER
from .pasted import is_item
from .registry import rule
from .slip import Slip, each, on_pages

CALL = re.compile(r"\{\{.*?\}\}")
# Rows as they come from a sheet or from Word.
TABS = re.compile(r"\n(?P<row>[^\s|][^\t\n]*\t[^\n]*\S)(?=\n(?P<next>[^\s|][^\t\n]*\t[^\n]*))")
# A table as Pandoc draws it: groups of hyphens below its heads.
DRAWN = re.compile(r"\n[^\n]*\S(?=\n[ ]*-{2,}(?:[ ]+-{2,})+[ ]*(?:\n|$))")
# Rows as they come from a file of a spreadsheet.
SEMICOLONS = re.compile(
    r"\n(?P<row>[^;\n|]+(?:;[^;\s|][^;\n|]*){2,})(?=\n(?P<next>[^;\n|]+(?:;[^;\s|][^;\n|]*){2,})(?:\n|$))"
)
QUOTE = re.compile(r"^(?:[ ]*>)+")


def _cells(line: str) -> int:
    """Return how many cells a row has."""
    row = QUOTE.sub("", line.replace("\\|", "  ")).strip()
    return row.removeprefix("|").removesuffix("|").count("|") + 1


def _is_delimiter(line: str) -> bool:
    row = QUOTE.sub("", line).strip()
    return "|" in row and "-" in row and DELIMITER.fullmatch(row) is not None


def _is_row(line: str) -> bool:
    """Say whether a line looks like a row: it begins with a bar, or has bars between words."""
    row = QUOTE.sub("", line).strip()
    return row.startswith("|") or " | " in row


def _block(rows: Sequence[tuple[int, str]]) -> Iterator[Slip]:
    """Yield what is wrong with lines without an empty one between them, of which at least one is a row."""
    delimiters = [number for number, (_, row) in enumerate(rows) if _is_delimiter(row)]
    first = next(number for number, (_, row) in enumerate(rows) if _is_row(row))
    if not delimiters:
        if rows[first][1].strip().startswith("|") or (first + 1 < len(rows) and _is_row(rows[first + 1][1])):
            yield Slip("table_line", *rows[first])
        return
    head = delimiters[0] - 1
    if head < 0 or not _is_row(rows[head][1]):
        yield Slip("table_head", *rows[delimiters[0]])
        return
    wanted = _cells(rows[head][1])
    for start, row in rows[head + 1 :]:
        has = _cells(row)
        if "|" not in row:
            yield Slip("table_text", start, row)
        elif has != wanted:
            yield Slip("table_cells", start, row, {"has": str(has), "wanted": str(wanted)})


def _pasted(text: str) -> Iterator[Slip]:
    """Yield the first row of each table as other programs give it away: with tabs, semicolons or groups of hyphens."""
    if "\t" in text:
        for match in TABS.finditer(text):
            if not is_item(match["row"], match["next"]):
                yield Slip("table_tabs", match.start(), match[0])
    yield from each({"table_tabs": DRAWN}, text)
    for match in SEMICOLONS.finditer(text) if ";" in text else ():
        if match["row"].count(";") == match["next"].count(";"):
            yield Slip("table_tabs", match.start(), match[0])


def slips(text: str) -> Iterator[Slip]:
    """Yield what is wrong with the tables of a text."""
    yield from _pasted(text)
    if "|" not in text:
        return
    rows: list[tuple[int, str]] = []
    start = 0
    for line in [*text.split("\n"), ""]:
        if "|" in line:
            for call in CALL.finditer(line):
                if "|" in call[0] and _is_row(CALL.sub("", line)):
                    yield Slip("table_call", start, call[0])
        plain = CALL.sub(lambda match: "x" * len(match[0]), line)
        if plain.strip() and not plain.startswith("///"):
            rows.append((start, plain))
        else:
            if any(_is_row(row) for _, row in rows):
                yield from _block(rows)
            rows = []
        start += len(line) + 1


@rule("P744", per_file=True)
def tables(curriculum: Curriculum) -> Iterator[Finding]:
    """A table that is none, or a row with other cells than its head."""
    yield from on_pages(curriculum, "P744", slips)
