"""A talk: what a trainer says between the exercises, in so many minutes."""

from __future__ import annotations

from .base import Id, Line, MarkdownLine, Minutes, PictureId, Record, SourceRef, Text, described
from .materials import Material


class Said(Record):
    """One thing that the trainer says."""

    text: Text = described("What one says, in the words that one can speak.", "A symptom is what a visitor can see.")
    sources: tuple[SourceRef, ...] = described("Where it comes from.", ["report"], default=())


class Talk(Record):
    """What a trainer says between the exercises, with something to see and a question to ask."""

    id: Id = described("Name of the talk.", "the-queue")
    title: Line = described("Title.", "The queue")
    minutes: Minutes = described("Minutes of it.", 5)
    picture: PictureId | None = described("Picture to show.", "door", default=None)
    show: Text | None = described(
        "What people see: what the trainer writes on the board, or does with the picture.",
        "Write “We lack an app” on the board. Cross it out at the end.",
        default=None,
    )
    materials: tuple[MarkdownLine, ...] = described(
        "What it needs, whatever the number of people. Its picture need not be named.",
        ["Flip chart or board"],
        default=(),
    )
    amounts: tuple[Material, ...] = described(
        "What it needs in a number that depends on the people. A group is a table.", default=()
    )
    say: tuple[Said, ...] = described("What one says, in its order.", min_length=1, max_length=6)
    ask: Text | None = described("The question to the people.", "Which part was missing?", default=None)
    then: Text | None = described("What becomes of the answers.", "Take two stories, without names.", default=None)
