"""A plugin of MkDocs that keeps what pages were made into, and gives it back while what they were made from stays.

It uses public events only. The Markdown of a page that is kept is answered with nothing, and its HTML, contents, title
and anchors are given back afterwards, so that MkDocs checks its links as always. A page was made from its source, the
generator, the settings of Markdown, what the curriculum answered (`model.dependencies`), and what MkDocs said of the
files to which it links. A page about which something was said is made again each time, so that it is said each time.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, cast

import jinja2
import jinja2.meta
import mkdocs
from jinja2 import nodes
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc
from mkdocs_macros.plugin import MacrosPlugin

from ..cache import Cache
from ..digest import digest_of
from ..model.curriculum import Curriculum
from ..model.dependencies import Answers, Dependencies
from ..model.offline_copy import OfflineCopy
from ..model.signatures import SIGNATURES
from ..parallel import may_share, shared
from ..views import MACROS

NAME = "kept pages"
OWN = {NAME, "anchors", "prompt server", "preview", "whole site"}
KIND = "page"
# By which generator and settings pages are kept.
MADE = "pages made by"
# The macros that show something of the offline copy, which no curriculum knows.
OFFLINE = [name for name, each in SIGNATURES.items() if each.shows_offline_copy]
# It leans on the order of events of these versions.
VERSIONS = "1.6."
# Extensions of these packages look at nothing but the page, with these exceptions.
PURE = {"markdown", "pymdownx", "macros"}
IMPURE = {"pymdownx.snippets", "pymdownx.b64"}
LOG = logging.getLogger("mkdocs")


def may_keep(config: MkDocsConfig) -> bool:
    """Return whether all is known that pages are made of: MkDocs, its plugins and extensions, and what it would say."""
    extensions = [name for name in config.markdown_extensions if "." in name]
    return (
        mkdocs.__version__.startswith(VERSIONS)
        and set(config.plugins) <= {"macros", "search", *OWN}
        and not config.hooks
        and all(name.partition(".")[0] in PURE and name not in IMPURE for name in extensions)
        and LOG.getEffectiveLevel() == logging.INFO  # with -q much is not said, with -v anchors are not checked
    )


class Overheard(logging.Handler):
    """Counts the messages of a build: a page about which something was said is not kept."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.count = 0

    def emit(self, _record: logging.LogRecord) -> None:
        """Count a record."""
        self.count += 1


