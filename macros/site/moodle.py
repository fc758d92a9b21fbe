"""The questions of a course as files that trainers import into Moodle: one for each exercise, and one with all."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

from ..export.moodle import Outside, of_exercise, whole
from ..model.curriculum import Curriculum
from ..model.dependencies import Answers
from ..model.moodle import ALL, FOLDER, counted, file_of
from .check import home_of
from .site import Site

PAGE = "index.md"
# Where an author looks at a site while writing. Nobody else finds a page there.
AT_HOME = ("127.0.0.1", "localhost", None)


def step(site: Site, curriculum: Curriculum) -> None:
    """Write the files into the folder moodle/, in place of those that were there. Their addresses stay."""
    listed = [id for _, told in counted(curriculum) for id, goes, _ in told if goes]
    wanted = {ALL, *map(file_of, listed)} if listed else set()
    for old in (site.folder / FOLDER).glob("*.xml"):
        if f"{FOLDER}/{old.name}" not in wanted:
            old.unlink()
    if not listed:
        return
    # A page of a folder that opens without a server has no address of its own: addresses are those of the site.
    home = home_of(site)
    base = "" if urlsplit(home).hostname in AT_HOME else home
    view, answers = Outside(curriculum, curriculum.words, PAGE, base=base), Answers(curriculum)

    def made(id: str) -> str:
        told: str = answers.kept(
            site.cache,
            "moodle",
            [id, base, view.words.tag],
            lambda asked: of_exercise(replace(view, curriculum=asked), id),
        )
        return told

    parts = {id: made(id) for id in listed}
    for id, part in parts.items():
        site.write(file_of(id), whole([part]))
    site.write(ALL, whole(parts.values()))
