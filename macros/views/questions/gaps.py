"""A text with gaps to fill."""

from __future__ import annotations

import re

from markupsafe import Markup

from ...model.questions.gaps import GAP, Gap, GapsQuestion
from ..view import View
from .body import Body, body
from .pieces import Explained, explained, mixed

# Stands for a gap while its text becomes HTML: no sign of Markdown, and in no text that people write.
ENDS = re.compile(r"(?<=[.!?])\s|\n")
FEW = 8  # words that tell one gap from another
MARK = "\ue000{}\ue001"


@body.register
def gaps(question: GapsQuestion, view: View, name: str) -> Body:
    """Return the text with a field, or a list to choose from, in each gap."""
    number = {gap.id: at for at, gap in enumerate(question.gaps, 1)}
    text = str(view.block(GAP.sub(lambda match: MARK.format(match[1]), question.text)))
    around = words_around(question.text)
    for gap in question.gaps:
        label = view.words("questions.gap", n=number[gap.id], of=len(number))
        if around.get(gap.id):
            label = f"{around[gap.id]}: {label}"
        text = text.replace(MARK.format(gap.id), str(_field(view, name, gap, label)))
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


def words_around(text: str) -> dict[str, str]:
    """Return by gap the words of its line or sentence that stand before it, or else those after it."""
    around = {}
    for match in GAP.finditer(text):
        before, after = (GAP.sub("\n", part) for part in (text[: match.start()], text[match.end() :]))
        led, followed = _plain(ENDS.split(before)[-1]), _plain(ENDS.split(after)[0])
        near = " ".join(led.split()[-FEW:]), " ".join(followed.split()[:FEW])
        around[match[1]] = near[0] or (f"… {near[1]}" if near[1] else "")
    return around


def _plain(text: str) -> str:
    """Return a text without the signs of Markdown and of its edges, to be read out."""
    return re.sub(r"^\s*(?:[-+]|\d+\.)\s|[*_`|#>]", "", text).strip(" ,;:.–")


def _field(view: View, name: str, gap: Gap, label: str) -> Markup:
    """Return the field of a gap. Its choices, where it has them, are mixed."""
    choices = mixed(f"{name}--{gap.id}", [gap.accept[0], *gap.extra]) if gap.extra else []
    pairs = [(choice, choice) for choice in choices]
    return view.render("questions/gap.html", name=name, gap=gap, choices=pairs, label=label)
