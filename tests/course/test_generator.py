"""The generator beside this course knows nothing of it: no record, no title and no folder of its pages by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from helpers import ROOT, SAMPLE

from macros.model.curriculum import Curriculum
from macros.read.load import load

# Courses of the generator's own, which its examples are taken from. A name that they have too is theirs.
STARTER = ROOT / "macros" / "commands" / "starter"
OWN = (STARTER, SAMPLE, ROOT / "tests" / "generator" / "unit" / "small")
ENDINGS = {".py", ".js", ".css", ".html", ".yml", ".jinja"}
KINDS = (
    *("programmes", "modules", "lessons", "lab_steps", "exercises", "tools", "cases", "outcomes", "sources", "roles"),
    *("paths", "notes", "worked", "talks", "plans", "taught", "gamebooks", "theories", "items"),
)
# A word that stands alone may always be meant as a word: names of two words or more are looked for.
OF_WORDS = re.compile(r"\w[-/ ]\w")


def names(curriculum: Curriculum) -> set[str]:
    """Return the ids and titles of a course's records, and the folders of its pages."""
    found = {path.relative_to(curriculum.root / "docs").as_posix() for path in folders(curriculum.root)}
    for kind in KINDS:
        for id, record in getattr(curriculum, kind).items():
            found |= {id, getattr(record, "title", id)}
    return {name for name in found if OF_WORDS.search(name)}


def folders(root: Path) -> Iterator[Path]:
    """Yield the folders of a course's pages."""
    return (path for path in (root / "docs").rglob("*") if path.is_dir())


def sources() -> Iterator[Path]:
    """Yield the files of the generator, without its tests and without the course that it begins."""
    for room in ("macros", "overrides", "frontend"):
        for path in sorted((ROOT / room).rglob("*")):
            if path.suffix in ENDINGS and not path.is_relative_to(STARTER) and not path.stem.endswith("_test"):
                yield path


def test_the_generator_names_no_record_no_title_and_no_folder_of_this_course(curriculum: Curriculum) -> None:
    shared = set().union(*(names(load(root)) for root in OWN))
    wanted = names(curriculum) - shared
    assert {"why-and-what", "hopes-and-fears-wall", "Hopes and fears wall", "foundation/why-and-what"} <= wanted
    # One that is longer comes first, so that it is told whole.
    pattern = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, sorted(wanted, key=len, reverse=True)))})(?![\w-])")
    told = [
        f"{path.relative_to(ROOT)}:{number}: {found[1]}"
        for path in sources()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (found := pattern.search(line))
    ]
    assert told == []
