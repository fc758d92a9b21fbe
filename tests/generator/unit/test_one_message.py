"""A slip gives one message. It does not accuse other files, and does not say the same thing twice."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.read.load import load
from macros.rules import check, message
from macros.words import words

SMALL = Path(__file__).parent / "small"
EXERCISE, LESSON, TOOL = "exercises/count-the-queue.yml", "docs/foundation/start/queue.md", "docs/toolbox/slip.md"


def told(root: Path, file: str, change: Callable[[str], str | bytes]) -> list[str]:
    """Return the messages about the small curriculum after a change of one file's text."""
    shutil.copytree(SMALL, root, dirs_exist_ok=True)
    path = root / file
    new = change(path.read_text(encoding="utf-8"))
    path.write_bytes(new if isinstance(new, bytes) else new.encode())
    return [message(finding, words()) for finding in check(load(root))]


def swap(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new)


@pytest.mark.parametrize(
    "file", [EXERCISE, LESSON, TOOL, "docs/foundation/start/index.md", "docs/reference/sources.yml"]
)
@pytest.mark.parametrize(
    "change", [lambda _: "", lambda text: text.encode("utf-16"), lambda text: f"{text}é".encode("cp1252")]
)
def test_a_file_that_cannot_be_read_accuses_no_other(
    tmp_path: Path, file: str, change: Callable[[str], str | bytes]
) -> None:
    assert len(told(tmp_path, file, change)) == 1


@pytest.mark.parametrize("file", [EXERCISE, LESSON, TOOL, "docs/reference/sources.yml", "mkdocs.yml"])
def test_a_byte_order_mark_and_the_line_ends_of_windows_are_fine(tmp_path: Path, file: str) -> None:
    assert told(tmp_path, file, lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()) == []


@pytest.mark.parametrize("file", [LESSON, TOOL, "docs/foundation/start/index.md", "docs/case-studies/counter.md"])
@pytest.mark.parametrize(
    "change",
    [
        swap("---\ntitle", "title"),
        swap("---\ntitle", " ---\ntitle"),
        swap("---\ntitle", "\n---\ntitle"),
        swap("\n---\n", "\n"),
        swap("title: ", "title: a: "),
    ],
)
def test_a_slip_in_front_matter_accuses_no_other_file(tmp_path: Path, file: str, change: Callable[[str], str]) -> None:
    assert len(told(tmp_path, file, change)) == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('cite("report")', "cite(“report”)"),
        ('{{ case_card("counter") }}', '{{ case_card("counter") }'),
        ('{{ case_card("counter") }}', '{{ case_crad("counter") }}'),
        ("{{ sources() }}", "{{ sources }}"),
    ],
)
def test_a_slip_in_a_call_does_not_say_that_what_it_names_is_unused(tmp_path: Path, old: str, new: str) -> None:
    assert len(told(tmp_path, LESSON, swap(old, new))) == 1


def test_a_slip_in_the_call_of_an_exercise_page_does_not_say_that_the_page_is_missing(tmp_path: Path) -> None:
    said = told(tmp_path, "docs/exercises/count-the-queue.md", swap("()", ""))
    assert said == ["The call {{ exercise_page }} does not work: its round brackets are missing."]


def test_a_field_with_a_wrong_name_is_not_missing_too(tmp_path: Path) -> None:
    assert told(tmp_path, EXERCISE, swap("level: core", "levels: core")) == [
        "There is no field levels here. Did you mean level?"
    ]


@pytest.mark.parametrize("pause", ["break", "lunch"])
def test_a_pause_that_was_taken_for_a_field_is_known(tmp_path: Path, pause: str) -> None:
    module = "docs/foundation/start/index.md"
    said = told(tmp_path, module, swap("    slots:\n", f"    slots:\n      - {{minutes: 15, {pause}: true}}\n"))
    assert f"There is no field {pause} here. Did you mean pause: {pause}?" in said


def test_a_slip_in_the_settings_accuses_no_page(tmp_path: Path) -> None:
    assert len(told(tmp_path, "mkdocs.yml", swap("nav:", "nav:\n\t- x"))) == 1
