"""The lists of a course: sources, terms, roles, paths and others, one YAML file each."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TypeVar

from ..model import DEFAULT, Course, Record
from ..model.finding import Finding, found
from ..model.place import Source
from ..model.raw import RawFile
from .files import empty, read_file
from .validate import make, wrong_shape

R = TypeVar("R", bound=Record)
NAME = re.compile(r"[a-z][a-z0-9_-]*")
# Stands for each record of a kind: what one of them was to be called is not known.
ANY = "*"


def list_file(root: Path, name: str, course: Course | None) -> Path:
    """Return the file of a list, whether it is there or not. One that ends in .yaml is read too, so that it is told."""
    folder = root / (course or DEFAULT).lists
    files = folder / f"{name}.yml", folder / f"{name}.yaml"
    return next((each for each in files if each.exists()), files[0])


def read_list(
    path: Path, root: Path, model: type[R], key: str, course: Course | None
) -> tuple[dict[str, R], RawFile | None, list[Finding], set[str] | None]:
    """Return the records of a list file by their key, what is wrong with it, and which of its records are not read.

    Nothing instead of those means that none could be read.
    """
    if not path.exists():
        return {}, None, [], set()
    raw, findings = read_file(root, path)
    if raw is None:
        return {}, None, [empty(each.place.file, "list") if each.code == "S109" else each for each in findings], None
    if not isinstance(raw.data, list):
        return {}, None, [*findings, wrong_shape(raw.source, "list_type")], None
    records: dict[str, R] = {}
    broken: set[str] = set()
    for index, item in enumerate(raw.data):
        record, more = make(model, item, Source(raw.source.file, raw.source.lines, (index,)), course)
        findings += more
        if record is None:
            id = str(item.get(key, "")) if isinstance(item, dict) else ""
            broken.add(id if NAME.fullmatch(id) else ANY)
            continue
        id = str(getattr(record, key))
        if id in records:
            findings.append(found(record.where(key), "S106", name=id, first=str(records[id].where(key))))
        records[id] = record
    return records, raw, findings, broken
