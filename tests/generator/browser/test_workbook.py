"""A person writes on the site and opens the workbook: edits, searches, takes it along, brings it back, deletes."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from helpers import BASE, say
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from test_reading import SHIFT

from macros.model.curriculum import Curriculum

pytestmark = pytest.mark.browser

PREFIX = f"{BASE}|psi|1|"
HOPE = "Šta me koči da priđem"
FEAR = "Rečenica koja mi pomaže"
WALL = "prvi-korak"
TYPED = "That one form goes away\nand the queue at Čekaonica 3 too 🙂"
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}

State = dict[str, dict[str, Any]]


@pytest.fixture(autouse=True)
def errors(page: Page) -> Iterator[list[str]]:
    """What went wrong in the scripts of the page. At the end there must be nothing, but for what a test refused."""
    found: list[str] = []
    page.on("pageerror", lambda error: found.append(str(error)))
    yield found
    assert [each for each in found if "refused by the test" not in each] == []


@pytest.fixture
def other_machine(browser: Browser) -> Iterator[Page]:
    """A tab of another visitor: another machine, or another browser."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def stored(page: Page) -> State:
    state: State = page.evaluate(
        """prefix => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith(prefix))
        .map(([key, value]) => [key.slice(prefix.length), JSON.parse(value)]))""",
        PREFIX,
    )
    return state


def store(page: Page, state: State) -> None:
    page.evaluate(
        """([prefix, state]) => Object.entries(state).forEach(([name, entry]) =>
        localStorage.setItem(prefix + name, JSON.stringify(entry)))""",
        [PREFIX, state],
    )


def texts(state: State) -> State:
    return {name: entry for name, entry in state.items() if name.startswith(("field/", "answer/"))}


def write(page: Page, address: str, text: str = TYPED, label: str = HOPE) -> None:
    page.goto(f"{address}vjezbe/{WALL}/")
    page.get_by_label(label).fill(text)
    page.get_by_label(label).blur()
    written = "prefix => Object.keys(localStorage).some(key => key.startsWith(prefix + 'field/'))"
    page.wait_for_function(written, arg=PREFIX)


def answer_wrongly(page: Page, address: str) -> None:
    page.goto(f"{address}vjezbe/provjera-prve-minute/")
    question = page.locator('.question[data-question="provjera-prve-minute/prvo"]')
    question.locator('input[value="pritisci"]').check()
    question.get_by_role("button", name=re.compile(f"^{say('learner.check')}: ")).click()
    expect(question.locator(".result")).to_contain_text(say("learner.not_yet"))


def open_workbook(page: Page, address: str) -> None:
    page.goto(f"{address}moja-sveska/")
    expect(page.locator(".workbook-live")).to_be_visible()


def sheet(page: Page, id: str = WALL) -> Any:
    return page.locator(f"#my-{id}")


def download(page: Page, button: str, folder: Path) -> Path:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button, exact=True).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def bring(page: Page, path: Path) -> None:
    page.get_by_label(say("workbook.back")).set_input_files(path)


def test_a_backup_that_is_chosen_while_the_page_is_on_its_way_is_read_when_it_stands(
    page: Page, address: str, tmp_path: Path
) -> None:
    write(page, address, "Written before")
    open_workbook(page, address)
    backup = download(page, say("workbook.as.json"), tmp_path)
    page.evaluate("localStorage.clear()")
    held: list[Route] = []
    script = re.compile(r"/workbook\.js$")
    page.route(script, lambda route: held.append(route))
    with page.expect_request(script):
        page.goto(f"{address}moja-sveska/", wait_until="domcontentloaded")
    page.locator("#workbook-file").set_input_files(backup)
    held[0].continue_()
    expect(page.locator(".workbook-message")).not_to_be_empty()
    assert any("Written before" in str(each) for each in stored(page).values())


def test_nothing_is_there_before_somebody_has_written(page: Page, address: str) -> None:
    open_workbook(page, address)
    expect(page.get_by_text(say("workbook.empty"))).to_be_visible()
    expect(page.locator(".workbook-sheet")).to_have_count(0)
    expect(page.get_by_role("button", name=say("workbook.as.docx"))).not_to_be_visible()
    expect(page.get_by_label(say("workbook.back"))).to_be_visible()


def test_only_the_sheets_in_which_somebody_has_written_are_loaded(page: Page, address: str) -> None:
    loaded: list[str] = []
    page.on(
        "request",
        lambda request: loaded.append(request.url.rpartition("/")[2]) if "/sheets/" in request.url else None,
    )
    open_workbook(page, address)
    expect(page.get_by_text(say("workbook.empty"))).to_be_visible()
    assert loaded == []
    write(page, address)
    open_workbook(page, address)
    expect(sheet(page).get_by_label(HOPE)).to_have_value(TYPED)
    assert loaded == [f"{WALL}.js"]


