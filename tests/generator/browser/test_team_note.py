"""A team keeps one note, sees its thread, and puts the days after the lab into a calendar."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers import say
from playwright.sync_api import Browser, Page, expect
from test_workbook import download, store, stored, write

pytestmark = pytest.mark.browser

PAGE = "plan-tima/"
FEAR = "Šta nas koči"
ACTION = "Šta mijenjamo"
TEAM = "Plavi šljemovi 2"


def take(page: Page, folder: Path, name: str = TEAM) -> Path:
    if name:
        page.get_by_label(say("note.name")).fill(name)
    return download(page, say("note.take"), folder)


def read(page: Page, path: Path) -> None:
    expect(page.get_by_label(say("note.read"))).to_be_visible()  # a file that is given before goes unheard
    page.get_by_label(say("note.read")).set_input_files(path)


def problem(page: Page, kind: str, **values: str) -> None:
    expect(page.locator(".note-team-problem")).to_have_text(say(f"learner.note.problem.{kind}", **values))


def test_two_people_join_their_words_and_choose_at_the_place(
    page: Page, browser: Browser, address: str, tmp_path: Path
) -> None:
    write(page, address, "We might do it wrong")
    page.goto(address + PAGE)
    expect(page.get_by_label(FEAR)).to_have_value("We might do it wrong")
    page.get_by_label(ACTION).fill("The box hangs in the hall")
    path = take(page, tmp_path)
    held = json.loads(path.read_text(encoding="utf-8"))
    assert held["team"]["name"] == TEAM
    assert {name.split("/")[1] for name in held["state"]} == {"note_plan-tima"}

    context = browser.new_context()
    other = context.new_page()
    write(other, address, "Nobody has time")
    other.goto(address + PAGE)
    read(other, path)
    expect(other.locator(".note-told")).to_contain_text(TEAM)
    expect(other.get_by_label(say("note.name"))).to_have_value(TEAM)
    expect(other.get_by_label(ACTION)).to_have_value("The box hangs in the hall")
    fear = other.locator('[data-field="prepreka"]')
    expect(fear.locator("textarea")).to_have_value("Nobody has time")
    expect(fear.locator(".other-version")).to_contain_text("We might do it wrong")
    fear.get_by_role("button", name=say("learner.take_other")).click()
    expect(fear.locator("textarea")).to_have_value("We might do it wrong")
    assert stored(other)["field/prvi-korak/strah"]["v"] == "Nobody has time"

    read(page, take(other, tmp_path, ""))
    expect(page.locator(".note-told")).to_contain_text(TEAM)
    expect(page.locator('[data-field="prepreka"] textarea')).to_have_value("We might do it wrong")
    context.close()


def test_the_name_that_the_team_wrote_before_stands_there_already(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}vjezbe/moj-plan/")
    page.get_by_label("S kim").fill(TEAM)
    page.get_by_label("S kim").blur()
    page.goto(address + PAGE)
    expect(page.get_by_label(say("note.name"))).to_have_value(TEAM)
    assert json.loads(take(page, tmp_path, "").read_text(encoding="utf-8"))["team"]["name"] == TEAM


def test_what_is_not_this_teams_note_is_told_in_one_sentence_and_changes_nothing(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.goto(address + PAGE)
    page.get_by_role("button", name=say("note.take")).click()
    expect(page.locator(".note-team-problem")).to_have_text(say("learner.note.name_first"))
    page.get_by_label(ACTION).fill("The box hangs in the hall")
    page.get_by_label(ACTION).blur()
    path = take(page, tmp_path)
    whole = json.loads(path.read_text(encoding="utf-8"))
    before = stored(page)
    other_team = {"id": "fedcba9876543210", "name": "Ask Once"}
    same_name = {**other_team, "name": TEAM}
    for kind, change, values in (
        ("course", {"course": "Innovation"}, {"course": "Innovation"}),
        ("other", {"note": "x", "title": "Our map"}, {"title": "Our map"}),
        ("newer", {"version": 99}, {}),
        ("older", {"version": 0}, {}),
        ("broken", {"state": []}, {}),
        ("foreign", {"format": "psi-workbook"}, {}),
        ("same_name", {"team": same_name}, {"team": TEAM}),
        ("other_team", {"team": other_team}, {"team": "Ask Once", "mine": TEAM}),
    ):
        bad = tmp_path / f"{kind}.json"
        bad.write_text(json.dumps({**whole, **change}), encoding="utf-8")
        read(page, bad)
        problem(page, kind, file=bad.name, **values)
        assert stored(page) == before


def test_the_thread_shows_what_is_written_and_names_what_is_not(page: Page, address: str) -> None:
    page.goto(address + "laboratorija/")
    lines = page.locator(".thread-line[data-carry]")
    expect(lines.first).to_contain_text(say("learner.thread.nothing"))
    origin = (lines.first.get_attribute("data-carry") or "").split(" ")[0].replace("~", "+").split("+")[0]
    store(page, {f"field/{origin}": {"v": "The box hangs in the hall", "t": 1}})
    page.reload()
    expect(lines.first.locator("blockquote")).to_have_text("The box hangs in the hall")
    expect(page.locator(".thread textarea")).to_have_count(0)


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_the_thread_is_a_list_with_links(page: Page, address: str) -> None:
    page.goto(address + "laboratorija/")
    expect(page.locator(".thread-line a").first).to_be_visible()
    page.goto(address + PAGE)
    expect(page.locator(".note-team")).not_to_be_visible()
    expect(page.locator(".check-ins li")).to_have_count(2)


def test_the_days_after_the_lab_go_into_a_calendar(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(address + PAGE)
    page.get_by_role("button", name=say("check_ins.calendar")).click()
    expect(page.locator(".check-ins-problem")).to_have_text(say("learner.check_ins.day_first"))
    page.get_by_label(say("check_ins.last")).fill("2026-11-27")
    held = download(page, say("check_ins.calendar"), tmp_path).read_bytes().decode("utf-8")
    assert "DTSTART;VALUE=DATE:20261211\r\n" in held
    assert held.count("BEGIN:VEVENT") == 2
