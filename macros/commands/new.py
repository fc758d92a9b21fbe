"""Begin a new record: the files it needs, with every field that it can have."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from ..model import ID, Exercise
from ..model.address import url_of
from ..read.addresses import FILE as ADDRESSES
from ..read.addresses import record as record_address
from ..read.files import Unreadable, read
from ..rules.report import report
from ..words import words

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
LAST = re.compile(r"^(?P<indent>[ \t]*)- exercises/[a-z0-9-]+\.md[ \t]*$", re.MULTILINE)


def at_will() -> str:
    """Return the fields that EXERCISE leaves out because few exercises need them: each as a comment, with its meaning.

    What stands in the comment becomes a field by taking the sign # away.
    """
    lines = [f"# {words()('cli.at_will')}"]
    for name, info in Exercise.model_fields.items():
        if not info.is_required() and not re.search(rf"^{info.alias or name}:", EXERCISE, re.MULTILINE):
            lines.append(f"# {info.alias or name}:  # {info.description}")
    return "\n".join(lines) + "\n"


def in_navigation(settings: str, id: str) -> str:
    """Return the settings with the exercise's page below the last exercise in the navigation, or as they were."""
    places = list(LAST.finditer(settings))
    if not places or f"exercises/{id}.md" in settings:
        return settings
    end, indent = places[-1].end(), places[-1]["indent"]
    return f"{settings[:end]}\n{indent}- exercises/{id}.md{settings[end:]}"


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
    try:
        settings = read(root, config)
    except Unreadable as error:
        report([error.finding], t)
        return 2
    extended = in_navigation(settings, id)
    record.write_text(EXERCISE + at_will(), encoding="utf-8")
    page.write_text(PAGE, encoding="utf-8")
    if extended != settings:
        config.write_text(extended, encoding="utf-8")
    address = record_address(root, url_of(f"exercises/{id}.md"))
    written = [config] if extended != settings else []
    for path in (record, page, *written, *([root / ADDRESSES] if address else [])):
        print(t("cli.made", path=path.relative_to(root)))
    if f"exercises/{id}.md" not in extended:
        print(t("cli.not_in_nav", id=id))
    print(t("cli.next", id=id))
    return 0
