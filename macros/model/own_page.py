"""The learner's own page: what was carried along, put together on one sheet. course.yml says of which parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import StringConstraints

from .base import ID, Id, Line, Record, RefersTo, described
from .sheet import sheet_of

if TYPE_CHECKING:
    from .curriculum import Curriculum

# The name below which a browser keeps what is written on it. No exercise can be called so.
OWN_PAGE = "own_page"
# A field of an exercise, or a part of one, such as a box of a canvas: exercise.field or exercise.field@part.
Origin = Annotated[str, StringConstraints(pattern=rf"^{ID}\.{ID}(@[a-z0-9.-]+)?$"), RefersTo("field")]


class OwnPart(Record):
    """One part of the learner's own page, such as the problem or the first step."""

    id: Id = described("Name of the part. What is written in it hangs on it: do not rename it.", "problem")
    label: Line = described("What stands above it.", "The problem")
    hint: Line | None = described("A short help below the label.", "Who suffers, when, how often", default=None)
    begins: tuple[Origin, ...] = described(
        "Where the learner wrote it, the best first: exercise.field, or exercise.field@part.",
        ["grow-the-tree.my-problem", "five-whys.problem"],
        min_length=1,
    )
    recorded: bool = described("True where the record of learning shows it too.", True, default=False)


def written_parts(curriculum: Curriculum, exercise: str, field: str) -> list[str]:
    """Return in which parts of a field somebody writes, by their names in it; one of a single part has the name "".

    What is chosen from a list is no text. Nothing is returned for a field that is not there.
    """
    sheet = sheet_of(curriculum.exercises[exercise], curriculum.tools) if exercise in curriculum.exercises else None
    asked = next((each for each in (sheet.fields if sheet else ()) if each.id == field), None)
    parts = asked.parts() if asked else ()
    return [part.name.removeprefix(field).removeprefix(".") for part in parts if not part.options]
