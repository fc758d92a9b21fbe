"""The check of built pages finds what a strict build does not see, on any folder with a static site."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.model.place import Place
from macros.rules.report import report
from macros.site.check import check
from macros.site.site import Site
from macros.words import words

PAGE = """<!doctype html><html lang="en"><head><title>T</title>
<link rel="canonical" href="https://example.org/base/{own}">
<link rel="stylesheet" href="{up}assets/site.css"></head>
<body><h1 id="top-of-page">T</h1>{body}</body></html>"""


def site(folder: Path, body: str, css: str = "", search: object = None) -> Site:
    """Return a site of two pages; `body` stands on the second."""
    for own, up, text in (("", "", "<p>Home</p>"), ("a/", "../", body)):
        path = folder / own / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE.format(own=own, up=up, body=text), encoding="utf-8")
    (folder / "assets").mkdir()
    (folder / "assets" / "site.css").write_text(css, encoding="utf-8")
    (folder / "assets" / "p.png").write_bytes(b"")
    if search is not None:
        (folder / "search").mkdir()
        (folder / "search" / "search_index.json").write_text(json.dumps({"docs": search}), encoding="utf-8")
    return Site(folder)


BAD = {
    "a script in the page": ("B813", "<script>x()</script>"),
    "a handler": ("B813", '<p onclick="x()">x</p>'),
    "a drawing that changes where it leads": (
        "B813",
        '<svg><a><set attributeName="xlink:href" to="#x"/></a></svg>',
    ),
    "a handler behind a slash": ("B813", "<svg/onload=x()></svg>"),
    "a style on an element": ("B813", '<p style="color: red">x</p>'),
    "a style in the page": ("B813", "<style>p { color: red }</style>"),
    "an address that is a script": ("B813", '<a href="javascript:x()">x</a>'),
    "an address that is a script, with a tab in it": ("B813", '<a href=" java&#9;script:x()">x</a>'),
    "a page that leads away": ("B813", '<meta http-equiv="refresh" content="1;url=https://evil.example/">'),
    "other links for all": ("B813", '<base href="https://evil.example/">'),
    "a form that is sent": ("B813", '<form action="https://evil.example/"></form>'),
    "a frame": ("B813", '<iframe srcdoc="x" title="x"></iframe>'),
    "the rest of a page as text": ("B806 B806 B813", "<plaintext>x"),
    "a page that is not there": ("B801", '<a href="../b/">b</a>'),
    "a raw link with an absolute path that is not there": ("B801", '<a href="/base/b/">b</a>'),
    "a full address of the own host that is not there": ("B801", '<a href="https://example.org/base/b/">b</a>'),
    "a place that is not on this page": ("B802", '<a href="#none">b</a>'),
    "a place that is not on the other page": ("B802", '<a href="../#none">b</a>'),
    "an id that stands twice": ("B803", '<p id="x">1</p><p id="x">2</p>'),
    "a script from elsewhere": ("B804", '<script src="https://cdn.example.com/x.js"></script>'),
    "a picture from elsewhere in srcset": (
        "B804",
        '<img alt="" src="../assets/p.png" srcset="//cdn.example.com/p.png 2x">',
    ),
    "a style from elsewhere": ("B804 B813", "<style>@import 'https://fonts.example.com/a.css';</style>"),
    "a background from elsewhere": ("B804 B813", '<p style="background:url(https://x.example.com/a.png)">x</p>'),
    "a connection opened to elsewhere": ("B804", '<link rel="preconnect" href="https://fonts.example.com">'),
    "a link above the base": ("B805", '<a href="../../other/">x</a>'),
    "a link to the root of the host": ("B805", '<a href="/a/">x</a>'),
    "a macro that was not run": ("B806", "<p>{{ exercise('x') }}</p>"),
    "a macro that failed": ("B806", "<p>Macro Rendering Error</p>"),
    "a citation that has no note": ("B806", "<p>So they say [^report].</p>"),
    "a heading that fell out of its box": ("B806", "<p>### Steps</p>"),
    "a box that was not closed": ("B806", "<p>///</p>"),
    "HTML that became text": ("B806", "<p>&lt;div class=</p>"),
    "Markdown that was not read": ("B806", "<div>[text](page.md)</div>"),
    "a label of nothing": ("B807", '<label for="none">x</label>'),
    "a description that is not there": ("B807", '<p aria-describedby="none">x</p>'),
    "a picture without words": ("B808", '<img src="../assets/p.png">'),
    "a picture that is not there": ("B810", '<img alt="x" src="../assets/none.png">'),
    "two titles": ("B811", "<h1>Again</h1>"),
    "a field without a name": ("B812", "<textarea></textarea>"),
}
GOOD = [
    '<a href="../">home</a> <a href="./#top-of-page">here</a> <a href="#">up</a>',
    '<a href="/base/">home</a> <a href="/base">home</a> <a href="https://example.org/base/a/">here</a>',
    '<a href="https://elsewhere.example.com/x">only a link</a> <a href="mailto:a@example.org">m</a>',
    '<img alt="" src="../assets/p.png"> <img alt="x" src="data:image/png;base64,xx">',
    "<p><code>{{ exercise('x') }}</code> and <code>[^x]</code> in code</p><pre>### heading</pre>",
    '<label for="f">x</label><input id="f"> <label><input> y</label> <select aria-label="z"></select>',
    "<p>Is 3 &lt; 5? See [1] and C#.</p>",
]


@pytest.mark.parametrize("fault", sorted(BAD))
def test_finds(fault: str, tmp_path: Path) -> None:
    codes, body = BAD[fault]
    found = check(site(tmp_path, body))
    assert [(finding.code, finding.place.file) for finding in found] == [
        (code, "a/index.html") for code in codes.split()
    ]


@pytest.mark.parametrize("body", GOOD)
def test_lets_pass(body: str, tmp_path: Path) -> None:
    assert check(site(tmp_path, body)) == []


def test_finds_a_font_that_a_style_sheet_loads_from_elsewhere(tmp_path: Path) -> None:
    found = check(site(tmp_path, "", css="@font-face{src:url(https://fonts.example.com/a.woff2)}"))
    assert [finding.code for finding in found] == ["B804"]


def test_finds_an_answer_in_the_search(tmp_path: Path) -> None:
    answer = "Because those who left the queue are waiting as well."
    body = f'<details class="answer"><summary>Show</summary><p>{answer}</p></details>'
    docs = [{"title": "T", "text": f"<p>{answer}</p>"}]
    assert [finding.code for finding in check(site(tmp_path / "a", body, search=docs))] == ["B809"]
    assert check(site(tmp_path / "b", body, search=[{"title": "T", "text": "<p>Only the question.</p>"}])) == []
    assert check(site(tmp_path / "c", f"{body}<p>{answer}</p>", search=docs)) == []  # the page says it openly too
    here = site(tmp_path / "d", body, search=docs)
    (here.folder / "other.html").write_text(f"<html><h1>T</h1><p>{answer}</p></html>", encoding="utf-8")
    assert "B809" not in {finding.code for finding in check(Site(here.folder))}  # as another page does


def test_finds_an_answer_in_the_chunks_of_our_own_search(tmp_path: Path) -> None:
    answer = 'Because those who "left" the queue are waiting as well.'
    here = site(tmp_path, f'<details class="answer"><summary>Show</summary><p>{answer}</p></details>')
    assert check(here) == []
    folder = here.folder
    (folder / "search").mkdir()
    chunk = json.dumps([["T", "a/", "page", answer, []]])
    (folder / "search" / "pages-0.js").write_text(f'siteChunk("search/pages-0",{chunk})\n', encoding="utf-8")
    assert [finding.code for finding in check(Site(folder))] == ["B809"]


def test_works_without_a_base(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<h1>T</h1><a href='/x.html'>x</a>", encoding="utf-8")
    assert [finding.code for finding in check(Site(tmp_path))] == ["B801"]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("\n\n<p><a class=x href='../b/?x=1&amp;y'>b</a></p>", 6),
        ("\n<p>{{ a &amp; b }}</p>", 5),
        ('<p>x</p>\n\n<p id="x">1</p>\n<p id="x">2</p>', 6),
        ('<p>none</p>\n<p aria-labelledby="top-of-page none">x</p>', 5),
        ('<p>x</p>\n<img src="../assets/p.png">', 5),
        ("<p>x</p>\n<textarea name=remark></textarea>", 5),
        ("<p>x</p>\n<style>\n\n@import 'https://fonts.example.com/a.css';</style>", 7),
        ("<template>\n<p><a href='../b/'>b</a></p></template>", 5),
    ],
)
def test_a_finding_names_the_line(body: str, line: int, tmp_path: Path) -> None:
    first, *_ = sorted(check(site(tmp_path, body)), key=lambda finding: finding.code)
    assert first.place == Place("a/index.html", line)


def test_a_link_that_stands_twice_on_a_page_is_told_once(tmp_path: Path) -> None:
    assert len(check(site(tmp_path, '<a href="../b/">b</a> <a href="../b/">again</a>'))) == 1


def test_findings_are_reported_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report(check(site(tmp_path, "<p>{{ exercise('x') }}</p>")), words(), as_json=True)
    (row,) = json.loads(capsys.readouterr().out)
    assert row == {
        "file": "a/index.html",
        "line": 4,
        "code": "B806",
        "severity": "error",
        "message": row["message"],
        "advice": row["advice"],
    }
    assert "{{ exercise('x') }}" in row["message"]
