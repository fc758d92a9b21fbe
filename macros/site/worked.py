"""Worked examples as chunks: a browser loads the one that somebody has laid beside their own words."""

from __future__ import annotations

from dataclasses import asdict

from ..model.curriculum import Curriculum
from ..views import View
from ..views.worked import laid
from . import chunks
from .site import Site

PAGE = "index.md"


def step(site: Site, curriculum: Curriculum) -> None:
    """Write the worked examples of the course, where it has some, into the site's folder worked/."""
    if not curriculum.worked:
        return
    view = View(curriculum, curriculum.words, PAGE, site.form)
    chunks.write(site, chunks.WORKED, {id: asdict(laid(view, each)) for id, each in curriculum.worked.items()})
