"""Moodle's XML, read as Moodle reads it: what each type of question becomes, and that no text breaks the file."""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from helpers import SAMPLE

from macros.export.moodle import Outside, of_exercise, whole
from macros.export.moodle.asked import LONGEST_ID, asked, id_of
from macros.export.moodle.choices import share
from macros.export.moodle.course import category
from macros.export.moodle.number import as_number
from macros.model import QUESTION_TYPES, Exercise, QuestionBase
from macros.model.moodle import ALL, counted, file_of
from macros.read import yaml_lines
from macros.read.load import load
from macros.views import View
from macros.views.moodle import moodle_files
from macros.words import words

HERE = Path(__file__).parent
SMALL = load(HERE / "small")
SITE = "https://example.org/course/"
EVIL = "a < b & c > d ]]> {1:SHORTANSWER:=x} \\ ~ # č ć š đ ž “ ” \u000b"
# The parts of 100 that Moodle lets an answer count, beside 0 and the same below 0.
PARTS = {"100", "50", "33.33333", "25", "20", "16.66667", "14.28571", "12.5"}


def told(questions: list[dict[str, Any]], more: Mapping[str, Any] | None = None, base: str = SITE) -> list[ET.Element]:
    """Return the questions of an exercise as Moodle gets them, without the category."""
    given = {**SMALL.exercises["count-the-queue"].model_dump(by_alias=True), **(more or {})}
    exercise = Exercise.model_validate({**given, "questions": questions, "id": "count-the-queue"})
    curriculum = replace(SMALL, exercises={"count-the-queue": exercise})
    view = Outside(curriculum, words(), "index.md", base=base)
    file = whole([of_exercise(view, "count-the-queue")])
    assert file.startswith("<?xml")
    first, *rest = ET.fromstring(file.encode())
    assert first.get("type") == "category"
    return rest


def one(**question: Any) -> ET.Element:
    return told([{"id": "a", "stem": "Which?", **question}])[0]


def text(element: ET.Element, path: str) -> str:
    found = element.find(f"{path}/text")
    assert found is not None, path
    return found.text or ""


def texts(element: ET.Element, path: str) -> list[str]:
    return [each.text or "" for each in element.findall(f"{path}/text")]


def value(element: ET.Element, name: str) -> str:
    found = element.find(name)
    assert found is not None, name
    return found.text or ""


def gaps_in(html_text: str) -> list[tuple[str, list[tuple[bool, str, str]]]]:
    """Take the gaps of a text apart: the kind of each, and its answers with whether they are right, and their feedback.

    Answers stand between waves, feedback behind a sharp, and what is an entity becomes a sign at the end.
    """
    found = []
    for kind, inside in re.findall(r"\{1:([A-Z]+):([^{}]*)\}", html_text):
        answers = []
        for each in inside.split("~"):
            answer, _, feedback = re.sub(r"(?<!&)#", "\0", each, count=1).partition("\0")
            answers.append((answer.startswith("="), html.unescape(answer.removeprefix("=")), html.unescape(feedback)))
        found.append((kind, answers))
    return found


def every_type() -> list[dict[str, Any]]:
    data, _, _ = yaml_lines.read((HERE / "every_type.yml").read_text(encoding="utf-8"))
    listed: list[dict[str, Any]] = data["questions"]
    return listed


def test_every_type_is_written_or_says_that_moodle_cannot_hold_it() -> None:
    for each in QUESTION_TYPES:
        has_module = asked.dispatch(each) is not asked.dispatch(QuestionBase)
        assert has_module == each.in_moodle, each
    with pytest.raises(NotImplementedError):
        asked(QuestionBase.model_construct(), Outside(SMALL, words(), "index.md"), "x")
    assert {each.get("type") for each in told(every_type())} == {
        "multichoice",
        "truefalse",
        "matching",
        "cloze",
        "numerical",
        "essay",
    }


def test_a_type_that_moodle_cannot_hold_is_left_out_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    kinds = {each.model_fields["type"].annotation.__args__[0]: each for each in QUESTION_TYPES}  # type: ignore[union-attr]
    monkeypatch.setattr(kinds["order"], "in_moodle", False)
    listed = every_type()
    assert len(told(listed)) == len(listed) - 1
    given = {**SMALL.exercises["count-the-queue"].model_dump(by_alias=True), "questions": listed}
    exercise = Exercise.model_validate({**given, "id": "count-the-queue"})
    of = counted(replace(SMALL, exercises={"count-the-queue": exercise}))
    assert of == [("start", [("count-the-queue", len(listed) - 1, len(listed))])]


