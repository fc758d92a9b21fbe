"""The macros that pages call. Each docstring is what the authors' guide prints."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from ..model import ID
from . import agenda as agendas
from . import alignment as alignments
from . import alphabet, base, case, citations, documents, lesson, path, times, tool
from . import exercise as exercises
from . import listing as listings
from . import module as modules
from . import questions as asked
from . import rule_list as rules
from . import story as stories
from . import used_in as uses
from . import workbook as workbooks
from . import worksheet as sheets
from .view import View

Macro = Callable[..., str]
MACROS: dict[str, Macro] = {}


def macro(function: Macro) -> Macro:
    """Register a function whose first parameter is the view as a macro of that name."""
    MACROS[function.__name__] = function
    return function


@macro
def exercise(view: View, id: str) -> str:
    """Show an exercise in a lesson: steps, cards, worksheet, questions, debrief."""
    return exercises.embedded(view, view.curriculum.exercises[id])


@macro
def exercise_page(view: View) -> str:
    """Fill the page of an exercise. The page's file name is the exercise's id; the page holds this one line."""
    return exercises.own_page(view, view.curriculum.exercises[view.page.id])


@macro
def questions(view: View, id: str, *only: str) -> str:
    """Show the questions of an exercise: all, or only those whose ids are named."""
    owner = view.curriculum.exercises[id]
    return asked.questions(view, owner, [each for each in owner.questions if not only or each.id in only])


@macro
def orientation(view: View) -> str:
    """Say where the learner is: module, lesson, minutes, exercises. Stands under the title of a lesson."""
    return lesson.orientation(view)


@macro
def outcomes_box(view: View) -> str:
    """Show what a learner can do after this lesson, module or programme."""
    front = view.page.front
    if front.module:
        lessons = [view.curriculum.lessons[id] for id in view.curriculum.lessons_of(view.page.id)]
        return lesson.outcomes(view, [outcome for each in lessons for outcome in each.outcomes])
    record = front.lesson or front.programme
    return lesson.outcomes(view, record.outcomes if record else ())


@macro
def lesson_list(view: View, module: str) -> str:
    """List the lessons of a module with minutes and outcomes."""
    return lesson.lesson_list(view, module)


@macro
def module_cards(view: View) -> str:
    """Show a card for each module: what people say before and after it, and how long it takes."""
    return modules.module_cards(view)


@macro
def tool_card(view: View, id: str) -> str:
    """Lead to a tool with one line on what it is for."""
    return tool.tool_card(view, id)


@macro
def case_card(view: View, id: str) -> str:
    """Lead to a case study with one line on what happened."""
    return case.case_card(view, id)


@macro
def tool_strip(view: View) -> str:
    """Show the facts of the tool on this page: minutes, people, what goes in and comes out, when and when not."""
    return tool.tool_strip(view)


@macro
def tool_canvas(view: View) -> str:
    """Show the canvas of the tool on this page as a worksheet."""
    canvas = view.curriculum.tools[view.page.id].canvas
    return sheets.worksheet(view, f"tool-{view.page.id}", canvas) if canvas else ""


@macro
def case_facts(view: View) -> str:
    """Show the facts of the case on this page and how sure we are."""
    return case.case_facts(view)


@macro
def case_evidence(view: View) -> str:
    """Show who says what about the case on this page, as a table with sources."""
    t = view.words
    evidence = view.curriculum.cases[view.page.id].evidence
    head = " | ".join(t(f"case.evidence.{name}") for name in ("claim", "who", "kind"))

    def cell(text: str) -> str:
        return text.replace("|", r"\|")

    rows = [
        f"| {cell(c.claim)} {citations.mark(c.source)} | {cell(c.who)} | {t(f'case.claims.{c.kind}')} |"
        for c in evidence
    ]
    return "\n".join([f"| {head} |", "|---|---|---|", *rows])


@macro
def case_not_known(view: View) -> str:
    """Show what nobody has told us about the case on this page."""
    return view.render("case/not_known.html", texts=view.curriculum.cases[view.page.id].not_known)


@macro
def used_in(view: View) -> str:
    """List the lessons, exercises and pages that use the tool or case of this page."""
    return uses.used_in(view)


@macro
def cite(view: View, key: str, at: str = "") -> str:
    """Cite a source by its key; with `at`, the timestamp hh:mm:ss in the video. Stands inside a sentence."""
    if key not in view.curriculum.sources:
        raise KeyError(key)
    return citations.mark(f"{key}@{at}" if at else key)


@macro
def sources(view: View) -> str:
    """List the sources that this page cites. The last line of every page that cites."""
    notes = citations.notes(view, citations.cited_on(view.page))
    return "\n\n".join([f"## {view.words('sources.title')} {{: #sources }}", *notes])


@macro
def link(view: View, reference: str, text: str = "") -> str:
    """Link to a record by its id, such as tool:five-whys, with its title or your text. Inside a sentence."""
    return base.link(view, reference, text)


@macro
def picture(view: View, name: str) -> str:
    """Show a picture of docs/assets/pictures by its name, with the text alternative that stands in the file."""
    if not re.fullmatch(ID, name):
        raise ValueError(name)
    path = view.curriculum.root / "docs" / "assets" / "pictures" / f"{name}.svg"
    svg = re.sub(r"\n\s*\n+", "\n", path.read_text(encoding="utf-8").strip())
    return f'<figure class="drawn">{svg}</figure>'


@macro
def listing(view: View, kind: str) -> str:
    """List all records of a kind as a table: exercises, tools or cases."""
    return listings.listing(view, kind)


@macro
def agenda(view: View, module: str) -> str:
    """Show the day of a module as a bar and a table. Times are added up from the minutes of its slots."""
    return agendas.agenda(view, module)


@macro
def day_materials(view: View, module: str) -> str:
    """List what to have ready for each exercise of a module's day."""
    return agendas.day_materials(view, module)


