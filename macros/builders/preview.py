"""A plugin of MkDocs for a build of a few pages: those at which an author looks. The whole site follows.

It uses public events only. The pages know of the whole navigation, and the titles in it are those of the last build.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.theme import Theme

NAME = "preview"
WHOLE = "whole site"
# After all others, whose files are asked what a page links to.
LAST = -200


class SomePages(Files):
    """The files of a site, of which a few pages are made, and of the others those that have just changed."""

    def __init__(self, files: Files, names: Collection[str], changed: Collection[str]) -> None:
        super().__init__(files)
        self.files = files
        self.names = names
        self.changed = changed

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file with this path below docs/, or None."""
        return self.files.get_file_from_path(path)

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> Sequence[File]:
        """Return the pages that are made."""
        return [file for file in self.files.documentation_pages(inclusion=inclusion) if file.dest_uri in self.names]

    def copy_static_files(
        self, dirty: bool = False, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> None:
        """Copy what has just changed."""
        for file in self:
            if file.abs_src_path in self.changed and not file.is_documentation_page() and inclusion(file.inclusion):
                file.copy_file(dirty)


class Unlisted(jinja2.FileSystemLoader):
    """A loader of templates that lists none: MkDocs copies what is listed, and the theme's files are there already."""

    def list_templates(self) -> list[str]:
        """Return nothing, and look through no folders: a theme may bring fifteen thousand pictures."""
        return []


class StandingTheme(Theme):
    """A theme whose files are in the site already."""

    def __init__(self, theme: Theme) -> None:
        self.__dict__.update(vars(theme))

    def get_env(self) -> jinja2.Environment:
        """Return the environment of the theme's templates."""
        env = super().get_env()
        env.loader = Unlisted(self.dirs)
        return env


class Preview(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Lets a build make the pages with these names in the site, such as `a/index.html`, and copy the `changed` files.

    `titles` says which titles the other pages had, by their paths below docs/, and `shown` where the site is into which
    the pages will be put.
    """

    def __init__(
        self, names: Collection[str], changed: Collection[str], titles: Mapping[str, str], shown: Path
    ) -> None:
        super().__init__()
        self.names = names
        self.changed = changed
        self.titles = titles
        self.shown = shown

    def changes_more_than(self, *folders: Path) -> bool:
        """Return whether something has changed outside some folders."""
        return not all(any(Path(path).is_relative_to(each.absolute()) for each in folders) for path in self.changed)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Leave the theme's files where they are."""
        config.theme = StandingTheme(config.theme)
        return config

    @event_priority(LAST)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out what nobody looks at."""
        config.theme.static_templates.clear()
        return SomePages(files, self.names, self.changed)

    def on_nav(self, _nav: Navigation, *, files: Files, **_: Any) -> None:
        """Give the pages that are not made the titles which they had."""
        for file in files:
            if file.page and file.dest_uri not in self.names and file.page.title is None:
                file.page.title = self.titles.get(file.src_uri)


class Whole(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Remembers the titles of all pages."""

    def __init__(self) -> None:
        super().__init__()
        self.titles: dict[str, str] = {}

    def on_env(self, _env: Any, *, files: Files, **_: Any) -> None:
        """Remember the titles, now that all pages are made."""
        self.titles = {
            file.src_uri: str(file.page.title)
            for file in files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
            if file.page
        }


def name_of(address: str) -> str:
    """Return the name of the file in a site that a server answers an address below its base with."""
    name = posixpath.normpath(f"/{address}").lstrip("/")
    return posixpath.join(name, "index.html") if address.endswith("/") or not address else name