def test_a_sheet_that_the_line_lost_leaves_its_text_in_sight(page: Page, address: str) -> None:
    write(page, address)
    page.route("**/sheets/*/*.js", lambda route: route.abort())
    open_workbook(page, address)
    expect(page.locator(".workbook-orphan")).to_contain_text("That one form goes away")
    # Only everything can be deleted: nothing is lost by a slow line.
    expect(
        page.locator(".workbook [data-do=delete]:visible, .workbook-kept [data-do]:not([data-do=retry])")
    ).to_have_count(0)
    expect(page.get_by_role("button", name=say("workbook.delete_all"))).to_be_visible()
    page.unroute("**/sheets/*/*.js")
    page.get_by_role("button", name=say("workbook.retry")).press("Enter")
    expect(sheet(page).get_by_label(HOPE)).to_have_value(TYPED)
    expect(page.locator(".workbook-orphan")).to_have_count(0)


def test_what_was_typed_is_there_and_is_edited_in_place(page: Page, address: str) -> None:
    write(page, address)
    answer_wrongly(page, address)
    open_workbook(page, address)
    expect(page.locator(".workbook-sheet:visible")).to_have_count(2)
    field = sheet(page).get_by_label(HOPE)
    expect(field).to_have_value(TYPED)
    answers = page.locator("#my-provjera-prve-minute li:visible")
    expect(answers).to_have_count(1)
    expect(answers).to_contain_text("Majstor leži pored upaljene pile")
    expect(answers).to_contain_text("Kleknem i počnem pritiske.")
    expect(answers.locator("strong")).to_have_text(say("learner.not_yet"))
    field.fill("Two forms go away")
    field.blur()
    sheet(page).get_by_role("link", name="Prvi korak").click()
    expect(page.get_by_label(HOPE)).to_have_value("Two forms go away")


def test_what_was_asked_differently_says_so(page: Page, address: str) -> None:
    open_workbook(page, address)
    said = json.dumps({"right": True, "said": "We may differ", "value": "x"})
    store(
        page,
        {
            f"field/{WALL}/strah": {"v": "One", "t": 1, "h": "old", "label": "My wish"},
            "field/tool-mapa-opasnosti/mapa.1.gdje": {"v": "Letter", "t": 1, "h": "old", "label": "Old compass"},
            "answer/provjera-prve-minute/prvo": {"v": said, "t": 1, "h": "old", "label": "What is safe?"},
        },
    )
    open_workbook(page, address)
    expect(sheet(page).locator(".noted")).to_have_count(1)
    expect(sheet(page).locator(".noted")).to_contain_text(say("learner.field_differently", label="").strip())
    expect(sheet(page).locator(".noted")).to_contain_text("My wish")
    expect(sheet(page, "tool-mapa-opasnosti").locator(".noted")).to_contain_text("Old compass")
    answer = sheet(page, "provjera-prve-minute").locator("li:visible")
    expect(answer.locator(".noted")).to_contain_text("What is safe?")
    expect(answer).to_contain_text("We may differ")
    expect(answer.locator("strong")).to_have_text(say("learner.right"))


def test_what_belongs_to_nothing_any_more_is_kept(page: Page, address: str, curriculum: Curriculum) -> None:
    open_workbook(page, address)
    said = json.dumps({"right": None, "said": "In my own words", "value": "x"})
    store(
        page,
        {
            "field/gone/words": {"v": "From an exercise that is gone", "t": 2, "label": "What did you see?"},
            f"field/{WALL}/gone": {"v": "From a field that is gone", "t": 2, "other": [{"v": "Otherwise", "t": 1}]},
            "field/tool-mapa-opasnosti/mapa.1.kako": {"v": "no-option", "t": 2, "label": "Facet"},
            "answer/gone/q": {"v": said, "t": 2, "label": "An old question?"},
            "answer/provjera-prve-minute/replaced": {"v": said, "t": 2, "label": "A question of last year?"},
        },
    )
    open_workbook(page, address)
    kept = page.locator(".workbook-kept")
    replaced = kept.locator('[data-name="answer/provjera-prve-minute/replaced"]')
    expect(replaced).to_contain_text("A question of last year?")
    expect(replaced).to_contain_text("In my own words")
    title = curriculum.exercises["provjera-prve-minute"].title
    expect(replaced.locator(".meta")).to_have_text(say("learner.workbook.replaced_question", title=title))
    for text in ("What did you see?", "From an exercise that is gone", "From a field that is gone", "no-option"):
        expect(kept).to_contain_text(text)
    expect(kept).to_contain_text("An old question?")
    expect(kept).to_contain_text("In my own words")
    of_field = kept.locator(f'[data-name="field/{WALL}/gone"]')
    of_field.get_by_role("button", name=say("learner.take_other")).click()
    assert stored(page)[f"field/{WALL}/gone"]["v"] == "Otherwise"
    assert [each["v"] for each in stored(page)[f"field/{WALL}/gone"]["other"]] == ["From a field that is gone"]
    of_field.get_by_role("button", name=say("learner.drop_other")).click()
    expect(of_field.get_by_role("button", name=say("learner.cancel"))).to_be_focused()  # it asks first
    of_field.locator(".other-version .danger").click()
    assert "other" not in stored(page)[f"field/{WALL}/gone"]
    expect(of_field).to_be_focused()
    kept.locator('[data-name="field/gone/words"]').get_by_role(
        "button", name=say("learner.workbook.delete_one")
    ).click()
    expect(page.locator("dialog")).to_contain_text(say("learner.workbook.ask.counted.one", n=1))
    page.locator("dialog").get_by_role("button", name=say("workbook.really"), exact=True).click()
    expect(kept).not_to_contain_text("From an exercise that is gone")
    assert "field/gone/words" not in stored(page)


