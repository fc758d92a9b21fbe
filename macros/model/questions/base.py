"""What all questions have."""

from __future__ import annotations

from ..base import Id, OutcomeId, Record, Text, described
from ..prompt import OutsidePrompt


class QuestionBase(Record):
    """What all questions have. Each type says its name as the only value of `type`."""

    id: Id = described("Name of the question, unique in its exercise. Saved answers hang on it.", "copy-of-form")
    was: OutsidePrompt[tuple[Id, ...]] = described("Ids that the question had before.", default=())
    stem: Text = described("The question.", "An online copy of a bad form is …")
    hints: OutsidePrompt[tuple[Text, ...]] = described("Shown one at a time before the answer.", default=())
    explanation: OutsidePrompt[Text] = described("Why the right answer is right, shown to everybody at the end.")
    outcomes: OutsidePrompt[tuple[OutcomeId, ...]] = described(
        "Outcomes that this question checks.", ["sort-barriers"], default=()
    )
    type: str
