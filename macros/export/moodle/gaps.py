"""A text with gaps to fill. Moodle calls it “cloze”: the gaps stand in the text, in signs of their own."""

from __future__ import annotations

import re

from ...model.questions.gaps import GAP, Gap, GapsQuestion
from ...views.questions.pieces import mixed
from .asked import Asked, asked
from .texts import Outside, because, escaped
from .typed import literal

# Stands for a gap while its text becomes HTML: no sign of Markdown, and in no text that people write.
MARK = "\ue000{}\ue001"
# What means something in a gap. Moodle turns entities back into signs when it has taken the gap apart.
SIGNS = re.compile(r"[\\~#{}=%]")


def inside(html: str) -> str:
    """Return HTML as it stands in a gap, on one line."""
    return SIGNS.sub(lambda match: f"&#{ord(match[0])};", " ".join(html.split()).replace("&", "&amp;"))


@asked.register
def gaps(question: GapsQuestion, view: Outside, name: str) -> Asked:
    """Return the text with a field, or a list to choose from, in each gap."""
    text = view.html(GAP.sub(lambda match: MARK.format(match[1]), question.text))
    for gap in question.gaps:
        text = text.replace(MARK.format(gap.id), _field(view, name, gap))
    told = [(" / ".join(gap.accept), gap.feedback) for gap in question.gaps]
    return Asked("cloze", [], text=text, told=because(view, told, ordered=True))


def _field(view: Outside, name: str, gap: Gap) -> str:
    """Return a gap in Moodle's signs: what counts, what is right or wrong, and what is said to it."""
    if gap.extra:
        chosen = mixed(f"{name}--{gap.id}", [gap.accept[0], *gap.extra])
        kind, known = "MULTICHOICE", [(escaped(each), each == gap.accept[0]) for each in chosen]
    else:
        kind, known = "SHORTANSWER", [(literal(each), True) for each in gap.accept]
    told = {escaped(each.answer) if gap.extra else literal(each.answer): each.feedback for each in gap.mistakes}
    known += [(each, False) for each in told if each not in dict(known)]
    lines = [
        ("=" if right else "") + inside(each) + _said(view, gap.feedback if right else told.get(each))
        for each, right in known
    ]
    return f"{{1:{kind}:{'~'.join(lines)}}}"


def _said(view: Outside, feedback: str | None) -> str:
    return f"#{inside(view.html(feedback))}" if feedback else ""
