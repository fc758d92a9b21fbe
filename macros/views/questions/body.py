"""What the types of questions differ in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import singledispatch

from markupsafe import Markup

from ...model import QuestionBase
from ..view import View


@dataclass(frozen=True)
class Body:
    """What a question shows inside the frame that all questions share.

    `controls` stand in the form. `answer` stands behind the disclosure, before the explanation. `data` are data
    attributes for the script, by their names. `how` is the name of the text that says what to do, where it is not that
    of the type.
    """

    controls: Markup
    answer: Markup
    data: Mapping[str, str] = field(default_factory=dict)
    how: str = ""


@singledispatch
def body(question: QuestionBase, view: View, name: str) -> Body:
    """Return the body of a question. Each type registers its own; `name` is the question's name on the page.

    Raises NotImplementedError for a type that registered none.
    """
    raise NotImplementedError(
        f"No module in views/questions shows {type(question).__name__}, for {name} on {view.path}"
    )
