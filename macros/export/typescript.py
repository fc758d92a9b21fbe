"""Types for the scripts, from the JSON schemas of the records: what Python writes is what the scripts read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

PLAIN = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}
Schema = Mapping[str, Any]


def type_of(schema: Schema) -> str:
    """Return the type of a value. Raises KeyError for a form of schema that is not known here."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        kinds = [type_of(each) for each in schema["anyOf"] if each.get("type") != "null"]
        return " | ".join(kinds)
    if schema["type"] == "array":
        return f"{type_of(schema['items'])}[]"
    if schema["type"] == "object":
        return f"Record<string, {type_of(schema['additionalProperties'])}>"
    return PLAIN[schema["type"]]


def interface(name: str, schema: Schema) -> str:
    """Return a record as an interface. What is left out where it is empty is optional."""
    told = " ".join(schema.get("description", "").split())
    lines = []
    for field, value in schema["properties"].items():
        nullable = any(each.get("type") == "null" for each in value.get("anyOf", ()))
        lines.append(f"  {field}{'?' if nullable else ''}: {type_of(value)};")
    return "\n".join([f"/** {told} */", f"export interface {name} {{", *lines, "}"])


def declarations(schema: Schema) -> str:
    """Return the interfaces of a record and of all those that it holds, by name."""
    records = {**schema.get("$defs", {}), schema["title"]: schema}
    return "\n\n".join(interface(name, each) for name, each in sorted(records.items())) + "\n"
