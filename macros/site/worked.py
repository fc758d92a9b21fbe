"""Worked examples as chunks: a browser loads the one that somebody has laid beside their own words."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from ..model.curriculum import Curriculum
from ..model.dependencies import Answers
from ..views import View
from ..views.worked import laid
from . import chunks
from .site import Site

PAGE = "index.md"


def step(site: Site, curriculum: Curriculum) -> None:
    """Write the worked examples of the course, where it has some, into the site's folder worked/."""
    if not curriculum.worked:
        return
    view, answers = View(curriculum, curriculum.words, PAGE, site.form), Answers(curriculum)

    def made(id: str) -> Any:
        return answers.kept(
            site.cache,
            "worked",
            [id, site.form, view.words.tag],
            lambda asked: asdict(laid(replace(view, curriculum=asked), asked.worked[id])),
        )

    chunks.write(site, chunks.WORKED, {id: made(id) for id in curriculum.worked})
