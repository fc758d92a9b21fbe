"""The page of an exercise: the learner's parts, how it is done elsewhere, the trainer's part, sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from markupsafe import Markup

from ...model import Exercise
from ..base import link
from ..markdown import as_words
from ..moodle import link_of
from ..origin import origin
from ..switch import switch
from ..view import View
from .facts import facts, fiction
from .modes import modes
from .parts import Part, beside_script, parts, way_of
from .sources import sources
from .trainer import trainer


def own_page(view: View, exercise: Exercise) -> str:
    """Return the page of an exercise."""
    lines: list[str] = [
        f"# {as_words(exercise.title)}",
        facts(view, exercise, exercise.code or ""),
        Markup("<p>{}</p>").format(view.inline(exercise.summary)),
        switch(view, "way"),
    ]
    done, after = _in_order(view, exercise)
    lines += _to_work(view, done)
    if exercise.kind != "quiz":
        lines += _where(view, exercise)
    lines += fiction(view, exercise)
    lines += _sections(done, {"worksheet": _back(view, exercise)})
    lines += origin(view, exercise.adapted_from)
    lines.append(view.render("exercise/end.html", exercise=exercise, url=""))
    lines += _sections(after + _after(view, exercise))
    return "\n\n".join(lines)


def _in_order(view: View, exercise: Exercise) -> tuple[list[Part], list[Part]]:
    """Return the parts before the end of an exercise and those after it.

    A trainer's part stands before the steps, which it tells too: nobody scrolls past cards to what to say.
    """
    told, done = trainer(view, exercise), [_with_file(view, exercise, part) for part in parts(view, exercise)]
    lead = [Part("trainer", view.words("exercise.parts.trainer"), told, "group")] if told else []
    # Who opens a quiz wants its questions: what only a group needs does not stand before them.
    if exercise.kind == "quiz":
        return [part for part in done if part.way != "group"], [part for part in done if part.way == "group"] + lead
    at = next((at for at, part in enumerate(done) if part.name == "steps"), None)
    if at is None or not lead:
        return done, lead
    listed = beside_script(done)
    return [*listed[:at], *lead, *listed[at:]], []


def _with_file(view: View, exercise: Exercise, part: Part) -> Part:
    """Return a part; below the questions stands where a trainer gets them as a file."""
    return replace(part, html=part.html + link_of(view, exercise)) if part.name == "questions" else part


def _to_work(view: View, listed: list[Part]) -> list[Markup]:
    """Return the way to what one works on, for who knows what to do: the worksheet, else the questions."""
    names = [part.name for part in listed]
    to = next((name for name in ("worksheet", "questions") if name in names), "")
    link = Markup('<p><a class="md-button" href="#{}">{}</a></p>')
    return [link.format(to, view.words(f"exercise.to_{to}"))] if to else []


def _where(view: View, exercise: Exercise) -> list[str]:
    """Return a line that leads to its lessons, and one to its steps of a lab."""
    units = view.curriculum.units_with(exercise.id)
    of_kind = {
        kind: [link(view, unit) for unit in units if unit.startswith(f"{kind}:")] for kind in ("lesson", "lab_step")
    }
    return [f"{view.words(f'exercise.of_{kind}')} {', '.join(links)}" for kind, links in of_kind.items() if links]


def _back(view: View, exercise: Exercise) -> list[str]:
    """Return the way back to the steps of a lab that lead to a sheet; nothing where there is none."""
    steps = [each for each in view.curriculum.units_with(exercise.id) if each.startswith("lab_step:")]
    told = Markup('<p class="to-step">{} {}</p>').format(
        view.words("exercise.back_to_step"), Markup("; ").join(link(view, each) for each in steps)
    )
    return [told] if steps else []


def _sections(listed: list[Part], below: Mapping[str, list[str]] = MappingProxyType({})) -> list[str]:
    """Return the heading and the HTML of each part, both for whom it is, with what stands `below` it."""
    lines: list[str] = []
    for part in listed:
        way = Markup(' data-way="{}"').format(part.way) if part.way else ""
        lines.append(f"## {part.heading} {{: #{part.name}{way} }}")
        lines.append(Markup("<div{}>{}</div>").format(way, part.html) if way else part.html)
        lines += below.get(part.name, [])
    return lines


def _after(view: View, exercise: Exercise) -> list[Part]:
    """Return the parts that are not for somebody who does the exercise now."""
    html = {
        "modes": modes(view, exercise),
        "access": view.render("base/list.html", texts=exercise.access) if exercise.access else None,
        "sources": sources(view, exercise) if exercise.sources else None,
    }
    heading = "exercise.parts."
    return [Part(name, view.words(heading + name), each, way_of(exercise, name)) for name, each in html.items() if each]
