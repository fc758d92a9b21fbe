"""Old ids in `was`: answers kept under them move to whoever names them, so that nobody else may have them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import Record
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..model.place import Place
from .registry import rule

# An id that was, where it is named, and who names it.
Claim = tuple[str, Place, str]


def _claims(records: Iterable[tuple[str, Record]]) -> list[Claim]:
    """Return the old ids of some records, each with the id that the record has now."""
    return [(old, record.where("was", index), id) for id, record in records for index, old in enumerate(_old(record))]


def _old(record: Record) -> tuple[str, ...]:
    return tuple(getattr(record, "was", ()))


def _wrong(claims: Iterable[Claim], living: Iterable[str], inside: str = "") -> Iterator[Finding]:
    """Yield a finding for each old id that lives, or that somebody else claims too."""
    alive, first = set(living), dict[str, tuple[Place, str]]()
    for old, place, id in claims:
        if old in alive:
            yield found(place, "S124", name=old, other=f"{inside}{old}", at="")
        elif old in first:
            before, other = first[old]
            yield found(place, "S124", name=old, other=f"{inside}{other}", at=f" ({before})")
        else:
            first[old] = (place, id)


@rule("S124")
def nobody_has_an_old_id(curriculum: Curriculum) -> Iterator[Finding]:
    """An old id that something has today, or that two things had."""
    yield from _wrong(_claims(curriculum.exercises.items()), curriculum.exercises)
    yield from _wrong(_claims(curriculum.modules.items()), curriculum.modules)
    units = [(reference.partition(":")[2], unit) for reference, unit in curriculum.units.items()]
    yield from _wrong(_claims(units), [name for name, _ in units])
    for id, exercise in curriculum.exercises.items():
        questions = [(each.id, each) for each in exercise.questions]
        yield from _wrong(_claims(questions), [name for name, _ in questions], f"{id}.")
        fields = [(each.id, each) for each in curriculum.sheet_fields(id)]
        yield from _wrong(_claims(fields), [name for name, _ in fields], f"{id}.")
    shown = {exercise.canvas for exercise in curriculum.exercises.values()}
    for id, tool in curriculum.tools.items():
        if tool.canvas and id not in shown:
            fields = [(each.id, each) for each in tool.canvas.fields]
            yield from _wrong(_claims(fields), [name for name, _ in fields], f"{id}.")
