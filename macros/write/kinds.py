"""One function a kind of record: what is written when somebody begins one. It is complete enough to pass the check.

Each takes the id, the title, and in which record the new one stands where its kind has such a place.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable

from ..model import Exercise, clock
from ..model.supply import first_of_sort
from ..read.course import FILE as COURSE
from ..rules.settings import limits
from .days import minutes_by_name, with_step
from .scaffold import NotPossibleError, Scaffold, inside_of, last, parts, questions, reference_of
from .yaml_text import replaced, with_item

# As long as the exercise takes with which it begins.
STEP_MINUTES = 20
# When the day of a new plan begins, in minutes after midnight.
NINE = 9 * 60


def _exercise_code(scaffold: Scaffold) -> str | None:
    try:
        return scaffold.code("exercise")
    except NotPossibleError:  # a code is no must here
        return None


def first_of(id: str) -> str:
    """Return the id of the first record that a new one brings along: of its outcome, its lesson, its exercise."""
    return f"{id}-1"


def exercise_file(scaffold: Scaffold, id: str, title: str, lesson: str, outcome: str, about: str = "") -> None:
    """Begin an exercise and its page. One that belongs to a step of a lab has no lesson. `about` is a shorter title."""
    pen = first_of_sort(scaffold.curriculum.supplies.values(), "writing")
    text = scaffold.show(
        "exercise.yml.jinja",
        pen=pen and pen.name,
        code=_exercise_code(scaffold),
        title=title,
        about=about or title,
        lesson=lesson,
        outcome=outcome,
        questions=questions(scaffold, [outcome]),
    )
    fields = ((info.alias or name, info) for name, info in Exercise.model_fields.items() if not info.is_required())
    more = [(name, info.description) for name, info in fields if not re.search(rf"^{name}:", text, re.MULTILINE)]
    scaffold.write(f"exercises/{id}.yml", text + "".join(f"# {name}:  # {meaning}\n" for name, meaning in more))
    scaffold.page(scaffold.curriculum.course.exercise_page(id), "{{ exercise_page() }}\n")


def exercise(scaffold: Scaffold, id: str, title: str, inside: str | None) -> None:
    """Begin an exercise of a lesson, and show it there."""
    lesson = inside_of(scaffold, "lesson", inside)
    exercise_file(scaffold, id, title, lesson, scaffold.curriculum.lessons[lesson].outcomes[0].id)
    show_in(scaffold, lesson, f'{{{{ exercise("{id}") }}}}', after=True)


def show_in(scaffold: Scaffold, lesson: str, call: str, after: bool) -> None:
    """Let a lesson call a macro: behind its last exercise, or before the part with its first one."""
    page = scaffold.curriculum.page_of[f"lesson:{lesson}"]
    path = f"docs/{page.path}"
    rows = scaffold.changes.text(path).rstrip().split("\n")
    at = len(rows)
    calls = [at for at, row in enumerate(rows) if re.match(r"\{\{ exercise\(", row)]
    if calls and after:
        at = calls[-1] + 1
    elif calls:
        at = max((at for at, row in enumerate(rows[: calls[0]]) if row.startswith("## ")), default=calls[0]) - 1
    rows[at:at] = ["", call]
    scaffold.changes.write(path, "\n".join(rows) + "\n")


def quiz(scaffold: Scaffold, id: str, title: str, inside: str | None) -> None:
    """Begin a quiz over the first lesson of a module."""
    module = inside_of(scaffold, "module", inside)
    lessons = scaffold.curriculum.lessons_of(module)
    if not lessons:
        raise NotPossibleError("cli.begins.none", kind="lesson")
    quiz_file(scaffold, id, title, lessons[0], scaffold.curriculum.lessons[lessons[0]].outcomes[0].id)


def quiz_file(scaffold: Scaffold, id: str, title: str, lesson: str, outcome: str, about: str = "") -> None:
    """Write a quiz over one lesson, with as many questions as the course wants at least, and its page."""
    least = int(limits(scaffold.curriculum, "Q409")["at_least"])
    text = scaffold.show(
        "quiz.yml.jinja",
        code=_exercise_code(scaffold),
        title=title,
        about=about or title,
        lesson=lesson,
        outcome=outcome,
        questions=questions(scaffold, [outcome] * least),
    )
    scaffold.write(f"exercises/{id}.yml", text)
    scaffold.page(scaffold.curriculum.course.exercise_page(id), "{{ exercise_page() }}\n")


def lesson(scaffold: Scaffold, id: str, title: str, inside: str | None) -> None:
    """Begin a lesson of a module, with an exercise."""
    module = inside_of(scaffold, "module", inside)
    folder = posixpath.dirname(scaffold.curriculum.page_of[f"module:{module}"].path)
    lesson_file(scaffold, id, title, module, scaffold.curriculum.modules[module].code, folder)


def lesson_file(
    scaffold: Scaffold, id: str, title: str, module: str, code: str, folder: str, about: str = ""
) -> tuple[str, str]:
    """Write a lesson and its exercise. Returns the ids of the exercise and of the outcome."""
    about = about or title
    outcome, practice = first_of(id), first_of(id)
    text = scaffold.show(
        "lesson.md.jinja",
        title=title,
        code=scaffold.code("lesson", code),
        module=module,
        outcome=outcome,
        parts=parts(scaffold, "lesson", practice),
    )
    scaffold.page(f"{folder}/{id}.md", text)
    exercise_file(scaffold, practice, scaffold.say("begin.exercise.title", title=about), id, outcome, about)
    return practice, outcome


def lab_step(scaffold: Scaffold, id: str, title: str, inside: str | None) -> None:
    """Begin a step of a lab, with an exercise and a slot in the day of its module."""
    known = scaffold.curriculum.lab_steps
    of_last = next((step.module for step in reversed(known.values())), None)
    if not inside and not of_last and scaffold.curriculum.modules:
        raise NotPossibleError("cli.begins.which_module", id=id, known=", ".join(scaffold.curriculum.modules))
    module = inside_of(scaffold, "module", inside or of_last)
    home = scaffold.curriculum.page_of[f"module:{module}"].path
    before = [each for each, step in known.items() if step.module == module]
    units = scaffold.curriculum.units_of(module)
    outcome, practice = first_of(id), first_of(id)
    text = scaffold.show(
        "lab_step.md.jinja",
        title=title,
        code=scaffold.code("lab_step"),
        module=module,
        minutes=STEP_MINUTES,
        outcome=outcome,
        takes=before[-1] if before else "",
        exercise=practice,
        parts=parts(scaffold, "lab_step"),
    )
    behind = scaffold.curriculum.page_of[units[-1]].path if units else home
    scaffold.page(f"{posixpath.dirname(home)}/{id}.md", text, behind=behind)
    exercise_file(scaffold, practice, scaffold.say("begin.exercise.title", title=title), "", outcome, title)
    minutes = minutes_by_name(scaffold.curriculum) | {f"lab_step:{id}": STEP_MINUTES}
    scaffold.changes.write(f"docs/{home}", with_step(scaffold.changes.text(f"docs/{home}"), id, minutes))


def module(scaffold: Scaffold, id: str, title: str, inside: str | None) -> None:
    """Begin a module of a programme, with a lesson, an exercise and a quiz."""
    programme = inside_of(scaffold, "programme", inside)
    folder = posixpath.dirname(scaffold.curriculum.page_of[f"programme:{programme}"].path)
    others = [each for each, held in scaffold.curriculum.modules.items() if held.programme == programme]
    beside = scaffold.curriculum.page_of[f"module:{others[-1]}"].path if others else ""
    module_file(scaffold, id, title, programme, scaffold.curriculum.programmes[programme].code, folder, beside)


def module_file(
    scaffold: Scaffold, id: str, title: str, programme: str, code: str, folder: str, beside: str, about: str = ""
) -> None:
    """Write a module and what it needs. `beside` is the page of the module before it, `about` a shorter title."""
    about = about or title
    own, first = scaffold.code("module", code), first_of(id)
    practice = first_of(first)
    said = first_of(id)
    talk(scaffold, said, scaffold.say("begin.module.input"), None)
    text = scaffold.show(
        "module.md.jinja", id=id, title=title, code=own, programme=programme, lesson=first, exercise=practice, talk=said
    )
    name = scaffold.say("begin.module.section", code=own, title=title)
    scaffold.page(f"{folder}/{id}/index.md", text, (name, beside or f"{folder}/index.md", not beside))
    first_title = scaffold.say("begin.lesson.title", title=about)
    _, outcome = lesson_file(scaffold, first, first_title, id, own, f"{folder}/{id}", about)
    quiz_file(scaffold, f"{id}-quiz", scaffold.say("begin.quiz.title", title=about), first, outcome, about)


def programme(scaffold: Scaffold, id: str, title: str, _inside: str | None) -> None:
    """Begin a programme with a module, and name it in course.yml."""
    if not scaffold.changes.is_there(COURSE):
        raise NotPossibleError("cli.begins.no_course")
    code, first = scaffold.code("programme"), first_of(id)
    known = list(scaffold.curriculum.programmes)
    beside = scaffold.curriculum.page_of[f"programme:{known[-1]}"].path if known else ""
    outcome = first_of(id)
    text = scaffold.show("programme.md.jinja", title=title, code=code, module=first, outcome=outcome)
    scaffold.page(f"{id}/index.md", text, (title, beside, False))
    module_file(scaffold, first, scaffold.say("begin.module.title", title=title), id, code, id, "", title)
    listed = [*scaffold.curriculum.course.programmes, id]
    settings = replaced(scaffold.changes.text(COURSE), ("programmes",), f"[{', '.join(listed)}]")
    scaffold.changes.write(COURSE, settings)


def tool(scaffold: Scaffold, id: str, title: str, inside: str | None) -> None:
    """Begin a tool. A lesson that is named shows it."""
    curriculum = scaffold.curriculum
    index = curriculum.course.pages.tools or "tools/index.md"
    process = curriculum.course.process
    stories = [each.story.part for each in curriculum.tools.values() if each.story]
    text = scaffold.show(
        "tool.md.jinja",
        title=title,
        code=scaffold.code("tool"),
        stage=next(iter(process.places)) if process else "before",
        story=max(stories) + 1 if stories else 0,
        source=last(dict(scaffold.curriculum.sources), "source"),
        parts=parts(scaffold, "tool"),
    )
    scaffold.page(f"{posixpath.dirname(index)}/{id}.md", text)
    if inside:
        show_in(scaffold, inside_of(scaffold, "lesson", inside), f'{{{{ tool_card("{id}") }}}}', after=False)


def case(scaffold: Scaffold, id: str, title: str, inside: str | None) -> None:
    """Begin a case study. A lesson that is named shows it."""
    others = [page.path for page in scaffold.curriculum.pages.values() if page.kind == "case"]
    text = scaffold.show(
        "case.md.jinja",
        title=title,
        code=scaffold.code("case"),
        type=next(iter(scaffold.curriculum.course.cases or {}), "case"),
        source=last(dict(scaffold.curriculum.sources), "source"),
        parts=parts(scaffold, "case"),
    )
    scaffold.page(f"{posixpath.dirname(others[-1]) if others else 'cases'}/{id}.md", text)
    if inside:
        show_in(scaffold, inside_of(scaffold, "lesson", inside), f'{{{{ case_card("{id}") }}}}', after=False)


def source(scaffold: Scaffold, id: str, title: str, _inside: str | None) -> None:
    """Begin a source, at the end of the bibliography."""
    key = reference_of("source", id).partition(":")[2]
    _item(scaffold, "sources", scaffold.show("source.yml.jinja", id=key, title=title), None)


def term(scaffold: Scaffold, id: str, title: str, _inside: str | None) -> None:
    """Begin a term of the glossary, where the alphabet puts it."""
    key = scaffold.curriculum.words.alphabet.key
    before = sum(key(each.term) <= key(title) for each in scaffold.curriculum.terms.values())
    _item(scaffold, "glossary", scaffold.show("term.yml.jinja", id=id, title=title), before)


def taught(scaffold: Scaffold, id: str, title: str, inside: str | None) -> None:
    """Begin a note on how an exercise was taught. Its title is the place."""
    exercise = inside_of(scaffold, "exercise", inside)
    _item(scaffold, "taught", scaffold.show("taught.yml.jinja", id=id, place=title, exercise=exercise), None)


def gamebook(scaffold: Scaffold, id: str, title: str, inside: str | None) -> None:
    """Begin a story in which the reader decides, and show it in a lesson."""
    lesson = inside_of(scaffold, "lesson", inside)
    _item(scaffold, "gamebooks", scaffold.show("gamebook.yml.jinja", id=id, title=title, lesson=lesson), None)
    show_in(scaffold, lesson, f'{{{{ gamebook("{id}") }}}}', after=True)


def talk(scaffold: Scaffold, id: str, title: str, _inside: str | None) -> None:
    """Begin a talk, at the end of the talks. A slot of a day then names it."""
    _item(scaffold, "talks", scaffold.show("talk.yml.jinja", id=id, title=title), None)


def plan(scaffold: Scaffold, id: str, title: str, inside: str | None) -> None:
    """Begin a plan of one short day with one exercise, at the end of the plans."""
    exercise = scaffold.curriculum.exercises[inside_of(scaffold, "exercise", inside)]
    text = scaffold.show(
        "plan.yml.jinja", id=id, title=title, exercise=exercise, starts=clock(NINE), ends=clock(NINE + exercise.minutes)
    )
    _item(scaffold, "plans", text, None)


def _item(scaffold: Scaffold, name: str, item: str, at: int | None) -> None:
    path = f"{scaffold.curriculum.course.lists}/{name}.yml"
    scaffold.changes.write(path, with_item(scaffold.changes.text(path), item, at))


KINDS: dict[str, Callable[[Scaffold, str, str, str | None], None]] = {
    "lesson": lesson,
    "lab_step": lab_step,
    "exercise": exercise,
    "quiz": quiz,
    "tool": tool,
    "case": case,
    "module": module,
    "programme": programme,
    "source": source,
    "term": term,
    "taught": taught,
    "gamebook": gamebook,
    "talk": talk,
    "plan": plan,
}
