"""Take a record out of the course: what names it no longer does, and what is left to do is said."""

from __future__ import annotations

import sys
from pathlib import Path

from ..model.finding import nearest
from ..read.load import load
from ..rules import check
from ..rules.report import report
from ..words import words
from ..write.dropping import CAN_GO, drop


def run(root: Path, reference: str, only_look: bool = False) -> int:
    """Take out `kind:id`, or only say what that would change. Returns the exit status: 1 where work is left."""
    t = words()
    curriculum = load(root)
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
    for edge in dict.fromkeys((each.place.file, each.start) for each in curriculum.references.to(reference)):
        print(t("cli.drops.hangs", file=edge[0], name=edge[1]))
    if only_look:
        for path, text in changes.texts.items():
            print(t("cli.drops.would_go", path=path) if text is None else t("cli.drops.would_change", path=path))
        return 0
    changes.make()
    for path, text in changes.texts.items():
        print(t("cli.drops.gone", path=path) if text is None else t("cli.drops.changed", path=path))
    if reference in curriculum.units:
        for each in curriculum.exercises_of(reference):
            if curriculum.units_with(each) == [reference]:
                print(t("cli.drops.orphan", exercise=each, title=curriculum.exercises[each].title))
    findings = check(load(root))
    if findings:
        print(t("cli.drops.left"))
    return 1 if report(findings, t) else 0
