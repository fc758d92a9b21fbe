"""What one built page says of itself: what it is called, leads to, loads, names and shows. One small function each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple, Self

from .html import Html, Node, attribute, texts

# Attributes by which a page loads something, by element.
LOADS = {
    **dict.fromkeys(("script", "img", "iframe", "source", "video", "audio", "embed", "track", "input"), "src"),
    "object": "data",
}
LOADED_RELATIONS = {
    "stylesheet",
    "icon",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "manifest",
}
NAMES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers")
NAMED_BY = ("aria-label", "aria-labelledby", "title")
NOT_FILLED_IN = {"hidden", "submit", "button", "reset"}
CODE = {"code", "pre", "script", "style", "kbd", "textarea"}
BLOCKS = {"p", "li", "dd", "td", "summary", "legend"}
LEFTOVER = re.compile(
    r"\{\{|\{%|\[\^[\w-]+\]|macro rendering error|^\s*#{1,6} \S|^\s*/{3,}(?:\s|$)|\]\([^)]*\)"
    r"|</[a-z]+>|<[a-z]+\s[^<>]*=|\{: ",
    re.IGNORECASE | re.MULTILINE,
)
ACTIVE = (
    "script:not([src]), base, iframe, frame, object, embed, applet, plaintext, style, form[action], form[method],"
    " [formaction], meta[http-equiv=refresh i],"
    # elements of drawings that would change where something leads, or what it does
    " [attributename=href i], [attributename=src i], [attributename$=':href' i], [attributename^=on i]"
)
DATA = ("application/json", "application/ld+json", "speculationrules")
ADDRESSES = ("href", "src", "action", "formaction", "xlink:href", "data", "poster")
SCRIPTS = ("javascript:", "vbscript:", "data:text", "data:image/svg", "data:application")
BLANK = "".join(map(chr, range(0x21)))  # what a browser passes over at the start of an address
# A cheap look at the text says whether its attributes are worth one.
HINTS = re.compile(r"<[^>]*[\s/\"'](?:on[a-z]+|style)\s*=|script\s*:|data:", re.IGNORECASE)
STYLE_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")


class Said(NamedTuple):
    """A value of an attribute. Without an attribute it stands in the page as text."""

    attribute: str
    value: str


class Load(NamedTuple):
    """Something that a page loads: by which attribute, from where, and what asks for it."""

    attribute: str
    value: str
    what: str


class Facts(NamedTuple):
    """What the check of the site wants to know of one page, by the functions below."""

    ids: list[str]
    links: list[str]
    loads: list[Load]
    names: list[Said]
    leftovers: list[str]
    pictures: list[Said]
    controls: list[Said]
    active: list[Said]
    titles: int
    answers: list[str]

    @classmethod
    def of(cls, page: Html) -> Self:
        """Read a page."""
        return cls(
            ids(page),
            list(dict.fromkeys(links(page))),
            list(loads(page)),
            names(page),
            list(leftovers(page)),
            pictures_without_words(page),
            controls_without_name(page),
            list(active(page)),
            titles(page),
            sorted(answers(page)),
        )

    @classmethod
    def from_json(cls, told: list[Any]) -> Self:
        """Return facts from the form in which JSON holds them."""
        ids, links, loads, names, leftovers, pictures, controls, active, titles, answers = told
        said = ([Said(*each) for each in listed] for listed in (names, pictures, controls, active))
        names, pictures, controls, active = said
        loaded = [Load(*each) for each in loads]
        return cls(ids, links, loaded, names, leftovers, pictures, controls, active, titles, answers)


def ids(page: Html) -> list[str]:
    """Return the id of each element that has one."""
    return [id for node in page.select("[id]") if (id := attribute(node, "id"))]


def links(page: Html) -> list[str]:
    """Return where each link leads."""
    return [attribute(node, "href") or "" for node in page.select("a[href]")]


def canonical(page: Html) -> str:
    """Return what the page calls its own address, or an empty text."""
    node = page.tree.css_first('link[rel~="canonical"]')
    return (attribute(node, "href") or "") if node else ""


def styles(text: str) -> list[str]:
    """Return what a style loads."""
    return [match[1] or match[2] for match in STYLE_URL.finditer(text)]


def loads(page: Html) -> Iterator[Load]:
    """Return everything that the page loads."""
    for node in page.select("link[href][rel]"):
        relations = set((attribute(node, "rel") or "").split())
        if relations & LOADED_RELATIONS and "canonical" not in relations:
            yield Load("href", attribute(node, "href") or "", "/".join(sorted(relations)))
    for tag, name in LOADS.items():
        for node in page.select(f"{tag}[{name}]"):
            if value := attribute(node, name):
                yield Load(name, value, tag)
    for node in page.select("[srcset]"):
        for candidate in filter(str.strip, (attribute(node, "srcset") or "").split(",")):
            yield Load("srcset", candidate.split()[0], node.tag or "")
    for node in page.select("[style]"):
        yield from (Load("style", each, "style") for each in styles(attribute(node, "style") or ""))
    for node in page.select("style"):
        yield from (Load("", each, "style") for each in styles(node.text()))


def names(page: Html) -> list[Said]:
    """Return each id by which an element names another one, with the attribute."""
    selector = ",".join(f"[{name}]" for name in NAMES)
    return [
        Said(name, id)
        for node in page.select(selector)
        for name in NAMES
        for id in (attribute(node, name) or "").split()
    ]


def leftovers(page: Html) -> Iterator[str]:
    """Return what is left over in the page's texts from macros and Markdown; code may look like that."""
    for root in page.roots:
        if not LEFTOVER.search(root.text(separator="\n")):  # most pages are done here
            continue
        for node in texts(root, lambda each: each.tag in CODE):
            if node.is_text_node:
                text = node.text_content or ""
                for match in LEFTOVER.finditer(text):
                    yield text[match.start() :].strip()[:40]


