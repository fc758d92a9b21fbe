"""Our own scripts and styles in the built site: joined, and without comments and white space. The sources stay."""

from __future__ import annotations

from pathlib import Path

import rcssmin
import rjsmin

from . import bundle


def slim(site: Path) -> None:
    """Join and slim the scripts in assets/js and the styles in assets/css of a built site."""
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
