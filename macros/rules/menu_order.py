"""The order of the menu and that of the codes: readers go on by the one, and lists stand in the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..model.place import Place
from .registry import rule


@rule("P780")
def menu_and_codes_agree(curriculum: Curriculum) -> Iterator[Finding]:
    """A module, a lesson or a step of a lab that the menu and its code put in two places."""
    kinds: tuple[tuple[str, Mapping[str, Any], str], ...] = (
        ("module", curriculum.modules, "programme"),
        ("lesson", curriculum.lessons, "module"),
        ("lab_step", curriculum.lab_steps, "module"),
    )
    for kind, records, holder in kinds:
        last: dict[str, tuple[int, str]] = {}
        for id, record in records.items():
            line = curriculum.nav.get(curriculum.page_of[f"{kind}:{id}"].path)
            if line is None:
                continue
            held = getattr(record, holder)
            before, code = last.get(held, (0, ""))
            if line < before:
                yield found(Place("mkdocs.yml", line), "P780", first=record.code, other=code)
            last[held] = max((before, code), (line, record.code))
