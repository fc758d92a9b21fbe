"""The offline copy: the whole site as one ZIP that opens by double click, without a server and without a network."""

from __future__ import annotations

import datetime
import json
import shutil
import zipfile
from pathlib import Path

from ..cache import generator
from ..digest import digest_of, digest_of_files
from ..model.curriculum import Curriculum
from ..model.offline_copy import OfflineCopy
from ..read.today import today
from .site import NOT_FOUND, Site

# What only a server needs.
LEFT_OUT = {NOT_FOUND, "sitemap.xml", "sitemap.xml.gz", "robots.txt"}
# What a site is made from, below the project's folder, and beside the generator.
CONTENT = ("course.yml", "mkdocs.yml", "docs", "exercises")
GENERATOR = ("frontend", "overrides")
HERE = Path(__file__).resolve().parents[2]


def folder(root: Path) -> Path:
    """Return the folder in which a project keeps its ZIP."""
    return root / ".build" / "offline"


def contents(root: Path) -> str:
    """Return a mark of everything that the site of the project in `root` is made from: paths, and what they hold."""
    tops = [*(root / name for name in CONTENT), *(HERE / name for name in GENERATOR)]
    return digest_of(generator(), *map(digest_of_files, tops))


def pack(site: Site, curriculum: Curriculum, made_from: str) -> OfflineCopy:
    """Pack a site whose pages are files. Returns the copy, which `made` finds again.

    `made_from` is the mark of the contents as they were when the site was built.
    """
    place, name = folder(curriculum.root), curriculum.course.offline_name
    place.mkdir(parents=True, exist_ok=True)
    file, day = place / f"{name}.zip", today()
    half = file.with_suffix(".half")  # an interrupted run leaves the copy of before
    with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(each for each in site.folder.rglob("*") if each.is_file()):
            inside = path.relative_to(site.folder).as_posix()
            if inside not in LEFT_OUT:
                entry = zipfile.ZipInfo(f"{name}/{inside}", (day.year, day.month, day.day, 0, 0, 0))
                entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
                packed.writestr(entry, path.read_bytes())
    size = half.stat().st_size
    half.replace(file)
    note = {"name": file.name, "size": size, "day": day.isoformat(), "made_from": made_from}
    (place / "copy.json").write_text(json.dumps(note), encoding="utf-8", newline="\n")
    return OfflineCopy(file.name, size, day)


def made(root: Path) -> tuple[OfflineCopy, str] | None:
    """Return the copy that a project has made and the mark of what it was made from, or None."""
    place = folder(root)
    try:
        note = json.loads((place / "copy.json").read_text(encoding="utf-8"))
        copy = OfflineCopy(note["name"], note["size"], datetime.date.fromisoformat(note["day"]))
        whole = (place / copy.name).stat().st_size == copy.size  # a run that was killed may have left a newer ZIP
        return (copy, note["made_from"]) if whole else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def current(root: Path) -> OfflineCopy | None:
    """Return the copy that was made from what the project holds now, or None: an older one is not published."""
    found = made(root)
    return found[0] if found and found[1] == contents(root) else None


def step(site: Site, curriculum: Curriculum) -> None:
    """Put the offline copy into a built site, where there is one of this content. A copy does not hold itself."""
    copy = current(curriculum.root)
    if copy and site.form != "file":
        shutil.copyfile(folder(curriculum.root) / copy.name, site.folder / copy.name)
