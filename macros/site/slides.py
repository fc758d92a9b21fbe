"""Slides of the days of modules and of plans, as chunks: a browser makes the file when somebody asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..export.slides import deck
from ..model import Day
from ..model.curriculum import Curriculum
from ..model.dependencies import Answers
from . import chunks
from .site import Site


def step(site: Site, curriculum: Curriculum) -> None:
    """Write the slides that pages of the site offer into its folder slides/."""
    view, answers = chunks.view_of(site, curriculum, next(iter(curriculum.pages), None)), Answers(curriculum)
    if view is None:
        return

    def made(title: str, days: Sequence[Day]) -> Any:
        return answers.kept(
            site.cache,
            "slides",
            [title, view.words.tag, site.form, repr(days)],
            lambda asked: deck(replace(view, curriculum=asked), title, days),
        )

    held = {
        f"module-{id}": made(curriculum.title(f"module:{id}"), [each.day]) for id, each in curriculum.modules.items()
    }
    held |= {f"plan-{id}": made(each.title, each.days) for id, each in curriculum.plans.items()}
    chunks.write(site, chunks.SLIDES, held)
