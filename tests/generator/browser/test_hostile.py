"""Somebody wants the site to do what it should not: nothing that comes in from outside ever becomes more than text."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote

import pytest
from helpers import say
from playwright.sync_api import BrowserContext, Page, expect
from test_workbook import PREFIX, WALL, bring, download, open_workbook, read_word, stored

pytestmark = pytest.mark.browser

# Each would call `harm`, ask for something, change the look, calculate, or break a file, if it were more than text.
PAYLOADS = [
    "<script>harm()</script>",
    "<img src=x onerror=harm()>",
    "<svg/onload=harm()>",
    '"><iframe srcdoc="<script>parent.harm()</script>"></iframe>',
    "'\" onfocus=harm() autofocus x='",
    "</textarea><script>harm()</script>",
    "</template><script>harm()</script>",
    "</title><style>*{display:none}</style>",
    "javascript:harm()",
    "[here](javascript:harm())",
    "![x](https://foreign.example/x.png)",
    '<link rel=stylesheet href="//foreign.example/x.css">',
    '<meta http-equiv=refresh content="0;url=https://foreign.example/">',
    "<form action=https://foreign.example/><button>go</button></form>",
    "{{constructor.constructor('harm()')()}}",
    "${harm()}",
    "$& $1 $` {title} {n}",
    "__proto__",
    "constructor",
    "=HYPERLINK(\"https://foreign.example/\",\"here\")",
    "=cmd|'/C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "{\\field{\\*\\fldinst HYPERLINK \"https://foreign.example/\"}}",
    "{ INCLUDETEXT \"c:\\\\x\" }",
    "</w:t></w:r><w:fldSimple w:instr=\"DDE\"/>",
    "<![CDATA[x]]><!--",
    "]]>",
    "\u202egnp.exe",
    "\x00\x07\x1b[31m",
]  # fmt: skip
WATCH = """
window.harmed = [];
window.harm = () => window.harmed.push("harm");
addEventListener("securitypolicyviolation", ({ violatedDirective }) => window.harmed.push(violatedDirective));
"""
# What would be there if a payload had become an element.
FOREIGN = """iframe, [onerror], [onload], [onfocus], img[src=x], form[action], [href^=javascript], body meta,
  body title:not(svg title)"""


@pytest.fixture
def watched(context: BrowserContext, elsewhere: list[str]) -> Page:
    """A tab that notes what happens in it."""
    context.add_init_script(WATCH)
    tab = context.new_page()
    tab.on("dialog", lambda dialog: elsewhere.append(f"dialog {dialog.message}"))
    tab.on("pageerror", lambda error: elsewhere.append(f"error {error}"))
    return tab


def unharmed(page: Page, elsewhere: list[str]) -> None:
    """Say that nothing ran, nothing was asked for elsewhere, and no element came out of a text."""
    assert page.evaluate("window.harmed") == []
    assert page.evaluate("({}).polluted") is None
    assert page.locator(FOREIGN).count() == 0
    assert page.locator("body").is_visible()
    assert elsewhere == []


def hostile() -> dict[str, dict[str, object]]:
    """Return a state in which payloads stand in texts, labels, versions, answers, and the names of what is gone."""
    state: dict[str, dict[str, object]] = {}
    for number, payload in enumerate(PAYLOADS):
        entry = {"v": payload, "t": number, "h": payload, "label": payload, "other": [{"v": f"{payload} 2", "t": 1}]}
        answer = {"right": False, "said": payload, "value": payload, "draft": {"said": payload, "value": payload}}
        state[f"field/gone/{number}"] = entry
        state[f"field/{payload[:60]}/{number}"] = entry
        state[f"field/tool-mapa-opasnosti/mapa.{number + 1}.gdje"] = entry
        state[f"answer/gone/{number}"] = {"v": json.dumps(answer), "t": number, "label": payload}
    state[f"field/{WALL}/strah"] = {"v": "\n".join(PAYLOADS), "t": 1}
    state[f"field/{WALL}/recenica"] = {"v": PAYLOADS[1], "t": 1, "h": "old", "label": PAYLOADS[0]}
    state["answer/provjera-prve-minute/koga-zovem"] = {"v": json.dumps(answer), "t": 1, "h": "x", "label": PAYLOADS[0]}
    state["answer/provjera-prve-minute/prvo"] = {"v": PAYLOADS[1], "t": 1}
    state["last/lesson"] = {"v": PAYLOADS[1], "t": 1}
    state["last/backup"] = {"v": PAYLOADS[1], "t": 1}
    return state


def backup(folder: Path, state: object, **more: object) -> Path:
    path = folder / "backup.json"
    path.write_text(json.dumps({"format": "psi-workbook", "version": 1, "site": "<b>x</b>", "state": state, **more}))
    return path


def test_a_backup_full_of_instructions_is_text_on_every_page_and_in_every_file(
    watched: Page, address: str, elsewhere: list[str], tmp_path: Path
) -> None:
    open_workbook(watched, address)
    bring(watched, backup(tmp_path, hostile()))
    expect(watched.locator(".workbook-message")).to_contain_text("<b>x</b>")
    expect(watched.locator(".workbook-orphan").first).to_be_visible()
    unharmed(watched, elsewhere)
    watched.locator("#workbook-search").fill(PAYLOADS[1])
    watched.emulate_media(media="print")
    expect(watched.locator(".workbook-paper")).to_contain_text(PAYLOADS[1])
    watched.emulate_media(media="screen")
    unharmed(watched, elsewhere)
    words = [text for _, text in read_word(download(watched, say("workbook.as.docx"), tmp_path))]
    for payload in PAYLOADS[:-1]:
        assert any(payload in text for text in words), payload
    markdown = download(watched, say("workbook.as.md"), tmp_path).read_text(encoding="utf-8")
    assert "<script" not in markdown.replace("\\<", "")
    assert "](" not in markdown.replace("\\]", "")
    again = json.loads(download(watched, say("workbook.as.json"), tmp_path).read_text(encoding="utf-8"))
    assert again["state"][f"field/{WALL}/strah"]["v"] == "\n".join(PAYLOADS)
    for path in (
        "",
        f"vjezbe/{WALL}/",
        "vjezbe/provjera-prve-minute/",
        "alati/mapa-opasnosti/",
        "prva-pomoc/prve-minute/",
    ):
        watched.goto(address + path)
        expect(watched.locator("html[data-scripts]")).to_be_attached()
        unharmed(watched, elsewhere)
    watched.goto(f"{address}vjezbe/{WALL}/")
    expect(watched.locator("textarea").first).to_have_value("\n".join(PAYLOADS))


def test_an_address_full_of_instructions_does_nothing(watched: Page, address: str, elsewhere: list[str]) -> None:
    for payload in (each for each in PAYLOADS if each.isprintable()):
        sent = quote(payload, safe="")
        for path in (f"vjezbe/?minuta={sent}&kind={sent}&{sent}#{sent}", f"alati/#{sent}", f"?{sent}#{sent}"):
            watched.goto(address + path)
            unharmed(watched, elsewhere)
    for payload in PAYLOADS[:6]:
        watched.goto(f"{address}no/{quote(payload, safe='')}/")
        expect(watched.locator(".guess")).to_be_visible()
        unharmed(watched, elsewhere)


def test_a_search_for_instructions_finds_pages_or_nothing(watched: Page, address: str, elsewhere: list[str]) -> None:
    watched.goto(address)
    watched.keyboard.press("/")
    box = watched.get_by_role("searchbox")
    for payload in (*PAYLOADS[:20], "toString", "hasOwnProperty", "valueOf"):
        box.fill(payload)
        expect(watched.get_by_text(say("learner.search.failed"))).to_have_count(0)
        unharmed(watched, elsewhere)
    box.fill("constructor")
    expect(watched.get_by_role("dialog").get_by_text(say("learner.search.all"))).to_be_visible()
    box.fill("word " * 3000)
    assert len(box.input_value()) == 200


@pytest.mark.parametrize("key", ["__proto__", "constructor", "field/a/__proto__/x", "set/keys"])
def test_a_key_of_a_backup_reaches_nothing_but_the_store(
    watched: Page, address: str, elsewhere: list[str], tmp_path: Path, key: str
) -> None:
    open_workbook(watched, address)
    entry = '{"v": "x", "t": 1, "polluted": "yes", "__proto__": {"polluted": "yes"}}'
    path = tmp_path / "backup.json"
    path.write_text(f'{{"format": "psi-workbook", "version": 1, "state": {{"{key}": {entry}}}}}')
    bring(watched, path)
    expect(watched.locator(".workbook-problem, .workbook-message").filter(has_text="backup")).to_have_count(
        0 if key.startswith("field/") else 1
    )
    unharmed(watched, elsewhere)
    assert "polluted" not in json.dumps(stored(watched))


def test_what_another_page_of_the_same_owner_stored_is_left_alone(
    watched: Page, address: str, elsewhere: list[str]
) -> None:
    watched.goto(address)
    for number, value in enumerate(("{", "null", "[]", '{"v": 1}', '{"v":"x","t":"now"}', PAYLOADS[1])):
        watched.evaluate(
            "([key, value]) => localStorage.setItem(key, value)", [f"{PREFIX}field/{WALL}/x{number}", value]
        )
    watched.evaluate("localStorage.setItem('/other/|psi|1|field/a/b', '{}')")
    watched.goto(f"{address}moja-sveska/")
    expect(watched.get_by_text(say("workbook.empty"))).to_be_visible()
    unharmed(watched, elsewhere)
