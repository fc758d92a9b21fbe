"""Things to have ready are called as the list of supplies calls them, so that a day's list can add them up.

Who writes has something to write with, and what hangs has something that holds it. The sort of a supply tells that.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Exercise
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..model.supply import Sort, first_of_sort, head_of
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


@rule("E355", whole=True)
def paper_has_a_pen(curriculum: Curriculum) -> Iterator[Finding]:
    """Paper to write on, and nothing to write with."""
    if pen := first_of_sort(curriculum.supplies.values(), "writing"):
        for id, exercise in curriculum.exercises.items():
            sorts = _sorts(curriculum, exercise)
            written_on = {each.prints for each in exercise.amounts} & {"worksheet", "questions"}
            if (written_on or "paper" in sorts) and "writing" not in sorts:
                yield found(exercise.where("amounts"), "E355", exercise=id, supply=pen.name)


@rule("E356", whole=True)
def signs_can_be_hung(curriculum: Curriculum) -> Iterator[Finding]:
    """Signs for the whole room, and nothing to hang them with."""
    if tape := first_of_sort(curriculum.supplies.values(), "sticking"):
        for id, exercise in curriculum.exercises.items():
            hung = any(each.prints == "signs" and each.each == "room" for each in exercise.amounts)
            if hung and "sticking" not in _sorts(curriculum, exercise):
                yield found(exercise.where("amounts"), "E356", exercise=id, supply=tape.name)


def _sorts(curriculum: Curriculum, exercise: Exercise) -> set[Sort]:
    """Return the sorts of what an exercise has ready, of the things that the list of supplies knows."""
    known = {name: each.sort for each in curriculum.supplies.values() for name in (each.name, each.many)}
    heads = {head_of(each.thing) for each in exercise.amounts}
    return {sort for name, sort in known.items() if name in heads}


def _as_many(one: str, many: str, amount: int) -> str:
    return one if amount == 1 else many


def _bare(words: Words, name: str) -> frozenset[str]:
    """Return the words of a name in lower case, without articles, colours and what joins them."""
    light = frozenset(words.listed("light_words"))
    return frozenset(name.casefold().split()) - light
