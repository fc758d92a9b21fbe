"""Between the builders and the macros: which page calls, and in which form the builder wants addresses.

MkDocs runs `define_env` once for each build, Zensical once for each page. Nothing is therefore kept here; `read.load`
keeps the curriculum, by the files' times.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from .. import ROOT
from ..cache import open_cache
from ..model import Exercise
from ..model.address import Form
from ..model.curriculum import Curriculum
from ..model.finding import Finding
from ..model.offline_copy import OfflineCopy
from ..model.signatures import SIGNATURES
from ..read.course import words_of
from ..read.garbage import collect_seldom
from ..read.load import load_cached
from ..rules import check_changed, report
from ..site import archive
from ..site.bundle import BundleError
from ..site.site import Site
from ..site.steps import OF_A_PAGE, finish
from ..views import MACROS, View
from ..words import Words
from . import blocks
from .frame import frame
from .page_cache import NAME, PageCache, may_keep
from .preview import NAME as PREVIEW
from .serving import serving, shorten, tolerate_errors


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


def root(env: Any) -> Path:
    """Return the folder of the project: that of the settings which MkDocs was given."""
    settings = env.conf.get("config_file_path")
    return Path(settings).parent if settings else ROOT


def form(env: Any) -> Form:
    """Return the form in which MkDocs writes addresses of pages."""
    return "folder" if env.conf["use_directory_urls"] else "file"


def describe(page: Any, path: str, exercise: Exercise) -> None:
    """Give the page of an exercise its summary as description, and an edit button that opens its YAML file."""
    page.meta.setdefault("description", exercise.summary)
    if getattr(page, "edit_url", None):
        page.edit_url = page.edit_url.replace(f"/docs/{path}", f"/exercises/{exercise.id}.yml")


def open_list(page: Any, path: str, file: str) -> None:
    """Let the edit button of a page open the file of the list that it shows: there its words stand."""
    if getattr(page, "edit_url", None):
        page.edit_url = page.edit_url.replace(f"/docs/{path}", f"/{file}")


def failed(words: Words, path: str, name: str, args: tuple[Any, ...], named: dict[str, Any], error: Exception) -> str:
    """Say which call failed on which page and why, where the check has nothing to say about it."""
    shown = ", ".join([*(f'"{each}"' for each in args), *(f'{key}="{value}"' for key, value in named.items())])
    reason = f"{type(error).__name__}: {error}"
    return words("problems.failed", page=path, call=f"{name}({shown})", error=reason)


def failed_text(findings: list[Finding], words: Words) -> str:
    """Return what the terminal says of a page whose macros failed; nothing where the check finds no error."""
    return "\n".join([f"{words('problems.on_page')}:", *report.explained(findings, words)]) if findings else ""


def failed_page(findings: list[Finding], words: Words) -> str:
    """Return what a page shows whose macros failed, while somebody writes; nothing where the check finds no error."""
    told = "\n".join(report.explained(findings, words))
    return f"# {words('problems.on_page')}\n\n~~~text\n{told}\n~~~\n" if findings else ""


def page_cache_of(
    env: Any, loaded: Callable[[], Curriculum], offline: Callable[[], OfflineCopy | None]
) -> PageCache | None:
    """Let MkDocs give back pages that are kept. Returns what knows them, or None where nothing can be kept."""
    if not isinstance(env.conf, MkDocsConfig) or not may_keep(env.conf):
        return None

    curriculum = loaded()
    cache = open_cache(root(env))
    if not cache.keeps:
        return None
    cache.takes = PREVIEW not in env.conf.plugins
    kept = PageCache(curriculum, cache, offline)
    env.conf.plugins[NAME] = kept
    return kept


def define_env(env: Any) -> None:
    """Register every macro of `views`. A macro that fails raises ContentError."""
    collect_seldom()
    if isinstance(env.conf, MkDocsConfig):
        env.conf.plugins[blocks.NAME] = blocks.Anchors()
        words = words_of(root(env))
        env.conf.mdx_configs.setdefault("footnotes", {})["BACKLINK_TITLE"] = words("footnotes.back", n="{}")
    env.conf.setdefault("extra", {}).update(frame(root(env), env.conf.get("edit_uri") or ""))
    # Within one build the files are looked at once.
    loaded = functools.cache(lambda: load_cached(root(env)))
    offline = functools.cache(lambda: archive.current(root(env)))
    found = functools.cache(lambda: report.errors(check_changed(loaded())))
    problems = functools.cache(lambda: report.lines(found(), loaded().words))
    if serving():
        shorten(lambda: failed_text(found(), loaded().words))
        tolerate_errors(env, lambda: failed_page(found(), loaded().words))
    kept = page_cache_of(env, loaded, offline)
    passes = blocks.__name__ in (env.conf.get("markdown_extensions") or ())  # else nobody takes the signs out

    def call(name: str, *args: Any, **named: Any) -> str:
        path, form = where(env)
        curriculum = loaded()
        view = View(kept.asking() if kept else curriculum, curriculum.words, path, form, offline())
        try:
            macro, shown = SIGNATURES[name], str(MACROS[name](view, *args, **named))
            if "exercise" in macro.needs:  # Zensical has no other moment that comes once a page
                describe(env.page, path, view.curriculum.exercises[view.page.id])
            if macro.shows_list and macro.shows_list.is_edited_from(bool(args or named)):
                open_list(env.page, path, f"{view.curriculum.course.lists}/{macro.shows_list.name}.yml")
            return blocks.marked(shown) if passes and not macro.inline else shown
        except Exception as error:
            raise ContentError(*(problems() or [failed(curriculum.words, path, name, args, named, error)])) from error

    for name, function in MACROS.items():
        env.macro(functools.update_wrapper(functools.partial(call, name), function), name)


def on_post_build(env: Any) -> None:
    """Take the steps after MkDocs on its site. For other builders see `macros finish`."""
    plugins, curriculum = env.conf["plugins"], load_cached(root(env))
    kept, preview = plugins.get(NAME), plugins.get(PREVIEW)
    site = Site(Path(env.conf["site_dir"]), form(env), serving(), kept.cache if kept else None)
    try:
        if preview:
            finish(site, curriculum, OF_A_PAGE)
            if preview.changes_more_than(root(env) / "docs", root(env) / "exercises"):
                finish(Site(preview.shown, site.form, site.serving, site.cache), curriculum, ["assets"])
            return
        finish(site, curriculum)
    except BundleError as error:
        raise PluginError(str(error)) from error  # without a trace: it names what is wrong
