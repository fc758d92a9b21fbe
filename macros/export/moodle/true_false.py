"""A statement that is true or false."""

from __future__ import annotations

from ...model.questions.true_false import TrueFalseQuestion
from .asked import ALL, Asked, asked
from .texts import Outside
from .xml import html, node


@asked.register
def true_false(question: TrueFalseQuestion, view: Outside, _name: str) -> Asked:
    """Return true and false. Moodle shows them in the language of its reader, and knows them by these two words."""
    told = {"true": question.if_true, "false": question.if_false}
    right = "true" if question.right else "false"
    return Asked(
        "truefalse",
        [
            node(
                "answer",
                f"<text>{each}</text>",
                html("feedback", view.html(feedback)),
                fraction="100" if each == right else "0",
                format="moodle_auto_format",
            )
            for each, feedback in told.items()
        ],
        penalty=ALL,
    )
