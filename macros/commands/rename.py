"""Give a record another id: all that names it follows, or nothing is changed."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from ..model import ID
from ..model.curriculum import Curriculum
from ..model.finding import nearest
from ..read.course import words_of
from ..read.load import load_cached
from ..rules import check_changed
from ..rules.names import RESERVED
from ..rules.report import report
from ..words import Words
from ..write.mentions import ids_in_words
from ..write.renaming import BEHIND, CAN_CHANGE, can_be_renamed, rename
from .new import MOST
from .trial import new_errors

KEY = r"[a-z][a-z0-9_]*"  # of a source


def run(root: Path, reference: str, new: str, only_look: bool = False) -> int:
    """Give `kind:old` the id `new`, or only say what that would change.

    Returns the exit status: 1 where something is left to mend, 2 where nothing can be changed.
    """
    t = words_of(root)
    curriculum = load_cached(root)
    kind, _, old = reference.partition(":")
    if kind == "source":
        new = new.replace("-", "_")
    if why := _not_possible(curriculum, reference, new, t):
        print(why, file=sys.stderr)
        return 2
    if curriculum.findings:
        report(list(curriculum.findings), t)
        print(t("cli.renames.first"), file=sys.stderr)
        return 2
    changes = rename(curriculum, kind, old, new)
    if wrong := new_errors(root, changes, everywhere=True):
        report(wrong, t)
        print(t("cli.renames.refused"), file=sys.stderr)
        return 2
    for path, text in changes.texts.items():
        key = ("would_go", "gone") if text is None else ("would_change", "changed")
        print(t(f"cli.drops.{key[0] if only_look else key[1]}", path=path))
    for file, line in ids_in_words(changes, old) if f"{kind}:{old}" in curriculum.page_of else ():
        print(t("cli.renames.in_words", place=f"{file}:{line}", id=old))
    if kind in BEHIND:
        print(t("cli.renames.was", old=old))
    if only_look:
        return 0
    changes.make()
    return 1 if report(check_changed(load_cached(root)), t) else 0


def _not_possible(curriculum: Curriculum, reference: str, new: str, t: Words) -> str:
    """Say why a record cannot get an id. Returns "" where it can."""
    kind = reference.partition(":")[0]
    known = can_be_renamed(curriculum)
    if reference not in known:
        near = nearest(reference, [each for each in known if each.startswith(f"{kind}:")] or known)
        kept = curriculum.has(reference) or reference.partition(":")[2] in curriculum.lists.get(kind, {})
        return t(
            "cli.renames.kept" if kept else "cli.renames.unknown", name=reference, near=near or ", ".join(CAN_CHANGE)
        )
    if not re.fullmatch(KEY if kind == "source" else ID, new):
        return t("cli.bad_id", id=new)
    if RESERVED.fullmatch(new) or len(new) > MOST:
        return t("cli.begins.no_name", id=new, most=MOST)
    if curriculum.has(f"{kind}:{new}") or new in curriculum.lists.get(kind, {}):
        return t("cli.begins.there", kind=kind, id=new)
    return ""
