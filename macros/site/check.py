"""Checks of built pages: what a strict build does not see.

Works on any folder with a static site. Nothing is fetched; a link to another host is not followed, but nothing may be
loaded from one.
"""

from __future__ import annotations

import functools
import json
import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from ..cache import Wanted
from ..model.finding import Finding, found
from ..model.place import Place
from . import facts
from .facts import Facts
from .html import Html
from .site import Site

HOME = "index.html"
# Where the search keeps what it shows: our own chunks, and the indexes of themes.
SEARCH = ("search/**/pages-*.js", "search/search_index.json", "search.json")
# Where a browser goes without an element of that name.
TOP = {"top", "__top"}
# So many letters of an answer in the search are no accident.
TOLD = 40
# The marks of a build in a page, and the signs in their places while its facts are kept.
MARKS = (re.compile(r'data-build="([0-9a-f]{12})"'), re.compile(r'"[./]*assets/([0-9a-f]{12})/'))
SIGNS = ("000000000000", "000000000001")


@dataclass(frozen=True)
class Target:
    """Where an address leads: a file of the site (empty where outside), and whether it left the base."""

    file: str
    fragment: str
    left: bool = False


def home_of(site: Site) -> str:
    """Return what the home page calls its own address, or an empty text."""
    return facts.canonical(site.html(HOME)) if site.is_there else ""


def base_of(site: Site) -> str:
    """Return the path below which the site is served: what the home page calls its own address, else `/`."""
    return posixpath.join(posixpath.dirname(urlsplit(home_of(site)).path), "") or "/"


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


