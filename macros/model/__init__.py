"""What each record is: pydantic models, every field described with an example.

In comes data that was read. Out go immutable records, and the Curriculum that holds them all with every reference
between them. Nothing here reads a course's files.
"""

from .base import (
    ID,
    RECORD_KINDS,
    Bloom,
    Carry,
    Clock,
    Id,
    Line,
    Minutes,
    Outcome,
    Record,
    SourceKey,
    SourceRef,
    Text,
    described,
)
from .by_course import Track
from .choice import Choice
from .course import DEFAULT, Codes, Course, Process
from .day import Day, Slot, after_midnight, clock
from .exercise import SECONDS_A_QUESTION, Card, Debrief, Deck, Exercise
from .fields import FIELD_TYPES, FieldBase, WorksheetField
from .gamebook import Ending, Gamebook, Scene, Turn
from .group import Group, Together, in_order
from .lab_step import Done, LabStep, Output
from .lists import Bibliographic, Invented, Item, LearningPath, Moved, Role, Stage, Synonym, Taught, Term
from .materials import HandOut, Origin, Player, RoomPlan, Sign, Situation
from .note import Note, NotePart
from .page import (
    Case,
    Claim,
    Facts,
    FrontMatter,
    Lesson,
    Module,
    Page,
    Programme,
    Range,
    Search,
    Story,
    Tool,
)
from .plan import Plan, PlannedDay
from .questions import QUESTION_TYPES, Question, QuestionBase
from .step import Action, Mode, Modes, Step, Variant
from .supply import Supply
from .talk import Said, Talk
from .theory import Belief, Theory, TheoryLink
from .worked import Worked
from .worksheet import Worksheet

__all__ = [
    "DEFAULT",
    "FIELD_TYPES",
    "ID",
    "QUESTION_TYPES",
    "RECORD_KINDS",
    "SECONDS_A_QUESTION",
    "Action",
    "Belief",
    "Bibliographic",
    "Bloom",
    "Card",
    "Carry",
    "Case",
    "Choice",
    "Claim",
    "Clock",
    "Codes",
    "Course",
    "Day",
    "Debrief",
    "Deck",
    "Done",
    "Ending",
    "Exercise",
    "Facts",
    "FieldBase",
    "FrontMatter",
    "Gamebook",
    "Group",
    "HandOut",
    "Id",
    "Invented",
    "Item",
    "LabStep",
    "LearningPath",
    "Lesson",
    "Line",
    "Minutes",
    "Mode",
    "Modes",
    "Module",
    "Moved",
    "Note",
    "NotePart",
    "Origin",
    "Outcome",
    "Output",
    "Page",
    "Plan",
    "PlannedDay",
    "Player",
    "Process",
    "Programme",
    "Question",
    "QuestionBase",
    "Range",
    "Record",
    "Role",
    "RoomPlan",
    "Said",
    "Scene",
    "Search",
    "Sign",
    "Situation",
    "Slot",
    "SourceKey",
    "SourceRef",
    "Stage",
    "Step",
    "Story",
    "Supply",
    "Synonym",
    "Talk",
    "Taught",
    "Term",
    "Text",
    "Theory",
    "TheoryLink",
    "Together",
    "Tool",
    "Track",
    "Turn",
    "Variant",
    "Worked",
    "Worksheet",
    "WorksheetField",
    "after_midnight",
    "clock",
    "described",
    "in_order",
]
