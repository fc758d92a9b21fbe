"""Files that are generated from others: schemas for editors, and the words and types of the scripts."""

from __future__ import annotations

from pathlib import Path

from .. import HERE
from ..model.curriculum import Curriculum
from ..model.saved_names import given
from ..read import saved_names
from ..read.files import read
from ..words import words
from .editors import as_text, schemas
from .script_words import module, script_words
from .typescript import declarations
from .workbook import SHEET

HEAD = "// Made by `make schema` from the part `learner` of macros/strings/en.yml. Do not change it here.\n"
# With the words of English the scripts are checked and tested; a site gets those of its course.
WORDS = HERE.parent / "frontend" / "words"
TYPES = HERE.parent / "frontend" / "records.d.ts"
TYPES_HEAD = "// Made by `make schema` from the records of macros/. Do not change it here.\n\n"


def types() -> str:
    """Return the types of the records that the scripts read."""
    return TYPES_HEAD + declarations(SHEET.json_schema(mode="serialization"))


def write(root: Path, curriculum: Curriculum) -> list[Path]:
    """Write all generated files of the project in `root` and return their paths.

    The list of names below which learners' words are kept only grows, and waits while a record cannot be read.
    """
    made = {root / name: as_text(schema) for name, schema in schemas(curriculum.course).items()}
    if not curriculum.broken:
        path = root / saved_names.FILE
        known = read(root, path) if path.is_file() else ""
        made[path] = saved_names.with_names(known, given(curriculum))
    if root == HERE.parent:
        made[TYPES] = types()
        made |= {WORDS / f"{name}.js": HEAD + module(told) for name, told in script_words(words()).items()}
    for path, content in made.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
    return list(made)