class NotedFiles(Files):
    """The files of a site. It notes which of them were asked for, while somebody wants to know."""

    def __init__(self, files: Files) -> None:
        super().__init__(files)
        self.noted: dict[str, str] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file with this path below docs/, or None."""
        file = super().get_file_from_path(path)
        self.noted[path] = self.said(file)
        return file

    def answer(self, path: str) -> str:
        """Return what is said of a path, without noting it."""
        return self.said(super().get_file_from_path(path))

    @staticmethod
    def said(file: File | None) -> str:
        """Return what a page depends on of a file that it links to."""
        return f"{file.url} {file.inclusion.name}" if file else ""


class PageCache(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Keeps pages in a cache. One is made for each build."""

    def __init__(self, curriculum: Curriculum, cache: Cache, offline: Callable[[], OfflineCopy | None]) -> None:
        super().__init__()
        self.curriculum = curriculum
        self.cache = cache
        self.offline = offline
        self.answers = Answers(curriculum)
        self.asked: Dependencies | None = None
        self.heard = Overheard()
        self.found: dict[str, Any] | None = None
        self.before = 0
        self.makes_all = False
        self.made: dict[str, Any] | None = None

    def asking(self) -> Curriculum:
        """Return the curriculum for the page that is being made."""
        return self.asked.as_curriculum if self.asked else self.curriculum

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Let the files note what is asked of them, and begin to listen."""
        self.extensions = config.markdown_extensions
        settings = {
            "extensions": self.extensions,
            "mdx": config.mdx_configs,
            "macros": dict(config.plugins["macros"].config),
            "folders": config.use_directory_urls,
            "validation": config.validation,
            "language": self.curriculum.words.tag,
        }
        self.made_by = digest_of(self.cache.generator, written(settings))
        LOG.addHandler(self.heard)
        self.files = NotedFiles(files)
        return self.files

    @event_priority(-100)
    def on_nav(self, _nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Make all pages at once, in two processes, where none is kept that this generator has made."""
        if may_share() and not self.cache.has(MADE, self.made_by):
            pages = [file.page for file in files.documentation_pages() if file.page]
            with self.alone():
                for _, value in shared(pages, lambda page: self.make(page, config, files)):
                    if value:
                        self.cache.put(KIND, value["key"], value)
        self.cache.put(MADE, self.made_by, 1)

    def make(self, page: Page, config: MkDocsConfig, files: Files) -> dict[str, Any] | None:
        """Return what is to be kept of a page, or None where MkDocs is to make it, because something is said of it."""
        self.made, edit_url = None, page.edit_url
        try:
            page.read_source(config)
            markdown = config.plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
            page.markdown = markdown
            page.render(config, files)
            config.plugins.on_page_content(page.content or "", page=page, config=config, files=files)
        except (Exception, SystemExit):  # MkDocs meets it again and tells it
            return None
        finally:
            page.edit_url = edit_url  # a macro may have changed it
            page.content = ""  # MkDocs makes it anew, from what is kept
        return self.made

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Pass over the cache for a while, and mute all other log handlers."""
        others = [each for each in LOG.handlers if each is not self.heard]
        propagates, LOG.propagate, self.makes_all = LOG.propagate, False, True
        for each in others:
            LOG.removeHandler(each)
        try:
            yield
        finally:
            for each in others:
                LOG.addHandler(each)
            LOG.propagate, self.makes_all = propagates, False

    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, **_: Any) -> str | None:
        """Return an empty text for a page that is kept; else begin to note its look-ups."""
        self.source = markdown
        self.key = self.key_of(page, markdown)
        kept = None if self.makes_all else self.cache.get(KIND, self.key)
        self.found = kept if kept and self.is_fresh(kept) else None
        if self.found is None:
            self.asked = Dependencies(self.curriculum)
            self.files.noted.clear()
            self.before = self.heard.count
            return None
        config.markdown_extensions = []  # there is nothing to convert
        page.meta["render_macros"] = False
        return ""

    @event_priority(-100)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, **_: Any) -> str | None:
        """Return the kept HTML of a page, or keep what was made."""
        found, asked = self.found, self.asked
        self.found = self.asked = None
        if found is None:
            if asked is not None and self.heard.count == self.before and only_macros(self.source, config):
                self.made = self.value_of(html, page, asked)
                if not self.makes_all:
                    self.cache.put(KIND, self.key, self.made)
            return None
        config.markdown_extensions = self.extensions
        del page.meta["render_macros"]
        page.toc = get_toc(found["toc"])
        page.title = found["title"]
        page.present_anchor_ids = set(found["anchors"])
        page.links_to_anchors = {
            file: anchors for path, anchors in found["links"].items() if (file := self.files.src_uris.get(path))
        }
        page.edit_url = found["edit_url"]
        page.meta.update(found["description"])
        return str(found["html"])

    def on_post_page(self, output: str, *, page: Page, **_: Any) -> str:
        """Forget the content of a page that is written. MkDocs would hold that of all pages to its end."""
        page.content = ""
        return output

    @event_priority(-100)
    def on_post_build(self, **_: Any) -> None:
        """Write what is to be kept."""
        self.end()

    def on_build_error(self, **_: Any) -> None:
        """Write what is to be kept: pages about which nothing was said are right. Others were not asked for."""
        self.cache.lets_go = False
        self.end()

    def end(self) -> None:
        """Stop listening, and write."""
        LOG.removeHandler(self.heard)
        self.cache.close()

    def key_of(self, page: Page, markdown: str) -> str:
        """Return the key of a page: a mark of what is known before it is made."""
        nav = str(vars(page).get("title")), str(page.is_homepage), page.file.src_uri, page.file.url
        offline = repr(self.offline()) if any(name in markdown for name in OFFLINE) else ""
        return digest_of(self.made_by, *nav, offline, page.edit_url or "", written(page.meta), markdown)

    def is_fresh(self, kept: dict[str, Any]) -> bool:
        """Return whether all questions that were asked while a page was made are answered as they were then."""
        return all(self.files.answer(path) == said for path, said in kept["files"].items()) and self.answers.same(
            kept["asked"]
        )

    def value_of(self, html: str, page: Page, asked: Dependencies) -> dict[str, Any]:
        """Return what is to be kept of a page that was just made."""
        links = page.links_to_anchors or {}
        return {
            "key": self.key,
            "html": html,
            "toc": [as_token(each) for each in page.toc],
            "title": page.title,
            "edit_url": page.edit_url,
            "description": {name: page.meta[name] for name in ("description",) if name in page.meta},
            "anchors": sorted(page.present_anchor_ids or ()),
            "links": {file.src_uri: anchors for file, anchors in links.items()},
            "files": self.files.noted.copy(),
            "asked": self.answers.told(asked),
        }


def written(settings: Any) -> str:
    """Return settings as text: the same for the same settings, in whichever process."""
    try:
        return json.dumps(settings, default=named)
    except TypeError:  # a key that is no text
        return repr(settings)


def named(setting: Any) -> str:
    """Return what a setting is that JSON cannot write, such as a function: its name, without its place in memory."""
    return f"{setting.__module__}.{setting.__qualname__}" if hasattr(setting, "__qualname__") else repr(setting)


def as_token(entry: AnchorLink) -> dict[str, Any]:
    """Return an entry of a page's contents as Python-Markdown told it."""
    children = [as_token(child) for child in entry.children]
    return {"name": entry.title, "id": entry.id, "level": entry.level, "children": children}


def only_macros(source: str, config: MkDocsConfig) -> bool:
    """Return whether a page's source asks for nothing but our macros: not for the time, a setting or another file."""
    env = cast(MacrosPlugin, config.plugins["macros"]).env
    try:
        tree = env.parse(source)
    except jinja2.TemplateSyntaxError:
        return False
    others = any(tree.find(kind) for kind in (nodes.Filter, nodes.Test, nodes.Include, nodes.Import, nodes.FromImport))
    return jinja2.meta.find_undeclared_variables(tree) <= set(MACROS) and not others
