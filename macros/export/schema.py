"""Files that are generated from others: exercises/schema.json for editors, and the words of the scripts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..model import Exercise
from ..words import words
from .script_words import module, script_words

HEAD = "// Made by `make schema` from the part `learner` of macros/strings/en.yml. Do not change it here.\n"


def schema() -> dict[str, Any]:
    """Return the JSON schema of an exercise file. The id is not part of it: it is the file's name."""
    made = Exercise.model_json_schema(by_alias=True)
    made["properties"].pop("id")
    made["required"].remove("id")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def text() -> str:
    """Return the schema as it stands in the file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def write(root: Path) -> list[Path]:
    """Write all generated files below `root` and return their paths."""
    made = {"exercises/schema.json": text()}
    for name, told in script_words(words()).items():
        made[f"frontend/words/{name}.js"] = HEAD + module(told)
    for name, content in made.items():
        (root / name).write_text(content, encoding="utf-8")
    return [root / name for name in made]
