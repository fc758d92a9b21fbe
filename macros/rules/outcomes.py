"""Learning outcomes: observable, and practised."""

from __future__ import annotations

from collections.abc import Iterator

from ..load import Curriculum, Finding, found
from .registry import rule

# Verbs that somebody else can see or hear, by level of Bloom's revised taxonomy. Published lists overlap; a verb stands
# here where we would first look for it.
VERBS = {
    "remember": "define list name recall recognise state",
    "understand": "compare describe explain give illustrate order paraphrase recognise restate show summarise tell translate",
    "apply": "agree ask calculate carry choose complete demonstrate draw fill find match practise produce rate reach run "
    "show turn use work write",
    "analyse": "break classify compare distinguish extract group list map organise relate separate sort spot tell trace",
    "evaluate": "argue assess check choose critique decide defend judge justify pick prioritise rank recommend select test",
    "create": "adapt agree build combine commit compose deliver design develop draft draw plan propose prototype rewrite "
    "show turn write",
}
OBSERVABLE = {verb for verbs in VERBS.values() for verb in verbs.split()}


@rule("O501")
def observable(curriculum: Curriculum) -> Iterator[Finding]:
    """An outcome that does not begin with a verb that can be observed."""
    for _, outcome in curriculum.outcomes.values():
        verb = outcome.text.split()[0].strip(",.;:").lower()
        if verb not in OBSERVABLE:
            examples = ", ".join(VERBS[outcome.level].split()[:6])
            yield found(outcome.where("text"), "O501", verb=verb, level=outcome.level, examples=examples)


@rule("O502", whole=True)
def practised(curriculum: Curriculum) -> Iterator[Finding]:
    """An outcome that no exercise and no question practises."""
    practised: set[str] = set()
    for exercise in curriculum.exercises.values():
        practised.update(exercise.outcomes)
        for question in exercise.questions:
            practised.update(question.outcomes)
    for id, (lesson, outcome) in curriculum.outcomes.items():
        if id not in practised:
            yield found(outcome.where("id"), "O502", outcome=id, lesson=lesson)
