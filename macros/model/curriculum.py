"""How the records of a curriculum belong together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from . import (
    Case,
    FieldBase,
    LabStep,
    Lesson,
    Module,
    Outcome,
    Page,
    Programme,
    Record,
    Tool,
)
from .base import PAGE_KINDS
from .kinds import KINDS, LISTS
from .order import as_held, by_code
from .records import Records
from .references import References, of_texts, references_of
from .sheet import sheet_of
from .source_pages import source_pages


@dataclass(frozen=True, eq=False)
class Curriculum(Records):
    """All records, and how they belong together.

    A curriculum is equal to itself only, so that what is worked out from it can be kept beside it.
    """

    def _fronts(self, kind: str) -> dict[str, Any]:
        pages = [page for page in self.pages.values() if page.kind == kind]
        return {
            page.id: getattr(page.front, kind) for page in sorted(pages, key=lambda page: (by_code(page), page.path))
        }

    @property
    def nav(self) -> Mapping[str, int]:
        """The pages in the navigation, each with its line in mkdocs.yml."""
        return self.settings.nav

    @cached_property
    def programmes(self) -> dict[str, Programme]:
        """Programmes by id, in the order of the course, those that it does not name last."""
        found: dict[str, Programme] = self._fronts("programme")
        return {id: found[id] for id in dict.fromkeys((*self.course.programmes, *found)) if id in found}

    @cached_property
    def lessons(self) -> dict[str, Lesson]:
        """Lessons by id, in the order of their modules, and in a module in that of their codes."""
        found: dict[str, Lesson] = self._fronts("lesson")
        return as_held(found, self.modules, lambda lesson: lesson.module)

    @cached_property
    def lab_steps(self) -> dict[str, LabStep]:
        """Steps of labs by id, in the order of their modules, and in a module in that of their codes."""
        found: dict[str, LabStep] = self._fronts("lab_step")
        return as_held(found, self.modules, lambda step: step.module)

    @cached_property
    def units(self) -> dict[str, Lesson | LabStep]:
        """What modules consist of, by reference: lessons, then steps of labs."""
        kinds: dict[str, dict[str, Any]] = {"lesson": self.lessons, "lab_step": self.lab_steps}
        return {f"{kind}:{id}": each for kind, units in kinds.items() for id, each in units.items()}

    @cached_property
    def modules(self) -> dict[str, Module]:
        """Modules by id, in the order of their programmes, and in a programme in that of their codes."""
        found: dict[str, Module] = self._fronts("module")
        return as_held(found, self.programmes, lambda module: module.programme)

    @cached_property
    def tools(self) -> dict[str, Tool]:
        """Tools by id, in the order of their codes."""
        return self._fronts("tool")

    @cached_property
    def cases(self) -> dict[str, Case]:
        """Case studies by id, in the order of their codes."""
        return self._fronts("case")

    @cached_property
    def outcomes(self) -> dict[str, tuple[str, Outcome]]:
        """Learning outcomes by id, each with the reference of its lesson or its step of a lab."""
        return {o.id: (unit, o) for unit, record in self.units.items() for o in record.outcomes}

    @cached_property
    def page_of(self) -> dict[str, Page]:
        """Pages by reference, such as `tool:slip`; each page also as `page:its/path.md`."""
        by_kind = {f"{page.kind}:{page.id}": page for page in self.pages.values()}
        return by_kind | {f"page:{page.path}": page for page in self.pages.values()}

    @cached_property
    def source_pages(self) -> dict[str, str]:
        """The path of the page that lists each source, by the key of the source."""
        return source_pages(self.sources, self.pages.values(), self.words.alphabet)

    @cached_property
    def _numbered(self) -> dict[str, list[tuple[int, Page]]]:
        """The pages of each record, each with its place in the order of pages."""
        numbered: dict[str, list[tuple[int, Page]]] = {}
        for number, page in enumerate(self.pages.values()):
            numbered.setdefault(page.reference, []).append((number, page))
        return numbered

    def pages_of(self, references: Iterable[str]) -> list[Page]:
        """Return the pages that hold or show one of the records, in the order of pages."""
        told = [each for reference in set(references) for each in self._numbered.get(reference, ())]
        return [page for _, page in sorted(told, key=lambda each: each[0])]

    def modules_of(self, programme: str) -> list[str]:
        """Return the ids of a programme's modules in order."""
        return [id for id, module in self.modules.items() if module.programme == programme]

    def programme_of(self, lesson: str) -> str:
        """Return the id of the programme to which a lesson belongs, or "" where its module could not be read."""
        module = self.modules.get(self.lessons[lesson].module)
        return module.programme if module else ""

    def lessons_of(self, module: str) -> list[str]:
        """Return the ids of a module's lessons in order."""
        return [id for id, lesson in self.lessons.items() if lesson.module == module]

    def units_of(self, module: str) -> list[str]:
        """Return the references of a module's lessons and steps of a lab, in order."""
        return [reference for reference, unit in self.units.items() if unit.module == module]

    def exercises_of(self, unit: str) -> list[str]:
        """Return the ids of the exercises of a lesson, in the order of their codes, or of a step of a lab.

        A quiz is not counted.
        """
        return list(self._practising.get(unit, ()))

    def units_with(self, exercise: str) -> list[str]:
        """Return the references of the lessons that an exercise names, then of the steps of labs that name it.

        An exercise that belongs to none so, such as a quiz over a lab, belongs to those whose outcomes it practises.
        """
        record = self.exercises.get(exercise)
        if not record:
            return []
        units = [f"lesson:{id}" for id in dict.fromkeys(record.lessons)]
        units += [f"lab_step:{id}" for id, step in self.lab_steps.items() if exercise in step.exercise_ids]
        practised = {*record.outcomes, *(id for each in record.questions for id in each.outcomes)}
        return units or [
            name for name, unit in self.units.items() if any(each.id in practised for each in unit.outcomes)
        ]

    @cached_property
    def _practising(self) -> dict[str, list[str]]:
        """The ids of exercises by lesson and by step, without quizzes."""
        ids: dict[str, list[str]] = {}
        for id, exercise in self.exercises.items():
            for lesson in dict.fromkeys(exercise.lessons if exercise.kind != "quiz" else ()):
                ids.setdefault(f"lesson:{lesson}", []).append(id)
        for id, step in self.lab_steps.items():
            ids[f"lab_step:{id}"] = [each for each in step.exercise_ids if each in self.exercises]
        return ids

    def module_of(self, exercise: str) -> str:
        """Return the module in which an exercise is first met; a quiz belongs where its last lesson does.

        It is "" where none of its lessons could be read.
        """
        units = self.units_with(exercise)
        unit = self.units.get(units[-1 if self.exercises[exercise].kind == "quiz" else 0]) if units else None
        return unit.module if unit else ""

    def title(self, reference: str) -> str:
        """Return the title of the record that `kind:id` names. Raises KeyError."""
        kind, _, id = reference.partition(":")
        if kind == "exercise":
            return self.exercises[id].title
        if kind == "source":
            return self.sources[id].title
        if kind == "term":
            return self.terms[id].term
        return self.page_of[reference].title

    def has(self, reference: str) -> bool:
        """Say whether `kind:id` names a record, counting those that could not be read."""
        kind, _, id = reference.partition(":")
        return id in self.ids.get(kind, ()) or reference in self.broken

    @cached_property
    def ids(self) -> Mapping[str, frozenset[str]]:
        """The ids of everything that can be referred to, by kind."""
        of_pages = {
            kind: frozenset(page.id for page in self.pages.values() if page.kind == kind)
            for kind in (*PAGE_KINDS, "page")
        }
        of_lists = {kind.name: frozenset(getattr(self, kind.held)) for kind in LISTS.values() if kind.named}
        return {
            **of_pages,
            **of_lists,
            "page": of_pages["page"] | frozenset(self.pages),
            "exercise": frozenset(self.exercises),
            "outcome": frozenset(self.outcomes),
            "picture": self.pictures,
            "question": frozenset(f"{id}.{each.id}" for id in self.exercises for each in self.exercises[id].questions),
            "field": frozenset(f"{id}.{field}" for id in self.exercises for field in self.fields_of(id)),
        }

    def sheet_fields(self, exercise: str) -> list[FieldBase]:
        """Return an exercise's worksheet fields in their order, with those of its tool's canvas."""
        sheet = sheet_of(self.exercises[exercise], self.tools)
        return list(sheet.fields) if sheet else []

    def fields_of(self, exercise: str) -> list[str]:
        """Return the ids of an exercise's worksheet fields in their order, with those of its tool's canvas."""
        return [field.id for field in self.sheet_fields(exercise)]

    def knows_sheet_of(self, exercise: str) -> bool:
        """Say whether all fields of an exercise are known: neither it nor its tool is a record that cannot be read."""
        record = self.exercises.get(exercise)
        named = {f"exercise:{exercise}", f"tool:{record.canvas}" if record else ""}
        return named.isdisjoint(self.broken)

    @cached_property
    def references(self) -> References:
        """Every reference between records and pages. A page is named by the record that it holds, if it holds one."""
        records = self._records
        edges = [
            *(edge for start, record in records for edge in references_of(start, record)),
            *(edge for page in self.pages.values() for edge in references_of(page.reference, page)),
            *(edge for raw in self.raw for edge in of_texts(raw.links)),
        ]
        names = {name: page.reference for name, page in self.page_of.items()}
        return References.in_order(edges, [start for start, _ in records], names)

    @property
    def _records(self) -> list[tuple[str, Record]]:
        """All records that authors write, each with its reference: exercises, pages, the items of lists, the course."""
        return [
            *((f"exercise:{id}", each) for id, each in self.exercises.items()),
            *((page.reference, page.front) for page in self.pages.values()),
            *((f"{kind}:{id}", each) for kind, items in self.lists.items() for id, each in items.items()),
            ("course", self.course),
        ]


def of_kind(curriculum: Curriculum, kind: str) -> Mapping[str, Any]:
    """Return the records of a kind by their keys. Raises KeyError for a kind that there is not.

    It is no method, so that a view which asks it for the keys does not depend on all that stands in the records.
    """
    held: Mapping[str, Any] = getattr(curriculum, KINDS[kind].held)
    return held
