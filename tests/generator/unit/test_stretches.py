"""A lesson is walked in stretches of about ten minutes, and a site has a line at the end of each."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from helpers import SAMPLE as FOLDER

from macros.model.curriculum import Curriculum
from macros.read.load import load
from macros.site.html import Html
from macros.site.stretches import placed
from macros.views import MACROS, View
from macros.views.lesson.stretches import Stretch, stretches, ticks
from macros.views.times import READING_SPEED

SMALL = Path(__file__).parent / "small"
SAMPLE = load(FOLDER)
LESSON = "pripremljeno-mjesto"


def course(folder: Path, *sections: str) -> Curriculum:
    """Return the small course with a lesson of these sections, each a heading, a bar, and minutes or lines."""
    project = Path(shutil.copytree(SMALL, folder / "small"))
    page = project / "docs/foundation/start/queue.md"
    front = page.read_text(encoding="utf-8").partition("## Do it now")[0]
    written = []
    for heading, _, below in (section.partition("|") for section in sections):
        text = "word " * int(float(below) * READING_SPEED) if below.replace(".", "").isdigit() else below
        written.append(f"## {heading}\n\n{text}\n")
    page.write_text(front + "\n".join(written), encoding="utf-8")
    return load(project)


def shape(curriculum: Curriculum) -> list[list[str]]:
    return [[piece.id for piece in stretch.pieces] for stretch in stretches(curriculum, "queue")]


def test_neighbouring_short_sections_come_together_and_long_ones_stay_alone(tmp_path: Path) -> None:
    read = course(tmp_path, "Why|4", "What|5", "How|11", "Where|8", "Monday|2")
    assert shape(read) == [["why", "what"], ["how"], ["where", "monday"]]
    assert [stretch.minutes for stretch in stretches(read, "queue")] == [9, 11, 10]


def test_a_lesson_that_is_short_is_not_cut(tmp_path: Path) -> None:
    read = course(tmp_path, "Why|3", "Monday|3")
    assert shape(read) == []
    assert ticks(read, "queue") == ""


def test_an_exercise_is_a_piece_and_a_bare_heading_goes_with_it(tmp_path: Path) -> None:
    read = course(tmp_path, "Why|9", 'Do it now|{{ exercise("count-the-queue") }}', "Monday|9")
    assert shape(read) == [["why"], ["do-it-now"], ["monday"]]
    assert ticks(read, "queue") == "part/queue/why,part/queue/exercise-count-the-queue,part/queue/monday"
    exercise = stretches(read, "queue")[1].pieces[0]
    assert exercise.title == read.exercises["count-the-queue"].title
    assert exercise.minutes == read.exercises["count-the-queue"].minutes_alone


def test_a_text_of_some_length_above_an_exercise_is_a_piece_of_its_own(tmp_path: Path) -> None:
    text = "word " * 1200
    read = course(tmp_path, f'Do it now|{text}\n\n{{{{ exercise("count-the-queue") }}}}', "Monday|9")
    assert shape(read)[:2] == [["do-it-now"], ["exercise-count-the-queue"]]


def test_a_heading_with_an_id_is_known_by_it_so_that_its_words_may_change(tmp_path: Path) -> None:
    read = course(tmp_path, "Why **now** {: #why }|9", "Monday|9")
    assert [stretch.pieces[0].tick for stretch in stretches(read, "queue")] == ["part/queue/why", "part/queue/monday"]
    assert stretches(read, "queue")[0].pieces[0].title == "Why now"


def test_code_with_signs_of_a_heading_is_no_section(tmp_path: Path) -> None:
    assert shape(course(tmp_path, "Why|```\n## no heading\n```\n" + "word " * 1000, "Monday|9")) == [
        ["why"],
        ["monday"],
    ]


@pytest.fixture(scope="module")
def page() -> Html:
    """The sample's lesson as it stands before the step: all lines at its top."""
    view = View(SAMPLE, SAMPLE.words, SAMPLE.page_of[f"lesson:{LESSON}"].path)
    ids = ["zasto-je-ovo-vazno-na-tvom-poslu", "ideja", "uradi-sada"]
    body = "".join(f'<h2 id="{id}">{id}</h2><p>text</p>' for id in ids)
    for id in SAMPLE.exercises_of(f"lesson:{LESSON}"):
        body += f'<section class="sheet"><h3 id="exercise-{id}">{id}</h3></section>'
    return Html(
        f'<html><body><article>{MACROS["orientation"](view)}{body}<h2 id="sources">-</h2></article></body></html>'
    )


def order(html: str) -> list[str]:
    """Return what stands one after the other in an article: ends of stretches, headings, exercises."""
    article = Html(html).tree.css_first("article")
    assert article is not None
    told = []
    for node in article.iter():
        if "stretch-end" in (node.attributes.get("class") or ""):
            told.append("end")
        elif node.tag in ("h2", "section"):
            found = node if node.tag == "h2" else node.css_first("h3")
            told.append(str(found.attributes["id"]) if found else "")
    return told


def test_the_lines_are_put_where_the_stretches_end(page: Html) -> None:
    assert order(page.text)[:3] == ["end", "end", "end"]
    assert order(placed(page.text)) == [
        "zasto-je-ovo-vazno-na-tvom-poslu",
        "ideja",
        "uradi-sada",
        "exercise-krug-po-radionici",
        "end",
        "exercise-moj-plan",
        "end",
        "exercise-evakuacija",
        "end",
        "sources",
    ]


def test_lines_that_are_placed_stay_where_they_are(page: Html) -> None:
    once = placed(page.text)
    assert placed(once) == once


def test_without_sources_the_last_line_ends_the_page(page: Html) -> None:
    assert order(placed(page.text.replace('<h2 id="sources">-</h2>', "")))[-1] == "end"


def test_each_exercise_behind_the_first_is_a_stretch_of_its_own_so_that_it_can_be_passed_by(tmp_path: Path) -> None:
    two = '{{ exercise("count-the-queue") }}\n\n{{ exercise("count-the-queue") }}'
    read = course(tmp_path, "Why|9", f"Do it now|{two}", "Check|1", "Monday|1")
    assert shape(read) == [["why"], ["do-it-now"], ["exercise-count-the-queue"], ["check", "monday"]]


def test_a_stretch_takes_a_minute_at_least() -> None:
    assert Stretch(()).minutes == 1


def test_an_exercise_that_has_its_own_page_only_is_a_piece_too(tmp_path: Path) -> None:
    read = course(tmp_path, "Why|9", 'Do it now|{{ exercise_card("count-the-queue") }}', "Monday|9")
    assert ticks(read, "queue") == "part/queue/why,part/queue/exercise-count-the-queue,part/queue/monday"


def test_a_card_says_what_the_exercise_is_and_holds_nothing_to_fill_in() -> None:
    view = View(SAMPLE, SAMPLE.words, SAMPLE.page_of[f"lesson:{LESSON}"].path)
    exercise = SAMPLE.exercises["evakuacija"]
    shown = MACROS["exercise_card"](view, exercise.id)
    assert f"#exercise-{exercise.id}" in shown
    assert exercise.summary[:20] in shown
    assert f'href="{view.url(f"exercise:{exercise.id}")}"' in shown
    assert "<form" not in shown
    assert "<details" not in shown
