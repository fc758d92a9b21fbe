"""The one reader of HTML: a built page as a tree, read the way a browser reads it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

Node = LexborNode
# These elements lose a first line break when they are read, so that one more is to be written.
KEEPS_BREAKS = "pre, textarea, listing"


class Html:
    """The text of a built page and its tree. The tree is read once, when somebody first asks for it.

    Who changes the tree asks for the text that it is then: `changed`.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The page's tree."""
        return LexborHTMLParser(self.text)

    def select(self, selector: str) -> list[Node]:
        """Return the elements that a CSS selector names, in order; those within a <template> come last."""
        found = self.tree.css(selector)
        for fragment in self.fragments:
            found += fragment.css(selector)
        return found

    @property
    def roots(self) -> list[Node]:
        """The page's top node and the content of each <template>, which is no part of the tree."""
        return [*filter(None, [self.tree.root]), *self.fragments]

    @property
    def fragments(self) -> list[Node]:
        """The content of each <template>."""
        return list(self.tree.template_fragments()) if "<template" in self.text else []

    def line(self, attribute: str, value: str) -> int:
        """Return the line of the first element with this value among those of its attribute, counted from 1.

        Without an attribute it is the line in which the value stands as text. Where nothing is found it is line 1.
        """
        either = "|".join(re.escape(each) for each in dict.fromkeys((value, html.escape(value), _attribute(value))))
        way = rf"\b{attribute}\s*=\s*[\"']?[^\"'<>]*?" if attribute else ""
        match = re.search(f"{way}(?:{either})", self.text)
        return self.text.count("\n", 0, match.start()) + 1 if match else 1

    def changed(self) -> str:
        """Return the page's text as its tree is now."""
        added: list[Node] = []
        for node in self.tree.css(KEEPS_BREAKS):
            first = node.first_child
            if first is not None and first.is_text_node and (first.text_content or "").startswith("\n"):
                first.insert_before("\n")
                added += filter(None, [node.first_child])
        text = self.tree.html or ""
        for each in added:
            each.remove()
        return text


def _attribute(value: str) -> str:
    """Return a value as the tree writes it into an attribute."""
    return value.replace("&", "&amp;").replace("\xa0", "&nbsp;").replace('"', "&quot;")


def attribute(node: Node, name: str) -> str | None:
    """Return an attribute of an element: an empty text where it has no value, None where there is no such attribute."""
    values = node.attributes
    return (values[name] or "") if name in values else None


def texts(top: Node, without: Callable[[Node], bool]) -> Iterator[Node]:
    """Return the elements and texts below `top` in order. An element for which `without` holds is left out whole."""
    open_ones = [top.iter(include_text=True)]
    while open_ones:
        node = next(open_ones[-1], None)
        if node is None:
            open_ones.pop()
        elif node.is_text_node:
            yield node
        elif node.is_element_node and not without(node):
            yield node
            open_ones.append(node.iter(include_text=True))
