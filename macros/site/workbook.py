"""Takes the sheets out of the built workbook: a browser loads only those in which somebody has written.

They are taken out of the built page, because only there their words and links are whole. What stays of each is its
empty template (templates/workbook.html), with the names by which frontend/workbook/sheets.js knows it.
"""

from __future__ import annotations

import re

from ..model.curriculum import Curriculum
from . import chunks as pieces
from .site import Site

PAGE = "workbook.md"
FOLDER = "sheets"
SHEET = re.compile(r'(<template data-exercise="([\w-]+)"[^>]*>)(.*?)(</template>)', re.DOTALL)


def taken_out(html: str) -> tuple[str, dict[str, str]]:
    """Return the page with empty templates, and what stood in them by the name of the sheet."""
    sheets = {name: text.strip() for _, name, text, _ in SHEET.findall(html)}
    return SHEET.sub(r"\1\4", html), sheets


def step(site: Site, _curriculum: Curriculum) -> None:
    """Write the sheets of the built `site` into its folder sheets/."""
    page = site.page(PAGE)
    if page is None:
        return
    html, sheets = taken_out(page.text)
    if not any(sheets.values()):  # they were taken out before
        return
    pieces.write(site, FOLDER, sheets)
    site.write(site.name(PAGE), html)
