"""Citations: marks in a text, and the numbered notes of a page."""

from __future__ import annotations

from ...model import Bibliographic, Page
from ...model.curriculum import Curriculum
from ..view import View, short_clock


def note(reference: str) -> str:
    """Return the footnote label of a source reference: `key@00:13:17` is `key-00-13-17`."""
    return reference.replace("@", "-").replace(":", "-")


def mark(reference: str) -> str:
    """Return the mark that stands in the text."""
    return f"[^{note(reference)}]"


def cite(view: View, key: str, at: str = "") -> str:
    """Return the mark of a citation. Raises KeyError where there is no such source."""
    return mark(f"{view.curriculum.sources[key].key}@{at}" if at else view.curriculum.sources[key].key)


def sources(view: View) -> str:
    """Return the notes of this page below their heading."""
    listed = notes(view, cited_on(view.curriculum, view.page))
    return "\n\n".join([f"## {view.words('sources.title')} {{: #sources }}", *listed])


def cited_on(curriculum: Curriculum, page: Page) -> list[str]:
    """Return the source references that a page cites, in reading order, those of a case's evidence at its table."""
    named = [edge for edge in curriculum.references.of(page.reference) if edge.kind == "source"]
    found = [(edge.place, edge) for edge in named if edge.name == "cite"]
    for table in (call.place for call in page.calls if call.name == "case_evidence"):
        found += [(table, edge) for edge in named if edge.how == "field" and edge.name == "source"]
    found.sort(key=lambda each: each[0])
    return list(dict.fromkeys(f"{edge.id}@{edge.at}" if edge.at else edge.id for _, edge in found))


def notes(view: View, references: list[str]) -> list[str]:
    """Return the notes of a page as footnotes. A source that stands there before is told in short."""
    lines: list[str] = []
    first: dict[str, int] = {}
    for number, reference in enumerate(references, 1):
        key, _, clock = reference.partition("@")
        source = view.curriculum.sources[key]
        if key in first and clock:
            url = view.source_url(reference) or ""
            text = view.words("sources.again", number=first[key], clock=short_clock(clock), url=url)
        else:
            text = describe(view, source, clock)
        first.setdefault(key, number)
        lines.append(f"{mark(reference)}: {text}")
    return lines


def describe(view: View, source: Bibliographic, clock: str = "") -> str:
    """Return a source in one Markdown line: who, when, what, where in it, and how we read it."""
    reference = f"{source.key}@{clock}" if clock else source.key
    url = view.source_url(reference)
    title = f"[{source.title}]({url})" if url else f"*{source.title}*"
    at = view.words("sources.at", clock=short_clock(clock)) if clock else ""
    parts = [
        f"{source.author}, {source.year.removesuffix('.')}. {title}{at}.",
        f"{source.kind[0].upper()}{source.kind[1:]}.",
    ]
    parts.append(view.words(f"sources.read.{source.read}"))
    if source.note:
        parts.append(source.note)
    return " ".join(parts)
