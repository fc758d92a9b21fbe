"""What kinds of records there are: for each its model, where a curriculum holds it, and the list in which it stands.

What is made for every kind goes through this table: what is read, the ids, the schemas for editors, the lists of
fields in the authors' guide.
"""

from __future__ import annotations

from dataclasses import dataclass

from . import (
    Bibliographic,
    Case,
    Exercise,
    Gamebook,
    Invented,
    Item,
    LabStep,
    LearningPath,
    Lesson,
    Module,
    Moved,
    Note,
    Plan,
    Programme,
    Record,
    Role,
    Supply,
    Synonym,
    Talk,
    Taught,
    Term,
    Theory,
    Tool,
    Worked,
)


@dataclass(frozen=True)
class Kind:
    """One kind of record.

    `held` is the attribute of a Curriculum that holds all of them by their keys. `file` is the file of its list,
    without its ending, and `key` the field of the list's items that is their key; a kind without a list has pages or
    files of its own, whose names are the keys.
    """

    name: str
    model: type[Record]
    held: str
    file: str = ""
    key: str = "id"
    # Whether other records can name it, as kind:key or by a field that says its kind.
    named: bool = True
    # Whether its texts are prose, at which the rules on texts look.
    prose: bool = True
    # Whether it came later than the first courses: where there is no file, there are none of it.
    later: bool = False


KINDS: dict[str, Kind] = {
    each.name: each
    for each in (
        Kind("exercise", Exercise, "exercises"),
        Kind("lesson", Lesson, "lessons"),
        Kind("module", Module, "modules"),
        Kind("programme", Programme, "programmes"),
        Kind("lab_step", LabStep, "lab_steps"),
        Kind("tool", Tool, "tools"),
        Kind("case", Case, "cases"),
        Kind("source", Bibliographic, "sources", "sources", key="key"),
        Kind("term", Term, "terms", "glossary"),
        Kind("path", LearningPath, "paths", "paths"),
        Kind("role", Role, "roles", "roles", named=False),
        Kind("item", Item, "items", "inventory", named=False),
        Kind("note", Note, "notes", "notes", later=True),
        Kind("talk", Talk, "talks", "talks", later=True),
        Kind("plan", Plan, "plans", "plans", later=True),
        Kind("taught", Taught, "taught", "taught", named=False, later=True),
        Kind("worked", Worked, "worked", "worked", later=True),
        Kind("gamebook", Gamebook, "gamebooks", "gamebooks", later=True),
        Kind("theory", Theory, "theories", "theories", later=True),
        Kind("name", Invented, "invented", "invented", key="name", named=False, prose=False),
        Kind("synonym", Synonym, "synonyms", "synonyms", key="say", named=False, prose=False),
        Kind("supply", Supply, "supplies", "supplies", key="name", named=False, prose=False, later=True),
        Kind("moved", Moved, "moved", "moved", key="was", named=False, prose=False),
    )
}
# Those that stand in a list of their own, by its file.
LISTS: dict[str, Kind] = {each.file: each for each in KINDS.values() if each.file}
