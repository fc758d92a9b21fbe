"""Take a record out of the course: what names it no longer does, and what is left to do is said."""

from __future__ import annotations

import sys
from pathlib import Path

from ..model.curriculum import Curriculum
from ..model.finding import nearest
from ..read.load import load_cached
from ..rules import check_changed
from ..rules.report import report
from ..words import words
from ..write.changes import Changes
from ..write.dropping import CAN_GO, drop
from ..write.mentions import mentions, times


def run(root: Path, reference: str, only_look: bool = False) -> int:
    """Take out `kind:id`, or only say what that would change. Returns the exit status: 1 where work is left."""
    t = words()
    curriculum = load_cached(root)
    kind, _, id = reference.partition(":")
    known = [f"{each}:{name}" for each in CAN_GO for name in curriculum.ids[each]]
    if reference not in known:
        near = nearest(reference, known)
        print(t("cli.drops.unknown", name=reference, near=near or ", ".join(CAN_GO)), file=sys.stderr)
        return 2
    if curriculum.findings:
        report(list(curriculum.findings), t)
        print(t("cli.drops.first"), file=sys.stderr)
        return 2
    changes = drop(curriculum, kind, id)
    _tell(curriculum, changes, reference, *(("would_go", "would_change") if only_look else ("gone", "changed")))
    if only_look:
        return 0
    changes.make()
    if reference in curriculum.units:
        for each in curriculum.exercises_of(reference):
            if curriculum.units_with(each) == [reference]:
                print(t("cli.drops.orphan", exercise=each, title=curriculum.exercises[each].title))
    findings = check_changed(load_cached(root))
    if findings:
        print(t("cli.drops.left"))
    return 1 if report(findings, t) else 0


def _tell(curriculum: Curriculum, changes: Changes, reference: str, goes: str, changed: str) -> None:
    """Say what named the record, what becomes of each file, and where its title stays in words."""
    t = words()
    for edge in dict.fromkeys((each.place.file, each.start) for each in curriculum.references.to(reference)):
        print(t("cli.drops.hangs", file=edge[0], name=edge[1]))
    for path, text in changes.texts.items():
        print(t(f"cli.drops.{goes}", path=path) if text is None else t(f"cli.drops.{changed}", path=path))
    title = curriculum.title(reference)
    for file, line in mentions(curriculum, changes, title):
        print(t("cli.drops.in_words", place=f"{file}:{line}", title=title))
    for file, line, time in times(curriculum, changes, reference):
        print(t("cli.drops.in_time", place=f"{file}:{line}", time=time))
