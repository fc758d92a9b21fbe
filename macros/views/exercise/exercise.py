"""An exercise, embedded in a lesson or on its own page: the same parts under other headings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from ...model import Exercise, Question
from ...model.columns import VERY_WIDE
from ..view import View, short_clock


def mixed(seed: str, items: Sequence[Any]) -> list[Any]:
    """Return items in an order that is the same at each build and says nothing about the right one."""

    def key(item: Any) -> str:
        name = item if isinstance(item, str) else item.id
        return hashlib.sha256(f"{seed}/{name}".encode()).hexdigest()

    shuffled = sorted(items, key=key)
    return shuffled if shuffled != list(items) else shuffled[1:] + shuffled[:1]


# What may change without asking something else.
NOT_ASKED = {
    "accept", "carry", "explanation", "feedback", "hint", "hints", "if_false", "if_true", "lines", "look_for", "model",
    "outcomes", "was",
}  # fmt: skip


def asked(record: Question | Any) -> str:
    """Return a short hash of what a question or a field asks. It is kept with an answer, to see later if it changed."""
    asks = json.dumps(_asks(record.model_dump(mode="json")), sort_keys=True)
    return hashlib.sha256(asks.encode()).hexdigest()[:8]


def _asks(value: Any) -> Any:
    """Return the part of a record's data that somebody reads before answering. Which answer is right is not part."""
    if isinstance(value, dict):
        return {
            k: _asks(v) for k, v in value.items() if k not in NOT_ASKED and not (k == "right" and isinstance(v, bool))
        }
    return [_asks(each) for each in value] if isinstance(value, list) else value


def carries(view: View, field: Any) -> str:
    """Return the fields from which a field begins, the nearest first: `exercise/field exercise/field`."""
    way: list[str] = []
    carry = field.carry
    while carry and carry not in way:
        way.append(carry)
        exercise, _, name = carry.partition(".")
        fields = _fields(view, view.curriculum.exercises[exercise])[1] if exercise in view.curriculum.exercises else []
        carry = next((each.carry for each in fields if each.id == name), None)
    return " ".join(each.replace(".", "/") for each in way)


def facts(view: View, exercise: Exercise) -> Markup:
    """Return the line of facts: kind, minutes, people."""
    t = view.words
    people = t("group.people", min=exercise.group.min, max=exercise.group.max)
    form = t(f"group.{exercise.group.form}", size=exercise.group.size or "")
    lines = [
        t(f"exercise.kinds.{exercise.kind}"),
        t("exercise.room", n=exercise.minutes),
        t("exercise.alone", n=exercise.minutes_alone),
        f"{form} {people}",
        t(f"exercise.levels.{exercise.level}"),
    ]
    return view.render("exercise/facts.html", facts=lines)


def was_of(view: View, owner: str) -> tuple[str, ...]:
    """Return the ids that an exercise had before. A tool has none."""
    return view.curriculum.exercises[owner].was if owner in view.curriculum.exercises else ()


def questions(view: View, owner: str, items: Sequence[Question]) -> Markup:
    """Return questions with their answers behind a disclosure. `owner` is the exercise's id."""
    return view.render(
        "questions/questions.html",
        owner=owner,
        questions=items,
        mixed=mixed,
        asked=asked,
        was=was_of(view, owner),
        answers=lambda name, q: [(text, text) for text in mixed(name, [*(pair.right for pair in q.pairs), *q.extra])],
        places=lambda q: [(n, n) for n in range(1, len(q.items) + 1)],
        labels=lambda q: {group.id: group.label for group in q.groups},
    )


def worksheet(view: View, owner: str, orientation: str, fields: Sequence[Any]) -> Markup:
    """Return worksheet fields as labelled empty space. `owner` is the exercise's or the tool's id."""
    return view.render(
        "worksheet/worksheet.html",
        owner=owner,
        orientation=orientation,
        fields=fields,
        very_wide=VERY_WIDE,
        was=was_of(view, owner),
        asked=asked,
        carries=lambda field: carries(view, field),
    )


def _fields(view: View, exercise: Exercise) -> tuple[str, list[Any]]:
    """Return the orientation and the fields of an exercise's worksheet, those of its tool's canvas first."""
    canvas = view.curriculum.tools[exercise.canvas].canvas if exercise.canvas else None
    sheets = [sheet for sheet in (canvas, exercise.worksheet) if sheet]
    wide = any(sheet.orientation == "landscape" for sheet in sheets)
    return "landscape" if wide else "portrait", [field for sheet in sheets for field in sheet.fields]


