"""What Python and the scripts both work out, they work out alike: frontend/**/*_test.js read the same cases.

Those of texts that are carried along name exercises of the sample.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from helpers import ROOT
from helpers import SAMPLE as FOLDER

from macros.model import Together
from macros.model.review import TASKS
from macros.read.load import load
from macros.views.base import hours
from macros.views.chance.chance import column_of
from macros.views.note import carried, carried_in, origins, origins_of
from macros.views.note.laid import below, in_row
from macros.views.room_plan.room_plan import spread
from macros.views.room_plan.split import groups

SAMPLE = load(FOLDER)


def cases(name: str) -> list[Any]:
    """Return the cases of a file below frontend/."""
    listed: list[Any] = json.loads((ROOT / "frontend" / name).read_text(encoding="utf-8"))
    assert listed
    return listed


@pytest.mark.parametrize(("minutes", "text"), cases("record/hours.json"))
def test_minutes_as_hours(minutes: int, text: str) -> None:
    assert hours(minutes) == text


@pytest.mark.parametrize(("difference", "column"), cases("chance/columns.json"))
def test_the_column_of_a_difference(difference: float, column: int) -> None:
    assert column_of(difference) == column


@pytest.mark.parametrize("case", cases("groups/tables.json"), ids=lambda case: str(case["tables"]))
def test_where_tables_stand(case: dict[str, Any]) -> None:
    middles, ring = spread(case["tables"])
    assert [list(each) for each in middles] == case["middles"]
    assert ring == case["ring"]


@pytest.mark.parametrize("case", cases("groups/groups.json"), ids=lambda case: str([*case.values()][:4]))
def test_how_many_people_are_in_each_group(case: dict[str, Any]) -> None:
    together = Together(form="group", size=case["size"], up_to=case["most"] or None, at_most=case["limit"] or None)
    assert groups(case["people"], together) == case["groups"]


@pytest.mark.parametrize("case", cases("core/laid.json"), ids=lambda case: case["text"])
def test_texts_that_are_laid_together(case: dict[str, Any]) -> None:
    if "row" in case:
        assert in_row(case["name"], [(head, text) for head, text in case["row"]]) == case["text"]
    else:
        assert below((label, text) for label, text in case["texts"]) == case["text"]


@pytest.mark.parametrize("case", cases("core/carry.json"), ids=lambda case: case["text"])
def test_texts_that_are_carried_along(case: dict[str, Any]) -> None:
    if "begins" in case:
        assert origins(SAMPLE, case["begins"]) == case["told"]
        assert carried(SAMPLE, case["begins"], case["values"]) == case["text"]
    else:
        part = next(part for part in SAMPLE.notes[case["note"]].parts if part.joins)
        assert origins_of(SAMPLE, part) == case["told"]
        assert carried_in(SAMPLE, part, case["values"]) == case["text"]


@pytest.mark.parametrize("case", cases("review/tasks.json"), ids=lambda case: case["unit"])
def test_where_somebody_writes_what_became_of_a_task(case: dict[str, str]) -> None:
    assert case["field"] == f"field/{TASKS}/{case['unit']}"
