"""Slides of the days of modules and of plans, as chunks: a browser makes the file when somebody asks for it."""

from __future__ import annotations

from ..export.slides import deck
from ..model.curriculum import Curriculum
from . import chunks
from .site import Site


def step(site: Site, curriculum: Curriculum) -> None:
    """Write the slides that pages of the site offer into its folder slides/."""
    view = chunks.view_of(site, curriculum, next(iter(curriculum.pages), None))
    if view is None:
        return
    held = {
        f"module-{id}": deck(view, curriculum.title(f"module:{id}"), [each.day])
        for id, each in curriculum.modules.items()
    }
    held |= {f"plan-{id}": deck(view, each.title, each.days) for id, each in curriculum.plans.items()}
    chunks.write(site, chunks.SLIDES, held)