def test_search_finds_without_capitals_and_marks(page: Page, address: str) -> None:
    write(page, address)
    answer_wrongly(page, address)
    store(page, {"field/gone/words": {"v": "Đurđa's straße", "t": 2, "label": "Old"}})
    open_workbook(page, address)
    search = page.get_by_label(say("workbook.search"))
    status = page.locator(".workbook-found[role=status]")
    expect(search).to_be_visible()  # keys go to what has the focus, also where the field is not there yet
    search.press_sequentially("CEKAONICA form")
    expect(status).to_have_text(say("learner.workbook.found.one", n=1))
    expect(sheet(page)).to_be_visible()
    expect(sheet(page, "provjera-prve-minute")).not_to_be_visible()
    expect(page.locator(".workbook-kept")).not_to_be_visible()
    search.fill("ćekaonica")
    expect(status).to_have_text(say("learner.workbook.found.one", n=1))
    search.fill("djurdja")
    expect(status).to_have_text(say("learner.workbook.found.none"))
    search.fill("durda strasse")
    expect(page.locator(".workbook-orphan")).to_be_visible()
    expect(sheet(page)).not_to_be_visible()
    search.fill(f"{say('learner.not_yet')} majstor")
    expect(sheet(page, "provjera-prve-minute")).to_be_visible()
    search.press("Enter")
    expect(page).to_have_url(f"{address}moja-sveska/")
    search.fill("")
    expect(status).to_have_text("")
    expect(page.locator(".workbook-sheet:visible")).to_have_count(2)


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


WORD_SHOWS = {
    "body", "br", "cantSplit", "document", "footerReference", "gridCol", "ilvl", "keepNext", "numId", "numPr",
    "outlineLvl", "p", "pgMar", "pgSz", "pPr", "pStyle", "r", "sectPr", "t", "tab", "tbl", "tblGrid",
    "tblHeader", "tblLayout", "tblPr", "tblStyle", "tblW", "tc", "tcPr", "tcW", "tr", "trPr",
}  # fmt: skip


def read_word(path: Path) -> list[tuple[str, str]]:
    """Return the style and the text of each paragraph of a document for Word. Fails where a part cannot be read."""
    with zipfile.ZipFile(path) as file:
        assert file.testzip() is None
        parts = {name: ElementTree.fromstring(file.read(name)) for name in file.namelist()}
    # Only what shows text: no field that calculates, no link, nothing that is embedded.
    names = {each.tag.removeprefix(W) for each in parts["word/document.xml"].iter()}
    assert names <= WORD_SHOWS
    assert all(each.get("TargetMode") is None for part in parts.values() for each in part.iter())
    signs = {f"{W}br": "\n", f"{W}tab": "\t"}
    return [
        (each.find(f"{W}pPr/{W}pStyle").get(f"{W}val"), "".join(signs.get(x.tag, x.text or "") for x in each.iter()))  # type: ignore[union-attr,misc]
        for each in parts["word/document.xml"].iter(f"{W}p")
    ]


AWKWARD = """1. not a list
# no heading, no *stars*, no <b>, no \\slash {brace} | pipe

На български: ćšđž 🙂
- no dash"""


def test_three_files_hold_every_word(page: Page, address: str, tmp_path: Path) -> None:
    write(page, address, AWKWARD)
    answer_wrongly(page, address)
    store(
        page,
        {
            "field/tool-mapa-opasnosti/mapa.2.gdje": {"v": "Letter\n| with a pipe", "t": 1, "label": "x"},
            "field/tool-mapa-opasnosti/mapa.2.kako": {"v": "danas", "t": 1, "label": "x"},
            f"field/{WALL}/recenica": {"v": "Nobody listens", "t": 2, "other": [{"v": "They listen too much", "t": 1}]},
            "field/gone/words": {"v": "From an exercise that is gone", "t": 2, "label": "What did you see?"},
        },
    )
    open_workbook(page, address)
    day = page.evaluate("new Date().toLocaleDateString('sv')")

    markdown = download(page, say("workbook.as.md"), tmp_path)
    assert markdown.name == f"moja-radna-sveska-{day}.txt"
    text = markdown.read_text(encoding="utf-8")
    assert text.startswith(f"# {say('learner.workbook.title')}\n")
    assert "### V01 Prvi korak: šta me koči" in text
    assert "1\\. not a list  \n\\# no heading, no \\*stars\\*, no \\<b>, no \\slash {brace} \\| pipe\n" in text
    assert "На български: ćšđž 🙂  \n\\- no dash" in text
    assert "| Letter<br>\\| with a pipe |  | Danas |" in text
    assert "Kleknem i počnem pritiske." in text
    assert f"({say('learner.not_yet')})" in text
    assert "They listen too much" in text
    assert "From an exercise that is gone" in text

    word = download(page, say("workbook.as.docx"), tmp_path)
    assert word.name == f"moja-radna-sveska-{day}.docx"
    paragraphs = read_word(word)
    assert paragraphs[0] == ("Heading1", say("learner.workbook.title"))
    assert ("Heading3", "V01 Prvi korak: šta me koči") in paragraphs
    assert ("Normal", AWKWARD) in paragraphs
    assert ("Cell", "Letter\n| with a pipe") in paragraphs
    assert ("Cell", "Danas") in paragraphs
    assert "They listen too much" in " ".join(words for _, words in paragraphs)
    soffice = shutil.which("soffice")
    if soffice:
        convert = [soffice, "--headless", "--convert-to", "txt:Text (encoded):UTF8", word.name]
        subprocess.run(convert, cwd=tmp_path, check=True)
        assert "На български: ćšđž 🙂" in word.with_suffix(".txt").read_text(encoding="utf-8")

    backup = download(page, say("workbook.as.json"), tmp_path)
    assert backup.name == f"moja-radna-sveska-{day}.json"
    data = json.loads(backup.read_text(encoding="utf-8"))
    assert (data["format"], data["version"], data["site"]) == ("psi-workbook", 1, BASE)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+Z", data["made"])
    assert data["state"] == stored(page)


