"""The link to the offline copy of the site."""

from __future__ import annotations

from markupsafe import Markup

from .view import View


def offline_copy(view: View) -> Markup:
    """Return a link to the offline copy of the site, or what to say where there is none."""
    copy = view.offline
    if view.form == "file":
        return Markup("<p>{}</p>").format(view.words("offline.here"))
    if copy is None:
        return Markup("<p>{}</p>").format(view.inline(view.words("offline.none")))
    size = view.words.number(round(copy.size / 1e6, 1))
    text = view.words("offline.download", size=size, day=view.words.date(copy.day))
    way = view.asset(copy.name)
    return Markup('<p><a class="md-button md-button--primary" href="{}" download>{}</a></p>').format(way, text)
