"""What would be lost if some files were written over: what git has of them, and a copy beside the project."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path


def git_names(root: Path, *command: str) -> list[str]:
    """Return the names that a command of git gives with -z, from `root` on; none where git does not answer."""
    try:
        done = subprocess.run(["git", *command], cwd=root, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return []
    return [os.fsdecode(name) for name in done.stdout.split(b"\0") if name]


def in_git(root: Path) -> set[str] | None:
    """Return the files below `root` that git has as they are; None where it knows of none.

    A file that git ignores, or was told not to look at, is none of them: its changes are nowhere else.
    """
    known = {name[2:] for name in git_names(root, "ls-files", "-v", "-z") if name.startswith("H ")}
    if not known:
        return None
    # Without a first commit there is nothing to compare with, and so nothing is kept.
    if not git_names(root, "ls-tree", "-z", "--name-only", "HEAD"):
        return set()
    return known - set(git_names(root, "diff", "-z", "--name-only", "--no-renames", "--relative", "HEAD", "--", "."))


def keep_beside(root: Path, names: Iterable[str]) -> Path:
    """Copy files into a new folder beside the project. Returns the folder. Raises OSError."""
    called = (
        f"{root.name}-before-update{each}" for each in itertools.chain([""], (f"-{n}" for n in itertools.count(2)))
    )
    folder = next(path for name in called if not os.path.lexists(path := root.with_name(name)))
    folder.mkdir()
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(root / name, folder / name, follow_symlinks=False)
    return folder
