"""Choices of a worksheet that a switch of the pages follows."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.curriculum import Curriculum
from ..model.fields.choice import ChoiceField
from ..model.finding import Finding, found, nearest
from ..model.switch import values_of
from .registry import rule


@rule("L230")
def switches_can_follow(curriculum: Curriculum) -> Iterator[Finding]:
    """A choice that a switch follows, of several at a time, or with an option that the switch does not have."""
    for exercise in curriculum.exercises.values():
        for field in exercise.worksheet.fields if exercise.worksheet else ():
            if not isinstance(field, ChoiceField) or not field.switch:
                continue
            known = values_of(curriculum.course, field.switch)
            values = {"field": field.id, "switch": field.switch, "known": ", ".join(known)}
            if field.many:
                yield found(field.where("many"), "L230", near="", **values)
            for option in field.options:
                if option.id not in known:
                    yield found(option.where("id"), "L230", near=nearest(option.id, known), **values)
