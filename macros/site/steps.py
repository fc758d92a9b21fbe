"""What is done with a site after a builder has built it: the same steps, whoever built it and whoever looks at it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..model.curriculum import Curriculum
from . import (
    agenda,
    archive,
    assets,
    glossary_links,
    moodle,
    original,
    redirects,
    review,
    search,
    slides,
    stretches,
    workbook,
    worked,
)
from .site import Site

Step = Callable[[Site, Curriculum], None]

# In order. A step that was taken before changes nothing when it is taken again.
STEPS: dict[str, Step] = {
    "stretches": stretches.step,
    "search": search.step,
    "workbook": workbook.step,
    "review": review.step,
    "worked examples": worked.step,
    "agenda": agenda.step,
    "slides": slides.step,
    "moodle": moodle.step,
    "glossary links": glossary_links.step,
    "original": original.step,
    "redirects": redirects.step,
    "assets": assets.step,
    "offline copy": archive.step,
}
# What changes a page that was made. The others write files.
OF_A_PAGE = ("stretches", "glossary links", "original")


def finish(site: Site, curriculum: Curriculum, names: Iterable[str] = STEPS) -> None:
    """Take steps on a site that a builder has just built from the curriculum: all of them, or those with `names`."""
    for name in names:
        STEPS[name](site, curriculum)
