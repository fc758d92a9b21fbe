"""Records of the lists: sources, terms, roles, synonyms, paths and others, one YAML file a kind."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .base import (
    ExerciseId,
    Id,
    LabStepId,
    LessonId,
    Line,
    MarkdownLine,
    Record,
    Reference,
    SourceId,
    SourceKey,
    SourceRef,
    TaughtReference,
    Text,
    described,
)
from .by_course import code_of

Url = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
Length = Annotated[str, StringConstraints(pattern=r"^\d\d:[0-5]\d:[0-5]\d$")]
Counted = Annotated[int, Field(ge=1)]
# A language by its tag, such as pt or sr-Latn.
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
OldAddress = Annotated[str, StringConstraints(pattern=r"^([a-z0-9-]+/)+$")]


class Bibliographic(Record):
    """One source."""

    key: SourceKey = described("Short name used in citations.", "report")
    title: Line = described("Title.", "A report on queues")
    language: LanguageTag | None = described(
        "Language of the title, where it is not that of the course, so that it is read aloud as it should be.",
        "pt",
        default=None,
    )
    author: Line = described("Author or body.", "The town")
    year: Line = described("Year, or n.d.", "2021")
    url: Url | None = described(
        "Address. None for works that we have not seen.", "https://example.org/report", default=None
    )
    kind: MarkdownLine = described("What it is.", "official site")
    read: Literal["opening", "abstract", "whole", "copy", "secondary", "not-seen"] = described(
        "How we read it. opening: the beginning of the page; abstract: the summary that its authors or publisher give; "
        "whole: all of it; copy: a copy elsewhere; secondary: only a page about it; not-seen: from general knowledge.",
        "opening",
    )
    measured_by: MarkdownLine | None = described(
        "Who measured or counted, where it states a figure about a result.", "National Audit Office", default=None
    )
    independence: Literal["own", "paid", "independent", "unknown"] | None = described(
        "How independent these are. own: those who did the work measured it; paid: they paid for the measuring; "
        "independent: somebody else measured; unknown: we do not know.",
        "independent",
        default=None,
    )
    note: MarkdownLine | None = described("What a reader should know about it.", default=None)
    length: Length | None = described(
        "How long a recording is, or the last moment of it that we know, as hh:mm:ss.", "01:30:49", default=None
    )


class Term(Record):
    """One term of the glossary."""

    id: Id = described("Name of the term.", "queue")
    term: Line = described("The term.", "Queue")
    meaning: MarkdownLine = described("Its meaning in one or two short sentences.")
    also: tuple[Line, ...] = described("Other forms in which it stands in texts.", ["queues"], default=())
    lesson: LessonId | None = described("Lesson that explains it.", default=None)
    ambiguous: bool = described(
        "True where the word has an everyday meaning too, so that texts do not mark it.", True, default=False
    )


class Role(Record):
    """What somebody does for an innovation, whatever the job title says."""

    id: Id = described("Name of the role.", "facilitator")
    code: Annotated[Line, code_of("role")] = described("Short code.", "R08")
    name: Line = described("Its name.", "Facilitator")
    does: MarkdownLine = described("What this person does, in one or two short sentences.")
    seen: MarkdownLine = described("How one sees it in an office: a concrete moment.")
    missing: MarkdownLine = described("What happens when nobody does it.")
    sources: tuple[SourceRef, ...] = described("Where it comes from.", ["report"], default=())


class Item(Record):
    """Something that the documents behind this curriculum name, and where it is taught here."""

    id: Id = described("Name of the item.", "number-slips")
    item: Line = described("What it is, in our words.", "Numbers that people draw at the door")
    learns: Line = described(
        "What a reader learns about it at the first of its places, in one sentence, checked by a person.",
        "How a team may ask for a rule to be lifted for a test.",
    )
    kind: Literal["programme", "method", "actor", "challenge", "strategy", "trend", "measure"] = described(
        "What kind of thing it is.", "method"
    )
    named_by: tuple[SourceId, ...] = described("Which of the documents name it.", ["report"], min_length=1)
    places: tuple[Reference, ...] = described(
        "Pages that speak of it. On the first of them one learns it.", ["case:counter"], min_length=1
    )
    part: Line | None = described(
        "Under which heading of the first page, as it stands behind # in the address.", "what-happened", default=None
    )


class Stage(Record):
    """A part of a learning path, such as a week: lessons, steps of a lab, then exercises beyond them."""

    title: Line = described("Title of the part.", "Week 1")
    lessons: tuple[LessonId, ...] = described("Lessons in order.", ["queue"], default=())
    lab_steps: tuple[LabStepId, ...] = described("Steps of a lab, as one does them alone.", ["vision"], default=())
    exercises: tuple[ExerciseId, ...] = described("Exercises beyond those of the lessons.", ["quiz-start"], default=())


class LearningPath(Record):
    """A way through the curriculum. Its hours are added up from what it holds; it holds only what is written."""

    id: Id = described("Name of the path.", "in-the-evening")
    title: Line = described("Title.", "In the evening")
    who: MarkdownLine = described("For whom it is.", "You study in the evening and want a pace that you can keep.")
    core: bool = described(
        "True for a short way: of each lesson it takes the text, the check, and the exercise to do first.",
        True,
        default=False,
    )
    stages: tuple[Stage, ...] = described("Its parts in order.", min_length=1)

    @property
    def lessons(self) -> tuple[str, ...]:
        """The lessons of all its stages, in order."""
        return tuple(lesson for stage in self.stages for lesson in stage.lessons)


class Invented(Record):
    """A name that we made up. Whoever uses it says FICTION."""

    name: Line = described("The name, as it stands in texts.", "Kamenica")
    what: MarkdownLine = described("What it stands for.", "a town")


class Taught(Record):
    """How somebody taught a part of the course. What nobody has told is left out, and shown as not told."""

    id: Id = described("Name of the note.", "queue-in-may")
    taught: TaughtReference = described(
        "What was taught: an exercise, a lesson, a module or a programme.", "exercise:count-the-queue"
    )
    place: Line = described("Where it was: a town, or online. No institution that could be recognised.", "Online")
    when: Line = described("When it was. A month is enough.", "May 2027")
    people: Counted | None = described("How many people took part.", 18, default=None)
    planned: Counted | None = described("Minutes that were planned.", 30, default=None)
    took: Counted | None = described("Minutes that it really took.", 40, default=None)
    told: Text | None = described("What else they tell of it.", default=None)
    changed: Text | None = described("What was changed against what stands here.", default=None)
    went_wrong: Text | None = described("What went wrong, or was hard.", default=None)
    who: Line = described("Who says so. No name without consent.", "The trainer")
    source: SourceRef | None = described("Where it can be read, if it is published.", "report", default=None)

    @property
    def helps(self) -> bool:
        """Whether it tells the next trainer anything beyond that it took place."""
        return any((self.took, self.told, self.changed, self.went_wrong))


class Synonym(Record):
    """A search for `say` also finds pages with the words of `find`, and not the other way round."""

    say: Line = described("What people say.", "drawn by lot")
    find: tuple[Line, ...] = described("What we call it.", ["citizens panel"], min_length=1)


class Moved(Record):
    """A page that had another address."""

    was: OldAddress = described("Its old address.", "toolbox/why/")
    to: Reference = described("Where it is now.", "tool:slip")
