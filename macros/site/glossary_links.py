"""Marks the first use of each term on a built page: a link to the glossary that carries the meaning.

docs/assets/js/notes.js shows the meaning on hover, focus and touch; without scripts the link leads to it. It is done on
built pages, because terms stand in what macros write too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ..model import Term
from ..model.address import relative
from ..model.curriculum import Curriculum
from .html import Html, Node, attribute
from .site import Site

# Where a link would be in the way, or would stand in another one.
QUIET = {
    "a", "button", "code", "dt", "h1", "h2", "h3", "h4", "label", "legend", "nav", "option", "pre", "script", "select",
    "style", "summary", "svg", "template", "textarea", "th",
}  # fmt: skip
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


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


def mark(page: Html, known: Mapping[str, Term], found: re.Pattern[str], glossary: str) -> bool:
    """Make the first use of each term in a page's article a link to `glossary`. Returns whether the page changed."""
    ids = {term.id: term for term in known.values()}
    seen: set[str] = set()
    changed = False
    for node, quiet in [each for article in page.tree.css("article") for each in _parts(article, quiet=False)]:
        if node.is_element_node:
            id = (attribute(node, "href") or "").removeprefix(f"{glossary}#")
            if id in ids and id not in seen:
                seen.add(id)
                changed = _tell(node, ids[id]) or changed
        elif not quiet:
            changed = _link(page, node, _uses(node.text_content or "", known, found, seen), glossary) or changed
    return changed


def _parts(top: Node, quiet: bool) -> Iterator[tuple[Node, bool]]:
    """Return the links and the texts below `top` in order, each with whether a link would be in the way there."""
    for node in top.iter(include_text=True):
        if node.is_text_node:
            yield node, quiet
        elif node.is_element_node:
            if node.tag == "a":
                yield node, quiet
            yield from _parts(node, quiet or node.tag in QUIET)


def _uses(text: str, known: Mapping[str, Term], found: re.Pattern[str], seen: set[str]) -> list[tuple[int, int, Term]]:
    """Return where in a text a term that was not seen before is used: start, end and term."""
    uses = []
    for match in found.finditer(text):
        term = known[cased(match[0])] if cased(match[0]) in known else known[match[0].lower()]
        if term.id not in seen:
            seen.add(term.id)
            uses.append((*match.span(), term))
    return uses


def _link(page: Html, node: Node, uses: Iterable[tuple[int, int, Term]], glossary: str) -> bool:
    """Make each use of a term in the text `node` a link to `glossary`. Returns whether there was one."""
    text, done = node.text_content or "", 0
    for start, end, term in uses:
        link = page.tree.create_node("a")
        link.attrs["href"] = f"{glossary}#{term.id}"
        _tell(link, term)
        link.insert_child(text[start:end])
        if text[done:start]:
            node.insert_before(text[done:start])
        node.insert_before(link, move=True)
        done = end
    if done:
        if text[done:]:
            node.insert_before(text[done:])
        node.remove()
    return done > 0


def _tell(link: Node, term: Term) -> bool:
    """Let a link carry the meaning of its term. Returns whether it did not before."""
    if "data-term" in link.attributes:
        return False
    link.attrs["class"] = " ".join(filter(None, [attribute(link, "class"), "term"]))
    link.attrs["data-term"] = term.term
    link.attrs["data-meaning"] = LINK.sub(r"\1", term.meaning).replace("*", "")
    return True


def step(site: Site, curriculum: Curriculum) -> None:
    """Mark the terms on the pages of a built `site`."""
    known, pages = forms(curriculum.terms.values()), curriculum.course.pages
    if not known or not pages.glossary:
        return
    found = pattern(known)
    lists = {pages.glossary, pages.a_to_z, pages.sources, pages.workbook}  # they are full of names
    for path in curriculum.pages:
        page = site.page(path)
        if page and path not in lists:
            way = relative(site.address(pages.glossary), site.address(path))
            if mark(page, known, found, way):
                site.save(site.name(path))