@macro
def source_list(view: View) -> str:
    """List the whole bibliography with how each source was read and where it is used."""
    curriculum = view.curriculum
    pages_of: dict[str, list[Any]] = {key: [] for key in curriculum.sources}
    for found in curriculum.pages.values():
        named = [*citations.cited_on(found), *(found.front.tool.origin if found.front.tool else ())]
        keys = {reference.partition("@")[0] for reference in named}
        if found.kind == "exercise" and found.id in curriculum.exercises:
            keys |= {reference.partition("@")[0] for reference in curriculum.exercises[found.id].sources}
        for key in keys & set(pages_of):
            pages_of[key].append(found)
    listed = sorted(curriculum.sources.values(), key=lambda source: (source.author.lower(), source.title.lower()))
    entries = [(source, citations.describe(view, source), pages_of[source.key]) for source in listed]
    title = lambda found: curriculum.title(f"{found.kind}:{found.id}")  # noqa: E731
    return view.render("source_list.html", sources=entries, title=title)


@macro
def glossary(view: View) -> str:
    """List all terms with their meanings."""
    terms = sorted(view.curriculum.terms.values(), key=lambda term: term.term.lower())
    return view.render("glossary.html", terms=terms)


@macro
def offline_copy(view: View) -> str:
    """Lead to the offline copy, with its size and day."""
    return documents.offline_copy(view)


@macro
def a_to_z(view: View) -> str:
    """List everything by its name, below letters."""
    return alphabet.a_to_z(view)


@macro
def alignment(view: View, module: str) -> str:
    """Show which outcome of a module is practised and checked where."""
    return alignments.alignment(view, module)


@macro
def story(view: View) -> str:
    """Tell the story that runs through the filled examples of the tools, part by part."""
    return stories.story(view)


@macro
def story_line(view: View) -> str:
    """Say which part of the story the filled example of this tool tells, and which come before and after."""
    return stories.line(view)


@macro
def roles(view: View) -> str:
    """List the roles with what each does and what happens without it."""
    return documents.roles(view)


@macro
def inventory(view: View) -> str:
    """List what the documents behind the curriculum name, and where it is taught here."""
    return documents.inventory(view)


@macro
def invented_names(view: View) -> str:
    """List the names that we made up."""
    return view.render(
        "base/list.html", texts=[f"**{each.name}**, {each.what}" for each in view.curriculum.invented.values()]
    )


@macro
def go_on(view: View) -> str:
    """Lead back to where the learner stopped. Stays hidden until something is read."""
    return path.go_on(view)


@macro
def paths(view: View) -> str:
    """Show the learning paths with hours, and what is done and next in each."""
    return path.paths(view)


@macro
def workbook(view: View) -> str:
    """Show everything that the learner wrote and answered, by module, to edit, print, download and bring back."""
    return workbooks.workbook(view)


@macro
def finder(view: View, kind: str) -> str:
    """Show a form that filters the table below it by situation: exercises, tools or cases."""
    return listings.finder(view, kind)


@macro
def counts(view: View, kind: str) -> str:
    """Say how many lessons, exercises, tools, cases, sources or terms there are. Inside a sentence."""
    return str(len(getattr(view.curriculum, kind)))


@macro
def minutes(view: View, reference: str) -> str:
    """Say how many minutes a tool or an exercise takes alone. Inside a sentence."""
    return times.minutes(view, reference)


@macro
def duration(view: View, module: str) -> str:
    """Say how long a module takes alone and in a group, in hours added up from its lessons. Inside a sentence."""
    return times.duration(view, module)


@macro
def macro_reference(view: View) -> str:
    """List all macros with what they do. This list is made by it."""
    items = []
    for name, function in sorted(MACROS.items()):
        parameters = list(inspect.signature(function).parameters.values())[1:]
        shown = ", ".join(str(parameter).split(":")[0].split("=")[0].strip() for parameter in parameters)
        code = Markup("<dt><code>{{{{ {}({}) }}}}</code></dt>").format(name, shown)
        items.append(code + Markup("<dd>{}</dd>").format(view.inline(inspect.getdoc(function) or "")))
    return Markup('<dl class="macros">\n{}\n</dl>').format(Markup("\n").join(items))


@macro
def rule_list(view: View) -> str:
    """List all rules of the check: what each finds, what it stops, and its limits."""
    return rules.rule_list(view)
