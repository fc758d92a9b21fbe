"""Begin a new record: the files it needs, with every field that must be filled."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from .schema import ID
from .words import words

EXERCISE = """\
# yaml-language-server: $schema=schema.json
code:
title:
summary:
kind:
lessons: []
tools: []
outcomes: []
level: core
group: {form: group, size: 4, min: 8, max: 60}
modes:
  room:
    how:
  online:
    how:
  self-study:
    how:
materials: []
steps:
  - title:
    minutes:
    do:
worksheet:
  fields:
    - {id: first, type: text, label: }
questions: []
debrief:
  objective: []
  reflective: []
  interpretive: []
  decisional: []
good:
access: []
sources: []
"""
PAGE = "{{ exercise_page() }}\n"
LAST = re.compile(r"^(?P<indent>\s*)- exercises/[a-z0-9-]+\.md\n", re.MULTILINE)


def exercise(root: Path, id: str) -> int:
    """Write exercises/ID.yml and its page, and add the page to the navigation. Returns the exit status.

    All is checked before the first file is written, so that nothing is left half done.
    """
    t = words()
    if not re.fullmatch(ID, id):
        print(t("cli.bad_id", id=id), file=sys.stderr)
        return 2
    record, page, config = (
        root / "exercises" / f"{id}.yml",
        root / "docs" / "exercises" / f"{id}.md",
        root / "mkdocs.yml",
    )
    for path in (record, page):
        if path.exists():
            print(t("cli.exists", path=path.relative_to(root)), file=sys.stderr)
            return 2
    settings = config.read_text(encoding="utf-8")
    places = list(LAST.finditer(settings))
    if places and f"exercises/{id}.md" not in settings:
        end, indent = places[-1].end(), places[-1]["indent"]
        settings = f"{settings[:end]}{indent}- exercises/{id}.md\n{settings[end:]}"
    record.write_text(EXERCISE, encoding="utf-8")
    page.write_text(PAGE, encoding="utf-8")
    config.write_text(settings, encoding="utf-8")
    for path in (record, page, config):
        print(t("cli.made", path=path.relative_to(root)))
    print(t("cli.next", id=id))
    return 0
