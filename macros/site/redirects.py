"""Addresses that were once given out keep working: a page that moved leaves a page that leads on."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

from ..model.address import Form, relative, url_of
from ..model.curriculum import Curriculum

PAGE = Markup(
    '<!doctype html>\n<html lang="{lang}" dir="{dir}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
    '<meta name="robots" content="noindex">\n<meta http-equiv="refresh" content="0; url={way}">\n'
    '</head>\n<body>\n<h1>{title}</h1>\n<p><a href="{way}">{way}</a></p>\n</body>\n</html>\n'
)


def addresses(site: Path) -> list[str]:
    """Return the address of every page of a built site, below its base, in order."""
    files = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return sorted(file.removesuffix("index.html") for file in files if file != "404.html")


def write(curriculum: Curriculum, site: Path, form: Form) -> None:
    """Write a page at each address that moved. In the offline copy nobody has old addresses, and none is written."""
    if form == "file":
        return
    words = curriculum.words
    for old, moved in curriculum.moved.items():
        if moved.to not in curriculum.page_of:  # the check says so; a site that is being served goes on
            continue
        target = url_of(curriculum.page_of[moved.to].path, form)
        folder = site / old
        folder.mkdir(parents=True, exist_ok=True)
        page = PAGE.format(lang=words.tag, dir=words.direction, title=words("moved.title"), way=relative(target, old))
        (folder / "index.html").write_text(page, encoding="utf-8")
