"""Answers to choose from, and what each of them counts."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.questions.option import Option
from .texts import Outside
from .xml import html, node


def share(of: int) -> str:
    """Return the part of 100 that each of several answers counts, with as many digits as Moodle knows it by."""
    return f"{100 / of:.5f}".rstrip("0").rstrip(".")


def multichoice(view: Outside, options: Sequence[Option], single: bool) -> list[str]:
    """Return the elements of a question with choices.

    The order is that of the page: authors write choices in an order that can have a meaning. Where several are right,
    each wrong one takes away its share, so that who ticks everything gets nothing.
    """
    right = [each for each in options if each.right]
    wins = "100" if single else share(len(right) or 1)
    loses = "0" if single else f"-{share(len(options) - len(right) or 1)}"
    return [
        node("single", "true" if single else "false"),
        node("shuffleanswers", "false"),
        node("answernumbering", "abc"),
        node("showstandardinstruction", "1"),
        *([] if single else [node("shownumcorrect")]),
        *(
            html(
                "answer",
                view.html(each.text),
                html("feedback", view.html(each.feedback)),
                fraction=wins if each.right else loses,
            )
            for each in options
        ),
    ]
