"""Notes and worked examples: what they name is a place in which somebody writes, and their pages show them."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Output, Worked
from ..model.carry import insides, lines_of, origin_of
from ..model.curriculum import Curriculum
from ..model.finding import Finding, Text, found, nearest
from ..model.note import NotePart
from ..model.place import Place
from ..model.uses import calls_to
from ..model.worked import first_unknown, wanted
from .registry import rule


@rule("L212")
def begun_in_what_is_written(curriculum: Curriculum) -> Iterator[Finding]:
    """A part of a note, an output of a step or a field begins in something that nobody writes or chooses."""
    parts: list[NotePart | Output] = [part for note in curriculum.notes.values() for part in note.parts]
    parts += [output for step in curriculum.lab_steps.values() for output in step.all_outputs]
    for place, text in (*_begun(parts), *_carried(curriculum)):
        origin = origin_of(text)
        record = curriculum.exercises.get(origin.exercise)
        if record is None or origin.field not in curriculum.fields_of(origin.exercise):
            continue  # L203 tells
        if not lines_of(origin, record, curriculum.tools):
            name, _, _ = text.partition("@")
            known = ", ".join(
                f"{name}{inside and '@'}{inside}" for inside in insides(record, curriculum.tools, origin.field)
            )
            yield found(place, "L212", origin=text, known=known)


def _begun(parts: list[NotePart | Output]) -> Iterator[tuple[Place, str]]:
    """Yield where parts and outputs begin, each with its place."""
    for part in parts:
        for name in ("begins", "joins"):
            for index, text in enumerate(getattr(part, name, ())):
                yield part.where(name, index), text


def _carried(curriculum: Curriculum) -> Iterator[tuple[Place, str]]:
    """Yield with which boxes of canvases fields begin."""
    tools = (tool.canvas for tool in curriculum.tools.values())
    for sheet in (*(each.worksheet for each in curriculum.exercises.values()), *tools):
        for field in sheet.fields if sheet else ():
            if field.carry and "@" in field.carry:
                yield field.where("carry"), field.carry


@rule("L213")
def notes_are_shown(curriculum: Curriculum) -> Iterator[Finding]:
    """A note whose page does not show it: the workbook would lead there in vain."""
    for id, note in curriculum.notes.items():
        page = curriculum.pages.get(note.page)
        if page and not any(id in call.args for call in calls_to(page, "note")):
            yield found(note.where("page"), "L213", id=id, page=f"docs/{note.page}")


@rule("L214")
def worked_answers(curriculum: Curriculum) -> Iterator[Finding]:
    """An answer of a worked example that cannot be written where it says."""
    for example in curriculum.worked.values():
        yield from _of_exercises(curriculum, example)
        yield from _of_notes(curriculum, example)


@rule("L229")
def worked_answers_fit(curriculum: Curriculum) -> Iterator[Finding]:
    """An answer of a worked example in another form than its field takes: a list for one text, a text for a list."""
    for example in curriculum.worked.values():
        for exercise, answers in example.answers.items():
            if exercise in curriculum.exercises and curriculum.knows_sheet_of(exercise):
                fields = {field.id: field for field in curriculum.sheet_fields(exercise)}
                for id in answers.keys() & fields.keys():
                    if form := wanted(fields[id], answers[id]):
                        place = example.where("answers", exercise, id)
                        yield found(place, "L229", field=f"{exercise}.{id}", form=Text(f"problems.answer.{form}"))


def _of_exercises(curriculum: Curriculum, example: Worked) -> Iterator[Finding]:
    for exercise, answers in example.answers.items():
        if exercise not in curriculum.exercises or not curriculum.knows_sheet_of(exercise):
            continue  # which is told already
        fields = {field.id: field for field in curriculum.sheet_fields(exercise)}
        for id, answer in answers.items():
            field = fields.get(id)
            if field and wanted(field, answer):
                continue  # L229 tells
            told = first_unknown(field, answer) if field else (id, list(fields))
            if told:
                place = example.where("answers", exercise, id)
                yield _nowhere(place, f"{exercise}.{id}" if field else exercise, *told)


def _of_notes(curriculum: Curriculum, example: Worked) -> Iterator[Finding]:
    for note, texts in example.notes.items():
        known = [part.id for part in curriculum.notes[note].parts] if note in curriculum.notes else []
        for id in texts if known else ():
            if id not in known:
                yield _nowhere(example.where("notes", note, id), note, id, known)


def _nowhere(place: Place, inside: str, name: str, known: list[str]) -> Finding:
    return found(place, "L214", inside=inside, name=name, near=nearest(name, known), known=", ".join(known))
