"""JSON schemas for editors: what may stand in course.yml, in an exercise and in each list, with a help for every field.

Values that the course decides (its tracks, the form of its codes) stand in them as this course has them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..model import Course, Exercise, Record
from ..model.kinds import LISTS

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def decided(course: Course) -> dict[str, dict[str, Any]]:
    """Return the choices that depend on the course, by the name under which the models ask for them (`ByCourse`)."""
    process = course.process
    known = {
        "tracks": list(course.tracks),
        "steps": list(process.steps) if process else [],
        "places": list(process.places) if process else [],
        "cases": list(course.cases),
    }
    made: dict[str, dict[str, Any]] = {name: {"enum": values} for name, values in known.items() if values}
    return made | {f"codes.{kind}": {"pattern": f"^(?:{pattern})$"} for kind, pattern in course.codes}


def filled(schema: Any, values: Mapping[str, Mapping[str, Any]]) -> Any:
    """Return a schema in which each mark `course` is replaced by what the course says of it."""
    if isinstance(schema, list):
        return [filled(each, values) for each in schema]
    if not isinstance(schema, dict):
        return schema
    made = {name: filled(value, values) for name, value in schema.items() if name != "course"}
    mark = schema.get("course")
    return {**made, **values.get(mark, {})} if isinstance(mark, str) else made


def schema_of(model: type[Record], course: Course, leave_out: str = "") -> dict[str, Any]:
    """Return the schema of a record. The field `leave_out` is not written by authors."""
    made = model.model_json_schema(by_alias=True)
    if leave_out:
        made["properties"].pop(leave_out)
        made["required"].remove(leave_out)
    return {"$schema": DIALECT, **filled(made, decided(course))}


def schemas(course: Course) -> dict[str, dict[str, Any]]:
    """Return each schema by the path of its file below the project."""
    listed = {
        f"schemas/{name}.json": {"$schema": DIALECT, "type": "array", "items": inner, "$defs": inner.pop("$defs", {})}
        for name, kind in LISTS.items()
        for inner in [schema_of(kind.model, course)]
    }
    for each in listed.values():
        each["items"].pop("$schema")
    return {
        "exercises/schema.json": schema_of(Exercise, course, leave_out="id"),
        "schemas/course.json": schema_of(Course, course),
        **listed,
    }


def as_text(schema: Mapping[str, Any]) -> str:
    """Return a schema as it stands in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
