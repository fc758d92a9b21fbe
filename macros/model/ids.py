"""The ids of everything that can be referred to, and the lists by what they hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .base import PAGE_KINDS, Record

if TYPE_CHECKING:
    from .curriculum import Curriculum


def ids_of(curriculum: Curriculum) -> Mapping[str, frozenset[str]]:
    """Return the ids of all records and of the questions and fields in them, by kind."""
    of_pages = {
        kind: frozenset(page.id for page in curriculum.pages.values() if page.kind == kind)
        for kind in (*PAGE_KINDS, "page")
    }
    return of_pages | {
        "page": of_pages["page"] | frozenset(curriculum.pages),
        "exercise": frozenset(curriculum.exercises),
        "source": frozenset(curriculum.sources),
        "term": frozenset(curriculum.terms),
        "outcome": frozenset(curriculum.outcomes),
        "picture": curriculum.pictures,
        "note": frozenset(curriculum.notes),
        "talk": frozenset(curriculum.talks),
        "plan": frozenset(curriculum.plans),
        "path": frozenset(curriculum.paths),
        "worked": frozenset(curriculum.worked),
        "gamebook": frozenset(curriculum.gamebooks),
        "theory": frozenset(curriculum.theories),
        "question": frozenset(
            f"{id}.{each.id}" for id in curriculum.exercises for each in curriculum.exercises[id].questions
        ),
        "field": frozenset(f"{id}.{field}" for id in curriculum.exercises for field in curriculum.fields_of(id)),
    }


def lists_of(curriculum: Curriculum) -> Mapping[str, Mapping[str, Record]]:
    """Return the records of the lists, by their kind and their key."""
    return {
        "source": curriculum.sources,
        "term": curriculum.terms,
        "role": curriculum.roles,
        "item": curriculum.items,
        "note": curriculum.notes,
        "worked": curriculum.worked,
        "gamebook": curriculum.gamebooks,
        "theory": curriculum.theories,
        "path": curriculum.paths,
        "talk": curriculum.talks,
        "plan": curriculum.plans,
        "taught": curriculum.taught,
        "synonym": curriculum.synonyms,
        "supply": curriculum.supplies,
        "name": curriculum.invented,
        "moved": curriculum.moved,
    }
