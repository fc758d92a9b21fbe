"""Records become Markdown and HTML that stay whole inside a page."""

from __future__ import annotations

import inspect
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from helpers import SAMPLE as FOLDER

from macros.model import FrontMatter, Together, after_midnight, clock
from macros.model.address import Form, relative, url_of
from macros.model.curriculum import Curriculum
from macros.model.signatures import SIGNATURES
from macros.read.load import load
from macros.views import MACROS, View
from macros.views.base import about, group_size, hours, span
from macros.views.case import case_evidence
from macros.views.citations import sources
from macros.views.story.story import parts
from macros.views.times import times
from macros.views.view import seconds, short_clock
from macros.words import words

HERE = Path(__file__).parent
SMALL = load(HERE / "small")
SAMPLE = load(FOLDER)


def view(path: str = "foundation/start/queue.md", form: Form = "folder") -> View:
    return View(SMALL, words(), path, form)


@pytest.mark.parametrize(
    ("path", "with_folders", "without"),
    [("index.md", "", "index.html"), ("a/index.md", "a/", "a/index.html"), ("a/b.md", "a/b/", "a/b.html")],
)
def test_addresses_of_pages(path: str, with_folders: str, without: str) -> None:
    assert url_of(path) == with_folders
    assert url_of(path, "file") == without
    assert url_of(path, "source") == path


@pytest.mark.parametrize(
    ("target", "start", "way"),
    [
        ("toolbox/slip/", "foundation/start/queue/", "../../../toolbox/slip/"),
        ("toolbox/slip/", "", "toolbox/slip/"),
        ("", "toolbox/slip/", "../../"),
        ("toolbox/slip.html", "foundation/start/queue.html", "../../toolbox/slip.html"),
        ("a/", "a/", "./"),
    ],
)
def test_ways_between_pages(target: str, start: str, way: str) -> None:
    assert relative(target, start) == way


def test_links_by_id_lead_to_the_record_from_any_folder() -> None:
    assert view().url("tool:slip") == "../../../toolbox/slip/"
    assert view("index.md").url("tool:slip") == "toolbox/slip/"
    assert view(form="file").url("source:report") == "../../reference/sources.html#report"
    assert view(form="source").url("tool:slip") == "../../toolbox/slip.md"
    with pytest.raises(KeyError):
        view().url("tool:none")


def test_text_of_records_is_markdown_without_html() -> None:
    html = view().inline("**Ask** [the slip](tool:slip) <b>now</b>")
    assert html == '<strong>Ask</strong> <a href="../../../toolbox/slip/">the slip</a> &lt;b&gt;now&lt;/b&gt;'
    assert "<script" not in view().block("<script>alert(1)</script>\n\n# no heading\n\n![no](picture.png)")
    assert "javascript:" not in view().inline("[x](javascript:alert(1))").replace("(javascript:", "")


def test_lines_between_fences_stay_as_they_are_written() -> None:
    html = view().block("Write:\n\n```\nfirst\n\n   \n  <b>\n```\n\nThen stop.")
    assert html == ("<p>Write:</p>\n<pre><code>first&#10;&#10;   &#10;  &lt;b&gt;&#10;</code></pre>\n<p>Then stop.</p>")


def test_timestamps() -> None:
    assert seconds("01:05:28") == 3928
    assert short_clock("00:13:17") == "13:17"
    assert view().source_url("report@00:13:17") == "https://example.org/report?t=797s"


VOID = {"input", "br", "img", "rect"}


