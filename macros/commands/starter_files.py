"""The pages and records with which a course begins: the files of starter/, filled with words of its language."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from ..language.slugs import slug
from ..read.today import today
from ..words import Words
from ..write.scaffold import TEMPLATES, quoted

STARTER = Path(__file__).parent / "starter"
# Files in which words of the course stand: `<< t(KEY) >>`, or `<< q(KEY) >>` as YAML takes them.
WORDED = re.compile(r"docs/.*\.(?:md|yml)|exercises/.*\.yml|course\.yml|mkdocs\.yml|README\.md|CHANGELOG\.md")
# Where the licence of the code begins in the project from which a course gets it, and what a new course says above it.
CODE = "MIT License\n"
ABOVE = """This project has two licences.

1. Text, exercises and pictures (the folders docs/ and exercises/): what their authors say in course.yml, below licence.

2. Everything else (the code): the MIT licence, below.

-----------------------------------------------------------------------------------------------------------------------

"""


def licence(text: str) -> str:
    """Return the licences of a new course: its own for what it writes, and that of the code as the project has it."""
    _, begins, rest = text.partition(CODE)
    return f"{ABOVE}{begins}{rest}" if begins else text


def write(target: Path, words: Words, name: str) -> None:
    """Write the files of a new course named `name` into the folder `target`, in the language of `words`."""
    for path in (each for each in sorted(STARTER.rglob("*")) if each.is_file() and "__pycache__" not in each.parts):
        inside = path.relative_to(STARTER).as_posix()
        (target / inside).parent.mkdir(parents=True, exist_ok=True)
        if WORDED.fullmatch(inside):
            text = filled(path.read_text(encoding="utf-8"), words, name)
            (target / inside).write_text(text, encoding="utf-8", newline="\n")
        else:
            shutil.copy2(path, target / inside)


def filled(text: str, words: Words, name: str) -> str:
    """Return a file of a new course with its words."""

    def text_of(key: str, **values: object) -> str:
        return words(f"starter.{key}", **values)

    def q(key: str, **values: object) -> str:
        return quoted(text_of(key, **values))

    title = name or text_of("name")
    given = {
        "say": words,
        "t": text_of,
        "q": q,
        "quoted": quoted,
        "name": title,
        "file_name": re.sub(r"[^a-z0-9-]", "", slug(title)).strip("-") or "course",
        "language": words.tag,
        "today": today(),
    }
    return TEMPLATES.from_string(text).render(given)
