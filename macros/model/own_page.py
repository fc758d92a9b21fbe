"""The learner's own page: what was carried along, put together on one sheet. course.yml says of which parts."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from .base import ID, Id, Line, Record, RefersTo, described

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
