"""What each record is.

A record is typed data: an exercise, a question, a worksheet field, a source, a term, or the front matter of a page.
Every field says what it holds and gives an example; `python -m macros schema` writes the same words into
exercises/schema.json, where editors show them. Minutes are whole minutes, group sizes are people.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, StringConstraints, model_validator

from .place import Place, Source

ID = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
RECORD_KINDS = ("lesson", "module", "programme", "tool", "case", "exercise", "term", "source", "page")

Id = Annotated[str, StringConstraints(pattern=rf"^{ID}$", max_length=60)]
SourceKey = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
SourceRef = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(@\d\d:\d\d:\d\d)?$")]
Carry = Annotated[str, StringConstraints(pattern=rf"^{ID}\.{ID}$")]
Clock = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300, strip_whitespace=True)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Minutes = Annotated[int, Field(ge=1, le=480)]
Bloom = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]
Track = Literal["service", "policy", "trainers"]


def described(text: str, example: Any = None, **rest: Any) -> Any:
    """Return a pydantic field with its description and, where there is one, an example for editors."""
    examples = None if example is None else [example]
    return Field(description=text, examples=examples, **rest)


class Record(BaseModel):
    """Anything that authors write. Immutable; unknown fields are refused; knows the file and line of each value."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, populate_by_name=True)
    _source: Source = PrivateAttr(default_factory=Source)

    def where(self, *path: str | int) -> Place:
        """Return the file and line of the value at `path`, or of its nearest parent that has one."""
        return self._source.place(*path)


class Outcome(Record):
    """What a learner can do afterwards, in words that somebody else can see or hear."""

    id: Id = described("Name of the outcome, unique in the whole curriculum.", "sort-barriers")
    text: Line = described("Begins with a verb that can be observed.", "Sort barriers into inside and outside")
    level: Bloom = described("Level in Bloom's revised taxonomy.", "analyse")


# ---------------------------------------------------------------- worksheets


class Choice(Record):
    """One thing to choose on a worksheet."""

    id: Id = described("Name of the choice, kept with the learner's answer.", "inside")
    label: Line = described("What the learner reads.", "Inside our office")


class FieldBase(Record):
    """What all worksheet fields have."""

    id: Id = described(
        "Name of the field, unique in its worksheet. Saved answers hang on it: do not rename it.", "hope"
    )
    label: Line = described("The label above the field.", "My hope for this training")
    hint: Line | None = described("A short help below the label.", "One idea a note", default=None)
    carry: Carry | None = described(
        "Start with what the learner wrote elsewhere: exercise.field.", "hopes-and-fears-wall.hope", default=None
    )


class LineField(FieldBase):
    """One line of writing."""

    type: Literal["line"]


class TextField(FieldBase):
    """A few lines of writing."""

    type: Literal["text"]
    lines: int = described("Lines of empty space on paper.", 3, default=3, ge=2, le=20)


class ListField(FieldBase):
    """Several short answers, one a line."""

    type: Literal["list"]
    lines: int = described("How many answers there is space for.", 3, default=3, ge=2, le=20)


class ChoiceField(FieldBase):
    """Choose one, or with `many` any number."""

    type: Literal["choice"]
    options: tuple[Choice, ...] = described("What can be chosen.", min_length=2)
    many: bool = described("True where more than one may be chosen.", False, default=False)


class ScaleField(FieldBase):
    """A place on a scale of whole numbers."""

    type: Literal["scale"]
    low: Line = described("What the lowest number means.", "Not at all")
    high: Line = described("What the highest number means.", "Completely")
    points: int = described("How many numbers, beginning with 1.", 5, default=5, ge=3, le=10)


class Column(Record):
    """One column of a table field."""

    id: Id = described("Name of the column.", "driver")
    label: Line = described("Heading of the column.", "Driver")
    options: tuple[Choice, ...] = described("Where given, each cell is a choice of these.", default=())


class TableField(FieldBase):
    """A table to fill in: empty rows by number, or named rows."""

    type: Literal["table"]
    columns: tuple[Column, ...] = described("The columns.", min_length=2, max_length=8)
    rows: int = described("Empty rows.", 4, default=4, ge=1, le=20)
    named: tuple[Choice, ...] = described("Named rows, instead of empty ones.", default=())


class Box(Record):
    """One named box of a canvas."""

    id: Id = described("Name of the box.", "value")
    label: Line = described("Heading of the box.", "Value for whom?")
    hint: Line | None = described("A short help in the box.", "Name the people", default=None)
    across: int = described("Columns of the grid that the box takes.", 1, default=1, ge=1, le=4)


