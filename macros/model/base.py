"""What each record is.

A record is typed data: an exercise, a question, a worksheet field, a source, a term, or the front matter of a page.
Every field says what it holds and gives an example; `python -m macros schema` writes the same words into the JSON
schemas, where editors show them. Minutes are whole minutes, group sizes are people.
"""

from __future__ import annotations

import functools
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, PrivateAttr, StringConstraints
from pydantic_core import CoreSchema

from .place import KeyPath, Place, Source

ID = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
# What a page can be by its front matter.
PageKind = Literal["lesson", "module", "programme", "lab_step", "tool", "case"]
PAGE_KINDS: tuple[PageKind, ...] = typing.get_args(PageKind)
RECORD_KINDS = (*PAGE_KINDS, "exercise", "term", "source", "page")


@dataclass(frozen=True)
class RefersTo:
    """Says of a field that it names another record: by its id where `kind` says which kind it is, else by `kind:id`."""

    kind: str = ""


@dataclass(frozen=True)
class Within:
    """Says of a field that it names one of the items of `field` in the record around it."""

    field: str


@dataclass(frozen=True)
class Plain:
    """Says of a text that it is shown as it is, so that signs of Markdown would be seen as signs."""


# A field of type Id or SourceKey is the record's own name. Whatever names another record has one of the types below,
# so that no reference is left unchecked.
ID_FORM = rf"^{ID}$"
Id = Annotated[str, StringConstraints(pattern=ID_FORM, max_length=60)]
SourceKey = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]

LessonId = Annotated[Id, RefersTo("lesson")]
ModuleId = Annotated[Id, RefersTo("module")]
ProgrammeId = Annotated[Id, RefersTo("programme")]
LabStepId = Annotated[Id, RefersTo("lab_step")]
ToolId = Annotated[Id, RefersTo("tool")]
CaseId = Annotated[Id, RefersTo("case")]
ExerciseId = Annotated[Id, RefersTo("exercise")]
NoteId = Annotated[Id, RefersTo("note")]
TalkId = Annotated[Id, RefersTo("talk")]
PictureId = Annotated[Id, RefersTo("picture")]
OutcomeId = Annotated[Id, RefersTo("outcome")]
SourceId = Annotated[SourceKey, RefersTo("source")]
# A source, and where in a video: key@hh:mm:ss.
SourceRef = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(@\d\d:\d\d:\d\d)?$"), RefersTo("source")]
# A field of another exercise's worksheet: exercise.field.
Carry = Annotated[str, StringConstraints(pattern=rf"^{ID}\.{ID}$"), RefersTo("field")]
# The same, or a part of it, such as a box of a canvas: exercise.field or exercise.field@part.
CarryFrom = Annotated[str, StringConstraints(pattern=rf"^{ID}\.{ID}(@[a-z0-9.-]+)?$"), RefersTo("field")]
# The same again. Of a table also the rows
# in which something is chosen: exercise.field@column=value.
Written = Annotated[str, StringConstraints(pattern=rf"^{ID}\.{ID}(@[a-z0-9.-]+(=[a-z0-9-]+)?)?$"), RefersTo("field")]
Clock = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
OneLine = Annotated[str, StringConstraints(min_length=1, max_length=300, strip_whitespace=True, pattern=r"^[^\n]*$")]
# A line of plain words: a title, a label, what stands in a list to choose from. Signs of Markdown in it are refused.
Line = Annotated[OneLine, Plain()]
# A line whose Markdown is shown as such wherever it stands, as that of a Text is.
MarkdownLine = OneLine
# Any record that has a place on the site: kind:id.
Reference = Annotated[OneLine, RefersTo()]
# A record that somebody teaches.
TAUGHT_KINDS = ("exercise", "lesson", "module", "programme")
TaughtReference = Annotated[str, StringConstraints(pattern=rf"^(?:{'|'.join(TAUGHT_KINDS)}):{ID}$"), RefersTo()]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Minutes = Annotated[int, Field(ge=1, le=480)]
Number = Annotated[int, Field(ge=1)]  # of a step, as people count
Bloom = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]


# Where a record stands that was not read from a file.
NOWHERE = Source()


def described(text: str, example: Any = None, **rest: Any) -> Any:
    """Return a pydantic field with its description and, where there is one, an example for editors."""
    examples = None if example is None else [example]
    return Field(description=text, examples=examples, **rest)


def _be_exact(schema: Any) -> None:
    """Let whole numbers, decimal ones and truth values in a schema be strict about what they are written as."""
    if isinstance(schema, list | tuple):
        for inner in schema:
            _be_exact(inner)
    elif isinstance(schema, dict):
        if schema.get("type") in ("int", "bool", "float"):
            schema["strict"] = True
        for inner in schema.values():
            _be_exact(inner)


class Record(BaseModel):
    """Anything that authors write. Immutable; unknown fields are refused; knows the file and line of each value."""

    # What validates a record is made when the first one of its type is read: many types stand within others only.
    model_config = ConfigDict(
        extra="forbid", frozen=True, str_strip_whitespace=True, populate_by_name=True, defer_build=True
    )
    _source: Source = PrivateAttr(default_factory=lambda: NOWHERE)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[BaseModel], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Take a number for a number only where one is written: not for "25", true or 25.0."""
        schema = handler(source)
        _be_exact(schema)
        return schema

    def where(self, *path: str | int) -> Place:
        """Return the file and line of the value at `path`, or of its nearest parent that has one."""
        return self._source.place(*path)


M = TypeVar("M")


def marks_of(annotation: Any, kind: type[M]) -> Iterator[M]:
    """Yield what a type, and those in it, say with a mark of one kind, such as RefersTo."""
    yield from (each for each in getattr(annotation, "__metadata__", ()) if isinstance(each, kind))
    for inner in typing.get_args(annotation):
        yield from marks_of(inner, kind)


@functools.cache
def holding(model: type[Record]) -> tuple[str, ...]:
    """Return the names of the fields of a model that can hold records, be it in a list."""
    return tuple(name for name, info in model.model_fields.items() if _has_records(info.annotation))


def _has_records(annotation: Any) -> bool:
    inner = typing.get_args(annotation)
    return any(map(_has_records, inner)) if inner else isinstance(annotation, type) and issubclass(annotation, Record)


def records_within(value: Any, way: KeyPath = ()) -> Iterator[tuple[KeyPath, Record]]:
    """Yield the records of a field, each with the way to it: the record itself, or those in lists and mappings."""
    if isinstance(value, Record):
        yield way, value
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from records_within(each, (*way, index))
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from records_within(each, (*way, key))


class Outcome(Record):
    """What a learner can do afterwards, in words that somebody else can see or hear."""

    id: Id = described("Name of the outcome, unique in the whole curriculum.", "count-people")
    text: Line = described("Begins with a verb that can be observed.", "Count people in a queue")
    level: Bloom = described("Level in Bloom's revised taxonomy.", "analyse")


def asked(example: str) -> Any:
    """Return the field with the everyday words in which people ask for a record."""
    text = "Everyday words in which people ask for it. The search finds it by them."
    return described(text, [example], default=())
