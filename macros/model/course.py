"""What is of one course and not of the generator: course.yml at the top of a project.

Everything that another course would say differently stands there: its name, its language, its tracks and codes, the
pages with a role. Records are checked against it while they are read: by_course.py.
"""

from __future__ import annotations

import posixpath
import re
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    StringConstraints,
    ValidationInfo,
)
from pydantic_core import PydanticCustomError

from ..words import FIRST, UnknownLanguageError, languages, words
from .base import Id, LessonId, Line, PageKind, ProgrammeId, Record, RefersTo, SourceId, Within, described
from .check_in import CheckIn
from .materials import Origin
from .rule import RuleSetting

TAG = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"  # BCP 47: language, script, region
PagePath = Annotated[str, StringConstraints(pattern=r"^(?:[a-z0-9-]+/)*[a-z0-9-]+\.md$"), RefersTo("page")]
# Below docs/ only: what is served, packed, tried out and kept looks there for what has changed.
Folder = Annotated[str, StringConstraints(pattern=r"^docs(/[a-z0-9-]+)*$")]
Labels = dict[Id, Line]
# The colours of frontend/styles/tokens.css; a test compares.
ColourName = Literal[
    "ink", "paper", "muted", "deep", "on-deep", "mist", "mist-2", "hope", "on-hope", "fear", "on-fear", "right",
    "not-yet", "edge", "hair",
]  # fmt: skip
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
RuleCode = Annotated[str, StringConstraints(min_length=1, max_length=10)]


def _is_pattern(text: str) -> str:
    """Return a pattern that can be compiled. Raises the error `pattern` where it cannot."""
    try:
        re.compile(text)
    except re.error as error:
        raise PydanticCustomError("pattern", "{error}", {"error": str(error)}) from error
    return text


Pattern = Annotated[Line, AfterValidator(_is_pattern)]


def _has_words(tag: str) -> str:
    """Return the tag of a language for which there is a strings file. Raises the error `literal_error` for others."""
    try:
        return words(tag).tag
    except UnknownLanguageError as error:
        expected = ", ".join(f"'{each}'" for each in error.known)
        raise PydanticCustomError("literal_error", "{expected}", {"expected": expected}) from error


Language = Annotated[str, StringConstraints(pattern=TAG), AfterValidator(_has_words)]


def _told_apart(tag: str, info: ValidationInfo) -> str:
    """Return the tag of a language whose texts can be told from the course's by their words.

    Raises the error `literal_error` for others.
    """
    if "language" not in info.data:
        return tag  # that is what is wrong
    ours = words(info.data["language"]).function_words
    if ours == words(tag).function_words:
        apart = [f"'{each}'" for each in languages() if words(each).function_words != ours]
        raise PydanticCustomError("literal_error", "{expected}", {"expected": ", ".join(apart)})
    return tag


class Codes(Record):
    """The form of the short codes, each a regular expression that the whole code must fit."""

    programme: Pattern = described("Codes of programmes.", "[A-Z]{1,2}", default="[A-Z]{1,2}")
    module: Pattern = described("Codes of modules.", r"[A-Z]{1,2}\d", default=r"[A-Z]{1,2}\d")
    lesson: Pattern = described("Codes of lessons.", r"[A-Z]{1,2}\d(\.\d)?", default=r"[A-Z]{1,2}\d(\.\d)?")
    lab_step: Pattern = described("Codes of steps of a lab.", r"PL\d{1,2}[ab]?", default=r"[A-Z]{1,2}\d{1,2}[a-z]?")
    exercise: Pattern = described("Codes of exercises.", r"E\d\d[a-z]?", default=r"[A-Z]\d\d[a-z]?")
    tool: Pattern = described("Codes of tools.", r"T\d\d[a-z]?", default=r"[A-Z]\d\d[a-z]?")
    case: Pattern = described("Codes of case studies.", r"K\d\d[a-z]?", default=r"[A-Z]\d\d[a-z]?")
    role: Pattern = described("Codes of roles.", r"R\d\d", default=r"[A-Z]\d\d")


class Process(Record):
    """The map of a process on which lessons and tools have their place."""

    lesson: LessonId = described("Lesson that teaches the map.", "queue")
    steps: Labels = described("Steps in their order: id, and what it is called.", {"test": "try out"}, min_length=2)
    beside: Labels = described("What lies beside the map.", {"look-ahead": "look ahead"}, default={})

    @property
    def places(self) -> dict[str, str]:
        """All places, on the map and beside it, with what they are called."""
        return {**self.steps, **self.beside}


class Pages(Record):
    """Pages with a role, by their paths below docs/. Other pages lead there."""

    exercises: PagePath = described(
        "List of all exercises. The pages of exercises stand beside it.",
        "exercises/index.md",
        default="exercises/index.md",
    )
    tools: PagePath | None = described("List of all tools.", "toolbox/index.md", default=None)
    glossary: PagePath | None = described("Terms and their meanings.", "reference/glossary.md", default=None)
    sources: PagePath | None = described("The bibliography.", "reference/sources.md", default=None)
    a_to_z: PagePath | None = described("Everything by its name.", "reference/a-to-z.md", default=None)
    workbook: PagePath | None = described("What the learner wrote.", "workbook.md", default=None)
    record: PagePath | None = described("What the learner did, to print.", "record.md", default=None)
    review: PagePath | None = described("Where what was learned comes back.", "review.md", default=None)
    after: tuple[PagePath, ...] = described(
        "What the home page offers to somebody who has read all lessons.", ["trainers/index.md"], default=()
    )
    taught: PagePath | None = described(
        "How the course was taught, and how to tell it.", "trainers/how-it-was-taught.md", default=None
    )
    agenda: PagePath | None = described("Where trainers plan days of their own.", "trainers/agenda.md", default=None)
    story: PagePath | None = described("The story of the filled examples.", "toolbox/one-story.md", default=None)


