"""Takes the sheets out of the built workbook: a browser loads only those in which somebody has written.

They are taken out of the built page, because only there their words and links are whole. What stays of each is its
empty template (templates/workbook.html), with the names by which docs/assets/js/sheets.js knows it.
"""

from __future__ import annotations

import re
from pathlib import Path

from ..model.address import Form, url_of
from . import chunks as pieces

PAGE = "workbook.md"
FOLDER = "sheets"
SHEET = re.compile(r'(<template data-exercise="([\w-]+)"[^>]*>)(.*?)(</template>)', re.DOTALL)


def taken_out(html: str) -> tuple[str, dict[str, str]]:
    """Return the page with empty templates, and what stood in them by the name of the sheet."""
    sheets = {name: text.strip() for _, name, text, _ in SHEET.findall(html)}
    return SHEET.sub(r"\1\4", html), sheets


def write(site: Path, form: Form) -> None:
    """Write the sheets of the built `site` into its folder sheets/."""
    address = url_of(PAGE, form)
    path = site / (address + "index.html" if form == "folder" else address)
    if not path.exists():
        return
    html, sheets = taken_out(path.read_text(encoding="utf-8"))
    if not any(sheets.values()):  # they were taken out before
        return
    pieces.write(site, FOLDER, sheets)
    path.write_text(html, encoding="utf-8")
