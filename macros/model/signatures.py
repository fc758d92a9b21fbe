"""What pages may call: each macro with what it does, what it takes, and where it may stand. `views` shows them."""

from __future__ import annotations

from .base import RECORD_KINDS, TAUGHT_KINDS
from .signature import Parameter, Signature
from .switch import SWITCHES

LISTED = ("exercises", "tools", "cases")


def _macro(
    name: str, about: str, *parameters: Parameter, inline: bool = False, needs: tuple[str, ...] = ()
) -> Signature:
    return Signature(name, about, parameters, inline, needs)


_EXERCISE = Parameter("id", refers="exercise")
_MODULE = Parameter("module", refers="module")
_LAB = Parameter("programme", refers="programme")
_WORKED = Parameter("id", refers="worked")
_LISTED = Parameter("kind", words=LISTED)

SIGNATURES: dict[str, Signature] = {
    each.name: each
    for each in (
        _macro("exercise", "Show an exercise in a lesson: steps, cards, worksheet, questions, debrief.", _EXERCISE),
        _macro(
            "exercise_card",
            "Lead from a long lesson to an exercise that has its own page only: what it is, how long it takes.",
            _EXERCISE,
            needs=("lesson",),
        ),
        _macro(
            "exercise_page",
            "Fill the page of an exercise. The page's file name is the exercise's id; the page holds this one line.",
            needs=("exercise",),
        ),
        _macro(
            "questions",
            "Show the questions of an exercise: all, or only those whose ids are named.",
            _EXERCISE,
            Parameter("only", needed=False, many=True, refers="question"),
        ),
        _macro(
            "orientation",
            "Say where the learner is: module, lesson, minutes, exercises. Stands under the title of a lesson.",
            needs=("lesson",),
        ),
        _macro(
            "outcomes_box",
            "Show what a learner can do after this lesson, step of a lab, module or programme.",
            needs=("lesson", "lab_step", "module", "programme"),
        ),
        _macro("lesson_list", "List the lessons of a module with minutes and outcomes.", _MODULE),
        _macro(
            "lab_head",
            "Show the head of a step of a lab: task, what it takes and gives, each track. Stands under the title.",
            needs=("lab_step",),
        ),
        _macro(
            "lab_exercises",
            "Lead to the exercises of the step on this page that the page does not show itself.",
            needs=("lab_step",),
        ),
        _macro("lab_alone", "Show what one person does in the step on this page.", needs=("lab_step",)),
        _macro("lab_mentor", "Show the mentor's part of the step on this page, closed.", needs=("lab_step",)),
        _macro("lab_steps", "List all steps of a lab: minutes, what one leaves with, what each track does.", _LAB),
        _macro("lab_mentors", "Show the mentors' parts of all steps of a lab.", _LAB),
        _macro("small_lab", "Show all steps of a lab as one person does them, with their minutes.", _LAB),
        _macro("moodle_files", "List the questions of all exercises as files for Moodle, module by module."),
        _macro(
            "module_cards",
            "Show a card for each module, or each of a programme: what people say before and after it, how long it is.",
            Parameter("programme", needed=False, refers="programme"),
        ),
        _macro("tool_card", "Lead to a tool with one line on what it is for.", Parameter("id", refers="tool")),
        _macro("case_card", "Lead to a case study with one line on what happened.", Parameter("id", refers="case")),
        _macro(
            "tool_strip",
            "Show the facts of the tool on this page: minutes, people, what goes in and comes out, when and when not.",
            needs=("tool",),
        ),
        _macro("tool_canvas", "Show the canvas of the tool on this page as a worksheet.", needs=("tool.canvas",)),
        _macro(
            "plot",
            "Show in corners who stands where on the canvas of this page, by two choices each. Stands below it.",
            needs=("tool.plot",),
        ),
        _macro("case_facts", "Show the facts of the case on this page and how sure we are.", needs=("case",)),
        _macro(
            "case_evidence",
            "Show who says what about the case on this page, as a table with sources.",
            needs=("case",),
        ),
        _macro("case_not_known", "Show what nobody has told us about the case on this page.", needs=("case",)),
        _macro(
            "used_in",
            "List the lessons, exercises and pages that use the tool or case of this page.",
            needs=("tool", "case"),
        ),
        _macro(
            "cite",
            "Cite a source by its key; with `at`, the timestamp hh:mm:ss in the video. Stands inside a sentence.",
            Parameter("key", refers="source"),
            Parameter("at", needed=False, clock=True),
            inline=True,
        ),
        _macro("sources", "List the sources that this page cites. The last line of every page that cites."),
        _macro(
            "link",
            "Link to a record by its id, such as tool:slip, with its title or your text. Inside a sentence.",
            Parameter("reference", kinds=RECORD_KINDS),
            Parameter("text", needed=False),
            inline=True,
        ),
        _macro(
            "picture",
            "Show a picture of docs/assets/pictures by its name, with the text alternative that stands in the file.",
            Parameter("name", refers="picture"),
        ),
        _macro(
            "gamebook",
            "Tell a story in which the reader decides, scene by scene. gamebooks.yml holds it.",
            Parameter("id", refers="gamebook"),
        ),
        _macro(
            "theory",
            "Show a theory of change in which the reader breaks an if and sees what falls. theories.yml holds it.",
            Parameter("id", refers="theory"),
        ),
        _macro(
            "chance",
            "Let the reader draw pilots of two groups, and see how often chance alone shows a difference.",
        ),
        _macro("listing", "List all records of a kind as a table: exercises, tools or cases.", _LISTED),
        _macro(
            "agenda",
            "Show the day of a module as a bar and a table. Times are added up from the minutes of its slots.",
            _MODULE,
        ),
        _macro("agenda_builder", "Let trainers put days together by themselves, in the browser."),
        _macro(
            "lab_room",
            "Show days on the projector, step by step, with the time left, the task and what comes next. "
            "Takes the modules whose days it offers.",
            _MODULE,
            Parameter("more", needed=False, many=True, refers="module"),
        ),
        _macro(
            "talks",
            "Show what to say in the talks of a module's day: what to show, each sentence, the question.",
            _MODULE,
        ),
        _macro(
            "plan",
            "Show a plan of plans.yml: its days, what to have ready, how to lead it, its talks, and what is lost.",
            Parameter("id", refers="plan"),
        ),
        _macro("plans", "List the plans of plans.yml: for whom each is, where, and how long."),
        _macro(
            "day_rooms",
            "Show a module's day step by step: when, which exercise, in which groups, with what, and in which room.",
            _MODULE,
        ),
        _macro(
            "day_shopping",
            "Add up what a module's day needs for as many people as the trainer writes, and seat them.",
            _MODULE,
        ),
        _macro(
            "day_prints",
            "List what a module's day prints, in its order: worksheets, cards, signs, questions, and how many of each.",
            _MODULE,
        ),
        _macro(
            "day_pack",
            "Show all worksheets, cards and signs of a module's day, empty, to print all of a kind in one go.",
            _MODULE,
        ),
        _macro(
            "switch",
            "Let a reader choose what to see: their way (alone, or leading a group), or their track. "
            "Elements of the page with `data-way` or `data-track` then follow it. Stands near the top.",
            Parameter("name", words=SWITCHES),
        ),
        _macro(
            "source_list",
            "List the bibliography with how each source was read and where it is used: all of it, or the authors from "
            "one letter to another, where one page would be long. Without one of the letters it has no end there.",
            Parameter("first", needed=False),
            Parameter("last", needed=False),
        ),
        _macro("glossary", "List all terms with their meanings."),
        _macro("offline_copy", "Lead to the offline copy, with its size and day."),
        _macro("a_to_z", "List everything by its name, below letters."),
        _macro("alignment", "Show which outcome of a module is practised and checked where.", _MODULE),
        _macro("story", "Tell the story that runs through the filled examples of the tools, part by part."),
        _macro(
            "story_line",
            "Say which part of the story the filled example of this tool tells, and which come before and after.",
            needs=("tool.story",),
        ),
        _macro(
            "responsible", "Say who answers for the site, by what course.yml says. For the accessibility statement."
        ),
        _macro("roles", "List the roles with what each does and what happens without it."),
        _macro("inventory", "List what the documents behind the curriculum name, and where it is taught here."),
        _macro(
            "taught",
            "Show how others taught something, by what they told: an exercise, lesson, module or programme, or all.",
            Parameter("reference", needed=False, kinds=TAUGHT_KINDS),
        ),
        _macro("invented_names", "List the names that we made up."),
        _macro("go_on", "Lead back to where the learner stopped. Stays hidden until something is read."),
        _macro("review", "Ask again, at growing intervals, what the learner has read, practised and set out to do."),
        _macro("learning_record", "Show what the learner did, lesson by lesson, with a name to print on it."),
        _macro(
            "note",
            "Put together on one sheet what the learner wrote in several places. notes.yml says of which parts.",
            Parameter("id", refers="note"),
        ),
        _macro(
            "check_ins",
            "List the days after the course on which somebody asks, and put them into a calendar. course.yml has them.",
        ),
        _macro(
            "thread",
            "Show what the learner has written so far in each step of a lab, with the place of each and what is open.",
            _LAB,
        ),
        _macro(
            "worked_lab",
            "Let the learner lay a worked example beside their own words, and take it away again.",
            _WORKED,
        ),
        _macro(
            "worked_sheet",
            "Show what the team of a worked example wrote on the worksheet of an exercise.",
            _WORKED,
            Parameter("exercise", refers="exercise"),
        ),
        _macro(
            "worked_note",
            "Show the finished note of a worked example.",
            _WORKED,
            Parameter("note", refers="note"),
        ),
        _macro("paths", "Show the learning paths with hours, and what is done and next in each."),
        _macro(
            "workbook",
            "Show everything that the learner wrote and answered, by module, to edit, print, download and bring back.",
        ),
        _macro(
            "finder",
            "Show a form that filters the table below it by situation: exercises, tools or cases.",
            _LISTED,
        ),
        _macro(
            "counts",
            "Say how many lessons, exercises, tools, cases, sources or terms there are. Inside a sentence.",
            Parameter("kind", words=("lessons", "modules", *LISTED, "sources", "terms", "roles")),
            inline=True,
        ),
        _macro(
            "minutes",
            "Say how many minutes a tool or an exercise takes alone. Inside a sentence.",
            Parameter("reference", kinds=("tool", "exercise")),
            inline=True,
        ),
        _macro(
            "path_hours",
            "Say how long a learning path takes alone, added up from its lessons and exercises. Inside a sentence.",
            Parameter("path", refers="path"),
            inline=True,
        ),
        _macro(
            "duration",
            "Say how long a module takes alone and in a group, in hours added up from its lessons. Inside a sentence.",
            _MODULE,
            inline=True,
        ),
        _macro("macro_reference", "List all macros with what they do. This list is made by it."),
        _macro(
            "field_list",
            "List the fields of a record, with what each holds: of an exercise, or of a kind of page.",
            Parameter(
                "kind",
                words=(
                    *("exercise", "lesson", "module", "programme", "lab_step", "tool", "case", "facts", "note"),
                    *("worked", "plan", "talk", "gamebook", "theory", "supply"),
                ),
            ),
        ),
        _macro("rule_list", "List all rules of the check: what each finds, what it stops, and its limits."),
    )
}
