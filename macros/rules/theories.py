"""Theories of change: a belief between each two links, and a page that shows them."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from .registry import rule


@rule("L222")
def beliefs_stand_between(curriculum: Curriculum) -> Iterator[Finding]:
    """A link of a theory without its belief, or a first one with one."""
    for theory in curriculum.theories.values():
        for number, link in enumerate(theory.links):
            if bool(link.belief) != bool(number):
                yield found(link.where("id"), "L222", name=link.id)


@rule("L223")
def theories_are_shown(curriculum: Curriculum) -> Iterator[Finding]:
    """A theory of change that no page shows."""
    for id, theory in curriculum.theories.items():
        if not curriculum.references.to(f"theory:{id}"):
            yield found(theory.where("id"), "L223", id=id)