class Balance(HTMLParser):
    """Fails where an element is closed that is not the last one opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def raw_chunks(markdown: str) -> list[str]:
    """Return the runs of lines that begin with an HTML element."""
    return [chunk for chunk in markdown.split("\n\n") if chunk.lstrip().startswith("<")]


@pytest.mark.parametrize("id", sorted(SAMPLE.exercises))
def test_html_in_macro_output_is_whole_between_blank_lines(id: str) -> None:
    page = View(SAMPLE, words(), SAMPLE.course.exercise_page(id))
    for markdown in (MACROS["exercise_page"](page), MACROS["exercise"](page, id)):
        for chunk in raw_chunks(markdown):
            balance = Balance()
            balance.feed(chunk)
            assert balance.open == [], chunk[:200]


def test_macro_names_do_not_meet_the_keys_of_front_matter() -> None:
    assert not set(MACROS) & set(FrontMatter.model_fields)


def test_every_macro_says_what_it_does() -> None:
    assert all(each.about[0].isupper() and each.about.endswith(".") for each in SIGNATURES.values())


def test_every_macro_takes_what_its_signature_says() -> None:
    assert set(MACROS) == set(SIGNATURES)
    for name, function in MACROS.items():
        takes = list(inspect.signature(function).parameters.values())[1:]
        assert [(each.name, each.default is each.empty, each.kind is each.VAR_POSITIONAL) for each in takes] == [
            (each.name, each.needed or each.many, each.many) for each in SIGNATURES[name].parameters
        ], name


WORDS = [(name, word) for name, each in SIGNATURES.items() for parameter in each.parameters for word in parameter.words]


@pytest.mark.parametrize(("name", "word"), WORDS)
def test_every_macro_answers_to_the_words_that_its_signature_allows(name: str, word: str) -> None:
    assert MACROS[name](view(), word)


def test_minutes_of_a_lesson_come_from_its_records() -> None:
    minutes = times(SMALL, "lesson:queue")
    assert minutes.room == 30
    assert minutes.alone == 15  # ten minutes of exercise, a minute of reading, rounded up to five


def test_times_and_hours() -> None:
    assert clock(9 * 60 + 5) == "09:05"
    assert [after_midnight(clock(minutes)) for minutes in (0, 59, 60, 1439)] == [0, 59, 60, 1439]
    assert [hours(minutes) for minutes in (60, 85, 290)] == ["1", "1½", "5"]
    assert [about(view("index.md"), minutes) for minutes in (115, 120)] == ["about 115 min", "about 2 hours"]
    assert [span(20, 35), span(30, 30)] == ["20–35", "30"]


def test_the_size_of_a_group_is_one_number_a_span_or_not_told() -> None:
    groups = [Together(form="pair"), Together(form="group", size=4), Together(form="group", size=4, up_to=6)]
    assert [group_size(each) for each in groups] == ["", "4", "4–6"]
    assert groups[2].seated == {"form": "group", "size": 4, "most": 6, "limit": 0}


def test_the_agenda_adds_up_its_times() -> None:
    html = MACROS["agenda"](view("foundation/start/index.md"), "start")
    assert "09:00–09:10" in html
    assert "09:10–09:30" in html
    assert "30 minutes of work and 0 minutes of breaks" in html


def test_the_agenda_says_what_a_shorter_slot_leaves_out() -> None:
    html = MACROS["agenda"](View(SAMPLE, words(), "prva-pomoc/prve-minute/index.md"), "prve-minute")
    assert '</a><br><span class="meta">Bez drugog kruga</span>' in html


def test_a_tool_and_a_lesson_show_where_they_stand_on_the_process_map() -> None:
    html = MACROS["tool_strip"](View(SAMPLE, words(), "alati/mapa-opasnosti.md"))
    assert html.count("<li") == 5
    assert re.findall(r'aria-current="step"><span>([^<]+)', html) == ["osiguraj mjesto"]
    both = MACROS["orientation"](View(SAMPLE, words(), "prva-pomoc/prve-minute/ozivljavanje.md"))
    assert re.findall(r'aria-current="step"><span>([^<]+)', both) == ["pregledaj", "pomozi"]


def test_what_lies_beside_the_process_map_says_so_and_marks_no_step() -> None:
    html = MACROS["tool_strip"](View(SAMPLE, words(), "alati/popis-ormarica.md"))
    assert words()("process.beside") in html
    assert 'aria-current="step"' not in html
    assert 'class="process"' not in MACROS["orientation"](view())


def without_pages(*roles: str) -> Curriculum:
    """Return the sample as if its course had no pages with these roles."""
    pages = SAMPLE.course.pages.model_copy(update=dict.fromkeys(roles))
    return replace(SAMPLE, course=SAMPLE.course.model_copy(update={"pages": pages}))


def test_where_a_course_has_no_page_with_a_role_nothing_leads_there() -> None:
    tool = next(id for id, tool in SAMPLE.tools.items() if tool.story)
    view = View(without_pages("story", "tools", "glossary"), words(), SAMPLE.page_of[f"tool:{tool}"].path)
    assert f"of {len(parts(SAMPLE))} of one story." in MACROS["story_line"](view)
    assert "?stage=" not in MACROS["tool_strip"](view)
    with pytest.raises(KeyError):
        view.url(f"term:{next(iter(SAMPLE.terms))}")


def test_the_story_line_has_nothing_before_its_beginning_and_nothing_after_its_end() -> None:
    told = parts(SAMPLE)
    lines = [MACROS["story_line"](View(SAMPLE, words(), SAMPLE.page_of[f"tool:{part.tool}"].path)) for part in told]
    before, after = words()("story.before"), words()("story.after")
    assert [before in line for line in lines] == [False, *[True] * (len(told) - 1)]
    assert [after in line for line in lines] == [*[True] * (len(told) - 1), False]


def test_a_measured_result_says_how_independent_its_source_is_and_an_output_does_not() -> None:
    case = View(SAMPLE, SAMPLE.words, "slucajevi/kazina.md")
    outcome, output = case_evidence(case).splitlines()[2:]
    assert outcome.endswith(f"; {SAMPLE.words('case.independence.unknown')} |")
    assert output.endswith(f" {SAMPLE.words('case.claims.output')} |")
    measured = SAMPLE.words("sources.measured_by", who="Valenzuela, T. i drugi")
    assert f"{measured} {SAMPLE.words('sources.independence.unknown')}" in sources(case)


def test_above_the_sources_of_a_page_stands_when_its_facts_were_compared_and_who_looks_after_them() -> None:
    t = SAMPLE.words
    page = View(SAMPLE, t, "slucajevi/bochum.md")
    facts = SAMPLE.pages["slucajevi/bochum.md"].front.facts
    assert facts is not None
    told = sources(page).split("\n\n")[1]
    assert t("sources.checked", day=t.date(facts.checked)) in told
    assert t("sources.owner", owner=facts.owner) in told
    assert told.endswith("{: .meta }")