def parts(view: View, exercise: Exercise) -> list[tuple[str, str, Markup]]:
    """Return the learner's parts of an exercise in reading order: name, heading, HTML."""
    t = view.words
    listed: list[tuple[str, Markup]] = []
    if exercise.materials:
        listed.append(("materials", view.render("base/list.html", texts=exercise.materials)))
    listed.append(("alone", view.block(exercise.modes.self_study.how)))
    listed.append(("steps", view.render("exercise/steps.html", exercise=exercise)))
    if exercise.cards:
        listed.append(("cards", view.render("exercise/cards.html", deck=exercise.cards)))
    orientation, fields = _fields(view, exercise)
    if fields:
        listed.append(("worksheet", worksheet(view, exercise.id, orientation, fields)))
    if exercise.questions:
        listed.append(("questions", questions(view, exercise.id, exercise.questions)))
    listed.append(("good", view.render("exercise/good.html", exercise=exercise)))
    listed.append(("debrief", view.render("exercise/debrief.html", exercise=exercise)))
    minutes = {"alone": exercise.minutes_alone, "steps": exercise.minutes}
    heading = {"cards": exercise.cards.title} if exercise.cards else {}
    return [
        (name, heading.get(name) or t(f"exercise.parts.{name}", n=minutes.get(name, "")), html) for name, html in listed
    ]


# The part that a lesson shows at once, for somebody who studies alone. The others open one by one, so that a phone does
# not scroll for ever.
OPEN = {"alone"}


def _part(name: str, heading: str, html: Markup) -> Markup:
    """Return one part of an embedded exercise, open or behind its heading."""
    if name in OPEN:
        return Markup("<h4>{}</h4>\n{}").format(heading, html)
    if name == "good":  # a disclosure on its own
        return html
    return Markup('<details class="part part-{}"><summary>{}</summary>\n{}\n</details>').format(name, heading, html)


def embedded(view: View, exercise: Exercise) -> str:
    """Return an exercise for a lesson page. It is left out of the search, which finds the exercise's own page."""
    t = view.words
    code = f"{exercise.code} · " if exercise.code else ""
    inside = [facts(view, exercise), Markup("<p>{}</p>").format(view.inline(exercise.summary))]
    if exercise.fiction:
        inside.append(view.render("exercise/fiction.html", what=exercise.fiction))
    for name, heading, html in parts(view, exercise):
        inside.append(_part(name, heading, html))
    more = Markup('<p class="exercise-end" data-exercise="{}" data-was="{}"><a href="{}">{}</a></p>')
    inside.append(
        more.format(exercise.id, " ".join(exercise.was), view.url(f"exercise:{exercise.id}"), t("exercise.own_page"))
    )
    return "\n\n".join(
        [
            "/// html | section.sheet[data-search-exclude='']",
            f"### {code}{exercise.title} {{: #exercise-{exercise.id} }}",
            *inside,
            "///",
        ]
    )


def own_page(view: View, exercise: Exercise) -> str:
    """Return the page of an exercise: the learner's parts, how it is done elsewhere, the trainer's part, sources."""
    t = view.words
    code = f"{exercise.code} · " if exercise.code else ""
    modes = [("room", exercise.modes.room), ("online", exercise.modes.online)]
    lines: list[str] = [f"# {exercise.title}", facts(view, exercise), f"{code}{view.inline(exercise.summary)}"]
    if exercise.kind != "quiz":
        anchor = Markup('<a href="{}">{}</a>')
        to = [anchor.format(view.url(f"lesson:{id}"), view.curriculum.title(f"lesson:{id}")) for id in exercise.lessons]
        lines.append(f"{t('exercise.of_lesson')} {', '.join(to)}")
    if exercise.fiction:
        lines.append(view.render("exercise/fiction.html", what=exercise.fiction))
    for name, heading, html in parts(view, exercise):
        lines += [f"## {heading} {{: #{name} }}", html]
    lines.append(
        Markup('<p class="exercise-end" data-exercise="{}" data-was="{}"></p>').format(
            exercise.id, " ".join(exercise.was)
        )
    )
    after: list[tuple[str, Markup]] = [
        ("modes", view.render("exercise/modes.html", modes=modes)),
        ("access", view.render("base/list.html", texts=exercise.access)),
        ("trainer", view.render("exercise/trainer.html", exercise=exercise)),
    ]
    if exercise.sources:
        pairs = [(ref, view.curriculum.sources[ref.partition("@")[0]]) for ref in exercise.sources]
        clock = lambda reference: short_clock(reference.partition("@")[2])  # noqa: E731
        after.append(("sources", view.render("exercise/sources.html", sources=pairs, clock=clock)))
    for name, html in after:
        lines += [f"## {t(f'exercise.parts.{name}')} {{: #{name} }}", html]
    return "\n\n".join(lines)
