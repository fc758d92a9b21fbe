"""Makes a built site light: our scripts and styles joined and without comments, the theme's unused files gone."""

from __future__ import annotations

import shutil
from pathlib import Path

import rcssmin
import rjsmin

from ..model.curriculum import Curriculum
from . import bundle
from .site import Site

# What the theme copies into each site and our pages do not use.
UNUSED = ("assets/javascripts", "assets/stylesheets/*.map", "assets/stylesheets/palette.*", "assets/images")


def step(site: Site, _curriculum: Curriculum) -> None:
    """Make a built site light. While serving, scripts and styles stay as they are written."""
    if not site.serving and (site.folder / "assets" / "js" / bundle.TOGETHER[0]).is_file():
        slim(site.folder)


def slim(site: Path) -> None:
    """Join and slim the scripts in assets/js and the styles in assets/css of a built site; take out what is unused."""
    for pattern in UNUSED:
        for path in site.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    folder = site / "assets" / "js"
    sources = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js"))}
    files = bundle.scripts(sources)
    for name in sources:
        if name in files:
            (folder / name).write_text(rjsmin.jsmin(files[name]), encoding="utf-8")
        else:
            (folder / name).unlink()
    folder = site / "assets" / "css"
    styles = sorted(folder.glob("*.css"))
    joined = {path: bundle.style(folder, path.name) for path in styles}
    taken = {match for path in styles for match in bundle.STYLE_IMPORT.findall(path.read_text(encoding="utf-8"))}
    for path in styles:
        if path.name in taken:
            path.unlink()
        else:
            path.write_text(rcssmin.cssmin(joined[path]), encoding="utf-8")
