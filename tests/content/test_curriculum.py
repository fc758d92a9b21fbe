"""The real curriculum keeps the project's promises."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from helpers import records

from macros.model import Exercise
from macros.model.curriculum import Curriculum
from macros.read.markdown import calls
from macros.rules import check, message
from macros.views.alignment import rows
from macros.views.citations import cited_on
from macros.words import words

ROOT = Path(__file__).parents[2]
LESSON_PARTS = ("Why this matters in your office", "Do it now", "Check yourself", "On Monday")
CASE_PARTS = (
    "Context",
    "The problem",
    "What was done",
    "Evidence, and who says so",
    "What helped",
    "What hindered",
    "What is not known",
    "Could it work in your office?",
)
TOOL_PARTS = ("How to do it", "A filled example", "The canvas", "Mistakes people make", "Where it comes from")


def headings(body: str) -> list[str]:
    return re.findall(r"^## (.+)$", body, re.MULTILINE)


def test_nothing_is_to_mend(curriculum: Curriculum) -> None:
    found = [f"{each.place}: {each.code} {message(each, words())}" for each in check(curriculum)]
    assert found == []


@pytest.mark.parametrize(("kind", "parts"), [("lesson", LESSON_PARTS), ("case", CASE_PARTS), ("tool", TOOL_PARTS)])
def test_pages_of_a_kind_have_the_same_parts_in_the_same_order(
    curriculum: Curriculum, kind: str, parts: tuple[str, ...]
) -> None:
    for page in curriculum.pages.values():
        if page.kind == kind:
            assert [part for part in headings(page.body) if part in parts] == list(parts), page.path


def test_every_lesson_shows_its_exercises_and_a_picture_or_a_case(curriculum: Curriculum) -> None:
    for id in curriculum.lessons:
        page = curriculum.page_of[f"lesson:{id}"]
        shown = [str(call.args[0]) for call in calls(page) if call.name == "exercise"]
        assert sorted(shown) == sorted(curriculum.exercises_of(id)), page.path
        assert {call.name for call in calls(page)} >= {"orientation", "outcomes_box"}


def test_every_question_type_and_field_type_is_in_use(curriculum: Curriculum) -> None:
    used = {getattr(record, "type", None) for each in curriculum.exercises.values() for record in records(each)}
    tools = {getattr(record, "type", None) for each in curriculum.tools.values() for record in records(each)}
    assert used >= {"single", "multiple", "true-false", "match", "order", "sort", "short"}
    assert used | tools >= {"line", "text", "list", "choice", "scale", "table", "canvas"}


def quizzes_of(curriculum: Curriculum, module: str) -> list[Exercise]:
    """Return the quizzes over lessons of this module only."""
    lessons = set(curriculum.lessons_of(module))
    return [each for each in curriculum.exercises.values() if each.kind == "quiz" and set(each.lessons) <= lessons]


def test_exercises_without_a_code_are_listed_as_the_menu_lists_them(curriculum: Curriculum) -> None:
    uncoded = [id for id, exercise in curriculum.exercises.items() if not exercise.code]
    assert uncoded == list(curriculum.exercises)[-len(uncoded) :]
    assert uncoded == sorted(uncoded, key=lambda id: curriculum.nav[f"exercises/{id}.md"])


def test_a_module_is_checked_by_eight_to_twelve_questions_over_all_its_lessons(curriculum: Curriculum) -> None:
    for module in curriculum.modules:
        (quiz,) = quizzes_of(curriculum, module)
        assert 8 <= len(quiz.questions) <= 12
        asked = {lesson for q in quiz.questions for lesson in [curriculum.outcomes[q.outcomes[0]][0]]}
        assert asked == set(quiz.lessons)


def test_the_check_of_the_whole_foundation_draws_on_every_outcome_and_says_what_to_read_again(
    curriculum: Curriculum,
) -> None:
    check_ = curriculum.exercises["check-foundation"]
    assert len(check_.questions) == 20
    assert {id for question in check_.questions for id in question.outcomes} == set(curriculum.outcomes)
    for question in check_.questions:
        assert "](lesson:" in question.explanation, question.id


def test_every_outcome_is_practised_and_checked(curriculum: Curriculum) -> None:
    for module in curriculum.modules:
        for row in rows(curriculum, module):
            assert row.exercises, row.outcome.id
            assert row.questions or row.sheets, row.outcome.id
            assert any(id != "check-foundation" for id in row.questions) or row.sheets, row.outcome.id


def test_the_story_has_a_part_for_every_tool(curriculum: Curriculum) -> None:
    parts = sorted(tool.story.part for tool in curriculum.tools.values() if tool.story)
    assert parts == list(range(1, len(curriculum.tools) + 1))


def test_every_item_of_the_documents_behind_the_curriculum_is_taught_where_the_table_says(
    curriculum: Curriculum,
) -> None:
    assert len(curriculum.items) >= 150
    missing = []
    for item in curriculum.items.values():
        for place in item.places:
            assert curriculum.has(place), f"{item.id}: {place}"
            kind, _, id = place.partition(":")
            if kind == "term":
                text = curriculum.terms[id].term + " " + curriculum.terms[id].meaning
            elif kind == "exercise":
                text = (ROOT / "exercises" / f"{id}.yml").read_text(encoding="utf-8")
            else:
                text = (ROOT / "docs" / curriculum.page_of[place].path).read_text(encoding="utf-8")
            flat = " ".join(re.sub(r'[*_]|\{\{ link\("[^"]*", ', "", text).lower().split())
            if place == "page:reference/roles.md":
                flat += (ROOT / "docs" / "reference" / "roles.yml").read_text(encoding="utf-8").lower()
            if not any(word.lower() in flat for word in item.words):
                missing.append(f"{item.id}: none of {item.words} in {place}")
    assert missing == []


def test_every_exercise_beside_the_quiz_has_a_worksheet_and_a_question(curriculum: Curriculum) -> None:
    for id, exercise in curriculum.exercises.items():
        assert exercise.questions, id
        assert exercise.kind == "quiz" or exercise.worksheet or exercise.canvas, id


def texts(exercise: Exercise) -> list[str]:
    """Return what each option, pair and item says back."""
    names = ("feedback", "if_true", "if_false")
    return [str(getattr(record, name)) for record in records(exercise) for name in names if hasattr(record, name)]


def test_feedback_teaches_and_does_not_only_judge(curriculum: Curriculum) -> None:
    for id, exercise in curriculum.exercises.items():
        for text in texts(exercise):
            assert len(text.split()) >= 5, f"{id}: {text}"


def test_the_right_option_is_not_betrayed_by_its_length(curriculum: Curriculum) -> None:
    singles = [q for e in curriculum.exercises.values() for q in e.questions if q.type == "single"]
    longest = [q for q in singles if max(q.options, key=lambda option: len(option.text)).right]
    assert len(longest) <= len(singles) / 3


def test_the_video_is_cited_with_times_that_the_video_has(curriculum: Curriculum) -> None:
    last_known = "01:30:49"
    cited = {reference for page in curriculum.pages.values() for reference in cited_on(curriculum, page)}
    cited |= {reference for exercise in curriculum.exercises.values() for reference in exercise.sources}
    times = {reference.partition("@")[2] for reference in cited if "@" in reference}
    assert times
    assert all("00:00:00" < time <= last_known for time in times)


def test_a_source_that_nobody_has_read_has_no_address(curriculum: Curriculum) -> None:
    for key, source in curriculum.sources.items():
        assert source.read != "not-seen" or source.url is None, key


def test_terms_are_in_the_order_of_the_alphabet(curriculum: Curriculum) -> None:
    terms = [term.term.lower() for term in curriculum.terms.values()]
    assert terms == sorted(terms)


def test_pictures_are_small_and_have_ids_of_their_own() -> None:
    for path in sorted((ROOT / "docs" / "assets" / "pictures").glob("*.svg")):
        svg = path.read_text(encoding="utf-8")
        assert len(svg) < 10_000, path.name
        assert all(id.startswith(f"pic-{path.stem}-") for id in re.findall(r'\bid="([^"]+)"', svg)), path.name
        assert "<script" not in svg
        assert not re.search(r'(?:href|src)="(?!#)', svg)


def test_pictures_have_text_that_can_be_read_on_a_phone() -> None:
    for path in sorted((ROOT / "docs" / "assets" / "pictures").glob("*.svg")):
        svg = path.read_text(encoding="utf-8")
        width = float(re.search(r'viewBox="0 0 ([\d.]+)', svg)[1])  # type: ignore[index]
        sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)"', svg)]
        assert min(sizes) * 320 / width >= 14, f"{path.name}: {min(sizes)} of {width}"


def test_the_project_is_told_to_strangers_without_notes_to_ourselves() -> None:
    for folder in ("docs", "exercises"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in (".md", ".yml"):
                text = path.read_text(encoding="utf-8")
                told = r"\bseeds?\b(?! money)|\bS[0-4]\b"
                if path.name != "founding-documents.md":  # the one page that is about them
                    told += "|founding document"
                assert not re.search(told, text), path
