"""A course.yml that cannot be read is told alone: what the others may hold, nobody knows without it."""

import re
from pathlib import Path

from macros.read.load import load
from macros.rules import check


def test_a_course_that_cannot_be_read_is_the_only_thing_told(project_copy: Path) -> None:
    settings = project_copy / "course.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("\ncases:", "\n...\ncases:"), encoding="utf-8")
    found = check(load(project_copy))
    assert [(each.code, each.place.file) for each in found] == [("S101", "course.yml")]


def test_a_field_of_the_course_that_is_wrong_is_the_only_thing_told(project_copy: Path) -> None:
    settings = project_copy / "course.yml"
    settings.write_text(re.sub(r"(?m)^language: .*$", "language: Bosnian", settings.read_text("utf-8")), "utf-8")
    found = check(load(project_copy))
    assert [(each.code, each.place.file) for each in found] == [("S104", "course.yml")]


def test_a_value_that_the_course_decides_says_where_it_does(project_copy: Path) -> None:
    settings = project_copy / "course.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("  program: program", "  other: program"), "utf-8")
    found = check(load(project_copy))
    assert {dict(each.values)["problem"].key for each in found if each.code == "S104"} == {"problems.course_value"}
