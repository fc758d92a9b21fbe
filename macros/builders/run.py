"""Runs MkDocs as its own command does, in this process: a build that is killed leaves no other process behind."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

import click

from ..model.address import Form


@contextlib.contextmanager
def environment(**settings: str) -> Iterator[None]:
    """Set variables of the environment for a while."""
    before = dict(os.environ)
    os.environ.update(settings)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def build(root: Path, folder: Path, form: Form) -> int:
    """Build the project in `root` strictly into `folder`. Returns the exit status of MkDocs.

    It runs without -q and -v: both let a broken link pass.
    """
    settings = {"NO_MKDOCS_2_WARNING": "1"}
    if form == "file":
        settings |= {"DIRECTORY_URLS": "false", "SITE_URL": ""}
    options = ["build", "--strict", "--config-file", str(root / "mkdocs.yml"), "--site-dir", str(folder)]
    with environment(**settings), contextlib.chdir(root):
        from mkdocs.__main__ import cli  # only now: the theme looks at the environment when it is loaded

        try:
            cli.main(options, prog_name="mkdocs", standalone_mode=False)
        except click.ClickException as error:
            error.show()
            return error.exit_code
        except SystemExit as error:  # MkDocs gives up by it
            return error.code if isinstance(error.code, int) else 1
    return 0
