"""What a listing is filtered by comes from the records, and the finder offers what occurs there and nothing else."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Annotated, Literal

import pytest
from helpers import SAMPLE as FOLDER

from macros.model import Case, Exercise, Record
from macros.model.curriculum import Curriculum
from macros.model.uses import users
from macros.read.load import load
from macros.views import MACROS, View
from macros.views.listing.listed import values
from macros.views.listing.situation import situations
from macros.words import words

HERE = Path(__file__).parent
SMALL = load(HERE / "small")
SAMPLE = load(FOLDER)
PAGES = {"exercises": "exercises/index.md", "tools": "toolbox/index.md", "cases": "case-studies/index.md"}
KINDS = sorted(PAGES)


class Form(HTMLParser):
    """The attributes of all elements by tag, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.elements if tag in tags]


def view(curriculum: Curriculum, kind: str) -> View:
    return View(curriculum, words(), PAGES[kind])


def finder(curriculum: Curriculum, kind: str) -> Form:
    return Form(MACROS["finder"](view(curriculum, kind), kind))


def offered(form: Form) -> dict[str, list[str]]:
    """Return the values of each select, in order, without the empty one."""
    found: dict[str, list[str]] = {}
    name = ""
    for tag, attributes in form.elements:
        if tag == "select":
            name = attributes["name"] or ""
            found[name] = []
        elif tag == "option" and attributes["value"]:
            found[name].append(attributes["value"])
    return found


def test_an_exercise_says_its_minutes_in_each_way_of_working() -> None:
    assert situations(SMALL, "exercises")[0] == {
        "minutes": "20",
        "minutes-online": "20",
        "minutes-alone": "10",
        "ways": "room online alone",
        "people": "4 40",
        "kind": "analysis",
        "level": "core",
        "track": "service policy",
        "module": "start",
        "lesson": "queue",
        "lab-step": "",
    }


def test_an_exercise_that_only_a_lab_uses_is_found_by_its_steps_and_their_day() -> None:
    told = situations(SMALL, "exercises")[1]
    assert (told["module"], told["lesson"], told["lab-step"]) == ("lab", "", "see-it change-it")


def test_minutes_online_are_those_of_the_mode_where_it_has_its_own() -> None:
    exercise = SMALL.exercises["count-the-queue"].model_dump(by_alias=True)
    exercise["modes"]["online"]["minutes"] = 45
    longer = Exercise.model_validate({**exercise, "id": "count-the-queue"})
    changed = Curriculum(SMALL.root, pages=SMALL.pages, exercises={"count-the-queue": longer})
    assert situations(changed, "exercises")[0]["minutes-online"] == "45"
    assert situations(changed, "exercises")[0]["minutes"] == "20"


def test_a_tool_fits_from_its_shortest_time_and_belongs_to_the_module_whose_exercise_uses_it() -> None:
    assert situations(SMALL, "tools") == [
        {"minutes": "5", "people": "2 40", "stage": "open", "track": "service policy", "module": "start"}
    ]


def test_a_case_belongs_to_the_module_whose_lesson_shows_it() -> None:
    assert situations(SMALL, "cases") == [
        {"government": "local", "kind": "service", "sure": "claimed", "module": "start"}
    ]


def test_what_nobody_uses_belongs_to_no_module() -> None:
    alone = {path: page for path, page in SMALL.pages.items() if not path.startswith("foundation/")}
    assert [each["module"] for each in situations(Curriculum(SMALL.root, pages=alone), "tools")] == [""]


def test_lessons_that_could_not_be_read_have_no_module() -> None:
    pages = {path: page for path, page in SMALL.pages.items() if page.kind != "lesson"}
    broken = Curriculum(SMALL.root, pages=pages, exercises=SMALL.exercises)
    assert situations(broken, "exercises")[0]["module"] == ""


def test_users_are_told_once_and_in_the_order_of_the_curriculum() -> None:
    assert users(SMALL, "tool:slip") == ["exercise:count-the-queue", "lesson:queue"]
    assert users(SMALL, "case:none") == []
    for page in SAMPLE.pages.values():
        found = users(SAMPLE, page.reference)
        assert len(found) == len(set(found)), page.path
        assert page.reference not in found


