"""What rules find that look at one file at a time: worked out anew where that file, the course or the code changed.

Such a rule is given a curriculum that holds one file and nothing else of the course's content. So it cannot look
further, and what it finds depends on nothing but that file, course.yml, the kinds of boxes, and this package.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from ..digest import digest_of
from ..model.curriculum import Curriculum
from ..model.finding import Finding
from ..model.settings import Settings
from ..parallel import shared
from . import settings
from .findings_cache import FindingsCache
from .registry import PER_FILE, RULES

NOWHERE = Path("/nowhere")
# A file takes a millisecond or two. Fewer of them are looked at before a second process has begun.
MANY = 60
# What each rule found, by its code.
Told = Mapping[str, list[Finding]]
# A file, and what was read from it.
Piece = tuple[str, Curriculum]


def found_per_file(curriculum: Curriculum, cache: FindingsCache | None = None) -> Iterator[Told]:
    """Yield for each file what rules find that look at it alone. `cache` knows it from an earlier run."""
    made_with = environment(curriculum, cache.made_by) if cache else ""
    keys: dict[str, str] = {}
    missing: list[Piece] = []
    for file, piece in pieces(curriculum).items():
        digests = [raw.digest for raw in (*piece.raw, *piece.other_raw)]
        told = None
        if cache and digests and all(digests):
            keys[file] = digest_of(made_with, file, *digests)
            told = cache.get(keys[file])
        if told is None:
            missing.append((file, piece))
        else:
            yield told
    for (file, _), told in shared(missing, _found_in, MANY):
        if cache and file in keys:
            cache.put(keys[file], told)
        yield told


def _found_in(piece: Piece) -> Told:
    """Return what rules find in a file that look at it alone."""
    _, alone = piece
    return {code: list(RULES[code](alone, **settings.limits(alone, code))) for code in sorted(PER_FILE)}


def pieces(curriculum: Curriculum) -> dict[str, Curriculum]:
    """Return by file a curriculum that holds what was read from it, and nothing else."""
    parts: dict[str, dict[str, Any]] = defaultdict(lambda: defaultdict(dict))
    for name in (each.name for each in fields(Curriculum)):
        records = getattr(curriculum, name)
        for id, record in records.items() if isinstance(records, Mapping) else ():
            parts[record.where().file][name][id] = record
    for name in ("raw", "other_raw"):
        for raw in getattr(curriculum, name):
            parts[raw.source.file][name] = (*parts[raw.source.file].get(name, ()), raw)
    bare = Curriculum(NOWHERE, curriculum.course, settings=Settings(boxes=curriculum.settings.boxes))
    return {file: replace(bare, **part) for file, part in parts.items()}


def environment(curriculum: Curriculum, made_by: str) -> str:
    """Return a digest of all but its file on which the findings in a file depend, for the generator `made_by`."""
    return digest_of(made_by, repr(curriculum.course), str(curriculum.settings.boxes))
