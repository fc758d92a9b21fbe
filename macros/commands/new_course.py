"""Begin a new course: the generator as it is here, with a small course to write over in place of this one."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from ..export.editors import as_text, schemas
from ..model.address import url_of
from ..read.addresses import record
from ..read.load import load
from ..read.today import today
from ..words import words
from .folder import can_be
from .saved import git_names

STARTER = Path(__file__).parent / "starter"
# What is of a course and not of the generator. An update of the generator touches none of it.
OF_COURSE = (
    "docs", "exercises", "schemas", "addresses.txt", "saved-names.txt", "course.yml", "mkdocs.yml", "README.md",
    "CHANGELOG.md", "CITATION.cff", ".github/site.png", "tests/course", "tests/smoke",
)  # fmt: skip
# The line of a page that says when its facts were compared with their sources. In a new course that is today.
CHECKED = re.compile(r"^facts: .+$", re.MULTILINE)
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


def course(root: Path, target: Path) -> int:
    """Begin a course in the folder `target`, with the generator of the project in `root`. Returns the exit status.

    The folder must be new or empty: nothing of anybody is written over.
    """
    t = words()
    if not can_be(target):
        print(t("cli.no_place", path=target), file=sys.stderr)
        return 2
    if target.exists() and any(target.iterdir()):
        print(t("cli.course.not_empty", path=target), file=sys.stderr)
        return 2
    for name in of_generator(root):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(root / name, target / name)
    shutil.copytree(STARTER, target, dirs_exist_ok=True)
    for page in (target / "docs").rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        page.write_text(CHECKED.sub(f"facts: {{checked: {today()}}}", text), encoding="utf-8", newline="\n")
    begun = load(target)
    for address in filter(None, map(url_of, begun.pages)):
        record(target, address)
    for name, schema in schemas(begun.course).items():
        (target / name).parent.mkdir(exist_ok=True)
        (target / name).write_text(as_text(schema), encoding="utf-8", newline="\n")
    print(t("cli.course.made", path=target))
    return 0
