"""What all questions have."""

from __future__ import annotations

from typing import Annotated, ClassVar

from ..base import Id, Line, OutcomeId, Record, Text, Within, described
from ..prompt import LaterPrompt, OutsidePrompt


class Mistake(Record):
    """An answer that people often give, and what leads to it."""

    answer: Line = described("The answer, as people write it.", "2 hours")
    feedback: Text = described("What leads to it, and what is meant.", "That is the time in one office only.")


class QuestionBase(Record):
    """What all questions have. Each type says its name as the only value of `type`."""

    id: Id = described("Name of the question, unique in its exercise. Saved answers hang on it.", "copy-of-form")
    was: OutsidePrompt[tuple[Id, ...]] = described("Ids that the question had before.", default=())
    stem: Text = described("The question.", "An online copy of a bad form is …")
    hints: OutsidePrompt[tuple[Text, ...]] = described("Shown one at a time before the answer.", default=())
    explanation: OutsidePrompt[Text | None] = described(
        "Why the right answer is right, shown to everybody at the end.", default=None
    )
    about: LaterPrompt[Annotated[Id, Within("situations")] | None] = described(
        "The one of the exercise's situations that it asks about.", "closed-counter", default=None
    )
    in_lessons: OutsidePrompt[bool] = described(
        "True where only lessons ask it, in their own checks, and the exercise's page does not.", True, default=False
    )
    optional: OutsidePrompt[bool] = described("True where one may leave it out.", True, default=False)
    outcomes: OutsidePrompt[tuple[OutcomeId, ...]] = described(
        "Outcomes that this question checks.", ["count-people"], default=()
    )
    type: str
    # False for a type to which nothing in Moodle's question bank comes near. The others have a module in export/moodle.
    in_moodle: ClassVar[bool] = True
