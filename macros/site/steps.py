"""What is done with a site after a builder has built it: the same steps, whoever built it and whoever looks at it."""

from __future__ import annotations

from collections.abc import Callable

from ..model.curriculum import Curriculum
from . import agenda, archive, assets, glossary_links, redirects, review, search, stretches, workbook, worked
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
    "glossary links": glossary_links.step,
    "redirects": redirects.step,
    "assets": assets.step,
    "offline copy": archive.step,
}
# What only writes files that a page asks for later. Who writes and looks at one page need not wait for them.
LATER = {"search", "workbook", "review", "worked examples", "agenda", "offline copy"}


def finish(site: Site, curriculum: Curriculum) -> None:
    """Take every step on a site that a builder has just built from the curriculum."""
    for step in STEPS.values():
        step(site, curriculum)


def finish_pages(site: Site, curriculum: Curriculum) -> None:
    """Take those steps without which a page does not look as it will."""
    for name, step in STEPS.items():
        if name not in LATER:
            step(site, curriculum)


def finish_rest(site: Site, curriculum: Curriculum) -> None:
    """Take the steps that `finish_pages` leaves."""
    for name, step in STEPS.items():
        if name in LATER:
            step(site, curriculum)