def test_another_machine_gets_everything(page: Page, other_machine: Page, address: str, tmp_path: Path) -> None:
    write(page, address)
    answer_wrongly(page, address)
    open_workbook(page, address)
    backup = download(page, say("workbook.as.json"), tmp_path)
    open_workbook(other_machine, address)
    bring(other_machine, backup)
    message = other_machine.locator(".workbook-message[role=status]")
    expect(message).to_contain_text(say("learner.workbook.back.came", count=2, n=2))
    expect(message).to_contain_text(say("learner.workbook.back.fresh", count=2, n=2))
    expect(message).to_contain_text(say("learner.workbook.back.nothing_lost"))
    assert texts(stored(other_machine)) == texts(stored(page))
    expect(sheet(other_machine).get_by_label(HOPE)).to_have_value(TYPED)
    before = stored(other_machine)
    bring(other_machine, backup)
    expect(message).to_contain_text(say("learner.workbook.back.same"))
    assert stored(other_machine) == before


def test_two_texts_are_both_kept_and_one_is_chosen(
    page: Page, other_machine: Page, address: str, tmp_path: Path
) -> None:
    write(page, address, "Written at work")
    open_workbook(page, address)
    backup = download(page, say("workbook.as.json"), tmp_path)
    write(other_machine, address, "Written at home")
    open_workbook(other_machine, address)
    bring(other_machine, backup)
    message = other_machine.locator(".workbook-message")
    expect(message).to_contain_text(
        f"{say('learner.workbook.back.joined', count=1, n=1)} {say('learner.workbook.back.two', count=1, n=1)}"
    )
    expect(sheet(other_machine).get_by_role("textbox", name=HOPE)).to_have_value("Written at home")
    version = sheet(other_machine).locator(".other-version")
    expect(version).to_contain_text("Written at work")
    before = stored(other_machine)
    bring(other_machine, backup)
    expect(message).to_contain_text(say("learner.workbook.back.same"))
    assert stored(other_machine) == before
    version.get_by_role("button", name=say("learner.take_other")).click()
    expect(sheet(other_machine).get_by_role("textbox", name=HOPE)).to_have_value("Written at work")
    expect(version).to_contain_text("Written at home")


def test_two_answers_are_both_kept(page: Page, address: str, tmp_path: Path) -> None:
    answer_wrongly(page, address)
    name = "answer/provjera-prve-minute/prvo"
    mine = stored(page)[name]
    theirs = {**mine, "v": json.dumps({"right": True, "said": "We may differ", "value": "x"}), "t": mine["t"] - 1}
    path = tmp_path / "backup.json"
    path.write_text(
        json.dumps({"format": "psi-workbook", "version": 1, "site": "/elsewhere/", "state": {name: theirs}})
    )
    open_workbook(page, address)
    bring(page, path)
    expect(page.locator(".workbook-message")).to_contain_text(say("learner.workbook.back.site", site="/elsewhere/"))
    item = sheet(page, "provjera-prve-minute").locator("li:visible")
    expect(item.locator(".other-version")).to_contain_text("We may differ")
    item.get_by_role("button", name=say("learner.take_other")).click()
    expect(item.locator(".workbook-said p").first).to_contain_text("We may differ")
    expect(item.locator(".other-version")).to_contain_text("Kleknem i počnem pritiske.")
    item.get_by_role("button", name=say("learner.drop_other")).click()
    expect(item.get_by_role("button", name=say("learner.cancel"))).to_be_focused()  # it asks first
    item.locator(".other-version .danger").click()
    expect(item.locator(".other-version")).to_have_count(0)


