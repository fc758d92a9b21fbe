"""The ways in which an exercise is done in a group."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...model import Exercise, Mode
from ..view import View
from .steps import steps


@dataclass(frozen=True)
class Way:
    """A way as the template shows it. Minutes are told where they are others than in the room."""

    title: str
    how: str
    minutes: str
    steps: Markup


def modes(view: View, exercise: Exercise) -> Markup | None:
    """Return what changes in one room, online and in variants; nothing where nothing is said."""
    t, told = view.words, exercise.modes
    ways = [(t("modes.room"), told.room), (t("modes.online"), told.online)]
    ways += [(each.title, each) for each in exercise.variants]
    shown = [_way(view, exercise, title, mode) for title, mode in ways if mode]
    return view.render("exercise/modes.html", ways=shown) if shown else None


def _way(view: View, exercise: Exercise, title: str, mode: Mode) -> Way:
    takes = exercise.minutes_in(mode)
    # The steps of the room stand in a part of their own.
    own = steps(view, mode.steps) if mode.steps and mode is not exercise.modes.room else Markup()
    return Way(title, mode.how, view.words("minutes", n=takes) if takes != exercise.minutes else "", own)