class CanvasField(FieldBase):
    """A grid of named boxes."""

    type: Literal["canvas"]
    columns: int = described("Columns of the grid on paper and on wide screens.", 2, default=2, ge=1, le=4)
    boxes: tuple[Box, ...] = described("The boxes, row by row.", min_length=2)


WorksheetField = Annotated[
    LineField | TextField | ListField | ChoiceField | ScaleField | TableField | CanvasField,
    Field(discriminator="type"),
]


class Worksheet(Record):
    """What the learner fills in."""

    orientation: Literal["portrait", "landscape"] = described(
        "How the sheet is printed.", "portrait", default="portrait"
    )
    fields: tuple[WorksheetField, ...] = described("The fields in reading order.", min_length=1)


# ---------------------------------------------------------------- questions


class QuestionBase(Record):
    """What all questions have."""

    id: Id = described("Name of the question, unique in its exercise. Saved answers hang on it.", "copy-of-form")
    stem: Text = described("The question.", "An online copy of a bad form is …")
    hints: tuple[Text, ...] = described("Shown one at a time before the answer.", default=())
    explanation: Text = described("Why the right answer is right, shown to everybody at the end.")
    outcomes: tuple[Id, ...] = described("Outcomes that this question checks.", ["sort-barriers"], default=())


class Option(Record):
    """One answer of a single or multiple choice."""

    id: Id = described("Name of the option.", "digitalisation")
    text: Text = described("What the learner reads.", "Digitalisation, not yet innovation")
    right: bool = described("True for a right answer.", False, default=False)
    feedback: Text = described("Why it is right, or the misconception that leads to it.")


class SingleQuestion(QuestionBase):
    """Choose the one right answer."""

    type: Literal["single"]
    options: tuple[Option, ...] = described("The answers.", min_length=2, max_length=8)


class MultipleQuestion(QuestionBase):
    """Choose all right answers."""

    type: Literal["multiple"]
    options: tuple[Option, ...] = described("The answers.", min_length=3, max_length=8)


class TrueFalseQuestion(QuestionBase):
    """Is the statement true?"""

    type: Literal["true-false"]
    right: bool = described("Whether the statement is true.", False)
    if_true: Text = described("Feedback for people who chose true.")
    if_false: Text = described("Feedback for people who chose false.")


class Pair(Record):
    """Two things that belong together."""

    id: Id = described("Name of the pair.", "mission")
    left: Line = described("What is shown.", "How might we achieve X?")
    right: Line = described("What belongs to it.", "Mission-oriented")
    feedback: Text = described("Why they belong together, and what people mix up.")


class MatchQuestion(QuestionBase):
    """Find what belongs together."""

    type: Literal["match"]
    pairs: tuple[Pair, ...] = described("The pairs.", min_length=2, max_length=8)
    extra: tuple[Line, ...] = described("Wrong answers that belong to nothing.", default=())


class OrderItem(Record):
    """One item of an order."""

    id: Id = described("Name of the item.", "cluster")
    text: Line = described("What is to be put in order.", "Group the notes")
    feedback: Text = described("Why it stands at this place.")


class OrderQuestion(QuestionBase):
    """Put in order. The items are written in the right order; the page shows them in another."""

    type: Literal["order"]
    items: tuple[OrderItem, ...] = described("The items in the right order.", min_length=3, max_length=8)


class SortItem(Record):
    """One thing to sort."""

    id: Id = described("Name of the item.", "ageing")
    text: Line = described("What is to be sorted.", "People live longer")
    group: Id = described("The group it belongs to.", "society")
    feedback: Text = described("Why it belongs there, and what people mix up.")


class SortQuestion(QuestionBase):
    """Sort things into groups."""

    type: Literal["sort"]
    groups: tuple[Choice, ...] = described("The groups.", min_length=2, max_length=5)
    items: tuple[SortItem, ...] = described("What is to be sorted.", min_length=3, max_length=12)


class ShortQuestion(QuestionBase):
    """Answer in one's own words and compare."""

    type: Literal["short"]
    model: Text = described("A good answer to compare one's own with.")
    accept: tuple[Line, ...] = described("Words that count as right, where that can be said.", default=())
    look_for: tuple[Line, ...] = described("What a good answer contains, as questions to oneself.", default=())


Question = Annotated[
    SingleQuestion
    | MultipleQuestion
    | TrueFalseQuestion
    | MatchQuestion
    | OrderQuestion
    | SortQuestion
    | ShortQuestion,
    Field(discriminator="type"),
]

# ---------------------------------------------------------------- exercises


