"""What pages show to people who learn: lessons, labs, tools, cases, and what they write."""

from __future__ import annotations

from ..signature import Parameter
from ..switch import SWITCHES
from .parameters import EXERCISE, LAB, MODULE, WORKED, macro

LEARNERS = (
    macro("exercise", "Show an exercise in a lesson: steps, cards, worksheet, questions, debrief.", EXERCISE),
    macro(
        "exercise_card",
        "Lead from a long lesson to an exercise that has its own page only: what it is, how long it takes.",
        EXERCISE,
        needs=("lesson",),
    ),
    macro(
        "exercise_page",
        "Fill the page of an exercise. The page's file name is the exercise's id; the page holds this one line.",
        needs=("exercise",),
    ),
    macro(
        "questions",
        "Show the questions of an exercise: all, or only those whose ids are named.",
        EXERCISE,
        Parameter("only", needed=False, many=True, refers="question"),
    ),
    macro(
        "orientation",
        "Say where the learner is: module, lesson, minutes, exercises. Stands under the title of a lesson.",
        needs=("lesson",),
    ),
    macro(
        "outcomes_box",
        "Show what a learner can do after this lesson, step of a lab, module or programme.",
        needs=("lesson", "lab_step", "module", "programme"),
    ),
    macro(
        "lesson_list",
        "List the lessons of a module with minutes, and outside the page of a programme with outcomes.",
        MODULE,
    ),
    macro(
        "lab_head",
        "Show the head of a step of a lab: task, what it takes and gives, each track. Stands under the title.",
        needs=("lab_step",),
    ),
    macro(
        "lab_exercises",
        "Lead to the exercises of the step on this page that the page does not show itself.",
        needs=("lab_step",),
    ),
    macro("lab_alone", "Show what one person does in the step on this page.", needs=("lab_step",)),
    macro("lab_mentor", "Show the mentor's part of the step on this page, closed.", needs=("lab_step",)),
    macro("lab_steps", "List all steps of a lab: minutes, what one leaves with, what each track does.", LAB),
    macro("lab_mentors", "Show the mentors' parts of all steps of a lab.", LAB),
    macro("small_lab", "Show all steps of a lab as one person does them, with their minutes.", LAB),
    macro(
        "module_cards",
        "Show a card for each module, or each of a programme: what people say before and after it, how long it is.",
        Parameter("programme", needed=False, refers="programme"),
    ),
    macro("tool_card", "Lead to a tool with one line on what it is for.", Parameter("id", refers="tool")),
    macro("case_card", "Lead to a case study with one line on what happened.", Parameter("id", refers="case")),
    macro(
        "tool_strip",
        "Show the facts of the tool on this page: minutes, people, what goes in and comes out, when and when not.",
        needs=("tool",),
    ),
    macro("tool_canvas", "Show the canvas of the tool on this page as a worksheet.", needs=("tool.canvas",)),
    macro(
        "plot",
        "Show in corners who stands where on the canvas of this page, by two choices each. Stands below it.",
        needs=("tool.plot",),
    ),
    macro("case_facts", "Show the facts of the case on this page and how sure we are.", needs=("case",)),
    macro(
        "case_evidence",
        "Show who says what about the case on this page, as a table with sources.",
        needs=("case",),
    ),
    macro("case_not_known", "Show what nobody has told us about the case on this page.", needs=("case",)),
    macro(
        "used_in",
        "List the lessons, exercises and pages that use the tool or case of this page.",
        needs=("tool", "case"),
    ),
    macro(
        "picture",
        "Show a picture of docs/assets/pictures by its name, with the text alternative that stands in the file.",
        Parameter("name", refers="picture"),
    ),
    macro(
        "gamebook",
        "Tell a story in which the reader decides, scene by scene. gamebooks.yml holds it.",
        Parameter("id", refers="gamebook"),
    ),
    macro(
        "theory",
        "Show a theory of change in which the reader breaks an if and sees what falls. theories.yml holds it.",
        Parameter("id", refers="theory"),
    ),
    macro(
        "chance",
        "Let the reader draw pilots of two groups, and see how often chance alone shows a difference.",
    ),
    macro(
        "switch",
        "Let a reader choose what to see: their way (alone, or leading a group), or their track. "
        "Elements of the page with `data-way` or `data-track` then follow it. Stands near the top.",
        Parameter("name", words=SWITCHES),
    ),
    macro(
        "check_ins",
        "List the days after the course on which somebody asks, and put them into a calendar. course.yml has them.",
    ),
    macro(
        "thread",
        "Show what the learner has written so far in each step of a lab, with the place of each and what is open.",
        LAB,
    ),
    macro(
        "worked_lab",
        "Let the learner lay a worked example beside their own words, and take it away again.",
        WORKED,
    ),
    macro(
        "worked_sheet",
        "Show what the team of a worked example wrote on the worksheet of an exercise.",
        WORKED,
        Parameter("exercise", refers="exercise"),
    ),
    macro(
        "worked_note",
        "Show the finished note of a worked example.",
        WORKED,
        Parameter("note", refers="note"),
    ),
    macro("paths", "Show the learning paths with hours, and what is done and next in each."),
    macro(
        "workbook",
        "Show everything that the learner wrote and answered, by module, to edit, print, download and bring back.",
    ),
)
