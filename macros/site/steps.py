"""What macros cannot do while a page is written: search index, terms, sheets and old addresses of a built site."""

from __future__ import annotations

from pathlib import Path

from ..model.address import Form
from ..model.curriculum import Curriculum
from . import glossary_links as terms
from . import redirects as addresses
from . import search
from . import workbook as sheets


def finish(curriculum: Curriculum, site: Path, form: Form) -> None:
    """Finish a site that a builder has just built from the curriculum."""
    search.write(curriculum, site, form)
    sheets.write(site, form)
    terms.write(curriculum, site, form)
    addresses.write(curriculum, site, form)
