"""A switch with which a reader chooses what of a page is shown: the way of learning, or the track."""

from __future__ import annotations

from markupsafe import Markup

from ...model.switch import values_of
from ..view import View


def switch(view: View, name: str) -> Markup:
    """Return the switch `way` or `track`. Elements with `data-NAME` then follow it (frontend/scheme.js).

    Without scripts it is not shown, and everything is.
    """
    t, course = view.words, view.curriculum.course
    labels = {value: t(f"switch.way.{value}") for value in ("alone", "group")} if name == "way" else course.tracks
    values = [(value, _begun(labels[value])) for value in values_of(course, name)]
    return view.render("switch/switch.html", name=name, values=values)


def _begun(label: str) -> str:
    return label[:1].upper() + label[1:]
