"""Take a newer generator into a course: its files as they stand in another folder, and nothing of the course."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from ..words import words
from .new_course import of_generator

# What a course was given to begin with, and then is its own: who holds the rights, and whom one writes to.
GIVEN = {"LICENSE", "SECURITY.md", "CODE_OF_CONDUCT.md"}
# Folders in which all is the generator's: a file that it has no longer goes. Elsewhere a file may be the course's own.
WHOLE = ("macros/", "frontend/", "overrides/", "benchmarks/", "tests/generator/", "tests/sample/", "tests/mutants/")


def unsaved(root: Path, names: set[str]) -> list[str]:
    """Return those of some files whose changes git does not have yet; none where there is no git."""
    command = ["git", "status", "--porcelain", "--no-renames", "-z"]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return []
    return sorted({each[3:] for each in done.stdout.split("\0")} & names)


def run(root: Path, source: Path) -> int:
    """Take the generator of the project in `source` into that in `root`. Returns the exit status."""
    t = words()
    if not (source / "macros" / "__main__.py").is_file() or source.resolve() == root.resolve():
        print(t("cli.updates.nothing", path=source), file=sys.stderr)
        return 2
    before, after = (set(of_generator(each)) - GIVEN for each in (root, source))
    if lost := unsaved(root, before | after):
        print(t("cli.updates.unsaved", files="\n".join(lost)), file=sys.stderr)
        return 2
    gone = sorted(name for name in before - after if name.startswith(WHOLE))
    changed = sorted(name for name in after if not _same(source / name, root / name))
    for name in gone:
        (root / name).unlink()
    for name in changed:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source / name, root / name)
    print(t("cli.updates.done", changed=len(changed), gone=len(gone)))
    # What is made from the records, as the new generator makes it: this process still holds the old one.
    made = subprocess.run([sys.executable, "-m", "macros", "schema"], cwd=root, stdout=subprocess.DEVNULL, check=False)
    return made.returncode


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()
