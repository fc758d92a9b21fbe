"""Outside links are collected and asked. The only host asked here is this machine."""

from __future__ import annotations

import http.server
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest

from macros.site import external_links
from macros.site.external_links import NoLycheeError, OtherLycheeError, Silent, answers_of, as_markdown, links, silent
from macros.site.site import Site
from macros.words import words

QUICK = ("--max-retries=2", "--retry-wait-time=1", "--timeout=2", "--host-concurrency=2")
ANSWERS = {"/here": 200, "/gone": 404, "/for-ever": 410, "/people-only": 403, "/busy": 429, "/odd": 999, "/moved": 302}


class Host(http.server.BaseHTTPRequestHandler):
    """Answers by the path; /tired is well from the second time on."""

    times: ClassVar[Counter[str]] = Counter()

    def do_GET(self) -> None:
        self.times[self.path] += 1
        code = ANSWERS.get(self.path, 503 if self.times[self.path] == 1 else 200)
        self.send_response(code)
        if code == 302:
            self.send_header("Location", "/here")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET

    def log_message(self, *_args: Any) -> None:
        pass


@pytest.fixture
def host() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def test_links_to_other_hosts_are_collected_with_their_pages(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<link rel="canonical" href="https://own.example.org/"><a href="https://own.example.org/x">own</a>'
        '<a href="https://a.example.org/p#q">a</a><a href="https://a.example.org/p">a</a>'
        '<a href="mailto:x@example.org">m</a>',
        encoding="utf-8",
    )
    assert links(Site(tmp_path)) == {"https://a.example.org/p": ["index.html"]}


def test_dead_links_are_told_apart_from_hosts_that_are_busy_or_let_only_people_in(host: str) -> None:
    asked = [f"{host}{path}" for path in (*ANSWERS, "/tired")]
    answers = {each.link.removeprefix(host): each for each in silent(asked, QUICK, pause=0)}
    assert {path for path, each in answers.items() if each.is_dead} == {"/gone", "/for-ever"}
    assert {path for path, each in answers.items() if not each.is_dead} == {"/people-only", "/busy", "/odd"}
    assert "404" in answers["/gone"].says


def test_a_host_that_is_not_there_is_dead() -> None:
    (answer,) = silent(["http://127.0.0.1:9/closed"], QUICK, pause=0)
    assert answer.is_dead
    assert answer.says


def test_the_report_names_the_pages_and_what_to_do() -> None:
    asked = {"https://a.example.org/": ["index.html", "x/index.html"], "https://b.example.org/": ["index.html"]}
    answers = [
        Silent("https://a.example.org/", "404 Not Found", 404),
        Silent("https://b.example.org/", "Too many", 429),
    ]
    text = as_markdown(asked, answers, words())
    assert "## 1 dead link\n" in text
    assert "- <https://a.example.org/>: 404 Not Found (index.html, x/index.html)" in text
    assert text.index("## 1 link with no clear answer") > text.index("https://a.example.org/")
    assert as_markdown(asked, [], words()) == "Asked 2 outside links."


def test_without_the_program_that_asks_one_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(external_links.shutil, "which", lambda *_args, **_named: None)
    with pytest.raises(NoLycheeError):
        silent(["https://a.example.org/"])


@pytest.mark.parametrize(
    ("report", "lacks"),
    [
        ({}, "error_map"),
        ({"error_map": {}}, "timeout_map"),
        ({"error_map": {"x": [{"url": "u"}]}, "timeout_map": {}}, "status"),
        ({"error_map": {"x": [{"url": "u", "status": {}}]}, "timeout_map": {}}, "text"),
        ({"error_map": {"x": [{"url": "u", "status": "no"}]}, "timeout_map": {}}, "JSON"),
        ({"error_map": [], "timeout_map": {}}, "JSON"),
        ([], "JSON"),
        (None, "JSON"),
    ],
)
def test_a_report_of_another_form_is_told_by_what_it_lacks(report: Any, lacks: str) -> None:
    with pytest.raises(OtherLycheeError) as told:
        list(answers_of(report))
    assert str(told.value) == lacks


def test_a_report_gives_the_links_without_a_good_answer() -> None:
    status = {"text": "Not found", "code": 404}
    report = {
        "error_map": {"x": [{"url": "u", "status": status}]},
        "timeout_map": {"x": [{"url": "t", "status": {"text": "late"}}]},
    }
    assert list(answers_of(report)) == [Silent("u", "Not found", 404), Silent("t", "late", 408)]
