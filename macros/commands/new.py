"""Begin a record: its files with words to write over, its place in the menu, its address, and what to do next."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from ..model import ID
from ..read.course import words_of
from ..read.files import Unreadable
from ..read.load import load_cached
from ..rules.names import RESERVED
from ..rules.report import UNSHOWN, report
from ..write.changes import Changes
from ..write.kinds import KINDS
from ..write.scaffold import NotPossibleError, Scaffold, is_there, reference_of, title_of
from .trial import new_errors

# Letters of an id. It names files, some of them with more words behind it.
MOST = 60


def run(root: Path, kind: str, id: str, title: str | None = None, inside: str | None = None) -> int:
    """Begin the record `id` of a kind, in the record `inside` or in the last that can hold it. Returns the exit status.

    Without a title its id is taken for one. Everything is written, or nothing.
    """
    t = words_of(root)
    if kind == "source":
        id = id.replace("_", "-")  # its key has underscores, and may be given so
    if not re.fullmatch(ID, id):
        print(t("cli.bad_id", id=id), file=sys.stderr)
        return 2
    if RESERVED.fullmatch(id) or len(id) > MOST:
        print(t("cli.begins.no_name", id=id, most=MOST), file=sys.stderr)
        return 2
    try:
        curriculum = load_cached(root)
        if is_there(curriculum, kind, id):
            raise NotPossibleError("cli.begins.there", kind=kind, id=id)
        scaffold = Scaffold(curriculum, Changes(root))
        KINDS[kind](scaffold, id, _line(title) if title is not None else title_of(id), inside)
        if wrong := new_errors(root, scaffold.changes):
            report(wrong, t)
            print(t("cli.begins.refused"), file=sys.stderr)
            return 2
        scaffold.changes.make()
    except NotPossibleError as error:
        print(t(error.key, **error.values), file=sys.stderr)
        return 2
    except Unreadable as error:
        report([error.finding], t)
        return 2
    except (NotADirectoryError, FileExistsError, IsADirectoryError) as error:
        print(t("cli.no_place", path=error.filename), file=sys.stderr)
        return 2
    for path in scaffold.changes.texts:
        print(t("cli.made", path=path))
    if kind == "source":
        print(t("cli.begins.key", key=reference_of(kind, id).partition(":")[2]))
    print(t("cli.next"))
    return 0


def _line(title: str) -> str:
    """Return a title that was given. Raises NotPossibleError where it is empty, more than one line, or no text."""
    if not title.strip() or "\t" in title or UNSHOWN.search(title):
        raise NotPossibleError("cli.begins.no_title")
    return title.strip()
