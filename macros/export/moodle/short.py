"""An answer in one's own words."""

from __future__ import annotations

from ...model.questions.short import ShortQuestion
from .asked import NOTHING, Asked, asked
from .texts import Outside, label, listed, mistakes
from .typed import answers, literal
from .xml import html, node

LINES = "10"


@asked.register
def short(question: ShortQuestion, view: Outside, _name: str) -> Asked:
    """Return words that count as right, where there are such; else a text that a trainer reads.

    What makes an answer good is told to the trainer who reads it, and to whoever wrote it at the end.
    """
    t = view.words
    good = label(t("moodle.model")) + view.html(question.model) if question.model else ""
    good += label(t("questions.look_for")) + listed(map(view.line, question.look_for)) if question.look_for else ""
    if question.accept:
        known = [(literal(each), 100, None) for each in question.accept]
        wrong = [(literal(each.answer), 0, each.feedback) for each in question.mistakes]
        return Asked("shortanswer", [node("usecase", "0"), *answers(view, [*known, *wrong])], told=good)
    good += mistakes(view, question.mistakes)
    is_open = not question.model
    return Asked(
        "essay",
        [
            node("responseformat", "editor"),
            node("responserequired", "0" if question.optional else "1"),
            node("responsefieldlines", LINES),
            node("attachments", "0"),
            node("attachmentsrequired", "0"),
            html("graderinfo", good),
            html("responsetemplate", ""),
        ],
        how=t("questions.open") if is_open else "",
        told=good,
        penalty=NOTHING,
        mark=0 if is_open else 1,
    )
