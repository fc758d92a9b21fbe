"""Theories of change: chains from the work to the long change, with the beliefs between their links."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Id, Line, MarkdownLine, Record, described


class Belief(Record):
    """The *if* between a link and the one before it."""

    text: MarkdownLine = described("What must be true, as it follows the word “if”.", "parents trust the tick")
    broken: MarkdownLine = described(
        "What one sees where it is not true.", "They tick nothing, and bring the paper to be safe."
    )
    count: MarkdownLine = described("What one counts to notice it.", "How many of ten families tick")


class TheoryLink(Record):
    """One link of the chain."""

    id: Id = described("Name of the link.", "form")
    kind: Literal["activity", "output", "outcome", "impact"] = described(
        "activity: we do; output: we made; outcome: what people do otherwise; impact: the long change.", "output"
    )
    text: MarkdownLine = described(
        "What is there or happens, in one sentence.", "A form without print and ink is online."
    )
    belief: Belief | None = described("What leads from the link before to this one; the first has none.", default=None)


class Theory(Record):
    """A theory of change in which a reader can break an *if*, and see what falls."""

    id: Id = described("Name of the theory.", "draw-a-number")
    title: Line = described("Title.", "Why “Draw a number” should work")
    fiction: MarkdownLine = described("What is invented in it.", "The municipality, its people and the pilot.")
    links: Annotated[tuple[TheoryLink, ...], Field(min_length=3)] = described(
        "Its links, from the work to the long change."
    )
