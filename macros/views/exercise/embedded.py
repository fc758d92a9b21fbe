"""An exercise inside a lesson: whole, or as a card that leads to its own page."""

from __future__ import annotations

from markupsafe import Markup

from ...model import Exercise
from ...model.uses import calls_to
from ..markdown import as_words
from ..origin import origin
from ..view import View
from .facts import code_of, facts, fiction
from .parts import Part, beside_script, parts
from .trainer import trainer

# The part that a lesson shows at once, for somebody who studies alone: the first of these that there is. The others
# open one by one, so that a phone does not scroll for ever.
OPEN = ("alone", "steps", "questions")
# The part that is a disclosure by itself.
DISCLOSED = "good"


def embedded(view: View, exercise: Exercise) -> str:
    """Return an exercise for a lesson page. It is left out of the search, which finds the exercise's own page."""
    led, done = _for_trainers(view, exercise), parts(view, exercise)
    listed = {part.name: part for part in (beside_script(done) if led else done) if not _told_by_page(view, part)}
    opened = next((name for name in OPEN if name in listed), "")
    return _sheet(
        *_head(view, exercise),
        *fiction(view, exercise),
        *_alone_here(view, exercise),
        *led,
        *(_shown(exercise, part, part.name == opened) for part in listed.values()),
        *origin(view, exercise.adapted_from),
        view.render("exercise/end.html", exercise=exercise, url=view.url(f"exercise:{exercise.id}")),
    )


def card(view: View, exercise: Exercise) -> str:
    """Return what a lesson says of an exercise that it does not hold: what it is, and the way to its own page.

    There it is marked as done, which ticks its part of the lesson.
    """
    link = Markup('<p><a class="md-button" href="{}">{}</a></p>')
    return _sheet(*_head(view, exercise), link.format(view.url(f"exercise:{exercise.id}"), view.words("exercise.open")))


def _sheet(*parts: str) -> str:
    return "\n\n".join(["/// html | section.sheet[data-search-exclude='']", *parts, "///"])


def _head(view: View, exercise: Exercise) -> list[str]:
    return [
        f"### {code_of(exercise)}{as_words(exercise.title)} {{: #exercise-{exercise.id} }}",
        facts(view, exercise),
        *_first(view, exercise),
        Markup("<p>{}</p>").format(view.inline(exercise.summary)),
    ]


def _first(view: View, exercise: Exercise) -> list[Markup]:
    """Return the mark of the exercise to do if one does only one of the lesson; nothing for others."""
    lesson = view.curriculum.lessons.get(view.page.id) if view.page.kind == "lesson" else None
    is_first = lesson is not None and lesson.first == exercise.id
    return [Markup('<p class="do-first">{}</p>').format(view.words("exercise.first"))] if is_first else []


def _told_by_page(view: View, part: Part) -> bool:
    """Say whether the page itself tells a part: a step of a lab says what one person does in all of it."""
    return part.name == "alone" and view.page.kind == "lab_step"


def _alone_here(view: View, exercise: Exercise) -> list[Markup]:
    """Return for who learns alone where the step tells how; nothing elsewhere."""
    if view.page.kind != "lab_step" or exercise.modes.self_study is None:
        return []
    above = Markup('<p class="in-alone"><a href="#lab-own">{}</a></p>').format(view.words("lab.own_above"))
    if not calls_to(view.page, "lab_alone"):
        return [above]
    below = Markup('<p data-way="undecided"><a href="#lab-alone">{}</a></p>').format(view.words("lab.alone_here"))
    return [above, below]


def _for_trainers(view: View, exercise: Exercise) -> list[Markup]:
    """Return the trainer's part, which only who leads a group sees in a lesson; nothing where there is none."""
    told = trainer(view, exercise, level=4)
    return [Markup('<div class="in-group" data-way="group">{}</div>').format(told)] if told else []


def _shown(exercise: Exercise, part: Part, at_once: bool) -> Markup:
    """Return a part open or behind its heading. For who leads a group, scheme.js opens what is for groups."""
    way = Markup(' data-way="{}"').format(part.way) if part.way else ""
    if at_once:
        html = Markup("<h4>{}</h4>\n{}").format(part.heading, part.html)
        return Markup("<div{}>{}</div>").format(way, html) if way else html
    if part.name == DISCLOSED:
        return part.html
    disclosure = Markup('<details class="part part-{}" id="{}-{}"{}><summary>{}</summary>\n{}\n</details>')
    return disclosure.format(part.name, part.name, exercise.id, way, part.heading, part.html)
