"""Front matter: what makes a page a lesson, a module, a programme, a step of a lab, a tool or a case; and a page."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from .base import (
    PAGE_KINDS,
    ExerciseId,
    Id,
    Line,
    MarkdownLine,
    ModuleId,
    Outcome,
    ProgrammeId,
    Record,
    SourceRef,
    Text,
    asked,
    described,
)
from .by_course import CaseKind, PlaceId, StepId, Track, code_of, for_everybody
from .call import Call, Link
from .day import Day
from .group import in_order
from .lab_step import LabStep
from .materials import Origin
from .place import Place
from .plot import Plot
from .worksheet import Worksheet

# What the Markdown of a heading holds beside its words: its place, signs that close it, signs of bold words and code.
MARKS = re.compile(r"\s*\{[^{}]*\}$|\s+#+$|(?<!\\)(?:\*+|`+)(?=\S)|(?<=\S)(?<!\\)(?:\*+|`+)|\\(?=[^\w\s])")


class Programme(Record):
    """A part of the training with modules of its own."""

    code: Annotated[Line, code_of("programme")] = described("Short code.", "F")
    outcomes: tuple[Outcome, ...] = described("What the whole part leads to.", default=())


class Module(Record):
    """A day's worth of lessons."""

    code: Annotated[Line, code_of("module")] = described("Short code.", "F1")
    programme: ProgrammeId = described("Programme it belongs to.", "foundation")
    before: Line = described("What people say before this module.", "Should we even bother?")
    after: Line = described("What people say after it.", "It has many forms and I have seen some.")
    day: Day = described("The agenda of a day in the room.")
    was: tuple[Id, ...] = described("Ids that it had before. Plans that began with it know it still.", default=())


class Lesson(Record):
    """One lesson."""

    code: Annotated[Line, code_of("lesson")] = described("Short code.", "F1.2")
    module: ModuleId = described("Module it belongs to.", "start")
    outcomes: tuple[Outcome, ...] = described("What a learner can do afterwards.", min_length=1, max_length=4)
    stages: tuple[StepId, ...] = described(
        "Steps of the process map that it is about.", ["ideas", "choose"], default=()
    )
    first: ExerciseId | None = described(
        "Which of its exercises to do if one does only one.", "count-the-queue", default=None
    )
    asked: tuple[Line, ...] = asked("why is it back again")
    needs: tuple[MarkdownLine, ...] = described(
        "What one has done before, or can do.", ["You have read [the first lesson](lesson:queue)"], default=()
    )
    adapted_from: Origin | None = described("Material of others from which it was made.", default=None)
    was: tuple[Id, ...] = described(
        "Ids that it had before. Marks kept under them, and lines of plans, are found again.", default=()
    )


class Range(Record):
    """From the fewest to the most."""

    min: int = described("Fewest.", 3, ge=1)
    max: int = described("Most.", 6, ge=1)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        in_order(self.min, self.max)
        return self


class Story(Record):
    """A tool's place in the one invented story that runs through the toolbox."""

    part: int = described("Which part of the story the filled example is.", 6, ge=1)
    text: MarkdownLine = described(
        "What happens in this part, in one sentence.", "Three people ask why until they reach an old rule."
    )


class Tool(Record):
    """One tool of the toolbox."""

    code: Annotated[Line, code_of("tool")] = described("Short code.", "T01")
    purpose: Line = described("One line: what it is for.", "Bring motives and worries into the open")
    when: Text = described("When to use it.")
    not_when: Text = described("When to leave it.")
    stage: PlaceId = described("Where in the process it belongs.", "open")
    tracks: tuple[Track, ...] = described(
        "For whom. Left out: as the course usually means.", ["service", "policy"], default=()
    )
    people: Range = described("People who use it together.")
    minutes: Range = described("Minutes it takes.")
    goes_in: Line = described("What you need before you begin.", "A question that concerns everybody")
    comes_out: Line = described("What you have at the end.", "Clusters and working rules")
    canvas: Worksheet | None = described("The canvas to fill in.", default=None)
    plot: Plot | None = described("Where the rows of a table of the canvas stand, by two choices each.", default=None)
    asked: tuple[Line, ...] = asked("why is it back again")
    story: Story | None = described("The part of the running story that its filled example tells.", default=None)
    origin: tuple[SourceRef, ...] = described("Where the tool comes from.", ["report"], min_length=1)

    _tracks = model_validator(mode="before")(for_everybody)


def _as_text(value: object) -> object:
    """Return a date as it is written. A number is none, though it could be read as seconds."""
    if not isinstance(value, str | datetime.date):
        raise PydanticCustomError("date_type", "date")
    return value


Date = Annotated[datetime.date, BeforeValidator(_as_text)]


class Claim(Record):
    """One figure or statement about a case, and who says it."""

    claim: MarkdownLine = described("What is said.", "240 people came a day")
    who: MarkdownLine = described("Who says so.", "The town itself")
    kind: Literal["output", "outcome", "impact", "cost", "forecast", "finding"] = described(
        "output: what was produced; outcome: what changed for people; impact: the long change.", "output"
    )
    source: SourceRef = described("Where it can be read or heard.", "report@00:13:17")