def test_a_question_carries_its_id_its_reasons_and_its_hints() -> None:
    question = one(
        type="single",
        hints=["Look *again*.", "Then count."],
        options=[
            {"id": "x", "text": "X", "right": True, "feedback": "Yes."},
            {"id": "y", "text": "Y", "feedback": "No."},
        ],
        explanation="That is why.",
    )
    assert text(question, "name") == "count-the-queue.a · Which?"
    assert value(question, "idnumber") == "count-the-queue.a"
    assert text(question, "questiontext") == "<p>Which?</p>"
    assert text(question, "generalfeedback") == "<p>That is why.</p>"
    assert texts(question, "hint") == ["<p>Look <em>again</em>.</p>", "<p>Then count.</p>"]
    assert [each.get("format") for each in question.findall("hint")] == ["html", "html"]
    assert (value(question, "single"), value(question, "shuffleanswers")) == ("true", "false")
    assert [each.get("fraction") for each in question.findall("answer")] == ["100", "0"]
    assert texts(question, "answer") == ["<p>X</p>", "<p>Y</p>"]
    assert texts(question, "answer/feedback") == ["<p>Yes.</p>", "<p>No.</p>"]
    assert value(question, "penalty") == "1.0000000"


@pytest.mark.parametrize("right", range(1, 8))
@pytest.mark.parametrize("wrong", range(1, 8))
def test_who_ticks_what_is_right_gets_everything_and_who_ticks_all_gets_nothing(right: int, wrong: int) -> None:
    if not 3 <= right + wrong <= 8:
        return
    options = [{"id": f"x{n}", "text": f"X{n}", "right": n < right} for n in range(right + wrong)]
    question = one(type="multiple", options=options)
    fractions = [each.get("fraction") or "" for each in question.findall("answer")]
    assert {each.removeprefix("-") for each in fractions} <= PARTS
    assert sum(float(each) for each in fractions if float(each) > 0) == pytest.approx(100, abs=0.001)
    assert sum(map(float, fractions)) == pytest.approx(0, abs=0.001)
    assert value(question, "single") == "false"


def test_moodle_knows_each_part_of_a_hundred() -> None:
    assert {share(of) for of in range(1, 9)} == PARTS


@pytest.mark.parametrize("right", [True, False])
def test_true_and_false_are_said_in_words_of_moodle(right: bool) -> None:
    question = one(type="true-false", right=right, if_true="T.", if_false="F.")
    assert {text(each, "."): each.get("fraction") for each in question.findall("answer")} == {
        "true": "100" if right else "0",
        "false": "0" if right else "100",
    }
    assert texts(question, "answer/feedback") == ["<p>T.</p>", "<p>F.</p>"]


def rows(question: ET.Element) -> dict[str, str]:
    return {text(each, "."): text(each, "answer") for each in question.findall("subquestion")}


def test_pairs_have_rows_and_what_belongs_to_nothing_has_an_empty_one() -> None:
    pairs = [{"id": f"p{n}", "left": f"L{n}", "right": f"R{n}", "feedback": f"Because {n}."} for n in range(3)]
    question = one(type="match", pairs=pairs, extra=["Neither", "<None>"])
    assert question.get("type") == "matching"
    assert [(left, right) for left, right in rows(question).items() if left] == [
        (left, right) for left, right in rows(question).items() if left and left[1:] == right[1:]
    ]
    loose = [text(each, "answer") for each in question.findall("subquestion") if not text(each, ".")]
    assert loose == ["Neither", "&lt;None&gt;"]
    assert "L1 → R1<p>Because 1.</p>" in text(question, "generalfeedback")


def test_an_order_is_asked_by_places_and_does_not_come_in_its_order() -> None:
    items = [{"id": f"i{n}", "text": f"Step {n}"} for n in range(1, 6)]
    found = rows(one(type="order", items=items))
    assert found == {f"Step {n}": str(n) for n in range(1, 6)}
    assert list(found.values()) != [str(n) for n in range(1, 6)]


def test_things_to_sort_share_their_groups_and_an_empty_group_can_be_chosen_too() -> None:
    groups = [{"id": each, "label": each.title()} for each in ("in", "out", "nobody")]
    items = [{"id": f"i{n}", "text": f"Item {n}", "group": "in" if n % 2 else "out"} for n in range(1, 5)]
    found = rows(one(type="sort", groups=groups, items=items))
    assert found == {"Item 1": "In", "Item 2": "Out", "Item 3": "In", "Item 4": "Out", "": "Nobody"}


