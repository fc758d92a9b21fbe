"""Game books: every decision leads somewhere, every scene can be reached, and every way comes to an end."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding, found, nearest
from ..model.gamebook import Gamebook, Scene
from .registry import rule


def _scenes(curriculum: Curriculum) -> Iterator[tuple[Gamebook, Scene]]:
    return ((book, scene) for book in curriculum.gamebooks.values() for scene in book.scenes)


@rule("L216")
def decisions_lead_somewhere(curriculum: Curriculum) -> Iterator[Finding]:
    """A decision that leads to no scene."""
    for book, scene in _scenes(curriculum):
        for turn in scene.choices:
            if turn.leads not in book.numbers:
                near = nearest(turn.leads, book.numbers)
                yield found(
                    turn.where("leads"), "L216", name=turn.leads, near=near, known=", ".join(sorted(book.numbers))
                )


@rule("L217")
def scenes_are_reached(curriculum: Curriculum) -> Iterator[Finding]:
    """A scene to which no decision leads."""
    for book, scene in _scenes(curriculum):
        if scene.id not in book.reached():
            yield found(scene.where("id"), "L217", name=scene.id)


@rule("L218")
def scenes_ask_or_end(curriculum: Curriculum) -> Iterator[Finding]:
    """A scene that neither asks for a decision nor is an ending, or is both."""
    for _, scene in _scenes(curriculum):
        if bool(scene.choices) == bool(scene.ending):
            yield found(scene.where("id"), "L218", name=scene.id)


@rule("L219")
def ways_end(curriculum: Curriculum) -> Iterator[Finding]:
    """A scene from which no way leads to an ending: the reader goes round for ever."""
    for book, scene in _scenes(curriculum):
        if scene.choices and scene.id not in book.ends():
            yield found(scene.where("id"), "L219", name=scene.id)


@rule("L220")
def endings_lead_to_lessons(curriculum: Curriculum) -> Iterator[Finding]:
    """An ending whose debrief links no lesson."""
    for _, scene in _scenes(curriculum):
        if scene.ending and "](lesson:" not in scene.ending.debrief:
            yield found(scene.ending.where("debrief"), "L220", name=scene.id)


@rule("L221")
def gamebooks_are_shown(curriculum: Curriculum) -> Iterator[Finding]:
    """A story that no page shows."""
    for id, book in curriculum.gamebooks.items():
        if not curriculum.references.to(f"gamebook:{id}"):
            yield found(book.where("id"), "L221", id=id)
