"""Files that are generated from others: schemas for editors, and the words of the scripts."""

from __future__ import annotations

import json
from pathlib import Path

from ..model import Course
from ..words import Words, words
from .editors import as_text, schemas

# Modules with the words of the scripts: file, and the beginning of its keys. What only one page needs stands apart.
WORDS = {
    "docs/assets/js/words.js": "learner.",
    "docs/assets/js/finder-words.js": "learner.finder.",
    "docs/assets/js/search-words.js": "learner.search.",
}


def script_words(file: str, words: Words) -> str:
    """Return the words of the scripts that stand in `file`, as a JavaScript module."""
    start = WORDS[file]
    apart = tuple(each for each in WORDS.values() if each.startswith(start) and each != start)
    shown = {
        key.removeprefix("learner."): words.raw(key)
        for key in sorted(words.keys)
        if key.startswith(start) and not key.startswith(apart or ("\0",))
    }
    head = "// Made by `make schema` from the part `learner` of macros/strings/en.yml. Do not change it here.\n"
    return f"{head}export const WORDS = {json.dumps(shown, ensure_ascii=False, indent=2)};\n"


def write(root: Path, course: Course) -> list[Path]:
    """Write all generated files below `root` and return their paths."""
    made = {name: as_text(schema) for name, schema in schemas(course).items()} | {
        file: script_words(file, words(course.language)) for file in WORDS
    }
    for name, content in made.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(content, encoding="utf-8")
    return [root / name for name in made]
