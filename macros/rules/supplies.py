"""Things to have ready are called as the list of supplies calls them, so that a day's list can add them up."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..model.supply import head_of
from ..words import Words
from .registry import rule


@rule("E345", whole=True)
def supplies_have_one_name(curriculum: Curriculum) -> Iterator[Finding]:
    """A thing that differs from a supply by case, number, article or colour only, or a supply without its number."""
    known = {name: each for each in curriculum.supplies.values() for name in (each.name, each.many)}
    bare = {_bare(curriculum.words, name): each for name, each in known.items()}
    for exercise in curriculum.exercises.values():
        for each in exercise.amounts:
            head = head_of(each.thing)
            supply = bare.get(_bare(curriculum.words, head))
            if supply and head not in known and not each.prints:
                yield found(
                    each.where("thing"),
                    "E345",
                    thing=each.thing,
                    supply=_as_many(supply.name, supply.many, each.amount),
                )
        for index, line in enumerate(exercise.materials):
            if supply := bare.get(_bare(curriculum.words, head_of(line))):
                yield found(exercise.where("materials", index), "E345", thing=line, supply=supply.many)


def _as_many(one: str, many: str, amount: int) -> str:
    return one if amount == 1 else many


def _bare(words: Words, name: str) -> frozenset[str]:
    """Return the words of a name in lower case, without articles, colours and what joins them."""
    light = frozenset(words("light_words").split(", "))
    return frozenset(name.casefold().split()) - light
