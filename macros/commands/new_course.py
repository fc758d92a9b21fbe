"""Begin a new course: the generator as it is here, with a small course to write over in place of this one."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from ..export.editors import as_text, schemas
from ..model.address import url_of
from ..model.course import TAG
from ..read.addresses import record
from ..read.load import load
from ..rules.report import UNSHOWN
from ..words import FIRST, UnknownLanguageError, Words, languages, words
from . import starter_files
from .folder import prepare_folder
from .saved import git_names

# What is of a course and not of the generator. An update of the generator touches none of it.
OF_COURSE = (
    "docs", "exercises", "schemas", "addresses.txt", "course.yml", "mkdocs.yml", "README.md", "CHANGELOG.md",
    "CITATION.cff", "LICENSE", ".github/site.png", "tests/course", "tests/smoke",
)  # fmt: skip
LICENCE = "LICENSE"
# Letters of a course's name.
LONGEST = 100
# What is made, and belongs to nobody: a folder of the project, or one anywhere in it.
MADE = re.compile(r"^(\.git|\.venv|\.build|site)/|(^|/)(__pycache__|\.\w+_cache|\.hypothesis|[\w.-]+\.egg-info)/")


def files(root: Path) -> list[str]:
    """Return the files of a project, below its folder: what git keeps, or without git all that is not made."""
    listed = git_names(root, "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    # A folder that git ignores, in somebody else's project, is listed as empty.
    listed = listed or [path.relative_to(root).as_posix() for path in root.rglob("*")]
    return sorted(name for name in listed if (root / name).is_file() and not MADE.search(name))


def of_generator(root: Path) -> list[str]:
    """Return the files of a project that belong to the generator."""
    mine = tuple(f"{name}/" for name in OF_COURSE)
    return [name for name in files(root) if name not in OF_COURSE and not name.startswith(mine)]


def course(root: Path, target: Path, language: str = FIRST, name: str | None = None) -> int:
    """Begin a course in the folder `target`, with the generator of the project in `root`. Returns the exit status.

    The folder must be new or empty: nothing of anybody is written over. Without a name the course gets one of its
    language, to write over.
    """
    t = words()
    say = _words(language)
    if say is None:
        print(t("cli.course.language", language=language, known=", ".join(languages())), file=sys.stderr)
        return 2
    if name is not None and (not name.strip() or UNSHOWN.search(name) or len(name) > LONGEST):
        print(t("cli.course.no_name", most=LONGEST), file=sys.stderr)
        return 2
    if not prepare_folder(target):
        print(t("cli.no_place", path=target), file=sys.stderr)
        return 2
    if target.exists() and any(target.iterdir()):
        print(t("cli.course.not_empty", path=target), file=sys.stderr)
        return 2
    for file in of_generator(root):
        (target / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(root / file, target / file)
    starter_files.write(target, say, (name or "").strip())
    if (root / LICENCE).is_file():
        text = starter_files.licence((root / LICENCE).read_text(encoding="utf-8"))
        (target / LICENCE).write_text(text, encoding="utf-8", newline="\n")
    begun = load(target)
    for address in filter(None, map(url_of, begun.pages)):
        record(target, address)
    for path, schema in schemas(begun.course).items():
        (target / path).parent.mkdir(exist_ok=True)
        (target / path).write_text(as_text(schema), encoding="utf-8", newline="\n")
    print(say("cli.course.begun", path=target))
    return 0


def _words(language: str) -> Words | None:
    """Return the words of a language by its tag; None where there are none, or where it is no tag."""
    try:
        return words(language) if re.match(TAG, language) else None
    except UnknownLanguageError:
        return None
