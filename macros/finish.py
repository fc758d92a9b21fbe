"""What macros cannot do while a page is written: search index, terms, sheets and old addresses of a built site."""

from __future__ import annotations

from pathlib import Path

from . import addresses, search, sheets, terms
from .curriculum import Curriculum
from .views.view import Form


def finish(curriculum: Curriculum, site: Path, form: Form) -> None:
    """Finish a site that a builder has just built from the curriculum."""
    search.write(curriculum, site, form)
    sheets.write(site, form)
    terms.write(curriculum, site, form)
    addresses.write(curriculum, site, form)
