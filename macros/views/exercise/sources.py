"""The sources of an exercise."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...model import Bibliographic, Exercise
from ..view import View, short_clock


@dataclass(frozen=True)
class Cited:
    """A source and, where a moment in a video is meant, its time and its address."""

    source: Bibliographic
    clock: str
    url: str | None


def sources(view: View, exercise: Exercise) -> Markup:
    """Return the sources of an exercise as a list."""
    cited = []
    for reference in exercise.sources:
        key, _, clock = reference.partition("@")
        cited.append(Cited(view.curriculum.sources[key], short_clock(clock), view.source_url(reference)))
    return view.render("exercise/sources.html", cited=cited)