@pytest.mark.parametrize("kind", KINDS)
def test_each_row_of_a_listing_carries_its_own_record_in_the_order_of_codes(kind: str) -> None:
    html = MACROS["listing"](view(SAMPLE, kind), kind)
    rows = re.findall(r"<li data-[^>]*>\n<p>.*?</p>", html)
    records = getattr(SAMPLE, kind)
    assert len(rows) == len(records) > 0
    codes = [record.code or "Z" for record in records.values()]
    assert codes == sorted(codes)
    for row, id, situation in zip(rows, records, situations(SAMPLE, kind), strict=True):
        attributes = Form(row).all("li")[0]
        assert attributes == {f"data-{name}": value for name, value in situation.items()}
        assert f'{id}/"' in row


@pytest.mark.parametrize("kind", KINDS)
def test_only_values_that_occur_are_offered_and_all_of_them(kind: str) -> None:
    for curriculum in (SMALL, SAMPLE):
        found = situations(curriculum, kind)
        offers = offered(finder(curriculum, kind))
        said = {name for situation in found for name, value in situation.items() if value}
        assert set(offers) | {"minutes", "minutes-online", "minutes-alone", "ways", "people"} >= said
        for name, options in offers.items():
            assert len(options) == len(set(options))
            assert set(options) == {value for situation in found for value in situation[name].split()}


def test_a_choice_without_any_value_is_not_offered() -> None:
    pages = {path: page for path, page in SMALL.pages.items() if not path.startswith("foundation/")}
    assert "module" not in offered(finder(Curriculum(SMALL.root, pages=pages), "tools"))


def test_values_stand_in_the_order_of_the_schema() -> None:
    assert values(Exercise, "level") == ("core", "adaptable", "optional")
    assert values(Case, "government") == ("national", "regional", "local")
    assert SAMPLE.course.process
    stages = list(SAMPLE.course.process.places)
    shown = offered(finder(SAMPLE, "tools"))["stage"]
    assert shown == sorted(shown, key=stages.index)


class Optional(Record):
    many: tuple[Literal["a", "b"], ...] | None = None
    one: Annotated[Literal["c"] | Literal["d"] | None, "a note"] = None
    free: str = ""


def test_values_are_found_in_fields_that_may_be_empty_or_hold_several() -> None:
    assert values(Optional, "many") == ("a", "b")
    assert values(Optional, "one") == ("c", "d")
    assert values(Optional, "free") == ()


def test_every_value_that_a_record_may_have_has_a_word() -> None:
    t = words()
    for family, model, field in (
        ("exercise.kinds", Exercise, "kind"),
        ("exercise.levels", Exercise, "level"),
        ("case.levels", Case, "government"),
        ("case.sure", Case, "sure"),
    ):
        for value in values(model, field):
            assert t(f"{family}.{value}")


@pytest.mark.parametrize("kind", KINDS)
def test_the_form_is_hidden_until_a_script_shows_it_and_each_control_has_a_label(kind: str) -> None:
    html = MACROS["finder"](view(SAMPLE, kind), kind)
    assert "\n\n" not in html
    form = Form(html)
    assert "hidden" in form.all("form")[0]
    assert not any("style" in attributes or "onclick" in attributes for _, attributes in form.elements)
    labelled = {label["for"] for label in form.all("label") if "for" in label}
    ids = {attributes["id"] for _, attributes in form.elements if "id" in attributes}
    for control in form.all("input", "select"):
        assert control.get("type") == "radio" or control["id"] in labelled
        assert set((control.get("aria-describedby") or "").split()) <= ids
    assert all(button["type"] == "button" for button in form.all("button"))


@pytest.mark.parametrize("macro", ["finder", "listing"])
def test_another_kind_is_an_error(macro: str) -> None:
    with pytest.raises(KeyError):
        MACROS[macro](view(SMALL, "exercises"), "lessons")
