"""While somebody writes and `mkdocs serve` runs: a slip shows and stops nothing, and an edit is noticed at once."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from typing import Any, cast

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.utils import CountHandler
from watchdog.observers.polling import PollingObserver

from .preview import NAME as PREVIEW
from .preview import WHOLE, Whole
from .rebuild import Rebuild

NAME = "prompt server"
# Seconds between two looks at the files, and without a further change before a build. MkDocs waits 0.5 and 0.1.
LOOKS = 0.15
SETTLES = 0.05
# With what a page begins whose macros failed.
FAILED = ("# _Macro Rendering Error_", "# _Macro Syntax Error_")
# What the plugin for macros says of such a page, with the way through the generator to where it failed.
LOG = logging.getLogger("mkdocs.plugins.mkdocs_macros.util")
PAGE = re.compile(r"_File_: `(.+)`")


def serving() -> bool:
    """Return whether `mkdocs serve` runs. MkDocs tells that to plugins only, so its command line is asked."""
    command = click.get_current_context(silent=True)
    return command is not None and command.info_name == "serve"


def tolerate_errors(env: Any, failed: Callable[[], str]) -> None:
    """Show an error in the page and in the terminal, in place of stopping the server.

    `failed` returns what a page shows whose macros failed; with nothing it shows what failed in the generator.

    The frame leaves out its security policy, because the script that reloads a page stands in the page.
    """
    env.config["on_error_fail"] = False
    env.conf["extra"]["serving"] = True
    for counter in [each for each in logging.getLogger("mkdocs").handlers if isinstance(each, CountHandler)]:
        logging.getLogger("mkdocs").removeHandler(counter)  # what makes warnings an end of a strict build
    if isinstance(env.conf, MkDocsConfig):
        env.conf.plugins[NAME] = PromptServer(failed)
        if not {PREVIEW, WHOLE} & set(env.conf.plugins):
            env.conf.plugins[WHOLE] = Whole()


class ToMend(logging.Filter):
    """Lets the terminal say what is to be mended in place of where in the generator it failed."""

    def __init__(self, told: Callable[[], str], said: str) -> None:
        super().__init__()
        self.told = told
        self.said = said

    def filter(self, record: logging.LogRecord) -> bool:
        """Shorten what is said of a page whose macros failed. What several pages wait for is said with the first.

        Which functions the plugin has found, it says anew at each build. That helps nobody who writes.
        """
        if record.levelno == LOG.getEffectiveLevel() == logging.INFO:
            return False
        text = record.getMessage()
        # While pages are made ahead nobody sees what is said, and it is said again.
        seen = any(isinstance(each, logging.StreamHandler) for each in logging.getLogger("mkdocs").handlers)
        page = PAGE.search(text) if seen and any(each in text for each in FAILED) else None
        if page and (told := self.told()):
            record.msg, record.args = f"{page[1]}: {told}" if told != self.said else page[1], ()
            self.said = told
        return True


def shorten(told: Callable[[], str]) -> None:
    """Let the terminal say what is to be mended, `told`, where the macros of a page fail. With nothing all is said."""
    said = ""
    for each in [each for each in LOG.filters if isinstance(each, ToMend)]:
        said = each.said  # one edit is built twice: what somebody looks at, and all
        LOG.removeFilter(each)
    LOG.addFilter(ToMend(told, said))


class PromptServer(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Lets the server of MkDocs look more often than it does by itself, and make first what an author looks at."""

    rebuild: Rebuild | None = None

    def __init__(self, failed: Callable[[], str]) -> None:
        super().__init__()
        self.failed = failed

    def on_page_markdown(self, markdown: str, **_: Any) -> str | None:
        """Show what is to be mended in place of where in the generator it failed."""
        return (self.failed() or None) if markdown.startswith(FAILED) else None

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[MkDocsConfig], None]
    ) -> LiveReloadServer:
        """Change the server's waiting times, and what it does after an edit."""
        watched = [path for path in (config.docs_dir, config.config_file_path) if path]
        for path in watched:
            server.unwatch(path)
        server.observer = PollingObserver(timeout=LOOKS)
        for path in watched:
            server.watch(path)
        server.build_delay = SETTLES
        self.rebuild = Rebuild(server, config, builder, cast(Whole, config.plugins[WHOLE]).titles)
        server.builder = self.rebuild
        return server

    def on_shutdown(self) -> None:
        """Let what is done behind the page end before the site is taken away."""
        if self.rebuild:
            self.rebuild.close()
