"""All records as they are read, by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..words import Words, words
from . import (
    DEFAULT,
    Bibliographic,
    Course,
    Exercise,
    Gamebook,
    Invented,
    Item,
    LearningPath,
    Moved,
    Note,
    Page,
    Plan,
    Record,
    Role,
    Supply,
    Synonym,
    Talk,
    Taught,
    Term,
    Theory,
    Worked,
)
from .finding import Finding
from .kinds import LISTS
from .raw import RawFile
from .settings import Settings


@dataclass(frozen=True, eq=False)
class Records:
    """All records, by id. `broken` holds the references of records that could not be read.

    `raw` is the YAML that holds prose: exercises, front matter, most lists. `other_raw` is that of names and settings.
    """

    root: Path
    course: Course = DEFAULT
    pages: Mapping[str, Page] = field(default_factory=dict)
    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    sources: Mapping[str, Bibliographic] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    invented: Mapping[str, Invented] = field(default_factory=dict)
    paths: Mapping[str, LearningPath] = field(default_factory=dict)
    synonyms: Mapping[str, Synonym] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    items: Mapping[str, Item] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)
    worked: Mapping[str, Worked] = field(default_factory=dict)
    talks: Mapping[str, Talk] = field(default_factory=dict)
    plans: Mapping[str, Plan] = field(default_factory=dict)
    taught: Mapping[str, Taught] = field(default_factory=dict)
    gamebooks: Mapping[str, Gamebook] = field(default_factory=dict)
    theories: Mapping[str, Theory] = field(default_factory=dict)
    supplies: Mapping[str, Supply] = field(default_factory=dict)
    moved: Mapping[str, Moved] = field(default_factory=dict)
    pictures: frozenset[str] = frozenset()
    settings: Settings = field(default_factory=Settings)
    raw: tuple[RawFile, ...] = ()
    other_raw: tuple[RawFile, ...] = ()
    broken: frozenset[str] = frozenset()
    findings: tuple[Finding, ...] = ()

    @property
    def words(self) -> Words:
        """The words of the course's language. Raises UnknownLanguageError."""
        return words(self.course.language)

    @property
    def original(self) -> Words | None:
        """The words of the language from which the course is being translated, where it is."""
        tag = self.course.translated_from
        return words(tag) if tag else None

    @property
    def fiction_labels(self) -> tuple[str, ...]:
        """The label on what is invented, and beside it the one of texts that are not translated yet."""
        return tuple(t("fiction") for t in (self.words, self.original) if t)

    @property
    def lists(self) -> Mapping[str, Mapping[str, Record]]:
        """The records of the lists, by their kind and their key."""
        return {kind.name: getattr(self, kind.held) for kind in LISTS.values()}
