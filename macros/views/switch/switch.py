"""A switch with which a reader chooses what of a page is shown: the way of learning, or the track."""

from __future__ import annotations

from markupsafe import Markup

from ...model.switch import values_of
from ..view import View


def switch(view: View, name: str) -> Markup:
    """Return the switch `way` or `track`. Elements with `data-NAME` then follow it (frontend/scheme.js).

    Who has answered it sees one line with the answer, which opens it again. Without scripts it is not shown, and
    everything is.
    """
    t, course = view.words, view.curriculum.course
    if name == "way":
        values = [(each, t(f"switch.way.{each}"), t(f"switch.way.shown_{each}")) for each in values_of(course, name)]
    else:
        names = {each: _begun(course.tracks[each]) for each in values_of(course, name)}
        values = [(each, title, title) for each, title in names.items()]
    return view.render("switch/switch.html", name=name, values=values)


def _begun(label: str) -> str:
    return label[:1].upper() + label[1:]
