"""Theories of change: a belief between each two links, and a page that shows them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import get_args

from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..model.theory import TheoryLink
from .registry import rule


@rule("L222")
def beliefs_stand_between(curriculum: Curriculum) -> Iterator[Finding]:
    """A link of a theory without its belief, or a first one with one."""
    for theory in curriculum.theories.values():
        for number, link in enumerate(theory.links):
            if bool(link.belief) != bool(number):
                yield found(link.where("id"), "L222", name=link.id)


@rule("L228")
def links_go_on(curriculum: Curriculum) -> Iterator[Finding]:
    """A link of a theory whose kind belongs before that of the link above it."""
    kinds = get_args(TheoryLink.model_fields["kind"].annotation)
    for theory in curriculum.theories.values():
        for before, link in pairwise(theory.links):
            if kinds.index(link.kind) < kinds.index(before.kind):
                known = ", ".join(kinds)
                yield found(link.where("kind"), "L228", name=link.id, kind=link.kind, before=before.kind, known=known)


@rule("L223")
def theories_are_shown(curriculum: Curriculum) -> Iterator[Finding]:
    """A theory of change that no page shows."""
    for id, theory in curriculum.theories.items():
        if not curriculum.references.to(f"theory:{id}"):
            yield found(theory.where("id"), "L223", id=id)