def in_order(low: int, high: int) -> None:
    """Raise ValueError where the fewest are more than the most."""
    if low > high:
        raise ValueError(f"min {low} is more than max {high}")


class Group(Record):
    """Who works together. Numbers are people."""

    form: Literal["individual", "pair", "group", "plenary"] = described("How people work.", "group")
    size: int | None = described("People in each group, where form is group.", 4, default=None, ge=3, le=12)
    min: int = described("Fewest people in the room for whom it works.", 6, ge=1)
    max: int = described("Most people in the room for whom it works.", 60, ge=1)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        in_order(self.min, self.max)
        return self


class Mode(Record):
    """What changes in one way of doing the exercise."""

    how: Text = described("What to do differently here.", "Use a shared document with two columns.")
    minutes: Minutes | None = described("Minutes in this mode, where they differ from the steps.", 20, default=None)


class Modes(Record):
    """The three ways in which an exercise is done."""

    room: Mode = described("In one room.")
    online: Mode = described("In a video call.")
    self_study: Mode = Field(alias="self-study", description="Alone, on a phone or with paper.")


class Step(Record):
    """One step of an exercise."""

    title: Line = described("What happens, in a few words.", "Write in silence")
    minutes: Minutes = described("Minutes for this step. The exercise takes the sum of its steps.", 8)
    do: Text = described("What participants do.", "Write each hope on a yellow note.")
    say: Text | None = described("What the trainer says, word for word. Shown to trainers only.", default=None)


class Card(Record):
    """One card of a deck."""

    id: Id = described("Name of the card.", "scanned-form")
    text: Text = described("What the card says.", "The office puts a scan of its form online.")
    back: Text | None = described("How we read it, shown after an own try.", default=None)


class Deck(Record):
    """Cards that people sort, match or check."""

    title: Line = described("Heading above the cards.", "Twelve cards")
    note: Text | None = described("One sentence on how to use them.", default=None)
    items: tuple[Card, ...] = described("The cards.", min_length=2)


class Debrief(Record):
    """Questions after the exercise in ORID order: what happened, how it felt, what it means, what now."""

    objective: tuple[Line, ...] = described("What did we see and hear?", ["Which words came up?"], min_length=1)
    reflective: tuple[Line, ...] = described("How was it?", ["What surprised you?"], min_length=1)
    interpretive: tuple[Line, ...] = described("What does it mean?", ["Why do we fear this?"], min_length=1)
    decisional: tuple[Line, ...] = described("What now?", ["Which fear will you ease first?"], min_length=1)


class Exercise(Record):
    """One exercise. Its id is the file's name."""

    id: Id = Field(exclude=True, description="Taken from the file's name, not written in it.")
    code: Annotated[str, StringConstraints(pattern=r"^E\d\d[a-z]?$")] | None = described(
        "Short code used in agendas.", "E01", default=None
    )
    title: Line = described("Title of the exercise.", "Hopes and fears wall")
    summary: Line = described("One sentence: what people do and what for.")
    kind: Literal[
        "opener", "discussion", "sorting", "matching", "mapping", "canvas", "analysis", "source-work", "writing",
        "ideas", "making", "role-play", "planning", "reflection", "quiz",
    ] = described("What people mainly do.", "mapping")  # fmt: skip
    lessons: tuple[Id, ...] = described("Lessons that use it.", ["arriving-safely"], min_length=1)
    tools: tuple[Id, ...] = described("Tools that it practises.", ["hopes-and-fears"], default=())
    cases: tuple[Id, ...] = described("Cases that it works with.", ["labx"], default=())
    tracks: tuple[Track, ...] = described(
        "For whom.", ["service", "policy"], default=("service", "policy"), min_length=1
    )
    outcomes: tuple[Id, ...] = described("Outcomes that it practises.", ["sort-barriers"], min_length=1)
    level: Literal["core", "adaptable", "optional"] = described(
        "core: keep it; adaptable: change the examples; optional: leave it out when time is short.", "core"
    )
    group: Group = described("Who works together.")
    modes: Modes = described("What changes in the room, online and alone.")
    materials: tuple[Line, ...] = described("What to have ready.", ["Notes in two colours"], default=())
    fiction: Line | None = described(
        "Where something in it is invented: what. Shown with the label FICTION.", default=None
    )
    steps: tuple[Step, ...] = described("What happens, in order.", min_length=1)
    short: Text | None = described("What to leave out when time is short, and how many minutes it saves.", default=None)
    cards: Deck | None = described("A deck of cards, where the exercise needs one.", default=None)
    canvas: Id | None = described("A tool whose canvas is this exercise's worksheet.", default=None)
    worksheet: Worksheet | None = described("What the learner fills in.", default=None)
    questions: tuple[Question, ...] = described("Check yourself.", default=())
    debrief: Debrief = described("The questions afterwards, in ORID order.")
    good: Text = described("What good looks like, shown after an own try.")
    pitfalls: tuple[Text, ...] = described("What often goes wrong, and what to do.", default=())
    access: tuple[Text, ...] = described("How everybody can take part.", min_length=1)
    sources: tuple[SourceRef, ...] = described(
        "Where facts and method come from: key, or key@hh:mm:ss in the video.", ["orid"], default=()
    )

    @property
    def minutes(self) -> int:
        """Minutes in the room: the sum of the steps."""
        return sum(step.minutes for step in self.steps)

    @property
    def minutes_alone(self) -> int:
        """Minutes in self-study: what that mode says, else the sum of the steps."""
        return self.modes.self_study.minutes or self.minutes


