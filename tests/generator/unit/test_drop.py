"""Whoever drops a record is told what hung on it, and little is left to do by hand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.commands import drop, new
from macros.model.address import url_of
from macros.model.saved_names import given
from macros.read import saved_names
from macros.read.load import load_cached as load
from macros.read.yaml_lines import read
from macros.rules import check_changed as check
from macros.write.dropping import CAN_GO, can_go
from macros.write.navigation import without_page
from macros.write.yaml_text import replaced, with_item, with_item_in, without

YAML = """\
# A remark.
- id: one  # the first
  lessons: [a, b , c]
  slots:
    - {minutes: 5, lesson: a}
    # about the next
    - minutes: 10
      lesson: b
  text: >-
    Two lines,
    folded.
- id: two
  lessons: [a]
"""


@pytest.mark.parametrize(
    "way",
    [
        (0, "lessons", 0), (0, "lessons", 1), (0, "lessons", 2), (0, "slots", 0), (0, "slots", 1), (0, "text"),
        (0, "id"), (0, "slots", 1, "minutes"), (0, "slots", 1, "lesson"), (0, "slots", 0, "minutes"), (0,), (1,),
        (1, "lessons", 0), (1, "id"),
    ],
)  # fmt: skip
def test_a_value_is_taken_out_and_all_else_stays(way: tuple[str | int, ...]) -> None:
    data, _, _ = read(YAML)
    holder = data
    for step in way[:-1]:
        holder = holder[step]
    if len(holder) == 1:  # nothing is left of the list: it goes with its name
        way = way[:-1]
        holder = data[way[0]]
    del holder[way[-1]]
    changed = without(YAML, way)
    assert read(changed)[0] == data
    assert "# A remark." in changed


def test_a_value_is_replaced_in_its_quotes_and_an_empty_list_gives_way() -> None:
    assert replaced("ends: '16:30'  # late\n", ("ends",), "15:00") == "ends: '15:00'  # late\n"
    assert with_item("# Head.\n[]\n", "- a\n") == "# Head.\n- a\n"
    assert with_item("- a\n- c", "- d\n") == "- a\n- c\n- d\n"
    assert with_item("- a\n- c\n", "- b\n", 1) == "- a\n- b\n- c\n"
    with pytest.raises(KeyError):
        without("a: 1\n", ("b",))


def test_an_item_comes_into_a_list_inside_with_the_breaks_of_the_others() -> None:
    block = "a:\n  b:\n    - {c: 1}\n    - {c: 2}\nd: 3\n"
    assert with_item_in(block, ("a", "b"), "{c: 5}") == block.replace("2}\n", "2}\n    - {c: 5}\n")
    assert with_item_in(block, ("a", "b"), "{c: 5}", 1) == block.replace("1}\n", "1}\n    - {c: 5}\n")
    assert with_item_in("a: [x, y]  # why\n", ("a",), "z") == "a: [x, y, z]  # why\n"
    assert with_item_in("a: [x, y]\n", ("a",), "z", 0) == "a: [z, x, y]\n"


REMARKED = "- id: a\n  then: x\n- id: b\n  ask: y\n  # then:\n"


def test_remarks_below_an_item_that_are_further_in_belong_to_it() -> None:
    assert with_item(f"{REMARKED}\n# foot\n", "- id: c\n") == f"{REMARKED}- id: c\n\n# foot\n"
    assert with_item(REMARKED.rstrip(), "- id: c\n") == f"{REMARKED}- id: c\n"
    assert without(REMARKED, (1,)) == "- id: a\n  then: x\n"
    first = "- id: b\n  # then:\n# of a\n- id: a\n"
    assert without(first, (0,)) == "# of a\n- id: a\n"
    inside = "a:\n  b:\n    - {c: 1}\n      # why\n    # all\nd: 3\n"
    assert with_item_in(inside, ("a", "b"), "{c: 2}") == inside.replace("why\n", "why\n    - {c: 2}\n")


def test_a_section_goes_with_its_last_page() -> None:
    assert without_page("nav:\n  - a.md\n  - B:\n      - b.md\n  - c.md\n", "b.md") == "nav:\n  - a.md\n  - c.md\n"


# What a person decides: an exercise that belonged to it alone, a short quiz, a gap in the story, a talk
# that no day holds, what a plan promised, where a story leads, what course.yml says, a figure without its source.
FOR_A_PERSON = {
    "E303", "E306", "L201", "L203", "L212", "O502", "O503", "O504", "P713", "Q408", "Q409", "Q410", "Q411", "U601",
    "U602", "U605", "E334", "L220", "P709",
}  # fmt: skip


def named(project: Path, reference: str) -> list[str]:
    """Return the files that still name a record by its id."""
    id = reference.partition(":")[2]
    files = [path for path in project.rglob("*") if path.suffix in (".md", ".yml") and ".build" not in path.parts]
    return [
        path.name
        for path in files
        if reference in path.read_text(encoding="utf-8") or f'("{id}"' in path.read_text(encoding="utf-8")
    ]


@pytest.mark.parametrize("kind", CAN_GO)
def test_every_record_can_go_and_nothing_leads_there_any_more(
    project_copy: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = load(project_copy)
    first = next((each for each in can_go(before) if each.startswith(f"{kind}:")), "")
    if not first:
        pytest.skip("the sample has none")
    reference = first
    page = before.page_of.get(reference)
    told = drop.run(project_copy, reference)
    out = capsys.readouterr()
    assert told < 2, out.err
    after = load(project_copy)
    assert reference not in can_go(after)
    assert after.findings == (), "every file can still be read"
    names = named(project_copy, reference) if kind != "talk" else []  # a picture has the same id
    assert [name for name in names if name != "inventory.yml"] == []
    codes = {each.code for each in check(after)}
    assert codes <= FOR_A_PERSON
    assert "L208" not in codes, "the old address leads on"
    if page:
        assert page.path not in after.nav
        assert page.path in out.out


def test_a_day_without_a_lesson_ends_earlier_and_still_adds_up(project_copy: Path) -> None:
    before = load(project_copy)
    lesson = next(slot.lesson for module in before.modules.values() for slot in module.day.slots if slot.lesson)
    drop.run(project_copy, f"lesson:{lesson}")
    assert not [each for each in check(load(project_copy)) if each.code in ("E301", "E302")]


def test_a_question_that_only_the_dropped_lesson_asked_stands_in_its_quiz_again(project_copy: Path) -> None:
    (asked,) = (each for each in load(project_copy).exercises["provjera-povrede"].questions if each.in_lessons)
    drop.run(project_copy, "lesson:rane-i-opekotine")
    after = load(project_copy)
    assert [each.in_lessons for each in after.exercises["provjera-povrede"].questions if each.id == asked.id] == [False]
    assert "Q416" not in {each.code for each in check(after)}


def test_looking_changes_nothing(project_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {
        path: path.read_bytes() for path in project_copy.rglob("*") if path.is_file() and ".build" not in path.parts
    }
    assert drop.run(project_copy, "tool:karta-poziva", only_look=True) == 0
    assert "docs/alati/karta-poziva.md" in capsys.readouterr().out
    after = {
        path: path.read_bytes() for path in project_copy.rglob("*") if path.is_file() and ".build" not in path.parts
    }
    assert after == before


@pytest.mark.parametrize("name", ["tool:karta-pozivaa", "poziv", "term:gaza", "tool:"])
def test_what_is_not_there_is_said(project_copy: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert drop.run(project_copy, name) == 2
    assert name in capsys.readouterr().err


def test_nothing_is_dropped_while_a_file_cannot_be_read(project_copy: Path) -> None:
    (project_copy / "exercises" / "prvi-korak.yml").write_text("title: [", encoding="utf-8")
    assert drop.run(project_copy, "tool:karta-poziva") == 2
    assert (project_copy / "docs" / "alati" / "karta-poziva.md").exists()


def test_what_came_back_with_a_merge_can_be_dropped_again(project_copy: Path) -> None:
    page = project_copy / load(project_copy).page_of["tool:mapa-opasnosti"].where().file
    text = page.read_text(encoding="utf-8")
    drop.run(project_copy, "tool:mapa-opasnosti")
    page.write_text(text, encoding="utf-8")
    drop.run(project_copy, "tool:mapa-opasnosti")
    assert not page.exists()
    assert [each.code for each in load(project_copy).findings] == []


def test_what_an_example_wrote_on_the_canvas_of_a_dropped_tool_goes_with_it(project_copy: Path) -> None:
    worked = project_copy / "docs" / "popisi" / "worked.yml"
    before = worked.read_text(encoding="utf-8")
    wrote = "  answers:\n    poziv-u-paru:\n      karta: {gdje: Hala 2}\n"
    worked.write_text(before.replace("  answers:\n", wrote, 1), encoding="utf-8")
    assert "L214" not in {each.code for each in check(load(project_copy))}
    drop.run(project_copy, "tool:karta-poziva")
    assert worked.read_text(encoding="utf-8") == before


def test_an_item_no_longer_names_a_part_of_the_lesson_that_is_gone(project_copy: Path) -> None:
    inventory = project_copy / "docs" / "popisi" / "inventory.yml"
    text = inventory.read_text(encoding="utf-8")
    first = "places: [lesson:rane-i-opekotine"
    assert f"{first}]\n  part: " in text
    inventory.write_text(text.replace(f"{first}]", f"{first}, case:kazina]", 1), encoding="utf-8")
    drop.run(project_copy, "lesson:rane-i-opekotine")
    after = inventory.read_text(encoding="utf-8")
    assert "places: [case:kazina]\n" in after
    assert after.count("  part: ") == text.count("  part: ") - 1
    assert "P716" not in {each.code for each in check(load(project_copy))}


@pytest.mark.parametrize(
    "reference", ["exercise:provjera-brojeva", "exercise:sta-prvo", "tool:karta-poziva", "note:own-page"]
)
def test_names_below_which_words_were_kept_go_with_a_record(project_copy: Path, reference: str) -> None:
    before = given(load(project_copy))
    (project_copy / saved_names.FILE).write_text(saved_names.with_names("", before), encoding="utf-8")
    drop.run(project_copy, reference)
    after = load(project_copy)
    assert "L225" not in {each.code for each in check(after)}
    assert saved_names.recorded(project_copy).keys() == given(after) < before


def test_where_its_title_still_stands_in_words_is_said(project_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    curriculum = load(project_copy)
    title = curriculum.title("tool:karta-poziva")
    page = project_copy / "docs" / "slucajevi" / "kazina.md"
    before = page.read_text(encoding="utf-8")
    first, second = title.split(" ", 1)
    page.write_text(f"{before}\nUzmite {first}\n{second}. Zove se [{title}](../alati/karta-poziva.md).\n", "utf-8")
    lines = before.count("\n") + 2, before.count("\n") + 3
    for only_look in (True, False):
        drop.run(project_copy, "tool:karta-poziva", only_look)
        told = capsys.readouterr().out
        for line in lines:
            assert f"docs/slucajevi/kazina.md:{line}: ovdje još piše „{title}”" in told


def test_times_on_the_pages_of_a_day_are_said_when_something_goes_from_it(
    project_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    curriculum = load(project_copy)
    slots = [(id, slot.lesson) for id, module in curriculum.modules.items() for slot in module.day.slots if slot.lesson]
    module, lesson = slots[0]
    page = project_copy / "docs" / curriculum.page_of[f"module:{module}"].path
    before = page.read_text(encoding="utf-8")
    page.write_text(f"{before}\nDođite u 08:55. Završavamo u pola pet.\n", "utf-8")
    drop.run(project_copy, f"lesson:{lesson}", only_look=True)
    told = capsys.readouterr().out
    assert "08:55" in told
    assert "pola pet" in told


@pytest.mark.parametrize("braces", ["", "{ .md-button }", "{: .md-button .md-button--primary }"])
def test_a_link_goes_with_the_braces_behind_it(project_copy: Path, braces: str) -> None:
    home = project_copy / "docs" / "index.md"
    before = home.read_text(encoding="utf-8")
    links = f'[Here](lesson:poziv){braces} and {{{{ link("lesson:poziv", "there") }}}}{braces}.'
    home.write_text(f"{before}\n{links}\n", encoding="utf-8")
    drop.run(project_copy, "lesson:poziv")
    assert home.read_text(encoding="utf-8").endswith("\nHere and there.\n")


def add_lesson(project: Path, module: str, id: str) -> None:
    assert new.run(project, "lesson", id, inside=module) == 0


def test_the_only_lesson_of_a_module_stays_and_the_way_on_is_said(
    project_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lesson = "lesson:rane-i-opekotine"
    drop.run(project_copy, "lesson:pripremljeno-mjesto")
    before = (project_copy / load(project_copy).page_of["module:povrede"].file).read_text("utf-8")
    capsys.readouterr()
    for only_look in (True, False):
        assert drop.run(project_copy, lesson, only_look) == 2
        assert "drop module:povrede" in capsys.readouterr().err
    assert load(project_copy).has(lesson)
    assert (project_copy / load(project_copy).page_of["module:povrede"].file).read_text("utf-8") == before


def test_a_day_whose_only_lesson_goes_holds_another_lesson_of_its_module(project_copy: Path) -> None:
    before = load(project_copy)
    for lesson in before.lessons_of("povrede")[1:]:
        drop.run(project_copy, f"lesson:{lesson}")
    page = project_copy / before.page_of["module:povrede"].file
    page.write_text(re.sub(r"(?m)^ +- \{[^}]*input[^}]*\}\n", "", page.read_text("utf-8")), encoding="utf-8")
    add_lesson(project_copy, "povrede", "nova")
    drop.run(project_copy, "lesson:rane-i-opekotine")
    after = load(project_copy)
    assert after.findings == ()
    assert [slot.lesson for slot in after.modules["povrede"].day.slots] == ["nova"]
    assert not [each for each in check(after) if each.code in ("E301", "E302")]


def test_with_a_module_goes_all_that_is_of_it_alone_and_looking_says_so(
    project_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = load(project_copy)
    alone = {
        f"exercise:{id}" for id in before.exercises if set(before.units_with(id)) <= set(before.units_of("povrede"))
    }
    drop.run(project_copy, "module:povrede", only_look=True)
    told = capsys.readouterr().out
    assert [each for each in (*alone, *before.units_of("povrede")) if each not in told] == []
    drop.run(project_copy, "module:povrede")
    after = load(project_copy)
    assert after.findings == ()
    assert [each for each in (*alone, *before.units_of("povrede")) if after.has(each)] == []
    old = [
        url_of(page.path) for page in before.pages.values() if "/povrede/" in page.path and page.path not in after.pages
    ]
    assert old
    assert [address for address in old if address not in after.moved] == []
    assert "povrede" not in (project_copy / "mkdocs.yml").read_text("utf-8")


def test_the_only_programme_stays_and_one_of_several_goes_out_of_the_course(
    project_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drop.run(project_copy, "programme:laboratorija")
    assert load(project_copy).course.programmes == ("prva-pomoc",)
    capsys.readouterr()
    assert drop.run(project_copy, "programme:prva-pomoc") == 2
    assert "new programme" in capsys.readouterr().err


def test_a_plan_of_which_nothing_would_be_left_goes_along(
    project_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new.run(project_copy, "plan", "kratki-plan", inside="prvi-korak") == 0
    capsys.readouterr()
    drop.run(project_copy, "exercise:prvi-korak", only_look=True)
    assert "plan:kratki-plan" in capsys.readouterr().out
    drop.run(project_copy, "exercise:prvi-korak")
    after = load(project_copy)
    assert after.findings == ()
    assert "kratki-plan" not in after.plans


def test_what_would_leave_a_page_that_cannot_be_read_is_refused(
    project_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert drop.run(project_copy, "source:kazina_2000") == 2
    said = capsys.readouterr()
    assert "docs/slucajevi/kazina.md" in said.out + said.err
    assert load(project_copy).has("source:kazina_2000")


def test_two_calls_on_one_line_go_and_the_lines_around_stay(project_copy: Path) -> None:
    home = project_copy / "docs" / "index.md"
    text = home.read_text("utf-8")
    calls = '{{ link("lesson:rane-i-opekotine", "one") }}, {{ link("module:povrede", "two") }}'
    home.write_text(f"{text}\nBefore\n{calls}\nBehind\n", encoding="utf-8")
    drop.run(project_copy, "module:povrede")
    assert home.read_text("utf-8").endswith("\nBefore\none, two\nBehind\n")
