"""What the templates of overrides/ need beside the settings of the site."""

from __future__ import annotations

import json
import os
import struct
from pathlib import Path, PurePosixPath

from .. import ROOT
from ..model.curriculum import Curriculum
from ..model.switch import choices
from ..read.load import load_cached
from .menu import groups

# What kind of picture a logo is, by how its name ends. Of others a browser finds out by itself.
LOGOS = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
}
PNG = b"\x89PNG\r\n\x1a\n"


def size_of_png(path: Path) -> tuple[int, int] | None:
    """Return the width and height of a PNG, or None where the file is none."""
    head = path.read_bytes()[:24] if path.is_file() else b""
    return struct.unpack(">II", head[16:24]) if head.startswith(PNG) and len(head) == 24 else None


def marked(curriculum: Curriculum) -> dict[str, str]:
    """Return the pages that a learner marks as read or done, and under which name, such as `exercise/ID`."""
    pages = curriculum.pages.values()
    return {page.path: f"{page.kind}/{page.id}" for page in pages if page.kind in ("lesson", "lab_step", "exercise")}


def renamed(curriculum: Curriculum) -> str:
    """Return what had another id before, as the first element of a page lists it: `lesson/OLD:NEW exercise/OLD:NEW`."""
    records = {
        **curriculum.units,
        **{f"exercise:{id}": each for id, each in curriculum.exercises.items()},
    }
    named = ((*reference.split(":"), old) for reference, each in records.items() for old in each.was)
    return " ".join(f"{kind}/{old}:{id}" for kind, id, old in named)


def project_of(edit_uri: str) -> str:
    """Return the address of the project below which docs/ can be edited, as a deploy says it; "" where none does."""
    project, edited, _ = edit_uri.partition("/edit/")
    return project if edited else ""


def frame(root: Path, edit_uri: str) -> dict[str, object]:
    """Return what templates find in `config.extra`: words, language, course, project, `marked`, groups, switches.

    What is cut out of a text is cut here: templates of MkDocs have methods of Python, those of Zensical have none.
    """
    curriculum = load_cached(root)
    language, look = curriculum.words, curriculum.course.look
    return {
        "words": language.part("frame."),
        "language": language.tag,
        "direction": language.direction,
        "course": curriculum.course.model_dump(mode="json"),
        "licence": curriculum.course.licence.partition(". ")[0].removesuffix("."),
        "project": project_of(edit_uri),
        "marked": marked(curriculum),
        "logo_type": LOGOS.get(PurePosixPath(look.logo).suffix.lower(), ""),
        "card_size": size_of_png(root / "docs" / look.card),
        "groups": groups(curriculum),
        "choices": choices(curriculum.course),
        "renamed": renamed(curriculum),
    }


def settings(root: Path) -> str:
    """Return settings for a builder that takes none from a macro, such as Zensical: those of MkDocs, and the frame."""
    return (
        f"INHERIT: mkdocs.yml\nextra: {json.dumps(frame(root, os.environ.get('EDIT_URI', '')), ensure_ascii=False)}\n"
    )


if __name__ == "__main__":
    print(settings(ROOT), end="")
