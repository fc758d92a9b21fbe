"""Names below which learners' words are kept: what went without saying its old id leaves those words behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..model import saved_names as names
from ..model.curriculum import Curriculum
from ..model.finding import Finding, Text, found, nearest
from ..model.place import Place
from ..read.files import Unreadable
from ..read.saved_names import FILE, recorded
from .registry import rule

# How alike an old and a new name are, where one was probably made of the other.
ALIKE = 0.6


@rule("L225", whole=True)
def names_are_found_again(curriculum: Curriculum) -> Iterator[Finding]:
    """A name below which words were kept, and that nothing has or had."""
    try:
        known = recorded(curriculum.root)
    except Unreadable as error:
        yield error.finding
        return
    again = names.found_again(curriculum)
    lost = {name: line for name, line in known.items() if name not in again}
    if not lost:
        return
    owners = {each.id: each for each in names.owners(curriculum)}
    for id, mine in _by_owner(lost).items():
        now = next((each for each in owners.values() if id in (each.id, *each.was)), None)
        if now:
            yield from _of_fields(id, now, mine, _by_owner(known)[id])
        else:
            near = _near_owner(mine, owners.keys() - _by_owner(known).keys(), owners)
            place = owners[near].record.where() if near else Place(FILE, min(mine.values()))
            yield _gone(place, id, near, _kind(id), mine.values())


def _by_owner(listed: Mapping[str, int]) -> dict[str, dict[str, int]]:
    """Return names by their owners, each with its line."""
    held: dict[str, dict[str, int]] = {}
    for name, line in listed.items():
        owner, _, inner = name.partition("/")
        held.setdefault(owner, {})[inner] = line
    return held


def _kind(owner: str) -> str:
    """Return what an owner is, by its id: only an exercise can say what it was called before."""
    if owner.startswith("tool-"):
        return "tool"
    return "note" if "_" in owner else "exercise"


def _near_owner(lost: Iterable[str], new: Iterable[str], owners: Mapping[str, names.Owner]) -> str:
    """Return the owner, not recorded yet, that asks most of what was lost; else nothing."""
    wanted = {*lost}
    shared = {id: len(wanted & {name for each in owners[id].asked for name in each.parts}) for id in sorted(new)}
    best = max(shared, key=lambda id: shared[id], default="")
    return best if best and 2 * shared[best] >= len(wanted) else ""


def _of_fields(id: str, owner: names.Owner, lost: Mapping[str, int], known: Mapping[str, int]) -> Iterator[Finding]:
    """Yield what went of an owner that is there: whole fields and questions, and parts of those that are there."""
    there = {old: each for each in owner.asked for old in (each.id, *each.was)}
    new = {each.id: each for each in owner.asked if not each.parts & known.keys()}
    for field in dict.fromkeys(name.partition(".")[0] for name in lost):
        mine = {name: line for name, line in lost.items() if name.partition(".")[0] == field}
        if field not in there:
            near = nearest(field, new, ALIKE) or (next(iter(new)) if len(new) == 1 else "")
            kind = "part" if _kind(owner.id) == "note" else "field"
            place = (new[near].record if near else owner.record).where()
            yield _gone(place, f"{id}/{field}", near, kind, mine.values())
            continue
        fresh = {name for name in there[field].parts if name not in known}
        for name, line in mine.items():
            yield _gone(there[field].record.where(), f"{id}/{name}", nearest(name, fresh, ALIKE), "cell", [line])


def _gone(place: Place, name: str, near: str, kind: str, lines: Iterable[int]) -> Finding:
    first, last = min(lines), max(lines)
    values = {"file": FILE, "first": first, "last": last}
    let_go = Text("problems.saved.line" if first == last else "problems.saved.lines", values)
    advice = Text(f"problems.saved.{kind}", {"old": name.rpartition("/")[2]})
    return found(place, "L225", name=name, near=near, advice=advice, let_go=let_go)
