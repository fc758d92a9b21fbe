"""The sections of a built page: each heading with the text below it, as the search reads them."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field

from ..cache import Cache, Wanted
from .html import Html, Node, attribute, texts

HEADINGS = {"h1", "h2", "h3"}
INLINE = {"a", "abbr", "b", "code", "em", "i", "strong"}
SILENT = {"script", "style", "nav", "textarea", "select", "button", "sup"}


@dataclass
class Section:
    """A heading of a page, with the text below it in pieces that follow one another."""

    title: str
    anchor: str
    text: list[str] = field(default_factory=list)


def _is_silent(node: Node) -> bool:
    return node.tag in SILENT or "data-search-exclude" in node.attributes


def _block(node: Node) -> int:
    """Return what tells the block in which a text stands from others."""
    parent = node.parent
    while parent is not None and parent.tag in INLINE:
        parent = parent.parent
    return parent.mem_id if parent is not None else 0


def sections(page: Html) -> list[Section]:
    """Return the sections of a built page's article: what stands before the first heading, then one for each heading.

    Answers and what is not prose are left out. A word may lie across a link or an emphasis, but not across blocks.
    """
    found = [Section("", "")]
    for article in page.tree.css("article"):
        inside: set[int] = set()  # texts of headings
        last = 0
        for node in texts(article, _is_silent):
            if node.is_text_node:
                block = _block(node)
                if node.mem_id not in inside:
                    found[-1].text += [" "] * (block != last) + [node.text_content or ""]
                last = block
                continue
            if node.tag not in INLINE:
                last = 0
            if node.tag in HEADINGS:
                parts = [each for each in texts(node, _is_silent) if each.is_text_node]
                inside.update(each.mem_id for each in parts)
                title = " ".join("".join(each.text_content or "" for each in parts).split())
                found.append(Section(title, attribute(node, "id") or found[-1].anchor))
    return found


def told(html: str) -> list[tuple[str, str, list[str]]]:
    """Return the sections of a page as JSON can write them."""
    return [(each.title, each.anchor, ["".join(each.text)]) for each in sections(Html(html))]


def wanted_sections(page: Html) -> Wanted:
    """Return what the sections of a page are made from, and what makes them as JSON can write them."""
    return [page.text], functools.partial(told, page.text)


def kept_sections(page: Html, cache: Cache) -> list[Section]:
    """Return the sections of a page, found again where the page is the same."""
    return [Section(*each) for each in cache.kept("sections", *wanted_sections(page))]
