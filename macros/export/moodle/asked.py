"""What a question is in Moodle: the frame that all types share, and what the types differ in."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import singledispatch

from markupsafe import Markup

from ...model import Exercise, QuestionBase
from .texts import Outside, escaped
from .xml import html, node, plain

# What Moodle keeps of an id and of a name, and the words of the question that stand in the name.
LONGEST_ID = 100
LONGEST_STEM = 100
# What a wrong try costs where somebody may try again. Moodle knows these, and means a third by this number.
ALL, HALF, THIRD, NOTHING = "1.0000000", "0.5000000", "0.3333333", "0.0000000"


@dataclass(frozen=True)
class Asked:
    """A question as Moodle asks it: its type there, and the elements of that type.

    `how` says what to do, where Moodle does not say it itself. `text` is HTML behind the question. `told` is HTML for
    everybody at the end, before the explanation. `mark` is what a right answer counts.
    """

    type: str
    parts: Sequence[str]
    how: str = ""
    text: str = ""
    told: str = ""
    penalty: str = THIRD
    mark: int = 1


@singledispatch
def asked(question: QuestionBase, view: Outside, name: str) -> Asked:
    """Return a question as Moodle asks it. Each type registers its own; `name` is the question's name on the site.

    Raises NotImplementedError for a type that registered none. One that Moodle cannot hold says so (`in_moodle`).
    """
    raise NotImplementedError(f"No module in export/moodle writes {type(question).__name__}, for {name}")


def id_of(exercise: str, question: str) -> str:
    """Return the id of a question, the same for ever. One that is too long for Moodle ends in a digest."""
    id = f"{exercise}.{question}"
    return id if len(id) <= LONGEST_ID else f"{id[: LONGEST_ID - 9]}-{hashlib.sha256(id.encode()).hexdigest()[:8]}"


def title(view: Outside, exercise: Exercise, question: QuestionBase) -> str:
    """Return the name that trainers see in the question bank: the id, and how the question begins."""
    stem = " ".join(Markup(view.html(question.stem)).striptags().split())
    if len(stem) > LONGEST_STEM:
        stem = f"{stem[:LONGEST_STEM].rpartition(' ')[0] or stem[:LONGEST_STEM]} …"
    return f"{id_of(exercise.id, question.id)} · {stem}"


def written(view: Outside, exercise: Exercise, question: QuestionBase) -> str:
    """Return a question of an exercise as XML."""
    this = asked(question, view, f"{exercise.id}--{question.id}")
    return node(
        "question",
        node("name", plain(title(view, exercise, question))),
        html("questiontext", _text(view, exercise, question, this)),
        html("generalfeedback", this.told + view.html(question.explanation)),
        node("defaultgrade", str(this.mark)),
        node("penalty", this.penalty),
        node("hidden", "0"),
        node("idnumber", id_of(exercise.id, question.id)),
        *this.parts,
        *(html("hint", view.html(hint)) for hint in question.hints),
        type=this.type,
    )


def _text(view: Outside, exercise: Exercise, question: QuestionBase, this: Asked) -> str:
    """Return what is asked, with the case that it is about: in Moodle each question stands alone."""
    case = next((each.text for each in exercise.situations if each.id == question.about), None)
    how = f"<p><em>{escaped(this.how)}</em></p>" if this.how else ""
    invented = f"<p><strong>{escaped(view.words('fiction'))}</strong> {view.line(exercise.fiction or '')}</p>"
    told = [view.html(case), view.html(question.stem), this.text, how, invented if exercise.fiction else ""]
    return "".join(told)
