"""What course.yml names is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding, found, nearest
from .registry import rule


def _unknown(
    curriculum: Curriculum, kind: str, names: Iterable[str], known: Iterable[str], field: str
) -> Iterator[Finding]:
    """Yield a finding for each name that no record of the kind has."""
    listed = list(known)
    for index, name in enumerate(names):
        if name not in listed and f"{kind}:{name}" not in curriculum.broken:
            place = curriculum.course.where(field, index)
            yield found(place, "L201", kind=kind, name=name, near=nearest(name, listed))


@rule("S116")
def named(curriculum: Curriculum) -> Iterator[Finding]:
    """course.yml names a programme, a track, a lesson, a page or a source that is not there, or leaves one out."""
    course = curriculum.course
    if not course.name:  # it could not be read, which is told already
        return
    yield from _unknown(curriculum, "programme", course.programmes, curriculum.programmes, "programmes")
    yield from _unknown(curriculum, "track", course.usual_tracks, course.tracks, "usual_tracks")
    yield from _unknown(curriculum, "source", course.documents, curriculum.sources, "documents")
    for id, programme in curriculum.programmes.items():
        if id not in course.programmes:
            yield found(programme.where(), "S116", name=id)
    if course.process:
        lessons = [course.process.lesson]
        yield from _unknown(curriculum, "lesson", lessons, curriculum.lessons, "process")
    for role, path in course.pages:
        named = role in course.pages.model_fields_set  # a default may point to nothing
        if named and path and path not in curriculum.pages and not (curriculum.root / "docs" / path).is_file():
            place = course.pages.where(role)
            yield found(place, "L201", kind="page", name=path, near=nearest(path, curriculum.pages, 0.8))


@rule("S117")
def same_name(curriculum: Curriculum) -> Iterator[Finding]:
    """mkdocs.yml, whose builder must know the name too, calls the site otherwise than course.yml."""
    name, place = curriculum.settings.name, curriculum.settings.place
    if place and curriculum.course.name and name != curriculum.course.name:
        yield found(place, "S117", name=name, right=curriculum.course.name)
