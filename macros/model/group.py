"""Who works together, in an exercise and in a step of it. Numbers are people."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from .base import Record, described


def in_order(low: int, high: int) -> None:
    """Raise an error where the fewest are more than the most. Its words stand in the strings file, by its type."""
    if low > high:
        raise PydanticCustomError("in_order", "{low} > {high}", {"low": low, "high": high})


def up_to_more(low: int, up_to: int | None) -> None:
    """Raise an error where the upper end of a range is not above its lower end."""
    if up_to is not None and up_to <= low:
        raise PydanticCustomError("up_to_more", "{up_to} <= {low}", {"low": low, "up_to": up_to})


class Together(Record):
    """Who works together, in groups of which size."""

    form: Literal["individual", "pair", "group", "plenary"] = described("How people work.", "group")
    size: int | None = described("People in each group, where form is group.", 4, default=None, ge=3, le=12)
    up_to: int | None = described("Most people in each group, where the size is a range.", 6, default=None, le=20)
    at_most: int | None = described(
        "People that no group may pass, whatever the number in the room: rather more groups, and smaller ones.",
        6,
        default=None,
        le=20,
    )

    @model_validator(mode="after")
    def _has_a_size(self) -> Self:
        if self.form == "group" and self.size is None:
            raise PydanticCustomError("no_size", "size")
        up_to_more(self.size or 1, self.up_to)
        least = self.up_to or self.size or 1
        if self.at_most is not None and self.at_most < least:
            raise PydanticCustomError("at_most_less", "{at_most} < {least}", {"at_most": self.at_most, "least": least})
        return self

    @property
    def seated(self) -> dict[str, str | int]:
        """What scripts make groups by: the form, and numbers, which are 0 where they are not told."""
        return {"form": self.form, "size": self.size or 0, "most": self.up_to or 0, "limit": self.at_most or 0}


class Group(Together):
    """Who works together, and for how many people an exercise works."""

    min: int = described("Fewest people in the room for whom it works.", 6, ge=1)
    max: int = described("Most people in the room for whom it works.", 60, ge=1)

    @model_validator(mode="after")
    def _fits(self) -> Self:
        in_order(self.min, self.max)
        if self.size is not None and self.size > self.max:
            raise PydanticCustomError("size_above", "{size} > {high}", {"size": self.size, "high": self.max})
        return self
