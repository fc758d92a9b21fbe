"""Steps: how long each takes, who works together in it, and its parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Action, Step, Together
from ..base import group_size, minutes_range
from ..view import View


@dataclass(frozen=True)
class ShownStep:
    """A step or a part of one: its minutes and what is special about it, in words, and its parts."""

    step: Action
    minutes: str
    facts: list[str]
    parts: Sequence[ShownStep]


def shown(view: View, steps: Iterable[Action]) -> list[ShownStep]:
    """Return steps or parts of a step as templates show them."""
    return [_shown(view, each) for each in steps]


def steps(view: View, listed: Iterable[Step]) -> Markup:
    """Return steps as learners see them."""
    return view.render("exercise/steps.html", steps=shown(view, listed))


def together(view: View, group: Together) -> str:
    """Return who works together in a step, in words."""
    return view.words(f"steps.{group.form}", size=group_size(group))


def _shown(view: View, step: Action) -> ShownStep:
    t = view.words
    rounds, parts = (step.rounds, step.steps) if isinstance(step, Step) else (1, ())
    one = minutes_range(view, step.minutes, _most(step))
    facts = [together(view, step.group)] if step.group else []
    if rounds > 1:
        facts.append(t("steps.rounds", count=rounds))
    if step.optional:
        facts.append(t("steps.optional"))
    return ShownStep(step, f"{rounds} × {one}" if rounds > 1 else one, facts, shown(view, parts))


def _most(step: Action) -> int:
    return step.most_minutes // step.rounds if isinstance(step, Step) else step.up_to or step.minutes
