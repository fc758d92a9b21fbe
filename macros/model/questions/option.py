"""The answers of a question with choices."""

from __future__ import annotations

from ..base import Id, Record, Text, described
from ..prompt import OutsidePrompt


class Option(Record):
    """One answer of a single or multiple choice."""

    id: Id = described("Name of the option.", "digitalisation")
    text: Text = described("What the learner reads.", "Digitalisation, not yet innovation")
    right: OutsidePrompt[bool] = described("True for a right answer.", False, default=False)
    feedback: OutsidePrompt[Text | None] = described(
        "Why it is right, or the misconception that leads to it.", default=None
    )
