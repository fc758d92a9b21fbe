"""Addresses that were once given out keep working: a page that moved leaves a page that leads on."""

from __future__ import annotations

from markupsafe import Markup

from ..model.address import relative
from ..model.curriculum import Curriculum
from .site import Site

PAGE = Markup(
    '<!doctype html>\n<html lang="{lang}" dir="{dir}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
    '<meta name="robots" content="noindex">\n<meta http-equiv="refresh" content="0; url={way}">\n'
    '</head>\n<body>\n<h1>{title}</h1>\n<p><a href="{way}">{way}</a></p>\n</body>\n</html>\n'
)


def step(site: Site, curriculum: Curriculum) -> None:
    """Write a page at each address that moved. In the offline copy nobody has old addresses, and none is written."""
    if site.form == "file":
        return
    words = curriculum.words
    for old, moved in curriculum.moved.items():
        if moved.to not in curriculum.page_of:  # the check says so; a site that is being served goes on
            continue
        target = site.address(curriculum.page_of[moved.to].path)
        page = PAGE.format(lang=words.tag, dir=words.direction, title=words("moved.title"), way=relative(target, old))
        site.write(f"{old}index.html", page)
