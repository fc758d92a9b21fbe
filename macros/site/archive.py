"""The offline copy: the whole site as one ZIP that opens by double click, without a server and without a network."""

from __future__ import annotations

import datetime
import json
import os
import zipfile
from dataclasses import dataclass
from pathlib import Path

NAME = "public-sector-innovation-offline"
# What only a server needs.
LEFT_OUT = {"404.html", "sitemap.xml", "sitemap.xml.gz", "robots.txt"}


@dataclass(frozen=True)
class Copy:
    """A ZIP that was made: its file, its bytes, and the day."""

    file: Path
    size: int
    day: datetime.date


def folder(root: Path) -> Path:
    """Return the folder in which a project keeps its ZIP."""
    return root / ".build" / "offline"


def today() -> datetime.date:
    """Return the day of the build: SOURCE_DATE_EPOCH where it is set, so that the same sources give the same file."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).date() if seconds else datetime.date.today()


def pack(site: Path, root: Path) -> Copy:
    """Pack a site that was built with DIRECTORY_URLS=false. Returns the copy, which `made` finds again."""
    place = folder(root)
    place.mkdir(parents=True, exist_ok=True)
    file, day = place / f"{NAME}.zip", today()
    half = file.with_suffix(".half")  # an interrupted run leaves the copy of before
    with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(each for each in site.rglob("*") if each.is_file()):
            inside = path.relative_to(site).as_posix()
            if inside not in LEFT_OUT:
                entry = zipfile.ZipInfo(f"{NAME}/{inside}", (day.year, day.month, day.day, 0, 0, 0))
                entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
                packed.writestr(entry, path.read_bytes())
    size = half.stat().st_size
    half.replace(file)
    (place / "copy.json").write_text(json.dumps({"size": size, "day": day.isoformat()}), encoding="utf-8")
    return Copy(file, size, day)


def made(root: Path) -> Copy | None:
    """Return the copy that a project has made, or None."""
    note, file = folder(root) / "copy.json", folder(root) / f"{NAME}.zip"
    if not (note.exists() and file.exists()):
        return None
    data = json.loads(note.read_text(encoding="utf-8"))
    return Copy(file, int(data["size"]), datetime.date.fromisoformat(data["day"]))
