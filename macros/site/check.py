"""Checks of built pages: what a strict build does not see.

Works on any folder with a static site. Nothing is fetched; a link to another host is not followed, but nothing may be
loaded from one.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ..model.finding import Finding, found
from ..model.place import Place

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
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
CODE = {"code", "pre", "script", "style", "kbd", "textarea"}
LEFTOVER = re.compile(
    r"\{\{|\{%|\[\^[\w-]+\]|macro rendering error|^\s*#{1,6} \S|^\s*/{3,}(?:\s|$)|\]\([^)]*\)|</?[a-z]+[ >]|\{: ",
    re.IGNORECASE | re.MULTILINE,
)
STYLE_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")
BLOCKS = {"p", "li", "dd", "td", "summary", "legend"}


@dataclass
class Page:
    """What one built page says about itself."""

    file: str
    ids: list[tuple[str, int]] = field(default_factory=list)
    links: list[tuple[str, int]] = field(default_factory=list)
    loads: list[tuple[str, int, str]] = field(default_factory=list)
    names: list[tuple[str, str, int]] = field(default_factory=list)
    leftovers: list[tuple[str, int]] = field(default_factory=list)
    no_alt: list[int] = field(default_factory=list)
    no_name: list[int] = field(default_factory=list)
    titles: int = 0
    canonical: str = ""
    answers: set[str] = field(default_factory=set)
    visible: str = ""


class Reader(HTMLParser):
    """Reads one page. Elements that are never closed are closed with their parent, as browsers do."""

    def __init__(self, file: str) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page(file)
        self._open: list[tuple[str, dict[str, str]]] = []
        self._block: list[str] = []
        self._shown: list[str] = []
        self._controls: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element is called, leads to, loads and names."""
        line, values = self.getpos()[0], {name: value or "" for name, value in attrs}
        page = self.page
        if values.get("id"):
            page.ids.append((values["id"], line))
        if tag == "a" and "href" in values:
            page.links.append((values["href"], line))
        if tag == "link":
            relations = set(values.get("rel", "").split())
            if "canonical" in relations:
                page.canonical = values.get("href", "")
            elif relations & LOADED_RELATIONS:
                page.loads.append((values.get("href", ""), line, "/".join(sorted(relations))))
        if tag in LOADS and values.get(LOADS[tag]):
            page.loads.append((values[LOADS[tag]], line, tag))
        for candidate in values.get("srcset", "").split(","):
            if candidate.strip():
                page.loads.append((candidate.split()[0], line, tag))
        for match in STYLE_URL.finditer(values.get("style", "")):
            page.loads.append((match[1] or match[2], line, "style"))
        for name in NAMES:
            page.names += [(name, id, line) for id in values.get(name, "").split()]
        if tag == "img" and "alt" not in values:
            page.no_alt.append(line)
        if tag == "h1":
            page.titles += 1
        if tag in ("input", "select", "textarea") and values.get("type") not in ("hidden", "submit", "button", "reset"):
            inside = any(parent == "label" for parent, _ in self._open)
            if not (inside or values.get("aria-label") or values.get("aria-labelledby") or values.get("title")):
                self._controls.append((values.get("id", ""), line))
        if tag in BLOCKS:
            self._end_block()
        if tag not in VOID:
            self._open.append((tag, values))

    def handle_endtag(self, tag: str) -> None:
        """Close an element and what was left open in it."""
        if tag in BLOCKS:
            self._end_block()
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == tag:
                del self._open[index:]
                break

    def handle_data(self, data: str) -> None:
        """Read text: for leftovers of Markdown and macros, and for what the search may find."""
        tags = {tag for tag, _ in self._open}
        if "style" in tags:
            for match in STYLE_URL.finditer(data):
                self.page.loads.append((match[1] or match[2], self.getpos()[0], "style"))
        if tags & CODE:
            return
        for leftover in LEFTOVER.finditer(data):
            line = self.getpos()[0] + data.count("\n", 0, leftover.start())
            self.page.leftovers.append((data[leftover.start() :].strip()[:40], line))
        (self._block if self._is_answer() else self._shown).append(data)

    def _is_answer(self) -> bool:
        return any("answer" in values.get("class", "").split() for _, values in self._open)

    def _end_block(self) -> None:
        text = " ".join("".join(self._block).split())
        if text:
            self.page.answers.add(text)
        self._block = []

    def close(self) -> None:
        """End the page: find the controls that nobody named."""
        super().close()
        self._end_block()
        self.page.visible = " ".join("".join(self._shown).split())
        labelled = {id for name, id, _ in self.page.names if name == "for"}
        self.page.no_name = [line for id, line in self._controls if id not in labelled]


def read(folder: Path) -> list[Page]:
    """Return the built pages in `folder`."""
    pages = []
    for path in sorted(folder.rglob("*.html")):
        reader = Reader(path.relative_to(folder).as_posix())
        reader.feed(path.read_text(encoding="utf-8"))
        reader.close()
        pages.append(reader.page)
    return pages


