"""Begin a record: its files with words to write over, its place in the menu, its address, and what to do next."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from ..model import ID
from ..read.files import Unreadable
from ..read.load import load_cached
from ..rules.report import report
from ..words import words
from ..write.changes import Changes
from ..write.kinds import KINDS
from ..write.scaffold import NotPossibleError, Scaffold, title_of


def run(root: Path, kind: str, id: str, title: str | None = None, inside: str | None = None) -> int:
    """Begin the record `id` of a kind, in the record `inside` or in the last that can hold it. Returns the exit status.

    Without a title its id is taken for one. Everything is written, or nothing.
    """
    t = words()
    if not re.fullmatch(ID, id):
        print(t("cli.bad_id", id=id), file=sys.stderr)
        return 2
    try:
        curriculum = load_cached(root)
        if curriculum.has(f"{'exercise' if kind == 'quiz' else kind}:{id}"):
            raise NotPossibleError("cli.begins.there", kind=kind, id=id)
        scaffold = Scaffold(curriculum, Changes(root))
        KINDS[kind](scaffold, id, title or title_of(id), inside)
    except NotPossibleError as error:
        print(t(error.key, **error.values), file=sys.stderr)
        return 2
    except Unreadable as error:
        report([error.finding], t)
        return 2
    scaffold.changes.make()
    for path in scaffold.changes.texts:
        print(t("cli.made", path=path))
    print(t("cli.next"))
    return 0
