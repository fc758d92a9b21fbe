"""Game books: stories in which the reader decides, scene by scene, and can come back and decide otherwise."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import Annotated

from pydantic import Field

from .base import Id, Line, MarkdownLine, Record, Text, Within, described


class Turn(Record):
    """One way to decide in a scene."""

    id: Id = described("Name of the decision. What a reader decided hangs on it: do not rename it.", "go-and-see")
    text: Line = described("What one decides, in one sentence.", "You spend two mornings beside the queue.")
    leads: Annotated[Id, Within("scenes")] = described("The scene to which it leads.", "what-the-queue-says")
    weeks: Annotated[int, Field(ge=0, le=520)] = described("How many weeks it takes.", 2, default=0)
    teaches: MarkdownLine = described("What it brings and what it costs. It is said after the decision.")


class Ending(Record):
    """What is said where a story ends."""

    cost: MarkdownLine = described("What this way has cost: time, money, trust.")
    learned: MarkdownLine = described("What is known at its end, and what is not.")
    debrief: Text = described(
        "What to think about, with links to lessons.", "Read [The queue](lesson:queue), then look at your way."
    )


class Scene(Record):
    """One scene: it asks for a decision, or it is an ending."""

    id: Id = described("Name of the scene. What a reader decided hangs on it: do not rename it.", "the-request")
    title: Line = described("Its heading.", "Monday, the telephone rings")
    text: Text = described("What happens.")
    asks: MarkdownLine | None = described("The question before the decisions.", "Whom do you ask?", default=None)
    choices: tuple[Turn, ...] = described("The ways to decide; none where the story ends.", default=())
    ending: Ending | None = described("What is said where the story ends here.", default=None)


class Gamebook(Record):
    """A story in which the reader decides. It begins with its first scene."""

    id: Id = described("Name of the story. What a reader decided hangs on it: do not rename it.", "closed-counter")
    title: Line = described("Title.", "The closed counter")
    fiction: MarkdownLine = described("What is invented in it.", "The town, its people and all figures.")
    text: Text = described("Who the reader is in it, and what is at stake.")
    scenes: Annotated[tuple[Scene, ...], Field(min_length=2)] = described("Its scenes, the first one first.")

    @property
    def numbers(self) -> dict[str, int]:
        """The scenes by id, each with its number, from 1 on."""
        return {scene.id: number for number, scene in enumerate(self.scenes, 1)}

    def reached(self) -> set[str]:
        """Return the scenes to which some way from the beginning leads."""
        after = {scene.id: {turn.leads for turn in scene.choices} for scene in self.scenes}
        return _spread([self.scenes[0].id], after)

    def ends(self) -> set[str]:
        """Return the scenes from which some way leads to an ending, endings included."""
        before: dict[str, set[str]] = {}
        for scene in self.scenes:
            for turn in scene.choices:
                before.setdefault(turn.leads, set()).add(scene.id)
        return _spread([scene.id for scene in self.scenes if scene.ending], before)


def _spread(starts: Iterable[str], beside: dict[str, set[str]]) -> set[str]:
    """Return all that can be reached from some starts, these included."""
    seen, waiting = set[str](), deque(starts)
    while waiting:
        each = waiting.popleft()
        if each not in seen:
            seen.add(each)
            waiting.extend(beside.get(each, ()))
    return seen
