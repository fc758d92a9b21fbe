"""The sheets of the workbook as chunks: a browser loads only those in which somebody has written."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..export.workbook import as_data, sheet
from ..model.curriculum import Curriculum
from ..model.dependencies import Answers
from ..views.workbook import Owner, chapters
from . import chunks
from .site import Site


def step(site: Site, curriculum: Curriculum) -> None:
    """Write the sheets of the workbook, where the site has one, into its folder sheets/."""
    view, answers = chunks.view_of(site, curriculum, curriculum.course.pages.workbook), Answers(curriculum)
    if view is None:
        return

    def made(owner: Owner) -> Any:
        return answers.kept(
            site.cache,
            "sheet",
            [repr(owner), view.path, site.form, view.words.tag],
            lambda asked: as_data(sheet(replace(view, curriculum=asked), owner)),
        )

    owners = [owner for chapter in chapters(view) for owner in chapter.owners]
    chunks.write(site, chunks.SHEETS, {owner.id: made(owner) for owner in owners})
