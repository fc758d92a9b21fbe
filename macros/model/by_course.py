"""Values of records that only the course can judge: its tracks, the steps of its process, and the form of its codes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import PydanticCustomError, core_schema

from .base import Id
from .course import Course


@dataclass(frozen=True)
class ByCourse:
    """Marks the type of a value that only the course can judge: `Annotated[Id, ByCourse("tracks", …)]`.

    `name` says in the schema for editors which field of the course decides; `check` raises the error of a wrong value.
    Where a record is made without a course, such as in a test, any value will do.
    """

    name: str
    check: Callable[[str, Course], None]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Check the value after its type."""
        return core_schema.with_info_after_validator_function(self._checked, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Note in the schema who decides; the export writes the values of a course in its place."""
        return {**handler(schema), "course": self.name}

    def _checked(self, value: str, info: core_schema.ValidationInfo) -> str:
        if isinstance(info.context, Course):
            self.check(value, info.context)
        return value


def one_of(name: str, known: Callable[[Course], Iterable[str] | None], below: str = "") -> ByCourse:
    """Return the mark of an id that the course knows, `below` a field of course.yml, else below one called `name`.

    A course that says nothing about such ids allows any.
    """

    def check(value: str, course: Course) -> None:
        names = known(course)
        if names is not None and value not in (listed := list(names)):
            expected = ", ".join(f"'{each}'" for each in listed)
            raise PydanticCustomError("course_value", "{expected}", {"expected": expected, "below": below or name})

    return ByCourse(name, check)


def code_of(kind: str) -> ByCourse:
    """Return the mark of the short code of a kind of record."""

    def check(value: str, course: Course) -> None:
        pattern = getattr(course.codes, kind)
        if not re.fullmatch(pattern, value):
            raise PydanticCustomError("code_form", "{name}", {"name": kind})

    return ByCourse(f"codes.{kind}", check)


Track = Annotated[Id, one_of("tracks", lambda course: course.tracks)]
StepId = Annotated[Id, one_of("steps", lambda course: course.process and course.process.steps, "process: steps")]
PlaceId = Annotated[Id, one_of("places", lambda course: course.process and course.process.places, "process: places")]
CaseKind = Annotated[Id, one_of("cases", lambda course: course.cases)]


def for_everybody(data: Any, info: ValidationInfo) -> Any:
    """Return the data of a record that names no tracks with those that the course usually means."""
    course = info.context
    if isinstance(course, Course) and isinstance(data, dict) and "tracks" not in data:
        return {**data, "tracks": list(course.usual_tracks or course.tracks)}
    return data
