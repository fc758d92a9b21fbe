"""exercises/schema.json: the shape of an exercise for editors, generated from macros/schema/."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .schema import Exercise


def schema() -> dict[str, Any]:
    """Return the JSON schema of an exercise file. The id is not part of it: it is the file's name."""
    made = Exercise.model_json_schema(by_alias=True)
    made["properties"].pop("id")
    made["required"].remove("id")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def text() -> str:
    """Return the schema as it stands in the file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def write(root: Path) -> Path:
    """Write exercises/schema.json below `root` and return its path."""
    path = root / "exercises" / "schema.json"
    path.write_text(text(), encoding="utf-8")
    return path
