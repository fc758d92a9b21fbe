"""A fault of a record is told at the value that it is about."""

import pytest

from macros.model.place import KeyPath
from macros.read.faults import problem, way_to

GAPS = {"questions": [{"id": "a", "type": "gaps", "gaps": [{"id": "b"}]}]}


@pytest.mark.parametrize(
    ("location", "way"),
    [
        (("questions", 0, "gaps", "stem"), ("questions", 0, "stem")),
        (("questions", 0, "gaps", "gaps", 0, "accept"), ("questions", 0, "gaps", 0, "accept")),
        (("title",), ("title",)),
    ],
)
def test_the_name_of_a_type_is_no_part_of_the_way(location: KeyPath, way: KeyPath) -> None:
    assert way_to(location, GAPS) == way


def test_a_number_of_thousands_of_digits_is_told_as_any_other() -> None:
    told = problem({"type": "int_type", "loc": (), "msg": "", "input": ""}, "9" * 5000)
    assert told.key == "problems.int_type_without_quotes"
