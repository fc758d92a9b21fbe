"""Marks the first use of each term on a built page: a link to the glossary that carries the meaning.

frontend/learn/popovers.js shows the meaning on hover, focus and touch; without scripts the link leads to it. It is done
on built pages, because terms stand in what macros write too.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..cache import Wanted
from ..digest import digest_of
from ..model import Term
from ..model.address import relative
from ..model.curriculum import Curriculum
from .html import Html, Node, attribute
from .site import Site

KIND = "glossary links"
# Where a link would be in the way, or would stand in another one.
QUIET = {
    "a", "button", "code", "dt", "h1", "h2", "h3", "h4", "label", "legend", "nav", "option", "pre", "script", "select",
    "style", "summary", "svg", "template", "textarea", "th",
}  # fmt: skip
# Letters that belong together: a part of a word with hyphens is no word.
WORD = re.compile(r"[\w-]+")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
# Where a term is used in a text: start, end, and the term.
Use = tuple[int, int, Term]


def by_form(terms: Iterable[Term]) -> dict[str, Term]:
    """Return each form in which a term stands in texts, with its term. Abbreviations keep their capitals."""
    listed = [term for term in terms if not term.ambiguous]
    named = {cased(term.term): term for term in listed}
    return {cased(form): term for term in listed for form in term.also} | named


def cased(form: str) -> str:
    """Return a form in lower case, unless it is written in capitals throughout, such as EAST."""
    return form if form.isupper() else form.lower()


class Forms:
    """The forms in which terms stand in texts, to be found there as whole words."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms = by_form(terms)
        self.by_first_word: dict[str, list[str]] = defaultdict(list)
        for form in sorted(self.terms, key=len, reverse=True):
            if word := WORD.match(form):
                self.by_first_word[word[0].lower()].append(form)

    def uses(self, text: str) -> Iterator[Use]:
        """Return where terms are used in a text, in order: start, end and term. Of two forms the longer one is used."""
        done = 0
        for word in WORD.finditer(text):
            for form in self.by_first_word.get(word[0].lower(), ()):
                start, end = word.start(), word.start() + len(form)
                if start >= done and cased_as(form, text[start:end]) and not WORD.match(text, end):
                    yield start, end, self.terms[form]
                    done = end
                    break


def cased_as(form: str, text: str) -> bool:
    """Return whether a text is written in a form. An abbreviation needs its capitals."""
    return text == form if form.isupper() else text.lower() == form


def mark(page: Html, forms: Forms, glossary: str) -> bool:
    """Make the first use of each term in a page's article a link to `glossary`. Returns whether the page changed."""
    ids = {term.id: term for term in forms.terms.values()}
    seen: set[str] = set()
    changed = False
    for node, quiet in [each for article in page.tree.css("article") for each in _parts(article, quiet=False)]:
        if node.is_element_node:
            id = (attribute(node, "href") or "").removeprefix(f"{glossary}#")
            if id in ids and id not in seen:
                seen.add(id)
                changed = _tell(node, ids[id]) or changed
        elif not quiet:
            changed = _link(page, node, _first(forms.uses(node.text_content or ""), seen), glossary) or changed
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


def _first(uses: Iterable[Use], seen: set[str]) -> Iterator[Use]:
    """Return the uses of terms that were not seen before."""
    for use in uses:
        if use[2].id not in seen:
            seen.add(use[2].id)
            yield use


def _link(page: Html, node: Node, uses: Iterable[Use], glossary: str) -> bool:
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


def marked(html: str, forms: Forms, glossary: str) -> str:
    """Return the text of a page with its terms marked."""
    page = Html(html)
    return page.changed() if mark(page, forms, glossary) else html


def step(site: Site, curriculum: Curriculum) -> None:
    """Mark the terms on the pages of a built `site`."""
    forms, pages = Forms(curriculum.terms.values()), curriculum.course.pages
    glossary = pages.glossary
    if not glossary:
        return
    # They are full of names.
    lists = {glossary, pages.a_to_z, pages.sources, pages.workbook, *curriculum.source_pages.values()}
    told = digest_of(*(f"{form} {term.id} {term.term} {term.meaning}" for form, term in forms.terms.items()))

    def wanted(path: str) -> Wanted:
        text = site.html(site.name(path)).text
        way = relative(site.address(glossary), site.address(path))
        return [text, way, told], functools.partial(marked, text, forms, way)

    paths = [path for path in curriculum.pages if path not in lists and site.file(path).is_file()]
    site.cache.make_all(KIND, paths, wanted)
    for path in paths:
        site.write(site.name(path), site.cache.kept(KIND, *wanted(path)))
