"""Learning outcomes: observable, and practised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..words import Words
from .registry import rule


def unobservable(words: Words) -> re.Pattern[str]:
    """Return the pattern of a beginning that names what goes on in a head, where nobody can see or hear it."""
    return re.compile(rf"{words.any_of('unobservable')}\b", re.IGNORECASE)


@rule("O501")
def observable(curriculum: Curriculum) -> Iterator[Finding]:
    """An outcome that begins with what nobody can observe."""
    pattern = unobservable(curriculum.words)
    for _, outcome in curriculum.outcomes.values():
        if match := pattern.match(outcome.text):
            examples = ", ".join(curriculum.words(f"verbs.{outcome.level}").split()[:6])
            values = {"verb": match[0].lower(), "level": outcome.level, "examples": examples}
            yield found(outcome.where("text"), "O501", **values)


@rule("O502", whole=True)
def practised(curriculum: Curriculum) -> Iterator[Finding]:
    """An outcome that no exercise and no question practises."""
    for id, (unit, outcome) in curriculum.outcomes.items():
        if not any(edge.start.startswith("exercise:") for edge in curriculum.references.to(f"outcome:{id}")):
            yield found(outcome.where("id"), "O502", outcome=id, unit=unit.partition(":")[2])
