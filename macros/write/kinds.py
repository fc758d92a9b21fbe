"""One function a kind of record: what is written when somebody begins one. It is complete enough to pass the check.

Each takes the id, the title, and in which record the new one stands where its kind has such a place.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable

from ..model import Exercise
from ..read.course import FILE as COURSE
from ..rules.settings import limits
from .begun import Begun, NotPossibleError, inside_of, last, parts, questions
from .days import minutes_by_name, with_step
from .yaml_text import replaced, with_item

# As long as the exercise takes with which it begins.
STEP_MINUTES = 20


def _exercise_code(begun: Begun) -> str | None:
    try:
        return begun.code("exercise")
    except NotPossibleError:  # a code is no must here
        return None


def first_of(id: str) -> str:
    """Return the id of the first record that a new one brings along: of its outcome, its lesson, its exercise."""
    return f"{id}-1"


def exercise_file(begun: Begun, id: str, title: str, lesson: str, outcome: str) -> None:
    """Begin an exercise and its page. One that belongs to a step of a lab has no lesson."""
    text = begun.show(
        "exercise.yml.jinja",
        code=_exercise_code(begun),
        title=title,
        lesson=lesson,
        outcome=outcome,
        questions=questions(begun, [outcome]),
    )
    fields = ((info.alias or name, info) for name, info in Exercise.model_fields.items() if not info.is_required())
    more = [(name, info.description) for name, info in fields if not re.search(rf"^{name}:", text, re.MULTILINE)]
    begun.write(f"exercises/{id}.yml", text + "".join(f"# {name}:  # {meaning}\n" for name, meaning in more))
    begun.page(begun.curriculum.course.exercise_page(id), "{{ exercise_page() }}\n")


def exercise(begun: Begun, id: str, title: str, inside: str | None) -> None:
    """Begin an exercise of a lesson, and show it there."""
    lesson = inside_of(begun, "lesson", inside)
    exercise_file(begun, id, title, lesson, begun.curriculum.lessons[lesson].outcomes[0].id)
    show_in(begun, lesson, f'{{{{ exercise("{id}") }}}}', after=True)


def show_in(begun: Begun, lesson: str, call: str, after: bool) -> None:
    """Let a lesson call a macro: behind its last exercise, or before the part with its first one."""
    page = begun.curriculum.page_of[f"lesson:{lesson}"]
    path = f"docs/{page.path}"
    rows = begun.changes.text(path).rstrip().split("\n")
    at = len(rows)
    calls = [at for at, row in enumerate(rows) if re.match(r"\{\{ exercise\(", row)]
    if calls and after:
        at = calls[-1] + 1
    elif calls:
        at = max((at for at, row in enumerate(rows[: calls[0]]) if row.startswith("## ")), default=calls[0]) - 1
    rows[at:at] = ["", call]
    begun.changes.write(path, "\n".join(rows) + "\n")


def quiz(begun: Begun, id: str, title: str, inside: str | None) -> None:
    """Begin a quiz over the first lesson of a module."""
    module = inside_of(begun, "module", inside)
    lessons = begun.curriculum.lessons_of(module)
    if not lessons:
        raise NotPossibleError("cli.begins.none", kind="lesson")
    quiz_file(begun, id, title, lessons[0], begun.curriculum.lessons[lessons[0]].outcomes[0].id)


def quiz_file(begun: Begun, id: str, title: str, lesson: str, outcome: str) -> None:
    """Write a quiz over one lesson, with as many questions as the course wants at least, and its page."""
    least = int(limits(begun.curriculum, "Q409")["at_least"])
    text = begun.show(
        "quiz.yml.jinja",
        code=_exercise_code(begun),
        title=title,
        lesson=lesson,
        outcome=outcome,
        questions=questions(begun, [outcome] * least),
    )
    begun.write(f"exercises/{id}.yml", text)
    begun.page(begun.curriculum.course.exercise_page(id), "{{ exercise_page() }}\n")


def lesson(begun: Begun, id: str, title: str, inside: str | None) -> None:
    """Begin a lesson of a module, with an exercise."""
    module = inside_of(begun, "module", inside)
    folder = posixpath.dirname(begun.curriculum.page_of[f"module:{module}"].path)
    lesson_file(begun, id, title, module, begun.curriculum.modules[module].code, folder)


def lesson_file(begun: Begun, id: str, title: str, module: str, code: str, folder: str) -> tuple[str, str]:
    """Write a lesson and its exercise. Returns the ids of the exercise and of the outcome."""
    outcome, practice = first_of(id), first_of(id)
    text = begun.show(
        "lesson.md.jinja",
        title=title,
        code=begun.code("lesson", code),
        module=module,
        outcome=outcome,
        parts=parts(begun, "lesson", practice),
    )
    begun.page(f"{folder}/{id}.md", text)
    exercise_file(begun, practice, begun.say("begin.exercise.title", title=title), id, outcome)
    return practice, outcome


def lab_step(begun: Begun, id: str, title: str, inside: str | None) -> None:
    """Begin a step of a lab, with an exercise and a slot in the day of its module."""
    known = begun.curriculum.lab_steps
    module = inside_of(begun, "module", inside or next((step.module for step in reversed(known.values())), None))
    home = begun.curriculum.page_of[f"module:{module}"].path
    before = [each for each, step in known.items() if step.module == module]
    outcome, practice = first_of(id), first_of(id)
    text = begun.show(
        "lab_step.md.jinja",
        title=title,
        code=begun.code("lab_step"),
        module=module,
        minutes=STEP_MINUTES,
        outcome=outcome,
        takes=before[-1] if before else "",
        exercise=practice,
        parts=parts(begun, "lab_step"),
    )
    behind = begun.curriculum.page_of[f"lab_step:{before[-1]}"].path if before else home
    begun.page(f"{posixpath.dirname(home)}/{id}.md", text, behind=behind)
    exercise_file(begun, practice, begun.say("begin.exercise.title", title=title), "", outcome)
    minutes = minutes_by_name(begun.curriculum) | {f"lab_step:{id}": STEP_MINUTES}
    begun.changes.write(f"docs/{home}", with_step(begun.changes.text(f"docs/{home}"), id, minutes))


def module(begun: Begun, id: str, title: str, inside: str | None) -> None:
    """Begin a module of a programme, with a lesson, an exercise and a quiz."""
    programme = inside_of(begun, "programme", inside)
    folder = posixpath.dirname(begun.curriculum.page_of[f"programme:{programme}"].path)
    others = [each for each, held in begun.curriculum.modules.items() if held.programme == programme]
    beside = begun.curriculum.page_of[f"module:{others[-1]}"].path if others else ""
    module_file(begun, id, title, programme, begun.curriculum.programmes[programme].code, folder, beside)


def module_file(begun: Begun, id: str, title: str, programme: str, code: str, folder: str, beside: str) -> None:
    """Write a module and what it needs. `beside` is the page of the module before it."""
    own, first = begun.code("module", code), first_of(id)
    practice = first_of(first)
    said = first_of(id)
    talk(begun, said, begun.say("begin.module.input"), None)
    text = begun.show(
        "module.md.jinja", id=id, title=title, code=own, programme=programme, lesson=first, exercise=practice, talk=said
    )
    name = begun.say("begin.module.section", code=own, title=title)
    begun.page(f"{folder}/{id}/index.md", text, (name, beside or f"{folder}/index.md"))
    first_title = begun.say("begin.lesson.title", title=title)
    _, outcome = lesson_file(begun, first, first_title, id, own, f"{folder}/{id}")
    quiz_file(begun, f"{id}-quiz", begun.say("begin.quiz.title", title=title), first, outcome)


def programme(begun: Begun, id: str, title: str, _inside: str | None) -> None:
    """Begin a programme with a module, and name it in course.yml."""
    if not begun.changes.is_there(COURSE):
        raise NotPossibleError("cli.begins.no_course")
    code, first = begun.code("programme"), first_of(id)
    known = list(begun.curriculum.programmes)
    beside = begun.curriculum.page_of[f"programme:{known[-1]}"].path if known else ""
    outcome = first_of(id)
    text = begun.show("programme.md.jinja", title=title, code=code, module=first, outcome=outcome)
    begun.page(f"{id}/index.md", text, (title, beside))
    module_file(begun, first, begun.say("begin.module.title", title=title), id, code, id, "")
    listed = [*begun.curriculum.course.programmes, id]
    settings = replaced(begun.changes.text(COURSE), ("programmes",), f"[{', '.join(listed)}]")
    begun.changes.write(COURSE, settings)


def _source(begun: Begun) -> str:
    """Return the last source of the course. Raises NotPossibleError where there is none."""
    return last(dict(begun.curriculum.sources), "source")


def tool(begun: Begun, id: str, title: str, inside: str | None) -> None:
    """Begin a tool. A lesson that is named shows it."""
    curriculum = begun.curriculum
    index = curriculum.course.pages.tools or "tools/index.md"
    process = curriculum.course.process
    stories = [each.story.part for each in curriculum.tools.values() if each.story]
    text = begun.show(
        "tool.md.jinja",
        title=title,
        code=begun.code("tool"),
        stage=next(iter(process.places)) if process else "before",
        story=max(stories) + 1 if stories else 0,
        source=_source(begun),
        parts=parts(begun, "tool"),
    )
    begun.page(f"{posixpath.dirname(index)}/{id}.md", text)
    if inside:
        show_in(begun, inside_of(begun, "lesson", inside), f'{{{{ tool_card("{id}") }}}}', after=False)


def case(begun: Begun, id: str, title: str, inside: str | None) -> None:
    """Begin a case study. A lesson that is named shows it."""
    others = [page.path for page in begun.curriculum.pages.values() if page.kind == "case"]
    text = begun.show(
        "case.md.jinja",
        title=title,
        code=begun.code("case"),
        type=next(iter(begun.curriculum.course.cases or {}), "case"),
        source=_source(begun),
        parts=parts(begun, "case"),
    )
    begun.page(f"{posixpath.dirname(others[-1]) if others else 'cases'}/{id}.md", text)
    if inside:
        show_in(begun, inside_of(begun, "lesson", inside), f'{{{{ case_card("{id}") }}}}', after=False)


def source(begun: Begun, id: str, title: str, _inside: str | None) -> None:
    """Begin a source, at the end of the bibliography."""
    _item(begun, "sources", begun.show("source.yml.jinja", id=id.replace("-", "_"), title=title), None)


def term(begun: Begun, id: str, title: str, _inside: str | None) -> None:
    """Begin a term of the glossary, where the alphabet puts it."""
    key = begun.curriculum.words.alphabet.key
    before = sum(key(each.term) <= key(title) for each in begun.curriculum.terms.values())
    _item(begun, "glossary", begun.show("term.yml.jinja", id=id, title=title), before)


def taught(begun: Begun, id: str, title: str, inside: str | None) -> None:
    """Begin a note on how an exercise was taught. Its title is the place."""
    exercise = inside_of(begun, "exercise", inside)
    _item(begun, "taught", begun.show("taught.yml.jinja", id=id, place=title, exercise=exercise), None)


def gamebook(begun: Begun, id: str, title: str, inside: str | None) -> None:
    """Begin a story in which the reader decides, and show it in a lesson."""
    lesson = inside_of(begun, "lesson", inside)
    _item(begun, "gamebooks", begun.show("gamebook.yml.jinja", id=id, title=title, lesson=lesson), None)
    show_in(begun, lesson, f'{{{{ gamebook("{id}") }}}}', after=True)


def talk(begun: Begun, id: str, title: str, _inside: str | None) -> None:
    """Begin a talk, at the end of the talks. A slot of a day then names it."""
    _item(begun, "talks", begun.show("talk.yml.jinja", id=id, title=title), None)


def plan(begun: Begun, id: str, title: str, inside: str | None) -> None:
    """Begin a plan of one short day with one exercise, at the end of the plans."""
    exercise = begun.curriculum.exercises[inside_of(begun, "exercise", inside)]
    text = begun.show("plan.yml.jinja", id=id, title=title, exercise=exercise, ends=_after_nine(exercise.minutes))
    _item(begun, "plans", text, None)


def _after_nine(minutes: int) -> str:
    """Return the time so many minutes after nine o'clock."""
    return f"{9 + minutes // 60:02d}:{minutes % 60:02d}"


def _item(begun: Begun, name: str, item: str, at: int | None) -> None:
    path = f"{begun.curriculum.course.lists}/{name}.yml"
    begun.changes.write(path, with_item(begun.changes.text(path), item, at))


KINDS: dict[str, Callable[[Begun, str, str, str | None], None]] = {
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
