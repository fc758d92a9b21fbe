"""While somebody writes and `mkdocs serve` runs: a slip shows and stops nothing, and an edit is noticed at once."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.utils import CountHandler
from watchdog.observers.polling import PollingObserver

NAME = "prompt server"
# Seconds between two looks at the files, and without a further change before a build. MkDocs waits 0.5 and 0.1.
LOOKS = 0.15
SETTLES = 0.05
BEHIND = "behind the page"


def serving() -> bool:
    """Return whether `mkdocs serve` runs. MkDocs tells that to plugins only, so its command line is asked."""
    command = click.get_current_context(silent=True)
    return command is not None and command.info_name == "serve"


def be_gentle(env: Any) -> None:
    """Let a slip show in the page and in the terminal, so that it does not stop the server of somebody who writes.

    The frame leaves out its security policy, because the script that reloads a page stands in the page.
    """
    env.config["on_error_fail"] = False
    env.conf["extra"]["serving"] = True
    for counter in [each for each in logging.getLogger("mkdocs").handlers if isinstance(each, CountHandler)]:
        logging.getLogger("mkdocs").removeHandler(counter)  # what makes warnings an end of a strict build
    if isinstance(env.conf, MkDocsConfig):
        env.conf.plugins[NAME] = PromptServer()


def behind(work: Callable[[], None]) -> None:
    """Work while the author looks at the page already."""
    threading.Thread(target=work, name=BEHIND, daemon=True).start()


def rest() -> None:
    """Wait until nothing is done behind the page: a build would take the site away below it."""
    for thread in threading.enumerate():  # this module may have been read anew since
        if thread.name == BEHIND:
            thread.join()


class PromptServer(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Lets the server of MkDocs look more often than it does by itself."""

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
        """Change the server's waiting times."""
        watched = [path for path in (config.docs_dir, config.config_file_path) if path]
        for path in watched:
            server.unwatch(path)
        server.observer = PollingObserver(timeout=LOOKS)
        for path in watched:
            server.watch(path)
        server.build_delay = SETTLES
        return server

    def on_shutdown(self) -> None:
        """Let what is done behind the page end before the site is taken away."""
        rest()
