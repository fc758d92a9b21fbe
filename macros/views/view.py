"""What a view knows: the curriculum, the words, and the page that it writes for."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from ..model import Page
from ..model.address import Form, relative, url_of
from ..model.curriculum import Curriculum
from ..model.offline_copy import OfflineCopy
from ..words import Words
from .drawings import drawing, in_page
from .markdown import Around, as_words, block, inline, lead_and_rest

# A template stands beside its view.
TEMPLATES = Path(__file__).parent


def seconds(clock: str) -> int:
    """Return a timestamp hh:mm:ss in seconds."""
    hours, minutes, rest = (int(part) for part in clock.split(":"))
    return hours * 3600 + minutes * 60 + rest


def short_clock(clock: str) -> str:
    """Return a timestamp without empty hours: 00:13:17 is 13:17."""
    return clock.removeprefix("00:")


@dataclass(frozen=True)
class View:
    """The curriculum as one page sees it, the form in which the builder wants addresses, and the offline copy."""

    curriculum: Curriculum
    words: Words
    path: str
    form: Form = "folder"
    offline: OfflineCopy | None = None

    @property
    def page(self) -> Page:
        """The page that calls. Raises KeyError where it is not part of the curriculum."""
        return self.curriculum.pages[self.path]

    def to(self, path: str, anchor: str = "") -> str:
        """Return the address of a page of docs/, relative to this page."""
        way = relative(url_of(path, self.form), url_of(self.path, self.form))
        return f"{way}#{anchor}" if anchor else way

    def asset(self, path: str) -> str:
        """Return the address of a file below the site's base, relative to this page."""
        return relative(path, self.path if self.form == "source" else url_of(self.path, self.form))

    def style(self, name: str) -> Markup:
        """Return the link to a style of frontend/styles that only this page needs."""
        return Markup('<link rel="stylesheet" href="{}">').format(self.asset(f"assets/css/{name}.css"))

    def url(self, reference: str) -> str:
        """Return the address of a record such as `tool:slip`, relative to this page. Raises KeyError.

        Behind a # it may say at which heading of the record's page.
        """
        reference, _, anchor = reference.partition("#")
        kind, _, id = reference.partition(":")
        pages = self.curriculum.course.pages
        if kind not in ("source", "term"):  # these have no page of their own
            return self.to(self.curriculum.page_of[reference].path, anchor)
        path = pages.glossary if kind == "term" else self.curriculum.source_pages.get(id, pages.sources)
        if path is None:
            raise KeyError(reference)
        return self.to(path, id)

    def source_url(self, reference: str) -> str | None:
        """Return the outside address of a source, at its timestamp where the reference has one."""
        key, _, clock = reference.partition("@")
        url = self.curriculum.sources[key].url
        if not (url and clock):
            return url
        return f"{url}{'&' if '?' in url else '?'}t={seconds(clock)}s"

    def drawing(self, name: str) -> Markup:
        """Return the drawing of that name. Raises ValueError for what is no name, OSError where there is none."""
        return drawing(self.curriculum, name)

    def drawn(self, name: str) -> Markup:
        """Return the drawing of that name as a page shows and tells it. It raises what `drawing` does."""
        return in_page(self.drawing(name))

    @property
    def _around(self) -> Around:
        return Around(self.url, self.drawn)

    def inline(self, text: str) -> Markup:
        """Return one line of safe Markdown as HTML."""
        return inline(text, self._around)

    def block(self, text: str) -> Markup:
        """Return safe Markdown as HTML without blank lines: paragraphs, lists, tables, code, pictures by name."""
        return block(text, self._around)

    def lead_and_rest(self, text: str) -> tuple[Markup, Markup]:
        """Return the first paragraph without its element, for a legend or a label, and what follows it as blocks."""
        return lead_and_rest(text, self._around)

    def render(self, template: str, **values: Any) -> Markup:
        """Return a template filled, as HTML without blank lines, so that Markdown leaves it whole."""
        context = {
            "view": self,
            "t": self.words,
            "inline": self.inline,
            "block": self.block,
            "as_words": as_words,
            **values,
        }
        html = _templates().get_template(template).render(**context)
        return Markup(re.sub(r"\n\s*\n+", "\n", html.strip()))


@functools.cache
def _templates() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
