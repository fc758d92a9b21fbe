"""Notes: sheets put together out of what the learner wrote in exercises, such as the own page or a concept note."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import Carry, Id, Line, Record, Written, described
from .course import PagePath


class NotePart(Record):
    """One part of a note, such as the problem or the first step."""

    id: Id = described("Name of the part. What is written in it hangs on it: do not rename it.", "problem")
    label: Line = described("What stands above it.", "The problem")
    hint: Line | None = described("A short help below the label.", "Who suffers, when, how often", default=None)
    heading: Line | None = described(
        "A heading above it, where a group of parts begins. A long note can then be read and jumped through by its "
        "groups, also in its files.",
        "The test",
        default=None,
    )
    begins: tuple[Written, ...] = described(
        "Where the learner wrote or chose it, the best first: exercise.field, exercise.field@part, or of a table "
        "the rows with one choice, exercise.field@column=value. The first in which something stands gives the words. "
        "Left out: it is written here first.",
        ["count-the-queue.number", "slip.number"],
        default=(),
    )
    joins: tuple[Written, ...] = described(
        "More places, for a part that holds several things. The words of each are laid below, and each says what it "
        "is by the label of its field or box.",
        ["count-the-queue.tomorrow"],
        default=(),
    )
    recorded: bool = described("True where the record of learning shows it too.", True, default=False)


class Note(Record):
    """A sheet that puts together what the learner wrote in several places."""

    id: Id = described("Name of the note. What is written in it hangs on it: do not rename it.", "my-plan")
    page: PagePath = described("The page on which it stands, below docs/.", "my-plan.md")
    team: bool = described(
        "True where several people keep it together: one reads in what another took along.", True, default=False
    )
    named: Carry | None = described(
        "Where the team wrote its name before: exercise.field.", "draw-the-room.team", default=None
    )
    parts: Annotated[tuple[NotePart, ...], Field(min_length=1)] = described("Its parts in reading order.")

    @property
    def owner(self) -> str:
        """The name below which a browser keeps what is written in it. No exercise can be called so."""
        return "own_page" if self.id == "own-page" else f"note_{self.id}"
