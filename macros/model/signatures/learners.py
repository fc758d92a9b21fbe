"""What pages show to people who learn: lessons, labs, tools, cases, and what they write."""

from __future__ import annotations

from ..signature import Parameter, ShownList, Signature
from ..switch import SWITCHES
from .parameters import EXERCISE, LAB, MODULE, WORKED

LEARNERS = (
    Signature(
        "exercise",
        "Show an exercise in a lesson: steps, cards, worksheet, questions, debrief.",
        (EXERCISE,),
        ids="places",
        opens_parts=True,
        presents="exercise",
    ),
    Signature(
        "exercise_card",
        "Lead from a long lesson to an exercise that has its own page only: what it is, how long it takes.",
        (EXERCISE,),
        needs=("lesson",),
        ids="headings",
        presents="exercise",
    ),
    Signature(
        "exercise_page",
        "Fill the page of an exercise. The page's file name is the exercise's id; the page holds this one line.",
        needs=("exercise",),
        ids="places",
        opens_parts=True,
    ),
    Signature(
        "questions",
        "Show the questions of an exercise: all, or only those whose ids are named.",
        (EXERCISE, Parameter("only", needed=False, many=True, refers="question")),
    ),
    Signature(
        "orientation",
        "Say where the learner is: module, lesson, minutes, exercises. Stands under the title of a lesson.",
        needs=("lesson",),
        required_on=("lesson",),
        ids="labels",
    ),
    Signature(
        "outcomes_box",
        "Show what a learner can do after this lesson, step of a lab, module or programme.",
        needs=("lesson", "lab_step", "module", "programme"),
        required_on=("lesson",),
    ),
    Signature(
        "lesson_list",
        "List the lessons of a module with minutes, and outside the page of a programme with outcomes.",
        (MODULE,),
    ),
    Signature(
        "lab_head",
        "Show the head of a step of a lab: task, what it takes and gives, each track. Stands under the title.",
        needs=("lab_step",),
        required_on=("lab_step",),
        ids="places",
    ),
    Signature(
        "lab_exercises",
        "Lead to the exercises of the step on this page that the page does not show itself.",
        needs=("lab_step",),
    ),
    Signature(
        "lab_alone",
        "Show what one person does in the step on this page.",
        needs=("lab_step",),
        required_on=("lab_step",),
        ids="places",
    ),
    Signature(
        "lab_mentor",
        "Show the mentor's part of the step on this page, closed.",
        needs=("lab_step",),
        required_on=("lab_step",),
    ),
    Signature("lab_steps", "List all steps of a lab: minutes, what one leaves with, what each track does.", (LAB,)),
    Signature("lab_mentors", "Show the mentors' parts of all steps of a lab.", (LAB,), ids="headings"),
    Signature(
        "small_lab", "Show all steps of a lab as one person does them, with their minutes.", (LAB,), ids="headings"
    ),
    Signature(
        "module_cards",
        "Show a card for each module, or each of a programme: what people say before and after it, how long it is.",
        (Parameter("programme", needed=False, refers="programme"),),
    ),
    Signature("tool_card", "Lead to a tool with one line on what it is for.", (Parameter("id", refers="tool"),)),
    Signature("case_card", "Lead to a case study with one line on what happened.", (Parameter("id", refers="case"),)),
    Signature(
        "tool_strip",
        "Show the facts of the tool on this page: minutes, people, what goes in and comes out, when and when not.",
        needs=("tool",),
    ),
    Signature(
        "tool_canvas", "Show the canvas of the tool on this page as a worksheet.", needs=("tool.canvas",), ids="places"
    ),
    Signature(
        "plot",
        "Show in corners who stands where on the canvas of this page, by two choices each. Stands below it.",
        needs=("tool.plot",),
    ),
    Signature("case_facts", "Show the facts of the case on this page and how sure we are.", needs=("case",)),
    Signature(
        "case_evidence", "Show who says what about the case on this page, as a table with sources.", needs=("case",)
    ),
    Signature("case_not_known", "Show what nobody has told us about the case on this page.", needs=("case",)),
    Signature(
        "used_in",
        "List the lessons, exercises and pages that use the tool or case of this page.",
        needs=("tool", "case"),
    ),
    Signature(
        "picture",
        "Show a picture of docs/assets/pictures by its name, with the text alternative that stands in the file.",
        (Parameter("name", refers="picture"),),
        ids="labels",
    ),
    Signature(
        "gamebook",
        "Tell a story in which the reader decides, scene by scene. gamebooks.yml holds it.",
        (Parameter("id", refers="gamebook"),),
        ids="places",
        opens_parts=True,
    ),
    Signature(
        "theory",
        "Show a theory of change in which the reader breaks an if and sees what falls. theories.yml holds it.",
        (Parameter("id", refers="theory"),),
        opens_parts=True,
    ),
    Signature(
        "chance",
        "Let the reader draw pilots of two groups, and see how often chance alone shows a difference.",
        ids="places",
    ),
    Signature(
        "switch",
        "Let a reader choose what to see: their way (alone, or leading a group), or their track. "
        "Elements of the page with `data-way` or `data-track` then follow it. Stands near the top.",
        (Parameter("name", words=SWITCHES),),
    ),
    Signature(
        "check_ins",
        "List the days after the course on which somebody asks, and put them into a calendar. course.yml has them.",
        ids="places",
    ),
    Signature(
        "thread",
        "Show what the learner has written so far in each step of a lab, with the place of each and what is open.",
        (LAB,),
    ),
    Signature(
        "worked_lab", "Let the learner lay a worked example beside their own words, and take it away again.", (WORKED,)
    ),
    Signature(
        "worked_sheet",
        "Show what the team of a worked example wrote on the worksheet of an exercise.",
        (WORKED, Parameter("exercise", refers="exercise")),
    ),
    Signature("worked_note", "Show the finished note of a worked example.", (WORKED, Parameter("note", refers="note"))),
    Signature(
        "paths",
        "Show the learning paths with hours, and what is done and next in each.",
        ids="headings",
        opens_parts=True,
        shows_list=ShownList("paths"),
    ),
    Signature(
        "workbook",
        "Show everything that the learner wrote and answered, by module, to edit, print, download and bring back.",
        role="workbook",
        ids="places",
    ),
)