class Case(Record):
    """Facts of a case study."""

    code: Annotated[Line, code_of("case")] = described("Short code.", "K01")
    summary: Line = described("One sentence: what happened and why it is worth reading.")
    place: Line = described("Country or place.", "Portugal")
    government: tuple[Literal["national", "regional", "local"], ...] = described(
        "Levels of government.", ["national"], min_length=1
    )
    years: Line = described("When.", "since 2017")
    type: CaseKind = described("What kind of case.", "lab")
    sure: Literal["claimed", "reported", "evaluated", "disputed"] = described(
        "How sure we are. claimed: those who did it say so; reported: others tell it; "
        "evaluated: an audit or study looked; disputed: serious sources disagree.",
        "claimed",
    )
    parallel: Text | None = described(
        "Where a founding document gave no name and we chose this case for it: say that the link is ours.",
        default=None,
    )
    asked: tuple[Line, ...] = asked("why is it back again")
    evidence: tuple[Claim, ...] = described("Figures and statements with who says them.", min_length=1)
    not_known: tuple[Text, ...] = described("What nobody has told us.", min_length=1)


class Facts(Record):
    """When somebody last compared the facts of a page with its sources, and who looks after them."""

    checked: Date = described("The day on which somebody last compared each fact with its source.", "2026-11-21")
    owner: MarkdownLine | None = described(
        "Who looks after them: a role, and no name of a person.", "the editorial team", default=None
    )
    check_by: Date | None = described(
        "Until when to compare them again, where that is sooner than the course asks of every page.",
        "2027-05-31",
        default=None,
    )


class Search(Record):
    """How the search treats a page."""

    boost: float = described(
        "How much its words count; less than 1 for pages that list others.", 0.4, default=1.0, ge=0
    )
    asked: tuple[Line, ...] = asked("save my answers")
    parts: bool = described("True where each heading is found by itself, such as a question.", True, default=False)


def facts_of_the_page(data: Any) -> Any:
    """Return front matter with the day of checking where it stands today: once it stood in the record of a case."""
    case = data.get("case") if isinstance(data, dict) else None
    if not isinstance(case, dict) or "checked" not in case or "facts" in data:
        return data
    rest = {name: value for name, value in case.items() if name != "checked"}
    return {**data, "case": rest, "facts": {"checked": case["checked"]}}


class FrontMatter(Record):
    """Front matter of a page. At most one of lesson, module, programme, lab_step, tool and case says what it is."""

    title: Line | None = described("Title in the navigation.", default=None)
    description: Line | None = described("One sentence for search results.", default=None)
    hide: tuple[Literal["navigation", "toc"], ...] = described("Parts not shown.", default=())
    search: Search = described("How the search treats the page.", default=Search())
    facts: Facts | None = described("When its facts were last compared with their sources.", default=None)
    lesson: Lesson | None = described("This page is a lesson.", default=None)
    module: Module | None = described("This page opens a module.", default=None)
    programme: Programme | None = described("This page opens a programme.", default=None)
    lab_step: LabStep | None = described("This page is a step of a lab.", default=None)
    tool: Tool | None = described("This page is a tool.", default=None)
    case: Case | None = described("This page is a case study.", default=None)

    _facts = model_validator(mode="before")(facts_of_the_page)


class Page(Record):
    """One page in docs/, made by loading.

    `path` is relative to docs/; `holds_exercise` says that it is the page of an exercise; `body` begins at line
    `first_line` of the file. `calls` and `links` are what stands in the body.
    """

    path: str
    holds_exercise: bool = False
    front: FrontMatter
    body: Annotated[str, StringConstraints(strip_whitespace=False)]
    first_line: int
    calls: tuple[Call, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def file(self) -> str:
        """The page's file, relative to the project's folder."""
        return f"docs/{self.path}"

    def at(self, line: int) -> Place:
        """Return the place of a line of the page's file."""
        return Place(self.file, line)

    @property
    def reference(self) -> str:
        """The page as other records name it: by the record that it holds or shows, else by its path."""
        return f"page:{self.path}" if self.kind == "page" else f"{self.kind}:{self.id}"

    @property
    def id(self) -> str:
        """The page's id: its file's name, or its folder's name for an index page."""
        parts = self.path.removesuffix(".md").split("/")
        return parts[-2] if parts[-1] == "index" and len(parts) > 1 else parts[-1]

    @property
    def kind(self) -> str:
        """lesson, module, programme, lab_step, tool, case, exercise, or page."""
        for kind in PAGE_KINDS:
            if getattr(self.front, kind) is not None:
                return kind
        return "exercise" if self.holds_exercise else "page"

    @property
    def title(self) -> str:
        """The title: from the front matter, else from the first heading, else the id."""
        if self.front.title:
            return self.front.title
        heading = next((line[2:].strip() for line in self.body.splitlines() if line.startswith("# ")), "")
        return MARKS.sub("", heading) or self.id