# ---------------------------------------------------------------- front matter


class Slot(Record):
    """One line of a day's agenda: an exercise, an input, or a pause."""

    minutes: Minutes = described("Minutes of this slot.", 30)
    lesson: Id | None = described("Lesson that the slot belongs to.", "arriving-safely", default=None)
    exercise: Id | None = described("Exercise that is done.", "hopes-and-fears-wall", default=None)
    input: Line | None = described("What the trainer explains, in a few words.", "Drivers and barriers", default=None)
    pause: Literal["break", "lunch"] | None = described("A pause.", "break", default=None)
    short: Line | None = described("Where the slot is shorter than the exercise: what is left out.", default=None)


def after_midnight(clock: str) -> int:
    """Return a time such as 09:30 as minutes after midnight."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


class Day(Record):
    """A day of training. Its slots fill the time from start to end exactly."""

    starts: Clock = described("When the day begins.", "09:00")
    ends: Clock = described("When the day ends.", "16:30")
    slots: tuple[Slot, ...] = described("The slots in order.", min_length=1)


class Programme(Record):
    """A part of the training with modules of its own."""

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,2}$")] = described("Short code.", "F")
    outcomes: tuple[Outcome, ...] = described("What the whole part leads to.", default=())


class Module(Record):
    """A day's worth of lessons."""

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,2}\d$")] = described("Short code.", "F1")
    programme: Id = described("Programme it belongs to.", "foundation")
    before: Line = described("What people say before this module.", "Should we even bother?")
    after: Line = described("What people say after it.", "It has many forms and I have seen some.")
    day: Day = described("The agenda of a day in the room.")


class Lesson(Record):
    """One lesson."""

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,2}\d(\.\d)?$")] = described("Short code.", "F1.2")
    module: Id = described("Module it belongs to.", "why-and-what")
    outcomes: tuple[Outcome, ...] = described("What a learner can do afterwards.", min_length=1, max_length=4)


class Range(Record):
    """From the fewest to the most."""

    min: int = described("Fewest.", 3, ge=1)
    max: int = described("Most.", 6, ge=1)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        in_order(self.min, self.max)
        return self


class Tool(Record):
    """One tool of the toolbox."""

    code: Annotated[str, StringConstraints(pattern=r"^T\d\d[a-z]?$")] = described("Short code.", "T01")
    purpose: Line = described("One line: what it is for.", "Bring motives and worries into the open")
    when: Text = described("When to use it.")
    not_when: Text = described("When to leave it.")
    stage: Literal["open", "problem", "people", "ideas", "test", "choose", "look-ahead", "act", "teach"] = described(
        "Where in the process it belongs.", "open"
    )
    tracks: tuple[Track, ...] = described(
        "For whom.", ["service", "policy"], default=("service", "policy"), min_length=1
    )
    people: Range = described("People who use it together.")
    minutes: Range = described("Minutes it takes.")
    goes_in: Line = described("What you need before you begin.", "A question that concerns everybody")
    comes_out: Line = described("What you have at the end.", "Clusters and working rules")
    canvas: Worksheet | None = described("The canvas to fill in.", default=None)
    origin: tuple[SourceRef, ...] = described("Where the tool comes from.", ["hopes_fears"], min_length=1)


class Claim(Record):
    """One figure or statement about a case, and who says it."""

    claim: Line = described("What is said.", "More than 10,000 citizens took part")
    who: Line = described("Who says so.", "LabX itself")
    kind: Literal["output", "outcome", "impact", "cost", "forecast", "finding"] = described(
        "output: what was produced; outcome: what changed for people; impact: the long change.", "output"
    )
    source: SourceRef = described("Where it can be read or heard.", "opsi_video@00:13:17")