def base_of(pages: list[Page]) -> str:
    """Return the path below which the site is served: what the home page calls its own address, else `/`."""
    home = next((page.canonical for page in pages if page.file == "index.html"), "")
    return posixpath.join(posixpath.dirname(urlsplit(home).path), "") or "/"


@dataclass(frozen=True)
class Target:
    """Where an address leads: a file of the site (empty where outside), and whether it left the base."""

    file: str
    fragment: str
    left: bool = False


def resolve(address: str, page: str, base: str, own_host: str) -> Target | None:
    """Return where `address` on `page` leads, or None where it leads to another host or is no page address."""
    parts = urlsplit(address)
    if parts.scheme not in ("", "http", "https") or (parts.netloc and parts.netloc != own_host):
        return None
    path = unquote(parts.path)
    if path.startswith("/"):
        if not path.startswith(base) and path + "/" != base:
            return Target("", parts.fragment, left=True)
        path = path[len(base) :]
    elif path:
        path = posixpath.join(posixpath.dirname(page), path)
    else:
        return Target(page, parts.fragment)
    folder = path.endswith("/") or not path
    path = posixpath.normpath(path) if path else "."
    if path.startswith(".."):
        return Target("", parts.fragment, left=True)
    if folder or path == ".":
        path = posixpath.normpath(posixpath.join(path, "index.html"))
    return Target(path, parts.fragment)


def _links(folder: Path, pages: list[Page], base: str, own_host: str) -> Iterator[Finding]:
    ids = {page.file: {id for id, _ in page.ids} for page in pages}
    for page in pages:
        for href, line in page.links:
            target = resolve(href, page.file, base, own_host)
            place = Place(page.file, line)
            if target is None:
                continue
            if target.left:
                yield found(place, "B805", target=href)
                continue
            file = target.file
            if (folder / file).is_dir():
                file = posixpath.join(file, "index.html")
            if not (folder / file).is_file():
                yield found(place, "B801", href=href)
            elif target.fragment and file in ids and target.fragment not in ids[file] | {"__top", "top"}:
                yield found(place, "B802", href=href)


def _loads(folder: Path, pages: list[Page], base: str, own_host: str) -> Iterator[Finding]:
    loads = [(page.file, address, line, what) for page in pages for address, line, what in page.loads]
    for path in sorted(folder.rglob("*.css")):
        file = path.relative_to(folder).as_posix()
        for match in STYLE_URL.finditer(path.read_text(encoding="utf-8")):
            loads.append((file, match[1] or match[2], 1, "css"))
    for file, address, line, what in loads:
        place = Place(file, line)
        host = urlsplit(address).netloc
        if host and host != own_host:
            yield found(place, "B804", what=what, host=host)
            continue
        target = resolve(address, file, base, own_host)
        if target is None or address.startswith(("data:", "#")):
            continue
        if target.left:
            yield found(place, "B805", target=address)
        elif not (folder / target.file).is_file():
            yield found(place, "B810", target=address)


def _within(pages: list[Page]) -> Iterator[Finding]:
    for page in pages:
        counted = Counter(id for id, _ in page.ids)
        first = dict(reversed(page.ids))
        for id, times in counted.items():
            if times > 1:
                yield found(Place(page.file, first[id]), "B803", id=id, times=times)
        for attribute, id, line in page.names:
            if id not in counted:
                yield found(Place(page.file, line), "B807", attribute=attribute, id=id)
        for words, line in page.leftovers:
            yield found(Place(page.file, line), "B806", words=words)
        for line in page.no_alt:
            yield found(Place(page.file, line), "B808")
        for line in page.no_name:
            yield found(Place(page.file, line), "B812")
        if page.titles != 1:
            yield found(Place(page.file, 1), "B811", count=page.titles)


# Where the search keeps what it shows: our own pieces (macros/search.py), and the indexes of themes.
SEARCH = ("search/**/pages-*.js", "search/search_index.json", "search.json")


def _search(folder: Path, pages: list[Page]) -> Iterator[Finding]:
    files = sorted(path for pattern in SEARCH for path in folder.glob(pattern))
    written = "\n".join(path.read_text(encoding="utf-8").replace('\\"', '"') for path in files)
    shown = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", written))
    for page in pages:
        for answer in sorted(page.answers):
            if len(answer) >= 40 and answer not in page.visible and answer in shown:
                yield found(Place(page.file, 1), "B809", words=answer[:60])


def check(folder: Path, base: str = "") -> list[Finding]:
    """Return everything that is wrong with the site in `folder`, sorted by file and line.

    `base` is the path below which it is served, such as /curriculum/; left empty, the home page's own address says it.
    """
    pages = read(folder)
    home = next((page.canonical for page in pages if page.file == "index.html"), "")
    base = base or base_of(pages)
    host = urlsplit(home).netloc
    findings = [
        *_links(folder, pages, base, host),
        *_loads(folder, pages, base, host),
        *_within(pages),
        *_search(folder, pages),
    ]
    return sorted(findings, key=lambda each: (each.place, each.code))
