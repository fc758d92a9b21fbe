"""An answer that is a number."""

from __future__ import annotations

import re

from ...model.questions.number import NumberQuestion
from .asked import Asked, asked
from .texts import Outside, mistakes
from .typed import answers
from .xml import node

# A number as people write it, with a comma or with a point.
NUMBER = re.compile(r"[-−]?\d+(?:[.,]\d+)?")


def as_number(text: str) -> str | None:
    """Return a number as Moodle reads it, or nothing for what is no number."""
    return text.replace("−", "-").replace(",", ".") if NUMBER.fullmatch(text) else None


def _short(number: float) -> str:
    return repr(number).removesuffix(".0")


@asked.register
def number(question: NumberQuestion, view: Outside, _name: str) -> Asked:
    """Return the number with how far one may be from it. The unit is said, and not typed."""
    t = view.words
    known = [(each, as_number(each.answer)) for each in question.mistakes]
    return Asked(
        "numerical",
        [
            *answers(view, [(_short(question.right), 100, None)], node("tolerance", _short(question.within))),
            *answers(view, [(told, 0, each.feedback) for each, told in known if told], node("tolerance", "0")),
        ],
        how=t("moodle.number_of", unit=question.unit) if question.unit else t("questions.how.number"),
        told=view.html(question.feedback) + mistakes(view, [each for each, told in known if not told]),
    )
