"""Print what is new in a release, from CHANGELOG.md: python3 tools/release_notes.py v0.3.0

Stops where the tag, pyproject.toml, CITATION.cff and CHANGELOG.md do not name the same version and day. Needs nothing
but the standard library.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def section(changelog: str, version: str) -> tuple[str, str]:
    """Return the day of a version and what is new in it. Raises ValueError where the changelog lacks it."""
    found = re.search(rf"^## {re.escape(version)} – (\d{{4}}-\d\d-\d\d)$(.*?)(?=^## |\Z)", changelog, re.M | re.S)
    if found is None or not found[2].strip():
        raise ValueError(f'CHANGELOG.md has nothing below a heading "## {version} – YEAR-MONTH-DAY".')
    return found[1], found[2].strip()


def notes(tag: str, root: Path) -> str:
    """Return the notes of a release by its tag, such as v0.3.0. Raises ValueError where a file differs."""
    version = tag.removeprefix("v")
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    if tag != f"v{project}":
        raise ValueError(f"The tag is {tag}, but pyproject.toml says version {project}, whose tag is v{project}.")
    day, text = section((root / "CHANGELOG.md").read_text(encoding="utf-8"), version)
    citation = (root / "CITATION.cff").read_text(encoding="utf-8")
    for line in (f"version: {version}", f"date-released: {day}"):
        if line not in citation.splitlines():
            raise ValueError(f'CITATION.cff has no line "{line}".')
    return text


if __name__ == "__main__":
    try:
        sys.stdout.buffer.write((notes(sys.argv[1], ROOT) + "\n").encode())
    except ValueError as error:
        raise SystemExit(str(error)) from None
