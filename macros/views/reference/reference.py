"""Roles, terms, invented names, and where the items of the documents behind the curriculum are taught."""

from __future__ import annotations

from markupsafe import Markup

from ..alphabet import letters
from ..base import link, table
from ..view import View


def roles(view: View) -> Markup:
    """Return the roles with what each does, how one sees it, and what happens without it."""
    return view.render("reference/roles.html", roles=view.curriculum.roles.values())


def inventory(view: View) -> Markup:
    """Return a table for each kind of item: the item, what one learns about it, who names it, where it is taught."""
    t, curriculum = view.words, view.curriculum
    made = []
    for kind in dict.fromkeys(item.kind for item in curriculum.items.values()):
        lines: list[list[object]] = []
        for item in curriculum.items.values():
            if item.kind == kind:
                named = ", ".join(
                    curriculum.course.documents.get(key, curriculum.title(f"source:{key}")) for key in item.named_by
                )
                first, *others = item.places
                at = f"{first}#{item.part}" if item.part else first
                links = (link(view, at, curriculum.title(first)), *(link(view, place) for place in others))
                lines.append([item.item, item.learns, named, Markup(", ").join(links)])
        heads = [t(f"inventory.{column}") for column in ("item", "learns", "named_by", "places")]
        made.append(Markup("<h3>{}</h3>").format(t(f"inventory.kinds.{kind}")))
        made.append(table(view, t(f"inventory.kinds.{kind}"), heads, lines, caption_hidden=True))
    return Markup("\n").join(made)


def glossary(view: View) -> Markup:
    """Return all terms with their meanings, in the order of the alphabet, below its letters."""
    terms = sorted(view.curriculum.terms.values(), key=lambda term: view.words.alphabet.key(term.term))
    nav = letters(view, ((term.term, term.id) for term in terms))
    return view.render("reference/glossary.html", nav=nav, terms=terms)


def invented_names(view: View) -> Markup:
    """Return the names that we made up, each with what it stands for."""
    names = view.curriculum.invented.values()
    return view.render("base/list.html", texts=[f"**{each.name}**, {each.what}" for each in names])
