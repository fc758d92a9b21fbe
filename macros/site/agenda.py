"""What trainers put together in a plan of their own, as a chunk: only the page on which they do so loads it."""

from __future__ import annotations

from ..export.agenda import facts
from ..model.curriculum import Curriculum
from . import chunks
from .site import Site


def step(site: Site, curriculum: Curriculum) -> None:
    """Write what can stand in a plan, where the site has a page for plans, into its folder agenda/."""
    view = chunks.view_of(site, curriculum, curriculum.course.pages.agenda)
    if view:
        chunks.write(site, chunks.AGENDA, {"facts": facts(view)})
