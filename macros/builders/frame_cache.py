"""A plugin of MkDocs that keeps whole pages, as the templates of overrides/ make them of a page's content.

It uses public events only. A page that is kept gets a template with nothing in it, and is given back afterwards. It was
made from the templates, the settings, the navigation and the content. All of the navigation counts, because what it
says of one page shows on others.
"""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from ..cache import Cache
from ..digest import digest_of, digest_of_files
from ..translated import translated
from .page_cache import as_token, written

KIND = "frame"
NOTHING = jinja2.Template("")
# What no template reads of the settings, or what stands for it otherwise.
ASIDE = {"plugins", "theme", "site_dir", "docs_dir", "config_file_path", "strict"}
# What templates may read: of all that MkDocs gives them, and of a page. A test holds that they read nothing else.
MAY_READ = {"config", "nav", "page", "base_url"}
OF_A_PAGE = ("title", "url", "meta", "canonical_url", "edit_url", "is_homepage")


class FrameCache(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Keeps whole pages in a cache. One is made for each build."""

    def __init__(self, cache: Cache) -> None:
        super().__init__()
        self.cache = cache
        self.keys: dict[str, str] = {}
        # All that are kept are there at once, so they are packed.
        self.found: dict[str, bytes] = {}

    def on_nav(self, nav: Navigation, **_: Any) -> None:
        """Remember the navigation: the titles in it are known later."""
        self.nav = nav

    @event_priority(-100)
    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Any) -> None:
        """Look which pages are kept, now that the content of all is known. The templates of the others are known."""
        env.bytecode_cache = translated()
        base = digest_of(self.made_by(config), written([entry(item) for item in self.nav.items]))
        for file in files.documentation_pages():
            page = file.page
            key = digest_of(base, written(parts(page)), page.content or "")
            frame = self.cache.get(KIND, key)
            if isinstance(frame, str):
                self.found[file.src_uri] = zlib.compress(frame.encode(), 1)
                page.meta["template"], page.content = NOTHING, ""
            else:
                self.keys[file.src_uri] = key

    def on_post_page(self, output: str, *, page: Page, **_: Any) -> str:
        """Give back what was kept of a page, or keep it. MkDocs would hold the content of all pages to its end."""
        page.content = ""
        path = page.file.src_uri
        if path in self.found:
            del page.meta["template"]
            return zlib.decompress(self.found.pop(path)).decode()
        if path in self.keys:
            self.cache.put(KIND, self.keys[path], output)
        return output

    def made_by(self, config: MkDocsConfig) -> str:
        """Return a mark of the templates, the settings and what renders them."""
        settings = {name: value for name, value in config.items() if name not in ASIDE}
        own = config.theme.custom_dir
        return digest_of(
            self.cache.generator, digest_of_files(Path(own)) if own else "", written([settings, dict(config.theme)])
        )


def parts(page: Page) -> list[Any]:
    """Return what a template may read of a page beside its content, and of the pages before and after it."""
    beside = [(each.title, each.url) if each else None for each in (page.previous_page, page.next_page)]
    return [
        [getattr(page, name) for name in OF_A_PAGE],
        [as_token(each) for each in page.toc],
        beside,
        page.file.src_uri,
        page.file.inclusion.name,
    ]


def entry(item: StructureItem) -> list[Any]:
    """Return an entry of the navigation with those below it."""
    below = [entry(each) for each in getattr(item, "children", None) or ()]
    return [item.title, getattr(item, "url", None), getattr(item, "is_index", None), below]
