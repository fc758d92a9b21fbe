"""Marks the first use of each term on a built page: a link to the glossary that carries the meaning.

docs/assets/js/notes.js shows the meaning on hover, focus and touch; without scripts the link leads to it. It is done on
built pages, because terms stand in what macros write too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from markupsafe import Markup, escape

from ..model import Term
from ..model.address import Form, relative, url_of
from ..model.curriculum import Curriculum

# Where a link would be in the way, or would stand in another one.
QUIET = {
    "a", "button", "code", "dt", "h1", "h2", "h3", "h4", "label", "legend", "nav", "option", "pre", "script", "select",
    "style", "summary", "svg", "template", "textarea", "th",
}  # fmt: skip
VOID = re.compile(r"<(?:area|br|hr|img|input|link|meta|source|wbr|!--)\b|<!|/>$")
TAG = re.compile(r"(<[^>]*>)")
NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
# Pages that are lists of names.
LISTS = {"reference/glossary.md", "reference/a-to-z.md", "reference/sources.md", "workbook.md"}


def forms(terms: Iterable[Term]) -> dict[str, Term]:
    """Return each form in which a term stands in texts, with its term. Abbreviations keep their capitals."""
    listed = [term for term in terms if not term.ambiguous]
    named = {cased(term.term): term for term in listed}
    return {cased(form): term for term in listed for form in term.also} | named


def cased(form: str) -> str:
    """Return a form in lower case, unless it is written in capitals throughout, such as EAST."""
    return form if form.isupper() else form.lower()


def pattern(known: Mapping[str, Term]) -> re.Pattern[str]:
    """Return a pattern that finds any of the forms as whole words, the longest first."""
    longest_first = sorted(known, key=len, reverse=True)
    words = "|".join(re.escape(form) if form.isupper() else f"(?i:{re.escape(form)})" for form in longest_first)
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")


def marked(html: str, known: Mapping[str, Term], found: re.Pattern[str], glossary: str) -> str:
    """Return a page in whose article the first use of each term is a link to `glossary`."""
    start, end = html.find("<article"), html.rfind("</article>")
    if start < 0:
        return html
    seen: set[str] = set()
    ids = {term.id: term for term in known.values()}
    quiet: list[str] = []
    pieces = TAG.split(html[start:end])

    def meaning(term: Term) -> Markup:
        plain = LINK.sub(r"\1", term.meaning).replace("*", "")
        return Markup(' class="term" data-term="{}" data-meaning="{}"').format(term.term, plain)

    def replaced(match: re.Match[str]) -> str:
        term = known[cased(match[0])] if cased(match[0]) in known else known[match[0].lower()]
        if term.id in seen:
            return match[0]
        seen.add(term.id)
        return f'<a href="{escape(glossary)}#{term.id}"{meaning(term)}>{match[0]}</a>'

    for index, piece in enumerate(pieces):
        if index % 2 == 0:
            if not quiet and piece.strip():
                pieces[index] = found.sub(replaced, piece)
            continue
        name = NAME.match(piece)
        tag = name[1].lower() if name else ""
        if tag not in QUIET or VOID.search(piece):
            continue
        if piece.startswith("</"):
            if tag in quiet:
                del quiet[len(quiet) - 1 - quiet[::-1].index(tag) :]
            continue
        quiet.append(tag)
        target = re.search(rf'href="{re.escape(glossary)}#([\w-]+)"', piece)
        if target and target[1] in ids and target[1] not in seen:
            seen.add(target[1])
            if 'class="term"' in piece:  # marked before
                continue
            pieces[index] = f"{piece[:-1]}{meaning(ids[target[1]])}>"
    return html[:start] + "".join(pieces) + html[end:]


def write(curriculum: Curriculum, site: Path, form: Form) -> None:
    """Mark the terms on the pages of a built `site`."""
    known = forms(curriculum.terms.values())
    if not known:
        return
    found = pattern(known)
    for path in curriculum.pages:
        url = url_of(path, form)
        file = site / (url if form == "file" else f"{url}index.html")
        if path not in LISTS and file.exists():
            html = file.read_text(encoding="utf-8")
            way = relative(url_of("reference/glossary.md", form), url)
            file.write_text(marked(html, known, found, way), encoding="utf-8")
