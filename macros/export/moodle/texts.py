"""Our texts as HTML for another site: links are whole addresses or plain words, and a drawing is told in words."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from markupsafe import Markup

from ...model.questions.base import Mistake
from ...views import View

# A link for which there is no address.
NOWHERE = re.compile(r'<a href="">(.*?)</a>', re.DOTALL)
TITLE = re.compile(r"<title\b[^>]*>(.*?)</title>", re.DOTALL)
# In a text with gaps Moodle looks for a gap behind each brace.
BRACE = "&#123;"


@dataclass(frozen=True)
class Outside(View):
    """The curriculum as another site sees it. `base` is the address of our site; empty where it has none."""

    base: str = ""

    def url(self, reference: str) -> str:
        """Return the whole address of a record, or nothing where this site has no address. Raises KeyError."""
        way = super().url(reference)
        return urljoin(self.base, way) if self.base else ""

    def drawing(self, name: str) -> Markup:
        """Return what is to be seen on a drawing: Moodle takes away drawings that stand in a text."""
        told = TITLE.search(super().drawing(name))
        return Markup("<em>{}</em>").format(
            self.words("moodle.picture", title=Markup(told[1]).striptags() if told else name)
        )

    def html(self, text: str | None) -> str:
        """Return Markdown as HTML; nothing for no text."""
        return _safe(self.block(text)) if text else ""

    def line(self, text: str) -> str:
        """Return one line of Markdown as HTML."""
        return _safe(self.inline(text))


def _safe(shown: str) -> str:
    return NOWHERE.sub(r"\1", str(shown)).replace("{", BRACE)


def escaped(text: str) -> str:
    """Return a text that is no Markdown as HTML. Quotation marks stay: Moodle shows lists of choices as they are."""
    return html.escape(text, quote=False)


def listed(items: Iterable[str], ordered: bool = False) -> str:
    """Return HTML as the items of a list; nothing where there are none."""
    lines = [f"<li>{each}</li>" for each in items]
    kind = "ol" if ordered else "ul"
    return f"<{kind}>{''.join(lines)}</{kind}>" if lines else ""


def label(text: str) -> str:
    """Return words of ours above something, as HTML."""
    return f"<p><strong>{escaped(text)}</strong></p>"


def because(view: Outside, parts: Sequence[tuple[str, str | None]], ordered: bool = False) -> str:
    """Return the parts of an answer, each with its reason: Moodle has no place for a reason beside a row."""
    return listed((f"{escaped(part)}{view.html(reason)}" for part, reason in parts), ordered)


def mistakes(view: Outside, known: Sequence[Mistake]) -> str:
    """Return answers that people often give, each with what leads to it."""
    return listed(
        f"{escaped(view.words('questions.mistake', answer=each.answer))} {view.line(each.feedback)}" for each in known
    )
