"""Builds the whole site while its author looks at one page of it: in a background process.

It takes no time from the process that answers the author, and it can be ended at any moment, because the next edit
makes it useless. What it kept up to then is right and stays.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import click
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

# What the author looks at comes first.
NICE = 10


def settings(file: str | None, folder: str, url: str | None, options: Mapping[str, Any]) -> MkDocsConfig:
    """Return the settings as they are written now, for a site in `folder` that a server shows at `url`.

    `options` are those of the server's command line. Raises what MkDocs raises.
    """
    config = load_config(config_file=file, site_dir=folder, **options)
    config.site_url = url
    config.strict = False  # what the server warns of meanwhile, such as an address that is not there, would count
    return config


def command(file: str | None, folder: Path, titles: Path, url: str | None, options: Mapping[str, Any]) -> list[str]:
    """Return the command that makes the whole site in `folder` and writes the titles of its pages to a file."""
    told = {"file": file, "folder": str(folder), "titles": str(titles), "url": url, "options": dict(options)}
    return [sys.executable, "-m", __name__, json.dumps(told)]


class Behind:
    """A command that makes the whole site, run once after a while."""

    def __init__(self, line: Sequence[str]) -> None:
        self.line = line
        self.ended = threading.Event()
        self.process: subprocess.Popen[bytes] | None = None
        self._starting = threading.Lock()

    def make(self, wait: float = 0.0) -> bool:
        """Make it after so many seconds, and return whether it was made and is of use. The command tells mistakes."""
        if self.ended.wait(wait):
            return False
        with self._starting:
            if self.ended.is_set():
                return False
            # Of a session of its own, so that who stops the server by keys stops it through the server, in order.
            self.process = subprocess.Popen(self.line, start_new_session=True)
        return self.process.wait() == 0 and not self.ended.is_set()

    def end(self) -> None:
        """End the process, wherever it is: its site is out of date. It takes a moment to write what it kept."""
        with self._starting:
            self.ended.set()
            if self.process is None or self.process.poll() is not None:
                return
            with suppress(ProcessLookupError):
                if sys.platform == "win32":
                    self.process.terminate()
                else:  # with those that help it
                    os.killpg(self.process.pid, signal.SIGTERM)


class EndedError(BaseException):
    """The site is of no use any more. It is no mistake, and MkDocs is to say nothing of it."""


def _end(*_: object) -> None:
    raise EndedError


def main(told: Mapping[str, Any]) -> int:
    """Make the whole site as a server of MkDocs makes it. Returns the exit status."""
    from mkdocs.__main__ import State  # what it says, it says like MkDocs
    from mkdocs.commands.build import build

    from .preview import WHOLE, Whole

    with click.Context(click.Command("serve"), info_name="serve", obj=State()).scope(), suppress(EndedError):  # type: ignore[no-untyped-call]
        config = settings(told["file"], told["folder"], told["url"], told["options"])
        config.plugins[WHOLE] = whole = Whole()
        try:
            build(config, serve_url=told["url"])
        except EndedError:
            config.plugins.on_build_error(error=InterruptedError())  # lets plugins put down what they kept
            raise
        Path(told["titles"]).write_text(json.dumps(whole.titles), encoding="utf-8", newline="\n")
        return 0
    return 1


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _end)
    if hasattr(os, "nice"):
        os.nice(NICE)
    try:
        sys.exit(main(json.loads(sys.argv[1])))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