class Case(Record):
    """Facts of a case study."""

    code: Annotated[str, StringConstraints(pattern=r"^K\d\d[a-z]?$")] = described("Short code.", "K01")
    summary: Line = described("One sentence: what happened and why it is worth reading.")
    place: Line = described("Country or place.", "Portugal")
    government: tuple[Literal["national", "regional", "local"], ...] = described(
        "Levels of government.", ["national"], min_length=1
    )
    years: Line = described("When.", "since 2017")
    type: Literal["lab", "rule", "procurement", "exchange", "training", "service", "participation", "failure"] = (
        described("What kind of case.", "lab")
    )
    sure: Literal["claimed", "reported", "evaluated", "disputed"] = described(
        "How sure we are. claimed: those who did it say so; reported: others tell it; "
        "evaluated: an audit or study looked; disputed: serious sources disagree.",
        "claimed",
    )
    checked: datetime.date = described("When we last read the sources.", "2026-11-21")
    parallel: Text | None = described(
        "Where a founding document gave no name and we chose this case for it: say that the link is ours.",
        default=None,
    )
    evidence: tuple[Claim, ...] = described("Figures and statements with who says them.", min_length=1)
    not_known: tuple[Text, ...] = described("What nobody has told us.", min_length=1)


class FrontMatter(Record):
    """Front matter of a page. At most one of lesson, module, programme, tool and case says what the page is."""

    title: Line | None = described("Title in the navigation.", default=None)
    description: Line | None = described("One sentence for search results.", default=None)
    hide: tuple[Literal["navigation", "toc", "path", "footer"], ...] = described("Parts not shown.", default=())
    template: Line | None = described("Another template of the theme.", default=None)
    lesson: Lesson | None = described("This page is a lesson.", default=None)
    module: Module | None = described("This page opens a module.", default=None)
    programme: Programme | None = described("This page opens a programme.", default=None)
    tool: Tool | None = described("This page is a tool.", default=None)
    case: Case | None = described("This page is a case study.", default=None)


# ---------------------------------------------------------------- reference lists


class Bibliographic(Record):
    """One source."""

    key: SourceKey = described("Short name used in citations.", "labx_site")
    title: Line = described("Title.", "LabX - Centre for Public Sector Innovation")
    author: Line = described("Author or body.", "AMA (Portugal)")
    year: Line = described("Year, or n.d.", "2021")
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = described(
        "Address. None for works that we have not seen.", "https://labx.gov.pt/", default=None
    )
    kind: Line = described("What it is.", "official site")
    read: Literal["opening", "whole", "copy", "secondary", "not-seen"] = described(
        "How we read it. opening: the beginning of the page; whole: all of it; copy: a copy elsewhere; "
        "secondary: only a page about it; not-seen: from general knowledge.",
        "opening",
    )
    note: Line | None = described("What a reader should know about it.", default=None)


class Term(Record):
    """One term of the glossary."""

    id: Id = described("Name of the term.", "public-value")
    term: Line = described("The term.", "Public value")
    meaning: Line = described("Its meaning in one or two short sentences.")
    also: tuple[Line, ...] = described("Other forms in which it stands in texts.", ["public values"], default=())
    lesson: Id | None = described("Lesson that explains it.", default=None)


class Invented(Record):
    """A name that we made up. Whoever uses it says FICTION."""

    name: Line = described("The name, as it stands in texts.", "Kamenica")
    what: Line = described("What it stands for.", "a town")


class Page(Record):
    """One page in docs/, made by loading.

    `path` is relative to docs/; `body` begins at line `first_line` of the file.
    """

    path: str
    front: FrontMatter
    body: Annotated[str, StringConstraints(strip_whitespace=False)]
    first_line: int

    @property
    def id(self) -> str:
        """The page's id: its file's name, or its folder's name for an index page."""
        parts = self.path.removesuffix(".md").split("/")
        return parts[-2] if parts[-1] == "index" and len(parts) > 1 else parts[-1]

    @property
    def kind(self) -> str:
        """lesson, module, programme, tool, case, or page."""
        for kind in ("lesson", "module", "programme", "tool", "case"):
            if getattr(self.front, kind) is not None:
                return kind
        return "exercise" if self.path.startswith("exercises/") and self.id != "exercises" else "page"

    @property
    def title(self) -> str:
        """The title: from the front matter, else from the first heading, else the id."""
        if self.front.title:
            return self.front.title
        heading = next((line[2:].strip() for line in self.body.splitlines() if line.startswith("# ")), "")
        return heading or self.id
