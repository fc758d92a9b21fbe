"""Learning outcomes: observable, and practised."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from ..model import Bloom
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..words import Words
from .registry import rule

LEVELS = get_args(Bloom)


def verbs(words: Words, level: str) -> list[str]:
    """Return verbs that somebody else can see or hear, for a level of Bloom's revised taxonomy."""
    return words(f"verbs.{level}").split()


@rule("O501")
def observable(curriculum: Curriculum) -> Iterator[Finding]:
    """An outcome that does not begin with a verb that can be observed."""
    known = {verb for level in LEVELS for verb in verbs(curriculum.words, level)}
    for _, outcome in curriculum.outcomes.values():
        verb = outcome.text.split()[0].strip(",.;:").lower()
        if verb not in known:
            examples = ", ".join(verbs(curriculum.words, outcome.level)[:6])
            yield found(outcome.where("text"), "O501", verb=verb, level=outcome.level, examples=examples)


@rule("O502", whole=True)
def practised(curriculum: Curriculum) -> Iterator[Finding]:
    """An outcome that no exercise and no question practises."""
    for id, (lesson, outcome) in curriculum.outcomes.items():
        if not curriculum.references.to(f"outcome:{id}"):
            yield found(outcome.where("id"), "O502", outcome=id, lesson=lesson)
