"""Scripts and styles of a site: bundled and minified for readers, as they are written while an author serves it.

The folder of the bundle is named by a digest of its files, and so is that of the chunks (search index, sheets). A
page that stays open while a new build takes the place of its own therefore never meets files of the other build: what
it asks for is not there, it reads in assets/build.js that there is a new build, and says so (frontend/core/load.js).
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from ..export.script_words import module, script_words
from ..model.course import ColourName, Look
from ..model.curriculum import Curriculum
from . import chunks
from .bundle import FRONTEND, NoBundlerError, bundle, libraries
from .site import Site, name_for
from .style_words import used_words

# What a theme copies into each site. Our pages use one style of it, which is joined with ours.
THEME = ("assets/images", "assets/javascripts", "assets/stylesheets")
# The style with the colours of the course, which the frame asks for where there are some.
OWN = "course.css"
# Not of the site: what joins the scripts, and their tests.
NOT_SERVED = re.compile(r"(?:^|/)build\.js$|_test\.js$|\.d\.ts$")
# Where a page asks for a script or a style as it is written, or for a joined one.
ASKED = re.compile(r'(?P<way>(?:src|href)="[^"]*?)assets/(?:js|css|[0-9a-f]{12})/(?P<name>[\w-]+\.(?:js|css))"')
TOP = re.compile(r'(<html\b[^>]*?)(?: data-build="\w*")?>')


def step(site: Site, curriculum: Curriculum) -> None:
    """Put scripts and styles into a built site. Raises BundleError."""
    style = theme_style(site.folder)
    if site.serving:
        copy_unjoined(site, style, curriculum)
        return
    folder = join(site, style, curriculum) if style else joined(site.folder)
    remove_theme(site.folder, curriculum.root / "docs")
    mark = name_for(f"{folder} {site.fingerprint}")
    chunks.seal(site, mark)
    site.write("assets/build.js", chunks.script("build", mark))
    for name in site.names:
        site.write(name, with_bundle(site.html(name).text, folder, mark))


def theme_style(folder: Path) -> Path | None:
    """Return the theme's style in a built site, or None where it was taken away before."""
    found = sorted((folder / "assets" / "stylesheets").rglob("main.*.css"))
    classic = [path for path in found if path.parent.name == "classic"]  # where a theme has two looks
    return next(iter([*classic, *found]), None)


def served() -> Iterator[tuple[str, Path]]:
    """Return the scripts and styles as they are written: the name in a site that is being served, and the file."""
    for path in sorted(FRONTEND.rglob("*.js")):
        name = path.relative_to(FRONTEND).as_posix()
        if not NOT_SERVED.search(name):
            yield f"assets/js/{name}", path
    for path in sorted((FRONTEND / "styles").glob("*.css")):
        yield f"assets/css/{path.name}", path


def colours(look: Look) -> str:
    """Return the style with a course's own colours; nothing where it has none. Paper is light in both schemes."""

    def rule(scheme: str, own: Mapping[ColourName, str]) -> str:
        return f"{scheme}{{{';'.join(f'--{name}:{colour}' for name, colour in own.items())}}}" if own else ""

    light, dark = rule(":root", look.colours), rule('[data-scheme="dark"]', look.colours_dark)
    return "".join(f"{each}\n" for each in (light, dark and f"@media screen{{{dark}}}") if each)


def copy_unjoined(site: Site, style: Path | None, curriculum: Curriculum) -> None:
    """Copy scripts and styles into the site unbundled. Browsers load modules over http by themselves."""
    for name, path in served():
        site.write(name, path.read_text(encoding="utf-8"))
    for name, told in script_words(curriculum.words).items():
        site.write(f"assets/js/words/{name}.js", module(told))
    if curriculum.course.pages.review:
        with suppress(NoBundlerError):  # without a line the page says that it cannot be loaded
            for name, text in libraries(site.cache).items():
                site.write(f"assets/js/vendor/{name}", text)
    if own := colours(curriculum.course.look):
        site.write(f"assets/css/{OWN}", own)
    if style:
        site.write("assets/css/theme.css", style.read_text(encoding="utf-8"))


def join(site: Site, style: Path, curriculum: Curriculum) -> str:
    """Put the joined scripts and styles into the site. Returns the name of their folder below assets/."""
    used = used_words(style.read_text(encoding="utf-8"), site, curriculum.root / "docs")
    files = bundle(script_words(curriculum.words), style, used, site.cache)
    if own := colours(curriculum.course.look):
        files[OWN] = own
    folder = folder_for({name: text for name, text in files.items() if not name.endswith(".map")})
    for name, text in files.items():
        site.write(f"assets/{folder}/{name}", text)
    return folder


def joined(folder: Path) -> str:
    """Return the name of the scripts' folder in a site that was finished before. Raises FileNotFoundError."""
    for path in (folder / "assets").glob("*/learn.js"):
        return path.parent.name
    raise FileNotFoundError(folder / "assets")


def folder_for(files: Mapping[str, str]) -> str:
    """Return the name of the folder for published files, by their names and what they hold."""
    return name_for("\0".join(f"{name}\0{text}" for name, text in sorted(files.items())))


def remove_theme(folder: Path, docs: Path) -> None:
    """Take out what the theme has copied into the site. What an author put there stays."""
    for place in THEME:
        files = [path for path in (folder / place).rglob("*") if path.is_file()]
        for path in files:
            if not (docs / path.relative_to(folder)).is_file():
                path.unlink()
        if not any(path.is_file() for path in (folder / place).rglob("*")):
            shutil.rmtree(folder / place, ignore_errors=True)


def with_bundle(html: str, folder: str, mark: str) -> str:
    """Return a page with the addresses of the bundle in `folder`, and the digest of its build in data-build."""
    html = html.replace(' type="module" src=', " defer src=")
    html = ASKED.sub(rf'\g<way>assets/{folder}/\g<name>"', html)
    return TOP.sub(rf'\1 data-build="{mark}">', html, count=1)