def test_a_number_has_its_limit_and_what_people_often_find() -> None:
    mistakes = [
        {"answer": "7,5", "feedback": "Half."},
        {"answer": "two hours", "feedback": "That is a time."},
    ]
    question = one(type="number", right=12, within=0.5, unit="people", feedback="Count.", mistakes=mistakes)
    answers = [
        (text(each, "."), each.get("fraction"), value(each, "tolerance"), text(each, "feedback"))
        for each in question.findall("answer")
    ]
    assert answers == [("12", "100", "0.5", ""), ("7.5", "0", "0", "<p>Half.</p>")]
    assert "people" in text(question, "questiontext")
    assert "<p>Count.</p>" in text(question, "generalfeedback")
    assert "two hours" in text(question, "generalfeedback")
    assert [as_number(each) for each in ("−3", "1.5", "1,5", "5 min", "")] == ["-3", "1.5", "1.5", None, None]


def test_gaps_stand_in_their_text_with_what_counts_and_what_is_said() -> None:
    gaps = [
        {
            "id": "x",
            "accept": ["the door", "door*"],
            "feedback": "It *opens*.",
            "mistakes": [{"answer": "key", "feedback": "It comes later."}],
        },
        {
            "id": "y",
            "accept": ["R&D }~#"],
            "extra": ["=50%", "lock"],
            "feedback": "See [this](https://example.org/#a).",
        },
    ]
    question = one(type="gaps", text="Open the {x}.\n\nThen `{y}`.", gaps=gaps)
    assert question.get("type") == "cloze"
    first, second = gaps_in(text(question, "questiontext"))
    assert first == (
        "SHORTANSWER",
        [
            (True, "the door", "<p>It <em>opens</em>.</p>"),
            (True, r"door\*", "<p>It <em>opens</em>.</p>"),
            (False, "key", "<p>It comes later.</p>"),
        ],
    )
    kind, answers = second
    assert kind == "MULTICHOICE"
    assert {(right, each) for right, each, _ in answers} == {(True, "R&amp;D }~#"), (False, "=50%"), (False, "lock")}
    assert [feedback for right, _, feedback in answers if right] == [
        '<p>See <a href="https://example.org/#a">this</a>.</p>'
    ]
    assert re.sub(r"\{1:[^{}]*\}", "GAP", text(question, "questiontext")).endswith(
        "<p>Open the GAP.</p>\n<p>Then <code>GAP</code>.</p>"
    )


def test_words_of_ones_own_come_with_what_makes_them_good() -> None:
    question = one(
        type="short",
        model="Like this.",
        look_for=["A number?"],
        mistakes=[{"answer": "Soon", "feedback": "When?"}],
        explanation="Why.",
    )
    assert question.get("type") == "essay"
    for place in ("graderinfo", "generalfeedback"):
        assert all(each in text(question, place) for each in ("Like this.", "<li>A number?</li>", "Soon", "When?"))
    assert text(question, "generalfeedback").endswith("<p>Why.</p>")
    assert (value(question, "defaultgrade"), value(question, "responserequired")) == ("1", "1")
    opinion = one(type="short", optional=True)
    assert (value(opinion, "defaultgrade"), value(opinion, "responserequired")) == ("0", "0")
    assert words()("questions.open") in text(opinion, "questiontext")


def test_words_that_count_as_right_are_typed() -> None:
    question = one(type="short", accept=["2 * 2", "four"], mistakes=[{"answer": "five", "feedback": "Less."}])
    assert question.get("type") == "shortanswer"
    assert value(question, "usecase") == "0"
    assert [(text(each, "."), each.get("fraction")) for each in question.findall("answer")] == [
        (r"2 \* 2", "100"),
        ("four", "100"),
        ("five", "0"),
    ]


def test_no_text_breaks_a_file_and_each_arrives_as_it_was_written() -> None:
    line = EVIL.replace("\u000b", "").strip()
    options = [{"id": "x", "text": EVIL, "right": True}, {"id": "y", "text": "Y"}]
    pairs = [{"id": f"p{n}", "left": f"{n} {line}", "right": f"{n} {line}"} for n in range(2)]
    gap = {"id": "gap", "accept": [line], "feedback": EVIL}
    listed: list[dict[str, Any]] = [
        {"id": "a", "type": "single", "stem": EVIL, "options": options},
        {"id": "b", "type": "match", "stem": EVIL, "pairs": pairs},
        {"id": "c", "type": "short", "stem": EVIL, "accept": [line]},
        {"id": "d", "type": "gaps", "stem": EVIL, "text": "a < b & c } {gap}", "gaps": [gap]},
    ]
    for question in told(listed, {"fiction": line}):
        said = re.sub(r"\{1:[^{}]*\}", "", text(question, "questiontext"))
        read = html.unescape(re.sub(r"<[^<>]+>", "", said))
        assert "a < b & c > d ]]> {1:SHORTANSWER:=x} \\ ~ # č ć š đ ž “ ”" in read
        assert words()("fiction") in read
    typed, filled = told(listed)[2:]
    assert text(typed, "answer") == line
    [(_, [(right, answer, feedback)])] = gaps_in(text(filled, "questiontext"))
    assert (right, answer) == (True, line)
    assert "a &lt; b &amp; c &gt; d ]]&gt;" in feedback


