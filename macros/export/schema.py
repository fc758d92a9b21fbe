"""Files that are generated from others: exercises/schema.json for editors, and the words of the scripts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..model import Exercise
from ..words import words


def schema() -> dict[str, Any]:
    """Return the JSON schema of an exercise file. The id is not part of it: it is the file's name."""
    made = Exercise.model_json_schema(by_alias=True)
    made["properties"].pop("id")
    made["required"].remove("id")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def text() -> str:
    """Return the schema as it stands in the file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


# Modules with the words of the scripts: file, and the beginning of its keys. What only one part needs stands apart.
WORDS = {
    "frontend/words/learner.js": "learner.",
    "frontend/words/finder.js": "learner.finder.",
    "frontend/words/search.js": "learner.search.",
    "frontend/words/workbook.js": "learner.workbook.",
}


def script_words(file: str) -> str:
    """Return the words of the scripts that stand in `file`, as a JavaScript module."""
    t, start = words(), WORDS[file]
    apart = tuple(each for each in WORDS.values() if each.startswith(start) and each != start)
    keys = [key for key in sorted(t.keys) if key.startswith(start) and not key.startswith(apart or ("\0",))]
    shown = {key.removeprefix("learner."): t.raw(key) for key in keys}
    head = "// Made by `make schema` from the part `learner` of macros/strings/en.yml. Do not change it here.\n"
    return f"{head}export const WORDS = {json.dumps(shown, ensure_ascii=False, indent=2)};\n"


def write(root: Path) -> list[Path]:
    """Write all generated files below `root` and return their paths."""
    made = {"exercises/schema.json": text(), **{file: script_words(file) for file in WORDS}}
    for name, content in made.items():
        (root / name).write_text(content, encoding="utf-8")
    return [root / name for name in made]
