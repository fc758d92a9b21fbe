"""Take a record out of the course: what names it no longer does, and what is left to do is said."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from ..model.curriculum import Curriculum
from ..model.finding import Finding, nearest
from ..read import yaml_lines
from ..read.course import words_of
from ..read.load import load_cached
from ..rules import check_changed
from ..rules.report import report
from ..words import Words
from ..write.changes import Changes
from ..write.dropping import CAN_GO, can_go, drop, left_in, with_what_it_holds
from ..write.forgetting import title_of
from ..write.mentions import mentions
from .trial import unreadable


def run(root: Path, reference: str, only_look: bool = False) -> int:
    """Take out `kind:id` with what it holds, or only say what that would change.

    Returns the exit status: 1 where work is left, 2 where nothing can be changed.
    """
    t = words_of(root)
    curriculum = load_cached(root)
    known = can_go(curriculum)
    if reference not in known:
        near = nearest(reference, [each for each in known if each.startswith(reference.partition(":")[0])] or known)
        print(t("cli.drops.unknown", name=reference, near=near or ", ".join(CAN_GO)), file=sys.stderr)
        return 2
    if curriculum.findings:
        report(list(curriculum.findings), t)
        print(t("cli.drops.first"), file=sys.stderr)
        return 2
    gone = with_what_it_holds(curriculum, reference)
    if why := _not_possible(curriculum, gone, t):
        print(why, file=sys.stderr)
        return 2
    changes, gone, broken = _drop(curriculum, gone)
    if broken:
        report(broken, t)
        print(t("cli.drops.broken", name=reference), file=sys.stderr)
        return 2
    _tell(curriculum, changes, gone, *(("would_go", "would_change") if only_look else ("gone", "changed")))
    if only_look:
        return 0
    changes.make()
    if len(gone) == 1 and reference in curriculum.units:
        for each in curriculum.exercises_of(reference):
            if curriculum.units_with(each) == [reference]:
                print(t("cli.drops.orphan", exercise=each, title=curriculum.exercises[each].title))
    findings = check_changed(load_cached(root))
    if findings:
        print(t("cli.drops.left"))
    return 1 if report(findings, t) else 0


def _not_possible(curriculum: Curriculum, gone: list[str], t: Words) -> str:
    """Say why a course cannot do without what is to go, and what to do instead. Returns "" where it can."""
    kind = gone[0].partition(":")[0]
    if kind == "programme" and len(curriculum.programmes) == 1:
        return t("cli.drops.only_programme", name=gone[0])
    if gone[0] in curriculum.units:
        module = curriculum.units[gone[0]].module
        if f"module:{module}" in curriculum.page_of and not left_in(curriculum, module, gone):
            return t("cli.drops.only_unit", name=gone[0], module=module)
    return ""


def _drop(curriculum: Curriculum, gone: list[str]) -> tuple[Changes, list[str], list[Finding]]:
    """Return the changes that take records out, all that goes then, and what could not be read any more.

    Of a plan, a path or another record of a list nothing may be left: then it goes too.
    """
    while True:
        changes = drop(curriculum, gone)
        broken = unreadable(curriculum.root, changes)
        more = [each for each in dict.fromkeys(_items(curriculum, changes, broken)) if each not in gone]
        if not more:
            return changes, gone, broken
        gone = [*gone, *more]


def _items(curriculum: Curriculum, changes: Changes, findings: Iterable[Finding]) -> Iterable[str]:
    """Yield the records of lists in which findings stand."""
    known = {(record.where().file, each): kind for kind, of in curriculum.lists.items() for each, record in of.items()}
    for finding in findings:
        if not finding.place.file.endswith((".yml", ".yaml")):
            continue
        node = yaml_lines.compose(changes.text(finding.place.file))
        items = node.value if node is not None and node.tag.endswith(":seq") else ()
        above = [item for item in items if item.start_mark.line < (finding.place.line or 0)]
        for _, value in above[-1].value if above and above[-1].tag.endswith(":map") else ():
            if (kind := known.get((finding.place.file, str(value.value)))) in CAN_GO:
                yield f"{kind}:{value.value}"
                break


def _tell(curriculum: Curriculum, changes: Changes, gone: list[str], goes: str, changed: str) -> None:
    """Say what named the records, what becomes of each file, and where a title stays in words."""
    t = curriculum.words
    for each in gone[1:]:
        print(t("cli.drops.along", name=each, title=title_of(curriculum, each)))
    edges = (edge for each in gone for edge in curriculum.references.to(each) if edge.start not in gone)
    for file, start in dict.fromkeys((edge.place.file, edge.start) for edge in edges):
        print(t("cli.drops.hangs", file=file, name=start))
    for path, text in changes.texts.items():
        print(t(f"cli.drops.{goes}", path=path) if text is None else t(f"cli.drops.{changed}", path=path))
    for title in dict.fromkeys(title_of(curriculum, each) for each in gone):
        for file, line in mentions(curriculum, changes, title):
            print(t("cli.drops.in_words", place=f"{file}:{line}", title=title))
