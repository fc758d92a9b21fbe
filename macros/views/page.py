"""What stands around the text of a page: orientation, outcomes, cards, facts, lists and agendas."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ..builders.tables import label
from ..model import Outcome, Page
from ..model.curriculum import Curriculum
from ..model.uses import users
from ..read.markdown import CALL, calls
from .process import process
from .situation import Situation, situations
from .view import View

# Words a minute of somebody who reads carefully in a second language. Our own assumption, on the slow side.
READING_SPEED = 120
SECONDS_A_QUESTION = 90


@dataclass(frozen=True)
class LessonTimes:
    """Minutes of a lesson: alone (reading, exercises, questions) and in the room (its slots in the day's agenda)."""

    alone: int
    room: int


def words_of(page: Page) -> int:
    """Return how many words a page's own text has, without its macro calls."""
    return len(re.findall(r"\w+", CALL.sub(" ", page.body)))


def times(curriculum: Curriculum, lesson: str) -> LessonTimes:
    """Return the minutes that a lesson takes. Alone is rounded up to five minutes, because it is an estimate."""
    page = curriculum.page_of[f"lesson:{lesson}"]
    asked = sum(len(call.args) - 1 for call in calls(page) if call.name == "questions")
    exercises = sum(curriculum.exercises[id].minutes_alone for id in curriculum.exercises_of(lesson))
    alone = words_of(page) / READING_SPEED + asked * SECONDS_A_QUESTION / 60 + exercises
    module = curriculum.modules.get(curriculum.lessons[lesson].module)
    room = sum(slot.minutes for slot in module.day.slots if slot.lesson == lesson) if module else 0
    return LessonTimes(5 * math.ceil(alone / 5), room)


def duration(view: View, module: str) -> str:
    """Return how long a module takes, in hours: alone with its quiz, and working time in the room."""
    curriculum = view.curriculum
    lessons = curriculum.lessons_of(module)
    alone = sum(times(curriculum, lesson).alone for lesson in lessons)
    alone += sum(
        each.minutes_alone
        for id, each in curriculum.exercises.items()
        if each.kind == "quiz" and curriculum.module_of(id) == module
    )
    room = sum(times(curriculum, lesson).room for lesson in lessons)
    return view.words("duration", alone=hours(alone), room=hours(room))


def go_on(view: View) -> Markup:
    """Return all lessons as hidden links, of which a script shows the one where the learner stopped."""
    lessons = [(id, view.curriculum.title(f"lesson:{id}")) for id in view.curriculum.lessons]
    return view.render("go_on.html", lessons=lessons)


def paths(view: View) -> Markup:
    """Return the learning paths with their parts and hours. Minutes are those of somebody who learns alone."""
    curriculum = view.curriculum
    listed = []
    for path in curriculum.paths.values():
        stages = []
        for stage in path.stages:
            parts = [("lesson", id, times(curriculum, id).alone) for id in stage.lessons]
            parts += [("exercise", id, curriculum.exercises[id].minutes_alone) for id in stage.exercises]
            stages.append((stage, parts, sum(minutes for _, _, minutes in parts)))
        listed.append((path, stages, hours(sum(minutes for _, _, minutes in stages))))
    return view.render("paths.html", paths=listed, about=lambda minutes: about(view, minutes))


def about(view: View, minutes: int) -> str:
    """Return minutes in words, from two hours on as hours."""
    return view.words("path.part", n=minutes) if minutes < 120 else view.words("path.long", n=hours(minutes))


def hours(minutes: int) -> str:
    """Return minutes as hours, rounded to the nearest half."""
    halves = round(minutes / 30)
    return f"{halves // 2}{'½' if halves % 2 else ''}"


def parts_of(curriculum: Curriculum, lesson: str) -> dict[str, str]:
    """Return the exercises and questions of a lesson as scripts name them: `ids`, and `exercise/question` ids."""
    exercises = curriculum.exercises_of(lesson)
    asked = [f"{id}/{question.id}" for id in exercises for question in curriculum.exercises[id].questions]
    for call in calls(curriculum.page_of[f"lesson:{lesson}"]):
        if call.name == "questions" and call.args:
            asked += [f"{call.args[0]}/{id}" for id in call.args[1:]]
    return {"exercises": " ".join(exercises), "questions": " ".join(asked)}


def orientation(view: View) -> Markup:
    """Return the line that says where the learner is."""
    curriculum, here = view.curriculum, view.page.id
    module = curriculum.lessons[here].module
    lessons = [(id, curriculum.title(f"lesson:{id}")) for id in curriculum.lessons_of(module)]
    minutes = times(curriculum, here)
    line = view.render(
        "orientation.html",
        here=here,
        module=module,
        module_code=curriculum.modules[module].code,
        number=[id for id, _ in lessons].index(here) + 1,
        lessons=lessons,
        alone=minutes.alone,
        room=minutes.room,
        exercises=len(curriculum.exercises_of(here)),
        parts=parts_of(curriculum, here),
    )
    return line + process(view, curriculum.lessons[here].stages)


def outcomes(view: View, listed: Iterable[Outcome]) -> Markup:
    """Return the box of outcomes."""
    return view.render("outcomes.html", outcomes=list(listed))


def lesson_list(view: View, module: str) -> Markup:
    """Return the lessons of a module with minutes and outcomes."""
    curriculum = view.curriculum
    lessons = [
        {
            "id": id,
            "title": curriculum.title(f"lesson:{id}"),
            "alone": times(curriculum, id).alone,
            "exercises": len(curriculum.exercises_of(id)),
            "outcomes": curriculum.lessons[id].outcomes,
            "parts": parts_of(curriculum, id),
        }
        for id in curriculum.lessons_of(module)
    ]
    return view.render("lessons.html", lessons=lessons)


def module_cards(view: View) -> Markup:
    """Return a card for each module: what people say before and after it, its lessons, and how long it takes."""
    curriculum = view.curriculum
    cards = [
        (id, module, curriculum.title(f"module:{id}"), len(curriculum.lessons_of(id)), duration(view, id))
        for id, module in curriculum.modules.items()
    ]
    return view.render("module_cards.html", cards=cards)


def card(view: View, reference: str) -> Markup:
    """Return a card that leads to a tool or a case."""
    kind, _, id = reference.partition(":")
    t = view.words
    if kind == "tool":
        tool = view.curriculum.tools[id]
        meta = [t("card.tool", code=tool.code), minutes_range(view, tool.minutes.min, tool.minutes.max)]
        text = f"{tool.purpose}."
    else:
        case = view.curriculum.cases[id]
        meta = [t("card.case", code=case.code), case.place, case.years, t(f"case.sure.{case.sure}")]
        text = case.summary
    return view.render(
        "card.html", url=view.url(reference), title=view.curriculum.title(reference), meta=meta, text=text
    )


def minutes(view: View, reference: str) -> str:
    """Return the minutes of a tool, or of an exercise alone, in words. Raises KeyError for another kind."""
    kind, _, id = reference.partition(":")
    if kind == "tool":
        takes = view.curriculum.tools[id].minutes
        return minutes_range(view, takes.min, takes.max)
    alone = {"exercise": view.curriculum.exercises}[kind][id].minutes_alone
    return minutes_range(view, alone, alone)


def minutes_range(view: View, low: int, high: int) -> str:
    """Return a span of minutes in words."""
    return view.words("minutes", n=span(low, high))


def span(low: int, high: int) -> str:
    """Return two numbers as a span, or one where they are the same."""
    return str(low) if low == high else f"{low}–{high}"


def people_range(view: View, low: int, high: int) -> str:
    """Return a span of people in words."""
    return view.words("people", n=span(low, high))


def case_facts(view: View) -> Markup:
    """Return the facts of the case study on this page and how sure we are of them."""
    t = view.words
    case = view.curriculum.cases[view.page.id]
    strip = [
        (t("case.place"), case.place),
        (t("case.government"), ", ".join(t(f"case.levels.{level}") for level in case.government)),
        (t("case.years"), case.years),
        (t("case.type"), t(f"case.types.{case.type}")),
        (t("case.checked"), f"{case.checked.day} {t(f'months.{case.checked.month}')} {case.checked.year}"),
    ]
    return view.render("case_facts.html", case=case, strip=strip)


def tool_strip(view: View) -> Markup:
    """Return the facts of the tool on this page."""
    t = view.words
    tool = view.curriculum.tools[view.page.id]
    strip = [
        (t("tool.code"), tool.code),
        (t("tool.minutes"), minutes_range(view, tool.minutes.min, tool.minutes.max)),
        (t("tool.people"), people_range(view, tool.people.min, tool.people.max)),
        (t("tool.goes_in"), tool.goes_in),
        (t("tool.comes_out"), tool.comes_out),
    ]
    return view.render("tool_strip.html", tool=tool, strip=strip, process=process(view, [tool.stage]))


def link(view: View, reference: str, text: str = "") -> Markup:
    """Return a link to a record."""
    anchor = Markup('<a href="{}">{}</a>')
    return anchor.format(view.url(reference), text or view.curriculum.title(reference))


def table(
    view: View,
    caption: str,
    heads: list[str],
    rows: list[list[object]],
    caption_hidden: bool = False,
    listed: str = "",
    data: list[Situation] | None = None,
) -> Markup:
    """Return a table whose rows become cards on a phone. The first cell names the row.

    A hidden caption is for screen readers only, where a heading above says the same. A listing says what kind of
    records it lists, and what each row is filtered by.
    """
    labels = [label(head) for head in heads]
    values = {"caption": caption, "heads": heads, "labels": labels, "rows": rows, "caption_hidden": caption_hidden}
    return view.render("table.html", **values, listed=listed, data=data or [{}] * len(rows))


def listing(view: View, kind: str) -> Markup:
    """Return all exercises, tools or cases as a table. Raises KeyError for another kind."""
    curriculum, t = view.curriculum, view.words
    rows: list[list[object]] = []
    if kind == "exercises":
        heads = [
            t("listing.exercise"),
            t("listing.what"),
            t("listing.minutes"),
            t("listing.people"),
            t("listing.lesson"),
        ]
        for id, exercise in curriculum.exercises.items():
            title = link(view, f"exercise:{id}", " ".join(filter(None, [exercise.code, exercise.title])))
            people = span(exercise.group.min, exercise.group.max)
            lessons = [link(view, f"lesson:{lesson}") for lesson in exercise.lessons]
            minutes = t("finder.minutes", room=exercise.minutes, alone=exercise.minutes_alone)
            rows.append([title, view.inline(exercise.summary), minutes, people, Markup(", ").join(lessons)])
    elif kind == "tools":
        heads = [
            t("listing.tool"),
            t("listing.what"),
            t("listing.minutes"),
            t("listing.people"),
            t("listing.comes_out"),
        ]
        for id, tool in curriculum.tools.items():
            title = link(view, f"tool:{id}", f"{tool.code} {curriculum.title(f'tool:{id}')}")
            minutes = span(tool.minutes.min, tool.minutes.max)
            people = span(tool.people.min, tool.people.max)
            rows.append([title, f"{tool.purpose}.", minutes, people, tool.comes_out])
    else:
        heads = [t("listing.case"), t("listing.what"), t("case.place"), t("case.years"), t("case.how_sure")]
        for id, case in {"cases": curriculum.cases}[kind].items():
            title = link(view, f"case:{id}", f"{case.code} {curriculum.title(f'case:{id}')}")
            rows.append([title, case.summary, case.place, case.years, t(f"case.sure.{case.sure}")])
    caption = t(f"listing.caption.{kind}", n=len(rows))
    return table(view, caption, heads, rows, listed=kind, data=situations(curriculum, kind))


def used_in(view: View) -> Markup:
    """Return links to everything that uses the tool or case of this page."""
    t = view.words
    items = [
        Markup("<li>{}: {}</li>").format(t(f"kinds.{reference.partition(':')[0]}"), link(view, reference))
        for reference in users(view.curriculum, f"{view.page.kind}:{view.page.id}")
    ]
    return Markup("<ul>\n{}\n</ul>").format(Markup("\n").join(items))