def test_a_text_typed_after_the_clock_of_another_machine_stays_the_shown_one(
    page: Page, address: str, tmp_path: Path
) -> None:
    ahead = 4_000_000_000_000  # a clock that is decades ahead
    state = {f"field/{WALL}/strah": {"v": "From the fast clock", "t": ahead}}
    path = tmp_path / "backup.json"
    path.write_text(json.dumps({"format": "psi-workbook", "version": 1, "site": BASE, "state": state}))
    open_workbook(page, address)
    bring(page, path)
    field = sheet(page).get_by_role("textbox", name=HOPE, exact=True)
    field.fill("Typed now")
    field.blur()
    bring(page, path)
    expect(sheet(page).locator(".other-version")).to_contain_text("From the fast clock")
    expect(field).to_have_value("Typed now")


WEEK = 7 * 24 * 60 * 60 * 1000


def test_a_learner_is_reminded_of_the_backup_a_week_after_a_text_that_is_in_none(
    page: Page, address: str, tmp_path: Path
) -> None:
    write(page, address)
    line = page.locator(".workbook-backup")
    due = say("learner.backup_due.one", n=1)
    open_workbook(page, address)
    expect(line).to_have_text(say("learner.workbook.no_backup"))
    page.evaluate(
        """([name, week]) => { const entry = JSON.parse(localStorage[name]);
        localStorage[name] = JSON.stringify({ ...entry, t: entry.t - week }) }""",
        [f"{PREFIX}field/{WALL}/strah", WEEK + 1],
    )
    page.reload()
    expect(line).to_have_text(f"{say('learner.workbook.no_backup')} {due}")
    page.goto(f"{address}prva-pomoc/prve-minute/koraci/")
    expect(page.get_by_role("button", name=say("learner.mark_read"))).to_be_visible()
    page.goto(address)
    page.get_by_role("link", name=due).click()
    expect(page.locator(".workbook-live")).to_be_visible()
    backup = json.loads(download(page, say("workbook.as.json"), tmp_path).read_text(encoding="utf-8"))
    assert "last/backup" in backup["state"]
    expect(line).to_contain_text(str(page.evaluate("new Date().getFullYear()")))
    expect(line).not_to_contain_text(due)
    page.goto(address)
    expect(page.locator(".backup-due")).not_to_be_visible()


