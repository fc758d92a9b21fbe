"""The courses on which the benchmarks measure are right by the check, and always the same."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

from helpers import ROOT, run

WRITE = (
    "import sys; from pathlib import Path; from benchmarks.corpus import write; write(Path(), Path(sys.argv[1]), 30)"
)


def corpus(folder: Path) -> Path:
    subprocess.run([sys.executable, "-c", WRITE, str(folder)], cwd=ROOT, check=True)
    return folder


def contents(folder: Path) -> dict[str, str]:
    files = [*folder.glob("docs/**/*.*"), *folder.glob("exercises/*.yml"), folder / "mkdocs.yml"]
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_a_course_by_chance_passes_the_check_and_comes_out_the_same_again(tmp_path: Path) -> None:
    first, again = corpus(tmp_path / "first"), corpus(tmp_path / "again")
    done = run(first, "check", "--strict")
    assert done.returncode == 0, done.stdout
    assert 25 <= len(list((first / "docs").rglob("*.md"))) <= 35
    assert contents(first) == contents(again)
