"""A text with gaps to fill."""

from __future__ import annotations

from markupsafe import Markup

from ...model.questions.gaps import GAP, Gap, GapsQuestion
from ..view import View
from .body import Body, body
from .pieces import Explained, explained, mixed

# Stands for a gap while its text becomes HTML: no sign of Markdown, and in no text that people write.
MARK = "\ue000{}\ue001"


@body.register
def gaps(question: GapsQuestion, view: View, name: str) -> Body:
    """Return the text with a field, or a list to choose from, in each gap."""
    number = {gap.id: at for at, gap in enumerate(question.gaps, 1)}
    text = str(view.block(GAP.sub(lambda match: MARK.format(match[1]), question.text)))
    for gap in question.gaps:
        text = text.replace(MARK.format(gap.id), str(_field(view, name, gap, number[gap.id], len(number))))
    return Body(
        Markup('<div class="gaps">{}</div>').format(Markup(text)),
        explained(
            view,
            [
                Explained(gap.id, " / ".join(gap.accept), gap.feedback, value=list(gap.accept), mistakes=gap.mistakes)
                for gap in question.gaps
            ],
            ordered=True,
        ),
    )


def _field(view: View, name: str, gap: Gap, number: int, of: int) -> Markup:
    """Return the field of a gap. Its choices, where it has them, are mixed."""
    choices = mixed(f"{name}--{gap.id}", [gap.accept[0], *gap.extra]) if gap.extra else []
    label = view.words("questions.gap", n=number, of=of)
    pairs = [(choice, choice) for choice in choices]
    return view.render("questions/gap.html", name=name, gap=gap, choices=pairs, label=label)
