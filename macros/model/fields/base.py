"""What all worksheet fields have."""

from __future__ import annotations

from ..base import CarryFrom, Id, Line, Record, described
from ..part import Part
from ..prompt import OutsidePrompt


class FieldBase(Record):
    """What all worksheet fields have. Each type says its name as the only value of `type`."""

    id: Id = described(
        "Name of the field, unique in its worksheet. Saved answers hang on it: do not rename it.", "hope"
    )
    was: OutsidePrompt[tuple[Id, ...]] = described("Ids that the field had before.", default=())
    label: Line = described("The label above the field.", "My hope for this training")
    hint: OutsidePrompt[Line | None] = described("A short help below the label.", "One idea a note", default=None)
    carry: OutsidePrompt[CarryFrom | None] = described(
        "Start with what the learner wrote elsewhere: exercise.field. A field of one text also with one box of a "
        "canvas: exercise.field@box.",
        "count-the-queue.number",
        default=None,
    )
    above_canvas: OutsidePrompt[bool] = described(
        "Whether it stands above the canvas of the exercise's tool, because one begins with it.", default=False
    )
    type: str

    def parts(self) -> tuple[Part, ...]:
        """Return the places in which one writes, in the order of the form. Most fields are one."""
        return (Part(self.id),)
