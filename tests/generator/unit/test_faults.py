"""A fault of a record is told at the value that it is about."""

import pytest

from macros.model.place import KeyPath
from macros.read.faults import way_to

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
