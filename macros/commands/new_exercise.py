"""Begin a new exercise: the files it needs, with every field that it can have."""

from __future__ import annotations

import posixpath
import re
import sys
from pathlib import Path

from ..model import DEFAULT, ID, Exercise
from ..model.address import url_of
from ..read.addresses import FILE as ADDRESSES
from ..read.addresses import record as record_address
from ..read.course import read_course
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


def at_will() -> str:
    """Return the fields that EXERCISE leaves out because few exercises need them: each as a comment, with its meaning.

    What stands in the comment becomes a field by taking the sign # away.
    """
    lines = [f"# {words()('cli.at_will')}"]
    for name, info in Exercise.model_fields.items():
        if not info.is_required() and not re.search(rf"^{info.alias or name}:", EXERCISE, re.MULTILINE):
            lines.append(f"# {info.alias or name}:  # {info.description}")
    return "\n".join(lines) + "\n"


def in_navigation(settings: str, path: str) -> str:
    """Return the settings with the page `path` below the last page of its folder in the navigation, or as they were."""
    folder = re.escape(posixpath.dirname(path))
    places = list(re.finditer(rf"^(?P<indent>[ \t]*)- {folder}/[a-z0-9-]+\.md[ \t]*$", settings, re.MULTILINE))
    if not places or path in settings:
        return settings
    end, indent = places[-1].end(), places[-1]["indent"]
    return f"{settings[:end]}\n{indent}- {path}{settings[end:]}"


def exercise(root: Path, id: str) -> int:
    """Write exercises/ID.yml and its page, and add the page to the navigation. Returns the exit status.

    All is checked before the first file is written, so that nothing is left half done.
    """
    t = words()
    if not re.fullmatch(ID, id):
        print(t("cli.bad_id", id=id), file=sys.stderr)
        return 2
    course, *_ = read_course(root)
    path = (course or DEFAULT).exercise_page(id)
    record, page, config = root / "exercises" / f"{id}.yml", root / "docs" / path, root / "mkdocs.yml"
    for file in (record, page):
        if file.exists():
            print(t("cli.exists", path=file.relative_to(root).as_posix()), file=sys.stderr)
            return 2
    try:
        settings = read(root, config)
    except Unreadable as error:
        report([error.finding], t)
        return 2
    extended = in_navigation(settings, path)
    for folder in (record.parent, page.parent):  # Git keeps no empty folders
        folder.mkdir(parents=True, exist_ok=True)
    record.write_text(EXERCISE + at_will(), encoding="utf-8")
    page.write_text(PAGE, encoding="utf-8")
    if extended != settings:
        config.write_text(extended, encoding="utf-8")
    address = record_address(root, url_of(path))
    written = [config] if extended != settings else []
    for file in (record, page, *written, *([root / ADDRESSES] if address else [])):
        print(t("cli.made", path=file.relative_to(root).as_posix()))
    if path not in extended:
        print(t("cli.not_in_nav", path=path))
    print(t("cli.next", id=id))
    return 0
