"""Questions that teach: seven types."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Id, Line, OutcomeId, Record, Text, Within, described
from .worksheet import Choice


class QuestionBase(Record):
    """What all questions have."""

    id: Id = described("Name of the question, unique in its exercise. Saved answers hang on it.", "copy-of-form")
    was: tuple[Id, ...] = described("Ids that the question had before.", default=())
    stem: Text = described("The question.", "An online copy of a bad form is …")
    hints: tuple[Text, ...] = described("Shown one at a time before the answer.", default=())
    explanation: Text = described("Why the right answer is right, shown to everybody at the end.")
    outcomes: tuple[OutcomeId, ...] = described("Outcomes that this question checks.", ["sort-barriers"], default=())


class Option(Record):
    """One answer of a single or multiple choice."""

    id: Id = described("Name of the option.", "digitalisation")
    text: Text = described("What the learner reads.", "Digitalisation, not yet innovation")
    right: bool = described("True for a right answer.", False, default=False)
    feedback: Text = described("Why it is right, or the misconception that leads to it.")


class SingleQuestion(QuestionBase):
    """Choose the one right answer."""

    type: Literal["single"]
    options: tuple[Option, ...] = described("The answers.", min_length=2, max_length=8)


class MultipleQuestion(QuestionBase):
    """Choose all right answers."""

    type: Literal["multiple"]
    options: tuple[Option, ...] = described("The answers.", min_length=3, max_length=8)


class TrueFalseQuestion(QuestionBase):
    """Is the statement true?"""

    type: Literal["true-false"]
    right: bool = described("Whether the statement is true.", False)
    if_true: Text = described("Feedback for people who chose true.")
    if_false: Text = described("Feedback for people who chose false.")


class Pair(Record):
    """Two things that belong together."""

    id: Id = described("Name of the pair.", "mission")
    left: Line = described("What is shown.", "How might we achieve X?")
    right: Line = described("What belongs to it.", "Mission-oriented")
    feedback: Text = described("Why they belong together, and what people mix up.")


class MatchQuestion(QuestionBase):
    """Find what belongs together."""

    type: Literal["match"]
    pairs: tuple[Pair, ...] = described("The pairs.", min_length=2, max_length=8)
    extra: tuple[Line, ...] = described("Wrong answers that belong to nothing.", default=())


class OrderItem(Record):
    """One item of an order."""

    id: Id = described("Name of the item.", "cluster")
    text: Line = described("What is to be put in order.", "Group the notes")
    feedback: Text = described("Why it stands at this place.")


class OrderQuestion(QuestionBase):
    """Put in order. The items are written in the right order; the page shows them in another."""

    type: Literal["order"]
    items: tuple[OrderItem, ...] = described("The items in the right order.", min_length=3, max_length=8)


class SortItem(Record):
    """One thing to sort."""

    id: Id = described("Name of the item.", "ageing")
    text: Line = described("What is to be sorted.", "People live longer")
    group: Annotated[Id, Within("groups")] = described("The group it belongs to.", "society")
    feedback: Text = described("Why it belongs there, and what people mix up.")


class SortQuestion(QuestionBase):
    """Sort things into groups."""

    type: Literal["sort"]
    groups: tuple[Choice, ...] = described("The groups.", min_length=2, max_length=5)
    items: tuple[SortItem, ...] = described("What is to be sorted.", min_length=3, max_length=12)


class ShortQuestion(QuestionBase):
    """Answer in one's own words and compare."""

    type: Literal["short"]
    model: Text = described("A good answer to compare one's own with.")
    accept: tuple[Line, ...] = described("Words that count as right, where that can be said.", default=())
    look_for: tuple[Line, ...] = described("What a good answer contains, as questions to oneself.", default=())


Question = Annotated[
    SingleQuestion
    | MultipleQuestion
    | TrueFalseQuestion
    | MatchQuestion
    | OrderQuestion
    | SortQuestion
    | ShortQuestion,
    Field(discriminator="type"),
]
