"""Citations: marks in a text, and the numbered notes of a page."""

from __future__ import annotations

import re

from ...model import Bibliographic, Page
from ...model.curriculum import Curriculum
from ...model.uses import calls_to
from ...read.markdown import prose_lines
from ..view import View, short_clock

# A note that the author wrote.
OWN = re.compile(r"[ ]{0,3}\[\^[^\]\s]+\]:")


def note(reference: str) -> str:
    """Return the footnote label of a source reference: `key@00:13:17` is `key-00-13-17`."""
    return reference.replace("@", "-").replace(":", "-")


def mark(reference: str) -> str:
    """Return the mark that stands in the text."""
    return f"[^{note(reference)}]"


def cite(view: View, key: str, at: str = "") -> str:
    """Return the mark of a citation. Raises KeyError where there is no such source."""
    return mark(_named(view.curriculum.sources[key].key, at))


def sources(view: View) -> str:
    """Return the notes of this page below their heading, and when its facts were compared with them."""
    listed = notes(view, cited_on(view.curriculum, view.page), own_notes(view.page))
    return "\n\n".join([f"## {view.words('sources.title')} {{: #sources }}", *_compared(view), *listed])


def _compared(view: View) -> list[str]:
    """Return the paragraph that says when the facts of this page were compared, and who looks after them."""
    t = view.words
    facts = view.page.front.facts
    if not facts:
        return []
    says = [t("sources.checked", day=t.date(facts.checked))]
    if facts.owner:
        says.append(t("sources.owner", owner=facts.owner))
    if facts.check_by:
        says.append(t("sources.check_by", day=t.date(facts.check_by)))
    return [" ".join(says) + "\n{: .meta }"]


def cited_on(curriculum: Curriculum, page: Page) -> list[str]:
    """Return the source references that a page cites, in reading order, those of a case's evidence at its table."""
    named = [edge for edge in curriculum.references.of(page.reference) if edge.kind == "source"]
    found = [(edge.place, edge) for edge in named if edge.name == "cite"]
    for table in (call.place for call in calls_to(page, "case_evidence")):
        found += [(table, edge) for edge in named if edge.how == "field" and edge.name == "source"]
    found.sort(key=lambda each: each[0])
    return list(dict.fromkeys(_named(edge.id, edge.at) for _, edge in found))


def _named(key: str, at: str = "") -> str:
    """Return a source reference: its key, and where in a video."""
    return f"{key}@{at}" if at else key


def own_notes(page: Page) -> int:
    """Return how many notes the author wrote above the list of sources. They have the first numbers."""
    listed = [call.place.line for call in calls_to(page, "sources")]
    written = prose_lines(page) if "[^" in page.body else ()
    return sum(OWN.match(line) is not None and place.line < max(listed, default=0) for place, line in written)


def notes(view: View, references: list[str], before: int = 0) -> list[str]:
    """Return the notes of a page as footnotes. A source that stands there before is told in short, by its number.

    `before` is how many notes have a number before them.
    """
    lines: list[str] = []
    first: dict[str, int] = {}
    for number, reference in enumerate(references, before + 1):
        key, _, clock = reference.partition("@")
        source = view.curriculum.sources[key]
        if key in first and clock:
            url = view.source_url(reference) or ""
            text = view.words("sources.again", number=first[key], clock=short_clock(clock), url=url)
        else:
            text = describe(view, source, clock, f"{{: lang={source.language} }}" if source.language else "")
        first.setdefault(key, number)
        lines.append(f"{mark(reference)}: {text}")
    return lines


def describe(view: View, source: Bibliographic, clock: str = "", language: str = "") -> str:
    """Return a source in one Markdown line: who, when, what, where in it, how we read it, and who measured.

    `language` stands after the title, and says in which language it is.
    """
    reference = f"{source.key}@{clock}" if clock else source.key
    url = view.source_url(reference)
    title = f"[{source.title}]({url})" if url else f"*{source.title}*"
    at = view.words("sources.at", clock=short_clock(clock)) if clock else ""
    parts = [
        f"{source.author}, {source.year.removesuffix('.')}. {title}{language}{at}.",
        f"{source.kind[0].upper()}{source.kind[1:]}.",
    ]
    parts.append(view.words(f"sources.read.{source.read}"))
    if source.measured_by:
        parts.append(view.words("sources.measured_by", who=source.measured_by.removesuffix(".")))
    if source.independence:
        parts.append(view.words(f"sources.independence.{source.independence}"))
    if source.note:
        parts.append(source.note)
    return " ".join(parts)