ENTRY = {"v": "x", "t": 1}
# What is no backup is tried out in frontend/export/formats_test.js. Here each is told.
FILES: dict[str, tuple[Callable[[], str], str]] = {
    "cut-off": (lambda: json.dumps({"format": "psi-workbook", "version": 1, "state": {}})[:-9], "broken"),
    "a-text": (lambda: "# My workbook", "foreign"),
    "newer": (lambda: json.dumps({"format": "psi-workbook", "version": 2, "state": {}}), "newer"),
    "huge": (lambda: " " * (5 * 1024 * 1024 + 1), "huge"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_good_changes_nothing_and_says_why(
    page: Page, address: str, tmp_path: Path, name: str
) -> None:
    content, problem_key = FILES[name]
    path = tmp_path / f"{name}.json"
    path.write_text(content(), encoding="utf-8")
    page.set_viewport_size({"width": 390, "height": 560})
    write(page, address)
    open_workbook(page, address)
    before = stored(page)
    page.locator(".workbook-chapter:visible").first.scroll_into_view_if_needed()
    bring(page, path)
    problem = page.locator(".workbook-problem[role=alert]")
    expect(problem).to_be_in_viewport()
    expect(problem).to_contain_text(say(f"learner.workbook.problem.{problem_key}", file=f"{name}.json"))
    assert stored(page) == before


def test_one_exercise_is_deleted_after_asking(page: Page, address: str) -> None:
    write(page, address)
    answer_wrongly(page, address)
    store(page, {f"done/exercise/{WALL}": {"v": "1", "t": 1}})
    open_workbook(page, address)
    delete = sheet(page).get_by_role("button", name=say("workbook.delete"))
    dialog = page.locator("dialog")
    before = stored(page)
    for close in ("Escape", "Enter"):
        delete.click()
        expect(dialog).to_contain_text(say("learner.workbook.ask.one", title="V01 Prvi korak: šta me koči"))
        expect(dialog).to_contain_text(say("learner.workbook.ask.counted.one", n=1))
        expect(dialog.get_by_role("button", name=say("workbook.cancel"))).to_be_focused()
        page.keyboard.press(close)
        expect(dialog).not_to_be_visible()
        expect(delete).to_be_focused()
        assert stored(page) == before
    delete.click()
    dialog.get_by_role("button", name=say("workbook.really"), exact=True).click()
    expect(sheet(page)).not_to_be_visible()
    expect(page.locator(".workbook-message")).to_have_text(say("learner.workbook.deleted.one", n=1))
    expect(page.locator("#my-provjera-prve-minute h3")).to_be_focused()
    assert set(texts(stored(page))) == {"answer/provjera-prve-minute/prvo"}
    assert f"done/exercise/{WALL}" not in stored(page)
    page.reload()
    expect(page.locator(".workbook-sheet:visible")).to_have_count(1)


def test_everything_is_deleted_after_asking_and_nothing_of_others(page: Page, address: str) -> None:
    write(page, address)
    answer_wrongly(page, address)
    page.evaluate(
        """prefix => { localStorage.setItem(prefix + 'field/x/y', 'broken');
        localStorage.setItem('/another-site/|psi|1|field/x/y', 'theirs'); localStorage.setItem('note', 'theirs') }""",
        PREFIX,
    )
    open_workbook(page, address)
    delete = page.get_by_role("button", name=say("workbook.delete_all"))
    dialog = page.locator("dialog")
    delete.click()
    expect(dialog).to_contain_text(say("learner.workbook.ask.counted", count=2, n=2))
    dialog.get_by_role("button", name=say("workbook.cancel")).click()
    expect(sheet(page)).to_be_visible()
    expect(delete).to_be_focused()
    delete.click()
    dialog.get_by_role("button", name=say("workbook.really"), exact=True).click()
    expect(page.get_by_text(say("workbook.empty"))).to_be_visible()
    expect(page.locator(".workbook-empty")).to_be_focused()
    keys = page.evaluate("Object.keys(localStorage)")
    assert [key for key in keys if key.startswith(PREFIX)] == []
    assert {"/another-site/|psi|1|field/x/y", "note"} <= set(keys)
    page.goto(f"{address}vjezbe/{WALL}/")
    expect(page.get_by_label(HOPE)).to_have_value("")


def test_who_has_written_nothing_is_led_to_the_first_lesson_and_can_still_delete_traces(
    page: Page, address: str
) -> None:
    page.goto(address + "prva-pomoc/prve-minute/koraci/")
    open_workbook(page, address)
    expect(page.locator(".workbook-empty").get_by_role("link", name=say("first_unit.lesson"))).to_be_visible()
    delete = page.get_by_role("button", name=say("workbook.delete_all"))
    expect(delete).to_be_visible()
    assert delete.evaluate("each => getComputedStyle(each).borderTopWidth") == "0px", "it is no main thing here"


def test_what_is_deleted_while_one_still_types_does_not_come_back(page: Page, address: str) -> None:
    write(page, address)
    page.clock.install()
    open_workbook(page, address)
    sheet(page).get_by_label(HOPE).press_sequentially("more")
    sheet(page).get_by_role("button", name=say("workbook.delete")).click()
    page.locator("dialog").get_by_role("button", name=say("workbook.really"), exact=True).click()
    page.clock.run_for(5_000)  # what waits to be saved has had its time
    assert texts(stored(page)) == {}
    open_workbook(page, address)
    assert texts(stored(page)) == {}


def there_and_back(one: Page, other: Page, times: int) -> None:
    """Send a word from each tab to the other, so often. What was on its way before has then arrived."""
    for _ in range(times):
        for here, there in ((one, other), (other, one)):
            before = there.evaluate("window.pings")
            here.evaluate("localStorage.setItem('ping', String(Math.random()))")
            there.wait_for_function("before => window.pings > before", arg=before)


def test_two_tabs_see_each_other_and_come_to_rest(page: Page, context: BrowserContext, address: str) -> None:
    open_workbook(page, address)
    second = context.new_page()
    write(second, address)
    expect(sheet(page).get_by_label(HOPE)).to_have_value(TYPED)
    answer_wrongly(second, address)
    expect(sheet(page, "provjera-prve-minute")).to_contain_text("Kleknem i počnem pritiske.")
    open_workbook(second, address)
    sheet(second).get_by_text(say("learner.workbook.empty_fields", n=3)).click()
    sheet(second).get_by_label(FEAR).fill("Nobody listens")
    sheet(second).get_by_label(FEAR).blur()
    expect(sheet(page).get_by_label(FEAR)).to_have_value("Nobody listens")
    sheet(second).get_by_role("button", name=say("workbook.delete")).click()
    second.locator("dialog").get_by_role("button", name=say("workbook.really"), exact=True).click()
    expect(sheet(page)).not_to_be_visible()
    expect(sheet(page, "provjera-prve-minute")).to_be_visible()
    # Asking whether something can be stored is no news for the other tab, or both would ask for ever.
    for tab in (page, second):
        tab.evaluate(
            """() => { window.heard = 0; window.pings = 0;
            addEventListener('storage', ({ key }) => { window[key === 'ping' ? 'pings' : 'heard'] += 1 }) }"""
        )
    write(context.new_page(), address)
    expect(sheet(page)).to_be_visible()
    there_and_back(page, second, 5)
    heard = page.evaluate("window.heard")
    there_and_back(page, second, 5)
    assert page.evaluate("window.heard") == heard


REFUSED = """
Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('refused by the test', 'SecurityError') },
});
"""
FULL = """
const real = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (window.full) throw new DOMException('full', 'QuotaExceededError');
  real.call(this, key, value);
};
window.full = sessionStorage.getItem('full') === 'yes';
"""


def test_storage_that_is_refused_is_said_loudly(page: Page, address: str, tmp_path: Path) -> None:
    page.add_init_script(REFUSED)
    open_workbook(page, address)
    trouble = page.locator(".workbook-trouble[role=alert]")
    expect(trouble).to_contain_text(say("learner.workbook.trouble.refused"))
    assert trouble.bounding_box()["y"] < 400  # type: ignore[index]
    path = tmp_path / "backup.json"
    path.write_text(
        json.dumps({"format": "psi-workbook", "version": 1, "site": BASE, "state": {f"field/{WALL}/strah": ENTRY}})
    )
    bring(page, path)
    expect(page.locator(".workbook-problem")).to_contain_text(
        say("learner.workbook.problem.refused", file="backup.json")
    )


def test_storage_that_is_full_is_said_loudly_and_what_is_on_the_screen_can_be_taken_along(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.add_init_script(FULL)
    write(page, address)
    page.evaluate("sessionStorage.setItem('full', 'yes')")
    open_workbook(page, address)
    expect(page.locator(".workbook-trouble")).to_contain_text(say("learner.workbook.trouble.full"))
    before = stored(page)
    sheet(page).get_by_label(HOPE).fill("Typed into a full storage")
    sheet(page).get_by_label(HOPE).blur()
    assert stored(page) == before
    backup = json.loads(download(page, say("workbook.as.json"), tmp_path).read_text(encoding="utf-8"))
    assert backup["state"][f"field/{WALL}/strah"]["v"] == "Typed into a full storage"
    assert "Typed into a full storage" in download(page, say("workbook.as.md"), tmp_path).read_text(encoding="utf-8")


def test_a_backup_that_does_not_fit_changes_nothing(page: Page, address: str, tmp_path: Path) -> None:
    write(page, address)
    open_workbook(page, address)
    before = stored(page)
    state = {f"field/{WALL}/{name}": {"v": name, "t": 9_000_000_000_000} for name in ("strah", "recenica", "gone")}
    path = tmp_path / "backup.json"
    path.write_text(json.dumps({"format": "psi-workbook", "version": 1, "site": BASE, "state": state}))
    page.evaluate(  # the third one does not fit
        """() => { const real = Storage.prototype.setItem;
        let left = 2;
        Storage.prototype.setItem = function (key, value) {
          if (!key.includes('probe') && value.includes('9000000000000') && left-- <= 0) {
            throw new DOMException('full', 'QuotaExceededError');
          }
          real.call(this, key, value);
        } }"""
    )
    bring(page, path)
    expect(page.locator(".workbook-problem")).to_contain_text(say("learner.workbook.problem.full", file="backup.json"))
    assert stored(page) == before
    expect(sheet(page).get_by_label(HOPE)).to_have_value(TYPED)


@pytest.mark.parametrize("context", [PHONE], indirect=True)
def test_on_a_phone_it_is_not_wider_than_the_screen_and_targets_are_large(page: Page, address: str) -> None:
    write(page, address, "x" * 300)
    answer_wrongly(page, address)
    long = "Donaudampfschifffahrtsgesellschaft" * 5
    store(page, {"field/gone/a": {"v": long, "t": 2, "label": long, "other": [{"v": long + "!", "t": 1}]}})
    store(page, {"field/tool-mapa-opasnosti/mapa.1.gdje": {"v": long, "t": 1}})
    open_workbook(page, address)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    for target in page.locator(".workbook :is(button, input, summary):visible").all():
        box = target.bounding_box()
        assert box
        small = target.evaluate("each => ['radio', 'checkbox'].includes(each.type)")
        assert small or (box["height"] >= 24 and box["width"] >= 24)
    page.get_by_role("button", name=say("workbook.delete_all")).click()
    box = page.locator("dialog").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360


def many_lines() -> str:
    return "\n".join(f"line number {n} of a long text" for n in range(1, 91))


def test_paper_shows_every_typed_line(page: Page, address: str, tmp_path: Path) -> None:
    write(page, address, many_lines())
    answer_wrongly(page, address)
    store(
        page,
        {
            "field/tool-mapa-opasnosti/mapa.2.gdje": {"v": "Rewriting", "t": 1},
            "field/tool-mapa-opasnosti/mapa.2.kako": {"v": "danas", "t": 1},
            "field/gone/words": {"v": "From an exercise that is gone", "t": 2, "label": "What did you see?"},
        },
    )
    open_workbook(page, address)
    page.get_by_role("button", name=say("workbook.print"), exact=True).focus()
    page.get_by_label(say("workbook.search")).fill("majstor")  # a search leaves nothing out on paper
    page.emulate_media(media="print")
    paper = page.locator(".workbook-paper")
    expect(paper).to_be_visible()
    shown = paper.inner_text()
    expected = [*many_lines().splitlines(), "Rewriting", "Danas", "From an exercise that is gone", "Majstor"]
    for words in expected:
        assert words in shown
    for hidden in page.locator(".workbook :is(button, input, textarea, select, form)").all():
        expect(hidden).not_to_be_visible()
    page.emulate_media(media="screen")
    expect(paper).not_to_be_visible()
    converter = shutil.which("pdftotext")
    if converter:
        path = tmp_path / "workbook.pdf"
        page.emulate_media(media="null")
        page.pdf(path=path, prefer_css_page_size=True)
        done = subprocess.run([converter, "-layout", str(path), "-"], capture_output=True, text=True, check=True)
        for words in expected:
            assert words in done.stdout
        assert say("workbook.delete_all") not in done.stdout


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_it_says_what_it_needs(page: Page, address: str) -> None:
    page.goto(f"{address}moja-sveska/")
    expect(page.get_by_text(say("workbook.no_scripts"))).to_be_visible()
    for hidden in page.locator(".workbook :is(form, button, input, h2)").all():
        expect(hidden).not_to_be_visible()
    page.locator(".workbook-scripts a").click()
    expect(page.locator("h1")).to_have_text(re.compile("Vježbe"))


def test_everything_works_with_the_keyboard(page: Page, address: str) -> None:
    write(page, address)
    open_workbook(page, address)
    names = []
    page.locator("#workbook-file").focus()
    page.get_by_role("button", name=say("workbook.as.docx")).focus()
    for _ in range(14):
        names.append(page.evaluate("document.activeElement.textContent.trim() || document.activeElement.id"))
        page.keyboard.press("Tab")
    buttons = [say("workbook.as.docx"), say("workbook.as.md"), say("workbook.as.json"), say("workbook.print")]
    assert names[:6] == [*buttons, "workbook-file", "workbook-search"]
    assert say("workbook.delete_all") in names


def test_the_contents_lead_to_each_sheet_and_one_sheet_is_printed_alone(page: Page, address: str) -> None:
    write(page, address)
    answer_wrongly(page, address)
    store(page, {"field/tool-mapa-opasnosti/mapa.2.gdje": {"v": "Saw", "t": 1}})
    open_workbook(page, address)
    contents = page.locator(".workbook-contents")
    expect(contents.get_by_role("link")).to_have_count(3)
    contents.get_by_role("link", name="Mapa opasnosti").click()
    expect(sheet(page, "tool-mapa-opasnosti")).to_be_in_viewport()
    page.evaluate("() => { window.print = () => { window.asked = true; dispatchEvent(new Event('beforeprint')) } }")
    sheet(page).get_by_role("button", name=say("workbook.print_one")).click()
    page.wait_for_function("() => window.asked")
    paper = page.locator(".workbook-paper")
    expect(paper).to_contain_text("That one form goes away")
    expect(paper).not_to_contain_text("Kleknem i počnem pritiske.")
    page.evaluate("dispatchEvent(new Event('afterprint')); dispatchEvent(new Event('beforeprint'))")
    expect(paper).to_contain_text("Kleknem i počnem pritiske.")


def test_fields_in_which_something_stands_come_first(page: Page, address: str) -> None:
    write(page, address, "My sentence", FEAR)
    open_workbook(page, address)
    fields = sheet(page).locator(".field")
    expect(fields.first.get_by_label(FEAR)).to_have_value("My sentence")
    empty = sheet(page).get_by_text(say("learner.workbook.empty_fields", n=3))
    expect(sheet(page).get_by_label(HOPE)).not_to_be_visible()
    empty.click()
    sheet(page).get_by_label(HOPE).fill("More")
    expect(sheet(page).get_by_text(say("learner.saved"))).to_be_visible()


@pytest.mark.parametrize("context", [PHONE], indirect=True)
def test_nothing_moves_while_a_full_workbook_comes_to_life(page: Page, address: str) -> None:
    write(page, address)
    answer_wrongly(page, address)
    store(page, {"field/tool-mapa-opasnosti/mapa.2.gdje": {"v": "Saw", "t": 1}})
    open_workbook(page, address)
    expect(page.locator(".workbook-sheet")).to_have_count(3)
    assert page.evaluate(SHIFT) == 0


def test_a_text_that_was_carried_along_is_in_the_files_and_on_paper(page: Page, address: str, tmp_path: Path) -> None:
    write(page, address, "Carried along")
    store(page, {"field/moj-plan/ime": {"v": "Lejla", "t": 1}})
    open_workbook(page, address)
    markdown = download(page, say("workbook.as.md"), tmp_path).read_text(encoding="utf-8")
    assert markdown.count("Carried along") == 2
    assert [words for _, words in read_word(download(page, say("workbook.as.docx"), tmp_path))].count(
        "Carried along"
    ) == 2
    page.emulate_media(media="print")
    expect(page.locator(".workbook-paper").get_by_text("Carried along")).to_have_count(2)
    page.emulate_media(media="screen")
    sheet(page, "moj-plan").get_by_role("button", name=say("workbook.delete")).click()
    expect(page.locator("dialog")).to_contain_text(say("learner.workbook.ask.counted.one", n=1))
    page.locator("dialog").get_by_role("button", name=say("workbook.really"), exact=True).click()
    assert stored(page)[f"field/{WALL}/strah"]["v"] == "Carried along"


def test_who_does_not_see_that_a_file_came_hears_it(page: Page, address: str, tmp_path: Path) -> None:
    write(page, address, "I might do it wrong")
    open_workbook(page, address)
    path = download(page, say("workbook.as.json"), tmp_path)
    expect(page.get_by_role("status").and_(page.locator(".downloaded"))).to_have_text(
        say("learner.downloaded", file=path.name)
    )
