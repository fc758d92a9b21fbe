"""What course.yml names is there."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding, Text, found, nearest, nowhere
from .colours import too_like
from .picture_files import is_picture
from .registry import rule
from .targets import is_hidden


@rule("S116")
def named(curriculum: Curriculum) -> Iterator[Finding]:
    """course.yml names a track that is not there, or leaves a programme out."""
    course = curriculum.course
    if not course.name:  # it could not be read, which is told already
        return
    for index, track in enumerate(course.usual_tracks):
        if track not in course.tracks:
            near = nearest(track, course.tracks)
            yield nowhere(course.where("usual_tracks", index), "track", track, near, course.tracks)
    for id, programme in curriculum.programmes.items():
        if id not in course.programmes:
            yield found(programme.where(), "S116", name=id)


@rule("S119")
def lists_have_pages(curriculum: Curriculum) -> Iterator[Finding]:
    """There are sources or terms, and course.yml names no page for them: no link could lead to one."""
    course = curriculum.course
    if not course.name:
        return
    lists = {
        "glossary": (course.pages.glossary, curriculum.terms),
        "sources": (course.pages.sources, curriculum.sources),
    }
    for role, (page, records) in lists.items():
        first = next(iter(records.values()), None)
        if first and page is None:
            yield found(course.where("pages"), "S119", role=role, file=first.where().file)


@rule("S120")
def look_is_there(curriculum: Curriculum) -> Iterator[Finding]:
    """course.yml names a logo or a card that is not there or no picture: each page would ask for it in vain."""
    look = curriculum.course.look
    for field, name in (("logo", look.logo), ("card", look.card)):
        if not name:
            continue
        path = curriculum.root / "docs" / name
        if is_hidden(name) or not path.is_file():
            yield found(look.where(field), "S120", field=field, name=name, problem=Text("problems.look.missing"))
        elif not is_picture(path):
            yield found(look.where(field), "S120", field=field, name=name, problem=Text("problems.look.broken"))


@rule("S136")
def colours_can_be_read(curriculum: Curriculum) -> Iterator[Finding]:
    """A colour of course.yml that nobody can tell from the one behind it."""
    look = curriculum.course.look
    for pair in too_like(look):
        paper = Text(f"problems.paper.{pair.scheme}")
        names = {"fore": pair.fore, "back": pair.back, "scheme": pair.scheme}
        yield found(look.where(pair.field, pair.name), "S136", paper=paper, **names, **pair.values)


@rule("S117")
def same_name(curriculum: Curriculum) -> Iterator[Finding]:
    """mkdocs.yml, whose builder must know the name too, calls the site otherwise than course.yml."""
    name, place = curriculum.settings.name, curriculum.settings.place
    if place and curriculum.course.name and name != curriculum.course.name:
        yield found(place, "S117", name=name, right=curriculum.course.name)


@rule("S129")
def names_its_own_body(curriculum: Curriculum) -> Iterator[Finding]:
    """A course under another name that still names the body responsible for the course from which it was made."""
    course = curriculum.course
    told = course.responsible
    if told and course.name and told.course != course.name:
        yield found(told.where("course"), "S129", name=course.name, other=told.course)


@rule("S130")
def answers_for_this_project(curriculum: Curriculum) -> Iterator[Finding]:
    """A copy that kept the name, and lies elsewhere, still names the body responsible for the first one."""
    told, project = curriculum.course.responsible, curriculum.settings.project
    if told and project and told.project.rstrip("/") != project.rstrip("/"):
        yield found(told.where("body"), "S130", project=project)
