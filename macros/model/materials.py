"""The material of an exercise: what is handed out, whom people play, what questions are about, and whose it was."""

from __future__ import annotations

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from .base import ID, Id, Line, MarkdownLine, Record, Reference, Text, Url, described

# Below docs/. What lies there is published and in the offline copy.
FILES = "assets/files"
ENDINGS = (
    "csv", "docx", "jpg", "json", "md", "mp3", "mp4", "odp", "ods", "odt", "pdf", "png", "pptx", "txt", "xlsx", "zip",
)  # fmt: skip
_NAME = re.compile(rf"(?:{ID}/)*{ID}\.(?:{'|'.join(ENDINGS)})")


def _a_file(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise PydanticCustomError("file_name", "{endings}", {"endings": ", ".join(ENDINGS)})
    return name


FileName = Annotated[str, StringConstraints(max_length=120), AfterValidator(_a_file)]


Each = Literal["person", "pair", "two-pairs", "group", "room"]
# What an exercise itself prints, or a whole page of the site.
Prints = Literal["worksheet", "cards", "signs", "questions", "page"]


class Material(Record):
    """A thing to have ready of which the number depends on the people."""

    thing: MarkdownLine = described("What it is.", "Notes in two colours")
    amount: int = described("How many, for each of those.", 6, default=1, ge=1, le=500)
    each: Each = described("For each of whom. Two pairs are four people who sit beside each other.", "person")
    prints: Prints | None = described(
        "Where it is what the exercise itself prints: which of them. A page is one that `of` names.",
        "worksheet",
        default=None,
    )
    of: Reference | None = described(
        "Where something else prints it: another exercise, or the case or page that is printed.",
        "exercise:count-the-queue",
        default=None,
    )

    @model_validator(mode="after")
    def _is_printed_by_one(self) -> Self:
        is_exercise = (self.of or "exercise:").startswith("exercise:")
        if (self.of and not self.prints) or (self.prints == "page") == is_exercise:
            raise PydanticCustomError("printed_of", "of, prints")
        return self


# How a room is set up. views/room_plan/room_plan.py draws each.
RoomPlan = Literal[
    "tables", "pairs", "circle", "half-circle", "rows", "corners", "wall", "standing", "walking", "fishbowl", "stage",
]  # fmt: skip


class Sign(Record):
    """A sign to hang up or to lay on a table. It is printed alone, as large as a sheet allows."""

    title: Line = described("What is read from afar.", "Mission")
    text: MarkdownLine | None = described(
        "What stands below it, half as large.", "How do we reach this aim?", default=None
    )


class HandOut(Record):
    """A file to hand out. It lies in docs/assets/files/."""

    file: FileName = described("Name of the file, below docs/assets/files/.", "queue-sheet.docx")
    title: Line = described("What people read.", "Sheet for the queue")
    trainer: bool = described("True where only the trainer needs it.", True, default=False)
    optional: bool = described("True where one can do without it.", True, default=False)


class Player(Record):
    """Somebody whom people play."""

    id: Id = described("Name of the role.", "mayor")
    title: Line = described("Who it is.", "The mayor")
    text: Text | None = described("What everybody knows of them.", "In office for one year.", default=None)
    sheet: Text | None = described(
        "What only those who play them know. It opens by itself, and is printed for the trainer to hand out.",
        "You want the office to stay open.",
        default=None,
    )
    optional: bool = described("True where it can be played without them.", True, default=False)


class Situation(Record):
    """A case to which several questions belong."""

    id: Id = described("Name of the case, which its questions name in about.", "closed-counter")
    text: Text = described("What happens, or what there is to see.", "The counter is closed on Fridays.")


class Origin(Record):
    """Material of others from which a record was made, and what its licence asks to be said."""

    title: Line = described("Title of the original.", "Stakeholder role play")
    authors: tuple[Line, ...] = described("Who made it.", ["A. Author"], min_length=1)
    url: Url | None = described("Where it is.", "https://example.org/role-play", default=None)
    licence: Line = described("Under which licence, as it is called.", "CC BY 4.0")
    changes: MarkdownLine = described("What was changed.", "Shortened, with cases of our own.")
    credit: MarkdownLine | None = described(
        "What else the authors ask to be said, such as who paid for it.", "Funded by a grant.", default=None
    )
