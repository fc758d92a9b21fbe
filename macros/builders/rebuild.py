"""What `mkdocs serve` does after an edit: the pages that an author looks at first, and then the whole site behind them.

A whole site is made in a folder and by a process of its own, and then takes the place of the one that is shown.
Whoever looks waits for the few pages alone. Where the whole site shows one of them otherwise, browsers are told once
more.
"""

from __future__ import annotations

import json
import logging
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from .behind import Behind, command, settings
from .preview import NAME, Preview, name_of

LOG = logging.getLogger("mkdocs")
# So many pages are made first: those that were asked for last.
LOOKED_AT = 3
# What the command's line may say of a site's settings. What it does not say is None, which counts for nothing.
OPTIONS = ("theme", "use_directory_urls")
# Seconds in which a browser gets what has been made, before the whole site is begun.
LET_LOOK = 1.0


class Rebuild:
    """Replaces MkDocs' rebuild after an edit: first the pages viewed last, then the whole site in the background.

    `titles` says which titles pages have, by their paths below docs/.
    """

    def __init__(
        self,
        server: LiveReloadServer,
        config: MkDocsConfig,
        build: Callable[[MkDocsConfig], None],
        titles: dict[str, str],
    ) -> None:
        self.server = server
        self.config = config
        self.build = build
        self.own = Path(tempfile.mkdtemp(prefix="mkdocs_"))
        self.next = self.own / "site"
        self.next_titles = self.own / "titles.json"
        self.told = self.own / "told"
        self.told.touch()
        self.looked_at: tuple[str, ...] = ()  # replaced, never changed: browsers ask while it is read
        self.looking = threading.Lock()
        self.titles = titles
        context = click.get_current_context(silent=True)
        self.options = {name: context.params.get(name) for name in OPTIONS} if context else {}
        self.times = self.times_now()
        self.is_due = False
        self.is_made = False
        self.lock = threading.Lock()
        self.behind = self.whole()
        self.following = threading.Thread()
        server.set_app(self.answer)
        server.watch(str(self.told))

    def answer(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Let the server answer a browser, and remember at which page it looks."""
        path = str(environ.get("PATH_INFO", "")).encode("latin-1").decode("utf-8", "ignore")
        name = name_of(path.removeprefix(self.server.mount_path))
        if name.endswith(".html") and (Path(self.server.root) / name).is_file():
            with self.looking:
                self.looked_at = (*(each for each in self.looked_at if each != name), name)[-LOOKED_AT:]
        return self.server.serve_request(environ, start_response)

    def __call__(self) -> None:
        """Build after an edit, or show the whole site that has been made since the last one."""
        times = self.times_now()
        changed = {path for path, _ in times.items() ^ self.times.items()}
        if changed:
            self.behind.end()
        with self.lock:
            if self.is_made:
                self.show()
        self.times, self.is_due = times, self.is_due or bool(changed)
        if changed and not self.preview(changed):
            self.end()
            self.behind = self.whole()
            if not self.behind.make():
                raise Abort("The site stays as it was.")
            self.is_due = False
            self.show()
        elif self.is_due and (self.behind.ended.is_set() or not self.following.is_alive()):
            self.behind = self.whole()
            self.following = threading.Thread(target=self.follow, args=(self.behind, self.following), daemon=True)
            self.following.start()

    def end(self) -> None:
        """Let what is done behind the page end."""
        self.behind.end()
        if self.following.is_alive():
            self.following.join()

    def close(self) -> None:
        """End, and take away what was made."""
        self.end()
        shutil.rmtree(self.own, ignore_errors=True)

    def preview(self, changed: set[str]) -> bool:
        """Make the pages at which somebody looks. Returns whether they were made: a whole build tells mistakes."""
        folder, names = self.own / "preview", self.looked_at
        shutil.rmtree(folder, ignore_errors=True)
        try:
            with silence():
                config = settings(self.config.config_file_path, str(folder), self.config.site_url, self.options)
                config.plugins[NAME] = Preview(names, changed, self.titles, Path(self.server.root))
                self.build(config)
        except (Exception, SystemExit):
            return False
        if not names or not all((folder / name).is_file() for name in names):
            return False
        shutil.copytree(folder, self.server.root, dirs_exist_ok=True)
        return True

    def whole(self) -> Behind:
        """Return what makes the whole site in the folder that is not shown."""
        file, url = self.config.config_file_path, self.config.site_url
        return Behind(command(file, self.next, self.next_titles, url, self.options))

    def follow(self, behind: Behind, before: threading.Thread) -> None:
        """Make the whole site behind the page, and show it, or have it shown where the page changes by it.

        It waits for the one that was begun before. That one is of no use any more.
        """
        if before.is_alive():
            before.join()
        if not behind.make(LET_LOOK):
            return
        with self.lock:
            if behind.ended.is_set():
                return
            self.is_due, self.is_made = False, True
            if all(self.is_the_same(name) for name in self.looked_at):
                self.show()
            else:
                self.told.touch()

    def is_the_same(self, name: str) -> bool:
        """Return whether the whole site shows a page as it is shown now."""
        now, then = Path(self.server.root) / name, self.next / name
        return then.is_file() and now.is_file() and now.read_bytes() == then.read_bytes()

    def show(self) -> None:
        """Let the whole site take the place of the one that is shown."""
        self.server.root, self.next = str(self.next), Path(self.server.root)
        self.titles = json.loads(self.next_titles.read_text(encoding="utf-8"))
        self.is_made = False

    def times_now(self) -> dict[str, int]:
        """Return each file that is watched with the time of its last change."""
        return dict(times([self.config.docs_dir, self.config.config_file_path, *self.config.watch]))


def times(places: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Return each file at or below some places with the time of its last change."""
    for place in map(Path, places):
        for path in place.rglob("*") if place.is_dir() else [place]:
            try:
                if path.is_file():
                    yield str(path.absolute()), path.stat().st_mtime_ns
            except OSError:  # it has gone meanwhile
                continue


@contextmanager
def silence() -> Iterator[None]:
    """Let MkDocs say nothing to an author for a while: it says the same of the whole site."""
    handlers = list(LOG.handlers)

    def nothing(_record: logging.LogRecord) -> bool:
        return False

    for each in handlers:
        each.addFilter(nothing)
    try:
        yield
    finally:
        for each in handlers:
            each.removeFilter(nothing)
