"""The sheets of the workbook as chunks: a browser loads only those in which somebody has written."""

from __future__ import annotations

from ..export.workbook import as_data, sheet
from ..model.curriculum import Curriculum
from ..views import View
from ..views.workbook import chapters
from . import chunks
from .site import Site


def step(site: Site, curriculum: Curriculum) -> None:
    """Write the sheets of the workbook, where the site has one, into its folder sheets/."""
    path = curriculum.course.pages.workbook
    if not path or not site.file(path).is_file():
        return
    view = View(curriculum, curriculum.words, path, site.form)
    owners = [owner for chapter in chapters(view) for owner in chapter.owners]
    chunks.write(site, chunks.SHEETS, {owner.id: as_data(sheet(view, owner)) for owner in owners})