class _Check:
    """The site with what its pages need to know of each other."""

    def __init__(self, site: Site, base: str) -> None:
        self.site = site
        self.base = base or base_of(site)
        self.host = urlsplit(home_of(site)).netloc
        every = (path for path in site.folder.rglob("*") if path.is_file())
        self.files = {path.relative_to(site.folder).as_posix() for path in every}
        self.facts = facts_of(site)
        self.ids = {name: Counter(each.ids) for name, each in self.facts.items()}
        self._open: dict[str, str] = {}

    def place(self, name: str, attribute: str, value: str) -> Place:
        """Return the place of an attribute's value on the page `name`."""
        return Place(name, self.site.html(name).line(attribute, value))

    def links(self, name: str) -> Iterator[Finding]:
        """Find links that lead nowhere, to a place that is not there, or above the base."""
        for href in self.facts[name].links:
            if wrong := self._link(name, href):
                code, values = wrong
                yield found(self.place(name, "href", href), code, **values)

    def _link(self, name: str, href: str) -> tuple[str, dict[str, str]] | None:
        """Return what is wrong with a link on the page `name`: the rule's code, and the values of its message."""
        target = resolve(href, name, self.base, self.host)
        if target is None:
            return None
        if target.left:
            return "B805", {"target": href}
        file = target.file if target.file in self.files else posixpath.join(target.file, HOME)
        if file not in self.files:
            return "B801", {"href": href}
        if (
            target.fragment
            and file in self.ids
            and target.fragment not in self.ids[file]
            and target.fragment not in TOP
        ):
            return "B802", {"href": href}
        return None

    def loads(self, name: str) -> Iterator[Finding]:
        """Find what a page loads from elsewhere, or what is not there."""
        for load in self.facts[name].loads:
            if wrong := self._load(name, load):
                code, values = wrong
                yield found(self.place(name, load.attribute, load.value), code, **values)

    def styles(self) -> Iterator[Finding]:
        """Find what a style sheet loads from elsewhere, or what is not there."""
        for name in sorted(each for each in self.files if each.endswith(".css")):
            sheet = Html((self.site.folder / name).read_text(encoding="utf-8"))
            for address in facts.styles(sheet.text):
                if wrong := self._load(name, facts.Load("", address, "css")):
                    code, values = wrong
                    yield found(Place(name, sheet.line("", address)), code, **values)

    def _load(self, name: str, load: facts.Load) -> tuple[str, dict[str, str]] | None:
        host = urlsplit(load.value).netloc
        if host and host != self.host:
            return "B804", {"what": load.what, "host": host}
        target = resolve(load.value, name, self.base, self.host)
        if target is None or load.value.startswith(("data:", "#")):
            return None
        if target.left:
            return "B805", {"target": load.value}
        return None if target.file in self.files else ("B810", {"target": load.value})

    def within(self, name: str) -> Iterator[Finding]:
        """Find what is wrong on a page by itself."""
        ids, page = self.ids[name], self.facts[name]
        for id, times in ids.items():
            if times > 1:
                yield found(self.place(name, "id", id), "B803", id=id, times=times)
        for said in page.names:
            if said.value not in ids:
                yield found(self.place(name, *said), "B807", attribute=said.attribute, id=said.value)
        for words in page.leftovers:
            yield found(self.place(name, "", words), "B806", words=words)
        for said in page.pictures:
            yield found(self.place(name, *said), "B808")
        for said in page.controls:
            yield found(self.place(name, *said), "B812")
        for said in page.active:
            shown = f"{said.attribute}={said.value}" if said.attribute else said.value
            yield found(self.place(name, *said), "B813", what=shown[:60])
        if page.titles != 1:
            yield found(Place(name, 1), "B811", count=page.titles)

    def open_text(self, name: str) -> str:
        """Return the text of a page without its answers."""
        if name not in self._open:
            self._open[name] = facts.visible(self.site.html(name))
        return self._open[name]

    def search(self) -> Iterator[Finding]:
        """Find answers in what the search shows. What a page says openly, be it another one, is no secret."""
        wanted = {each[:TOLD] for page in self.facts.values() for each in page.answers}
        shown: list[str] = []  # of the files in which an answer may begin
        beginnings: set[str] = set()
        for path in sorted({path for pattern in SEARCH for path in self.site.folder.glob(pattern)}):
            written = path.read_text(encoding="utf-8").replace('\\"', '"')
            text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", written))
            found_here = {begins for at in range(len(text) - TOLD + 1) if (begins := text[at : at + TOLD]) in wanted}
            shown += [text] if found_here else []
            beginnings |= found_here
        for name, page in self.facts.items():
            told = [each for each in page.answers if each[:TOLD] in beginnings and any(each in text for text in shown)]
            for answer in told:
                if not any(answer in self.open_text(other) for other in (name, *self.facts)):
                    yield found(Place(name, 1), "B809", words=answer[:60])


def facts_of(site: Site) -> dict[str, Facts]:
    """Return the facts of the built pages by the names of their files.

    Those of a page are found again where it is the same but for the marks of its build, which stand in every page.
    """

    def without_marks(name: str) -> tuple[str, list[str]]:
        text = site.html(name).text
        marks = [match[1] for pattern in MARKS if (match := pattern.search(text))]
        for mark, sign in zip(marks, SIGNS, strict=False):
            text = text.replace(mark, sign)
        return text, marks

    def wanted(name: str) -> Wanted:
        text, _ = without_marks(name)
        return [text], functools.partial(_facts, text)

    names = site.names
    site.cache.make_all("facts", names, wanted)
    found = {}
    for name in names:
        text, marks = without_marks(name)
        told = json.dumps(site.cache.kept("facts", [text], functools.partial(_facts, text)))
        for mark, sign in zip(marks, SIGNS, strict=False):
            told = told.replace(sign, mark)
        found[name] = Facts.from_json(json.loads(told))
    return found


def _facts(text: str) -> Facts:
    return Facts.of(Html(text))


def check(site: Site, base: str = "") -> list[Finding]:
    """Return everything that is wrong with the built `site`, sorted by file and line.

    `base` is the path below which it is served, such as /curriculum/; left empty, the home page's own address says it.
    """
    this = _Check(site, base)
    findings = [*this.styles(), *this.search()]
    for name in site.names:
        findings += [*this.links(name), *this.loads(name), *this.within(name)]
    return sorted(findings, key=lambda each: (each.place, each.code))
