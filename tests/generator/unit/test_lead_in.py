"""Of a question the situation is told, and what is asked stands out."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from macros.views.questions.lead_in import lead_in


@pytest.mark.parametrize(
    ("text", "before", "asked"),
    [
        ("Who decides?", "", "Who decides?"),
        ("A queue is long. Who decides?", "A queue is long.", "Who decides?"),
        ("Five plans wait. Sort them.", "Five plans wait.", "Sort them."),
        # What follows a question belongs to it.
        ("A rule blocks. True or false? It must go.", "A rule blocks.", "True or false? It must go."),
        ("She asks, “Why? Now?” What do you say?", "She asks, “Why? Now?”", "What do you say?"),
        ("A <em>new</em> rule. What is <em>it</em>?", "A <em>new</em> rule.", "What is <em>it</em>?"),
        ("Red kamena. Šta slijedi?", "Red kamena.", "Šta slijedi?"),
        ("It costs e.g. ten. So what?", "It costs e.g. ten.", "So what?"),
        # Nothing is cut in two.
        ("<em>One. Two?</em>", "", "<em>One. Two?</em>"),
        ("He says, “Stop. Go on”", "", "He says, “Stop. Go on”"),
        ("", "", ""),
    ],
)
def test_the_question_is_parted_from_its_situation(text: str, before: str, asked: str) -> None:
    assert lead_in(Markup(text)) == (before, asked)
