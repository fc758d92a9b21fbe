"""Roles, where the items of the documents behind the curriculum are taught, and the offline copy."""

from __future__ import annotations

from markupsafe import Markup

from ..site import archive as offline
from .base import link, table
from .view import View


def roles(view: View) -> Markup:
    """Return the roles with what each does, how one sees it, and what happens without it."""
    return view.render("roles.html", roles=view.curriculum.roles.values())


def inventory(view: View) -> Markup:
    """Return a table for each kind of item: the item, which documents name it, and the pages that teach it."""
    t, curriculum = view.words, view.curriculum
    made = []
    for kind in dict.fromkeys(item.kind for item in curriculum.items.values()):
        lines: list[list[object]] = []
        for item in curriculum.items.values():
            if item.kind == kind:
                named = ", ".join(
                    curriculum.course.documents.get(key, curriculum.title(f"source:{key}")) for key in item.named_by
                )
                places = Markup(", ").join(link(view, place) for place in item.places)
                lines.append([item.item, named, places])
        heads = [t("inventory.item"), t("inventory.named_by"), t("inventory.places")]
        made.append(Markup("<h3>{}</h3>").format(t(f"inventory.kinds.{kind}")))
        made.append(table(view, t(f"inventory.kinds.{kind}"), heads, lines, caption_hidden=True))
    return Markup("\n").join(made)


def offline_copy(view: View) -> Markup:
    """Return a link to the offline copy of the site, or what to say where there is none."""
    copy = offline.made(view.curriculum.root)
    if view.form == "file":
        return Markup("<p>{}</p>").format(view.words("offline.here"))
    if copy is None:
        return Markup("<p>{}</p>").format(view.inline(view.words("offline.none")))
    size = view.words.number(round(copy.size / 1e6, 1))
    text = view.words("offline.download", size=size, day=view.words.date(copy.day))
    way = view.asset(copy.file.name)
    return Markup('<p><a class="md-button md-button--primary" href="{}" download>{}</a></p>').format(way, text)
