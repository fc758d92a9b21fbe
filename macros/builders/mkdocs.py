"""Between the builders and the macros: which page calls, and in which form the builder wants addresses.

MkDocs runs `define_env` once for each build, Zensical once for each page. Nothing is therefore kept here; `read.load`
keeps the curriculum, by the files' times.
"""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from .. import ROOT
from ..model.address import Form
from ..model.curriculum import Curriculum
from ..read.load import load_cached
from ..rules import check, report
from ..site.steps import finish
from ..views import MACROS, View
from ..words import words


class ContentError(ValueError):
    """A macro failed. The message names everything that is to be mended in the content."""

    def __str__(self) -> str:
        return "\n".join(("", *self.args))


def where(env: Any) -> tuple[str, Form]:
    """Return the path of the page below docs/ and the form in which the builder wants addresses.

    MkDocs keeps the path in the page's file and leaves links in HTML alone. Zensical keeps it in the page and reads
    links in HTML as links between sources.
    """
    if not hasattr(env.page, "file"):
        return str(env.page.path), "source"
    return str(env.page.file.src_uri), form(env)


def form(env: Any) -> Form:
    """Return the form in which MkDocs writes addresses of pages."""
    return "folder" if env.conf["use_directory_urls"] else "file"


def describe(env: Any, curriculum: Curriculum, path: str) -> None:
    """Give the page of an exercise its summary as description, and an edit button that opens its YAML file."""
    page = curriculum.pages.get(path)
    if page and page.kind == "exercise" and page.id in curriculum.exercises and hasattr(env.page, "meta"):
        env.page.meta.setdefault("description", curriculum.exercises[page.id].summary)
        if getattr(env.page, "edit_url", None):
            env.page.edit_url = env.page.edit_url.replace(f"/docs/exercises/{page.id}.md", f"/exercises/{page.id}.yml")


def failed(path: str, name: str, args: tuple[Any, ...], named: dict[str, Any], error: Exception) -> str:
    """Say which call failed on which page and why, where the check has nothing to say about it."""
    shown = ", ".join([*(f'"{each}"' for each in args), *(f'{key}="{value}"' for key, value in named.items())])
    reason = f"{type(error).__name__}: {error}"
    return words()("problems.failed", page=path, call=f"{name}({shown})", error=reason)


def define_env(env: Any) -> None:
    """Register every macro of `views`. A macro that fails raises ContentError."""
    # Within one build the files are looked at once.
    loaded = functools.cache(lambda: load_cached(ROOT))

    def call(name: str, *args: Any, **named: Any) -> str:
        path, form = where(env)
        curriculum = loaded()
        describe(env, curriculum, path)
        try:
            return str(MACROS[name](View(curriculum, words(), path, form), *args, **named))
        except Exception as error:
            told = report.lines(report.errors(check(curriculum))) or [failed(path, name, args, named, error)]
            raise ContentError(*told) from error

    for name, function in MACROS.items():
        env.macro(functools.update_wrapper(functools.partial(call, name), function), name)


def on_post_build(env: Any) -> None:
    """Take the steps after MkDocs on its site. For other builders see `macros finish`."""
    finish(load_cached(ROOT), Path(env.conf["site_dir"]), form(env))