def test_several_lines_a_table_and_the_case_of_a_question_arrive() -> None:
    case = {"situations": [{"id": "desk", "text": "The desk is closed.\n\n| When | What |\n|---|---|\n| 12 | noon |"}]}
    question = told([{"id": "a", "type": "short", "about": "desk", "stem": "What now?\n\n- one\n- two"}], case)[0]
    asks = text(question, "questiontext")
    assert (
        asks.index("The desk is closed.")
        < asks.index("<td>noon</td>")
        < asks.index("What now?")
        < asks.index("<li>two")
    )
    assert text(question, "name") == "count-the-queue.a · What now? one two"


def test_long_names_stay_below_what_moodle_keeps_and_stay_different() -> None:
    ids = [id_of("x" * 60, "a" * 59 + last) for last in "ab"]
    assert len(set(ids)) == 2
    assert all(len(each) == LONGEST_ID for each in ids)
    assert id_of("short", "id") == "short.id"
    long = told(
        [{"id": "a" * 60, "type": "short", "stem": "Which one? " * 60}, {"id": "b", "type": "short", "stem": "Č" * 900}]
    )
    assert all(text(each, "name").endswith(" …") and len(text(each, "name")) < 255 for each in long)


def test_a_category_lies_in_others_and_says_whose_it_is() -> None:
    path = text(ET.fromstring(category(["Course", "A / B & C", "x" * 300], "")), "category")
    assert path == f"Course/A // B & C/{'x' * 250}"
    first = ET.fromstring(
        whole([of_exercise(Outside(SMALL, words(), "index.md", base=SITE), "count-the-queue")]).encode()
    )[0]
    assert text(first, "category").startswith(f"{SMALL.course.name}/")
    assert f"{SITE}exercises/count-the-queue/" in text(first, "info")


def test_a_link_is_a_whole_address_or_plain_words() -> None:
    stem = "See [the queue](lesson:queue) and [this](https://example.org/)."
    listed = [{"id": "a", "type": "short", "stem": stem}]
    with_site, without = (text(told(listed, base=base)[0], "questiontext") for base in (SITE, ""))
    assert f'<a href="{SITE}foundation/start/queue/">the queue</a>' in with_site
    assert "<p>See the queue and" in without
    assert '<a href="https://example.org/">this</a>' in without


def test_a_drawing_is_told_in_words() -> None:
    sample = load(SAMPLE)
    name = sorted(sample.pictures)[0]
    shown = Outside(sample, sample.words, "index.md").html(f"![](picture:{name})")
    assert "<svg" not in shown
    assert re.search(r"<em>\w+: .+</em>", shown)


def test_the_sample_is_written_the_same_each_time_with_every_question_under_a_name_of_its_own() -> None:
    sample = load(SAMPLE)
    view = Outside(sample, sample.words, "index.md", base=SITE)
    ids = [id for id, exercise in sample.exercises.items() if exercise.questions]
    file = whole(of_exercise(view, id) for id in ids)
    again = load(SAMPLE)
    assert file == whole(of_exercise(Outside(again, again.words, "index.md", base=SITE), id) for id in ids)
    questions = [each for each in ET.fromstring(file.encode()) if each.get("type") != "category"]
    assert len(questions) == sum(len(each.questions) for each in sample.exercises.values())
    assert len({text(each, "name") for each in questions}) == len(questions)
    licence = sample.course.licence_url or ""
    assert file.count(f'<a href="{licence}">') == len(ids)


def test_the_file_of_all_questions_is_that_of_no_exercise() -> None:
    given = SMALL.exercises["count-the-queue"].model_dump(by_alias=True)
    assert file_of("all-questions") != ALL
    with pytest.raises(ValueError, match="id"):
        Exercise.model_validate({**given, "id": "all_questions"})


def test_the_list_says_how_many_questions_are_in_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    sample = load(SAMPLE)
    view, of = (
        View(sample, sample.words, "predavaci/moodle.md"),
        sum(len(each.questions) for each in sample.exercises.values()),
    )
    assert sample.words("moodle.everything", n=of) in moodle_files(view)
    lost = [each for exercise in sample.exercises.values() for each in exercise.questions if each.type == "gaps"]
    monkeypatch.setattr(type(lost[0]), "in_moodle", False)
    shown = moodle_files(view)
    assert sample.words("moodle.counted", n=of - len(lost), of=of) in shown
    assert sample.words("moodle.some", n=3, of=5) in shown