class Look(Record):
    """What the site looks like beyond the frame that all courses share."""

    logo: Line = described("The picture beside the name, below docs/.", "assets/favicon.svg", default="")
    card: Line = described("The picture that others show of a page, below docs/.", "assets/social-card.png", default="")
    card_text: Line = described("What is on that picture, in words.", default="")
    colours: dict[ColourName, Colour] = described(
        "Colours in place of the frame's, on light paper.", {"deep": "#0a5c53"}, default={}
    )
    colours_dark: dict[ColourName, Colour] = described("The same, on dark paper.", {"deep": "#7cd9c9"}, default={})


class Wording(Record):
    """Words that the texts of the course do without."""

    avoid: tuple[Line, ...] = described("Words, each in every form that it has.", ["leverage"], default=())
    allow: tuple[Line, ...] = described(
        "Phrases in which such a word may stand, such as the name of a term.", ["leverage point"], default=()
    )


class Responsible(Record):
    """Who answers for the site, as laws on the accessibility of public websites want it told."""

    course: Line = described(
        "Name of the course of which this was written. A copy under another name is told to write its own.",
        "First aid at work",
    )
    body: Line = described(
        "Who is responsible, with an address.", "Institute for Administration, Main Street 1, Kamenica"
    )
    contact: Line = described("Where somebody tells of a barrier.", "access@example.org")
    project: Line = described(
        "Address of the project of which this was written, where mkdocs.yml names one in repo_url.",
        "https://example.org/institute/course",
        default="",
    )
    law: Line = described("The law that applies, where there is one.", "Law on accessible websites, 2019", default="")
    enforcement: Line = described("Who handles complaints, where there is such a body.", "The ombudsman", default="")


class Course(Record):
    """One course. What is left out has a default that fits any course."""

    name: Line = described("Its name, as in the site's head.", "First aid at work")
    short_name: Line = described("Its name where there is little space.", "First aid")
    description: Line = described("What it is, in one sentence.", "An open training on first aid", default="")
    language: Language = described("Language of the texts and of the interface, as a tag: en, bs, sr-Cyrl.", "en")
    translated_from: Annotated[Language, AfterValidator(_told_apart)] | None = described(
        "Language in which those texts stand that are not translated yet.", "en", default=None
    )
    programmes: tuple[ProgrammeId, ...] = described("Programmes in their order.", ["foundation"], min_length=1)
    tracks: Labels = described("For whom: id, and what it is called.", {"service": "services"}, min_length=1)
    usual_tracks: tuple[Annotated[Id, Within("tracks")], ...] = described(
        "Tracks of a record that names none. Left out: all.", ["service"], default=()
    )
    process: Process | None = described("The map of the process, where the course has one.", default=None)
    codes: Codes = described("The form of the short codes.", default=Codes())
    pages: Pages = described("Pages with a role.", default=Pages())
    lists: Folder = described(
        "Folder of the lists, below docs/: sources, terms, roles and others.",
        "docs/reference",
        default="docs/reference",
    )
    cases: Labels = described("Kinds of case studies: id, and what it is called.", {"lab": "lab"}, default={})
    documents: dict[SourceId, Line] = described(
        "How the inventory calls the documents that it draws on, by the key of the source.", default={}
    )
    parts: dict[PageKind, tuple[Line, ...]] = described(
        "Headings that the pages of a kind have, in their order.", {"lesson": ["Do it now"]}, default={}
    )
    check_ins: tuple[CheckIn, ...] = described(
        "Days after the course on which somebody asks what has become of it.", default=()
    )
    wording: Wording = described("Words that its texts do without.", default=Wording())
    rules: dict[RuleCode, RuleSetting] = described(
        "Rules of the check that this course does without, or with another limit, each with the reason.", default={}
    )
    look: Look = described("What it looks like.", default=Look())
    licence: Line = described("What one may do with it, at the foot of each page.", default="")
    licence_url: Annotated[Line, StringConstraints(pattern=r"^https://\S+$")] | None = described(
        "Where the licence stands.", "https://creativecommons.org/licenses/by/4.0/", default=None
    )
    authors: Line = described("Whose work it is, at the foot of each page.", "The authors of First aid", default="")
    based_on: Origin | None = described(
        "The course from which this one was made, and what was changed. It stands at the foot of each page.",
        default=None,
    )
    responsible: Responsible | None = described("Who answers for the site.", default=None)
    offline_name: Id = described("Name of the offline copy.", "first-aid-offline", default="offline-copy")

    def parts_of(self, kind: str) -> tuple[str, ...]:
        """Return the headings that pages of a kind have; none where the course names none."""
        return next((parts for each, parts in self.parts.items() if each == kind), ())

    def exercise_page(self, id: str) -> str:
        """Return the path of an exercise's page below docs/."""
        return posixpath.join(posixpath.dirname(self.pages.exercises), f"{id}.md")

    def is_exercise_page(self, path: str) -> bool:
        """Say whether a path below docs/ is that of an exercise's page: it stands beside the list of all."""
        beside = posixpath.dirname(path) == posixpath.dirname(self.pages.exercises)
        return beside and bool(posixpath.dirname(path)) and path != self.pages.exercises


# What is taken where course.yml is missing or cannot be read, so that the rest is still checked.
DEFAULT = Course.model_construct(name="", short_name="", language=FIRST, programmes=(), tracks={})
