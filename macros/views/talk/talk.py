"""A talk in words, and the talks that are held on a lesson."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ...model import Talk
from ..view import View, short_clock


def talk_told(view: View, talk: Talk, pictured: bool = True) -> Markup:
    """Return what is seen, said and asked in a talk. `pictured`: with its picture."""
    return view.render("talk/talk.html", talk=talk, pictured=pictured, cited=lambda at: _cited(view, at))


def talks_on(view: View, lesson: str) -> Markup:
    """Return for who leads a group the talks that days of modules hold on a lesson; nothing where there is none.

    Their pictures are left out: a lesson shows its own.
    """
    curriculum = view.curriculum
    slots = (slot for module in curriculum.modules.values() for slot in module.day.slots)
    ids = dict.fromkeys(slot.talk for slot in slots if slot.lesson == lesson and slot.talk)
    told = [curriculum.talks[id] for id in ids if id in curriculum.talks]
    shown = [(talk, talk_told(view, talk, pictured=False)) for talk in told]
    return view.render("talk/on_lesson.html", talks=shown) if shown else Markup()


def _cited(view: View, references: Sequence[str]) -> Markup:
    """Return links to sources, each with its author and year, and where in a video."""
    told = []
    for reference in references:
        key, _, clock = reference.partition("@")
        source = view.curriculum.sources[key]
        at = view.words("sources.at", clock=short_clock(clock)) if clock else ""
        told.append(
            Markup('<a href="{}">{}, {}</a>{}').format(view.url(f"source:{key}"), source.author, source.year, at)
        )
    return Markup("; ").join(told)