def pictures_without_words(page: Html) -> list[Said]:
    """Return the pictures that have no alternative, by what they show."""
    return [Said("src", attribute(node, "src") or "") for node in page.select("img:not([alt])")]


def controls_without_name(page: Html) -> list[Said]:
    """Return the form controls that nothing names, by their id or name, else by how they begin."""
    labelled = {said.value for said in names(page) if said.attribute == "for"}
    found = []
    for node in page.select("input, select, textarea"):
        named = any(attribute(node, each) for each in NAMED_BY) or (attribute(node, "id") or "") in labelled
        if not named and attribute(node, "type") not in NOT_FILLED_IN and not _inside(node, "label"):
            known = [Said(each, value) for each in ("id", "name") if (value := attribute(node, each))]
            found.append(known[0] if known else Said("", f"<{node.tag}"))
    return found


def active(page: Html) -> Iterator[Said]:
    """Return what on a page would act or change its look by itself: no page of ours has any of it.

    Scripts in the page, handlers, styles in the page, addresses that are scripts, frames, forms that are sent, and a
    page that sends its readers on to another site or moves all its links.
    """
    for node in page.select(ACTIVE):
        if node.tag == "script" and attribute(node, "type") in DATA:
            continue
        if node.tag == "meta" and not _leads_away(attribute(node, "content") or ""):
            continue
        yield Said("", f"<{node.tag}")
    if HINTS.search(page.text):
        for node in page.select("*"):
            for name, value in node.attributes.items():
                address = re.sub(r"[\t\n\r]", "", value or "").lstrip(BLANK).lower()
                if name.startswith("on") or name == "style" or (name in ADDRESSES and address.startswith(SCRIPTS)):
                    yield Said(name, value or "")


def _leads_away(refresh: str) -> bool:
    """Say whether a page sends its readers to another site. To another page of its own, an old address does so."""
    return bool(re.search(r"url\s*=\s*['\"]?\s*(?:[a-z][a-z0-9+.-]*:|//)", refresh, re.IGNORECASE))


def _inside(node: Node, tag: str) -> bool:
    parent = node.parent
    while parent is not None and parent.tag != tag:
        parent = parent.parent
    return parent is not None


def titles(page: Html) -> int:
    """Return how many level one headings the page has."""
    return len(page.select("h1"))


def answers(page: Html) -> set[str]:
    """Return the texts of the page's answers, block by block."""
    blocks = (" ".join(block.split()) for node in page.select(".answer") for block in "".join(_flow(node)).split("\0"))
    return set(filter(None, blocks))


def _flow(top: Node) -> Iterator[str]:
    """Return the texts below `top`, with a NUL at the edges of each block."""
    for node in top.iter(include_text=True):
        if node.is_text_node:
            yield node.text_content or ""
        elif node.is_element_node and node.tag not in CODE:
            edge = "\0" if node.tag in BLOCKS else ""
            yield edge
            yield from _flow(node)
            yield edge


def visible(page: Html) -> str:
    """Return the text of the page without its answers."""

    def hidden(node: Node) -> bool:
        return node.tag in CODE or "answer" in (attribute(node, "class") or "").split()

    parts = (node for root in page.roots for node in texts(root, hidden) if node.is_text_node)
    return " ".join("".join(part.text_content or "" for part in parts).split())
