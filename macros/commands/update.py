"""Take a newer generator into a course: its files as they stand in another folder, and nothing of the course."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from ..read.course import words_of
from ..rules.report import shown
from .new_course import of_generator
from .saved import in_git, keep_beside

# What a course was given to begin with, and then is its own: who holds the rights, and whom one writes to.
GIVEN = {"LICENSE", "SECURITY.md", "CODE_OF_CONDUCT.md"}
# Folders in which all is the generator's: a file that it has no longer goes. Elsewhere a file may be the course's own.
WHOLE = ("macros/", "frontend/", "overrides/", "benchmarks/", "tests/generator/", "tests/sample/", "tests/mutants/")


def run(root: Path, source: Path) -> int:
    """Take the generator of the project in `source` into that in `root`. Returns the exit status.

    Nothing that somebody wrote is lost: git has each file that changes or goes, or a copy stands beside the project.
    """
    t = words_of(root)
    if not _is_file(source / "macros" / "__main__.py") or source.resolve() == root.resolve():
        print(t("cli.updates.nothing", path=source), file=sys.stderr)
        return 2
    before, after = (set(of_generator(each)) - GIVEN for each in (root, source))
    gone = sorted(name for name in before - after if name.startswith(WHOLE))
    changed = sorted(name for name in after if not _same(source / name, root / name))
    at_stake = sorted({*gone, *(name for name in changed if os.path.lexists(root / name))})
    if folders := [name for name in at_stake if (root / name).is_dir()]:
        print(t("cli.updates.folders", files="\n".join(map(shown, folders))), file=sys.stderr)
        return 2
    kept = in_git(root)
    if lost := [] if kept is None else [name for name in at_stake if name not in kept]:
        print(t("cli.updates.unsaved", files="\n".join(map(shown, lost))), file=sys.stderr)
        return 2
    copy = keep_beside(root, at_stake) if kept is None and at_stake else None
    for name in at_stake:
        if name in gone or (root / name).is_symlink():  # what a link leads to is not written over
            (root / name).unlink()
    for name in changed:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source / name, root / name)
    for name in changed:
        if name in at_stake:
            print(t("cli.updates.over", path=shown(name)))
    for name in gone:
        print(t("cli.updates.went", path=shown(name)))
    print(t("cli.updates.done", changed=len(changed), gone=len(gone)))
    if copy:
        print(t("cli.updates.kept", path=copy))
    elif kept is not None:
        print(t("cli.updates.look"))
    # What is made from the records, as the new generator makes it: this process still holds the old one.
    made = subprocess.run([sys.executable, "-m", "macros", "schema"], cwd=root, stdout=subprocess.DEVNULL, check=False)
    return made.returncode


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and not other.is_symlink() and one.read_bytes() == other.read_bytes()


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is too long for the system
        return False
