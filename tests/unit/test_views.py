"""Records become Markdown and HTML that stay whole inside a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest

from macros.model import FIELD_TYPES, QUESTION_TYPES, Exercise, FrontMatter, Record
from macros.model.address import Form, relative, url_of
from macros.model.curriculum import Curriculum
from macros.model.prompt import prompt_hash
from macros.read import yaml_lines
from macros.read.load import load
from macros.views import MACROS, View
from macros.views.agenda.day import time_of
from macros.views.base import about, hours, span
from macros.views.exercise import own_page
from macros.views.questions import questions
from macros.views.questions.pieces import mixed
from macros.views.story.story import parts
from macros.views.times import times
from macros.views.view import seconds, short_clock
from macros.words import words

HERE = Path(__file__).parent
SMALL = load(HERE / "small")
REAL = load(HERE.parents[1])


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


def test_timestamps() -> None:
    assert seconds("01:05:28") == 3928
    assert short_clock("00:13:17") == "13:17"
    assert view().source_url("report@00:13:17") == "https://example.org/report&t=797s"


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


@pytest.mark.parametrize("id", sorted(REAL.exercises))
def test_html_in_macro_output_is_whole_between_blank_lines(id: str) -> None:
    page = View(REAL, words(), f"exercises/{id}.md")
    for markdown in (MACROS["exercise_page"](page), MACROS["exercise"](page, id)):
        for chunk in raw_chunks(markdown):
            balance = Balance()
            balance.feed(chunk)
            assert balance.open == [], chunk[:200]


def every_type() -> Exercise:
    """Return an exercise with every type of question and every type of field."""
    data, _, _ = yaml_lines.read((HERE / "every_type.yml").read_text(encoding="utf-8"))
    base = SMALL.exercises["count-the-queue"].model_dump(by_alias=True)
    return Exercise.model_validate({**base, **data, "id": "every-type"})


def names(types: Sequence[type[Record]]) -> list[str]:
    """Return the names of types of records, as authors write them."""
    return [get_args(each.model_fields["type"].annotation)[0] for each in types]


def test_every_type_of_question_and_field_is_shown() -> None:
    html = own_page(view("exercises/count-the-queue.md"), every_type())
    for name in names(QUESTION_TYPES):
        assert f"question-{name}" in html
    for name in names(FIELD_TYPES):
        assert f"field-{name}" in html
    assert html.count("Show the answer") == len(QUESTION_TYPES)


def test_the_types_are_found_by_themselves() -> None:
    assert sorted(names(QUESTION_TYPES)) == ["match", "multiple", "order", "short", "single", "sort", "true-false"]
    assert sorted(names(FIELD_TYPES)) == ["canvas", "choice", "line", "list", "scale", "table", "text"]


def forms(exercise: Exercise) -> list[str]:
    html = questions(view(), exercise, exercise.questions)
    return re.findall(r"<fieldset>.*?</fieldset>", html, re.DOTALL)


def test_an_interactive_form_does_not_show_which_answer_is_right() -> None:
    exercise = every_type()
    swapped = exercise.model_dump(by_alias=True)
    for question in swapped["questions"]:
        if question["type"] == "true-false":
            question["right"] = not question["right"]
        for option in question.get("options", ()):
            option["right"] = not option["right"]
        if question["type"] in ("order", "sort"):
            question["items"] = tuple(reversed(question["items"]))
    assert forms(exercise) == forms(Exercise.model_validate({**swapped, "id": "every-type"}))
    assert len(forms(exercise)) == len(QUESTION_TYPES)


def test_answers_hints_and_good_examples_stay_out_of_the_search() -> None:
    html = own_page(view("exercises/count-the-queue.md"), every_type())
    for answer in re.findall(r'<details class="answer[^"]*"[^>]*>', html):
        assert "data-search-exclude" in answer


def test_mixing_is_the_same_each_time_and_never_the_right_order() -> None:
    items = ["one", "two", "three"]
    assert mixed("seed", items) == mixed("seed", items)
    for seed in range(50):
        assert mixed(str(seed), items) != items


def test_the_hash_of_what_is_asked_changes_with_the_question_and_not_with_its_feedback() -> None:
    exercise = every_type()
    data = exercise.model_dump(by_alias=True)
    data["questions"][0]["options"][0]["feedback"] = "Said better."
    data["questions"][0]["explanation"] = "Explained better."
    data["questions"][1]["stem"] = "Asked otherwise?"
    data["questions"][2]["right"] = True
    changed = Exercise.model_validate({**data, "id": "every-type"})
    same = [
        prompt_hash(old) == prompt_hash(new) for old, new in zip(exercise.questions, changed.questions, strict=True)
    ]
    assert same == [True, False, True, True, True, True, True]


def test_macro_names_do_not_meet_the_keys_of_front_matter() -> None:
    assert not set(MACROS) & set(FrontMatter.model_fields)


def test_every_macro_says_what_it_does() -> None:
    assert all(function.__doc__ and function.__doc__[0].isupper() for function in MACROS.values())


def test_minutes_of_a_lesson_come_from_its_records() -> None:
    minutes = times(SMALL, "queue")
    assert minutes.room == 30
    assert minutes.alone == 15  # ten minutes of exercise, a minute of reading, rounded up to five


def test_times_and_hours() -> None:
    assert time_of(9 * 60 + 5) == "09:05"
    assert [hours(minutes) for minutes in (60, 85, 290)] == ["1", "1½", "5"]
    assert [about(view("index.md"), minutes) for minutes in (115, 120)] == ["about 115 min", "about 2 hours"]
    assert [span(20, 35), span(30, 30)] == ["20–35", "30"]


def test_the_agenda_adds_up_its_times() -> None:
    html = MACROS["agenda"](view("foundation/start/index.md"), "start")
    assert "09:00–09:10" in html
    assert "09:10–09:30" in html
    assert "30 minutes of work and 0 minutes of breaks" in html


def test_a_tool_and_a_lesson_show_where_they_stand_on_the_process_map() -> None:
    real = View(REAL, words(), "toolbox/journey-map.md")
    html = MACROS["tool_strip"](real)
    assert html.count("<li") == 7
    assert re.findall(r'aria-current="step"><span>([^<]+)', html) == ["learn from people"]
    both = MACROS["orientation"](View(REAL, words(), "foundation/process-and-tools/ideas-and-choice.md"))
    assert re.findall(r'aria-current="step"><span>([^<]+)', both) == ["find ideas", "choose"]


def test_what_lies_beside_the_process_map_says_so_and_marks_no_step() -> None:
    html = MACROS["tool_strip"](View(REAL, words(), "toolbox/horizon-scan.md"))
    assert "Beside" in html
    assert 'aria-current="step"' not in html
    assert 'class="process"' not in MACROS["orientation"](view())


def without_pages(*roles: str) -> Curriculum:
    """Return the real curriculum as if its course had no pages with these roles."""
    pages = REAL.course.pages.model_copy(update=dict.fromkeys(roles))
    return replace(REAL, course=REAL.course.model_copy(update={"pages": pages}))


def test_where_a_course_has_no_page_with_a_role_nothing_leads_there() -> None:
    tool = next(id for id, tool in REAL.tools.items() if tool.story)
    view = View(without_pages("story", "tools", "glossary"), words(), REAL.page_of[f"tool:{tool}"].path)
    assert f"of {len(parts(REAL))} of one story." in MACROS["story_line"](view)
    assert "?stage=" not in MACROS["tool_strip"](view)
    with pytest.raises(KeyError):
        view.url(f"term:{next(iter(REAL.terms))}")


def test_the_story_line_has_nothing_before_its_beginning_and_nothing_after_its_end() -> None:
    told = parts(REAL)
    lines = [MACROS["story_line"](View(REAL, words(), REAL.page_of[f"tool:{part.tool}"].path)) for part in told]
    assert ["Before" in line for line in lines] == [False, *[True] * (len(told) - 1)]
    assert ["Next" in line for line in lines] == [*[True] * (len(told) - 1), False]
