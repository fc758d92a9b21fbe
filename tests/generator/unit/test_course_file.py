"""Whatever stands in course.yml: what is wrong is told in plain words, with the line, and nothing fails."""

import re
import shutil
from pathlib import Path

import pytest

from macros.read.load import load, load_cached
from macros.rules import check, in_words, message
from macros.words import words

SMALL = Path(__file__).parent / "small"
GOOD = (SMALL / "course.yml").read_text(encoding="utf-8")

# What is written -> the code and the line of the first finding.
BROKEN: dict[str, tuple[bytes, str, int]] = {
    "nothing": (b"", "S109", 1),
    "only a comment": (b"# Later.\n", "S109", 1),
    "a list": (b"- name: Small\n- language: en\n", "S104", 1),
    "a text": (b"Small", "S104", 1),
    "a number": (b"12\n", "S104", 1),
    "a tab": (b"name: Small\n\tlanguage: en\n", "S101", 2),
    "a value in itself": (b"name: Small\ntracks: &all {all: *all}\n", "S101", 2),
    "two documents": (GOOD.encode() + b"---\nname: Other\n", "S101", GOOD.count("\n") + 1),
    "a language without words": (
        b"name: Small\nshort_name: S\nlanguage: xx\nprogrammes: [a]\ntracks: {a: b}\n",
        "S104",
        3,
    ),
    "another encoding": (GOOD.encode("utf-16"), "S107", 1),
}
WRONG_TYPES = """\
name: [a]
short_name: {a: b}
description: 3
language: [en]
programmes: foundation
tracks: [a, b]
usual_tracks: {a: 1}
process: yes
codes: [1]
pages: x
lists: [2]
cases: 4
documents: 5
parts: {lesson: x}
wording: 3
look: {colours: [red]}
licence: {a: 1}
offline_name: A B
rules: 3
"""


def written(root: Path, data: bytes) -> Path:
    """Return a small project with another course.yml."""
    shutil.copytree(SMALL, root, dirs_exist_ok=True)
    (root / "course.yml").write_bytes(data)
    return root


@pytest.mark.parametrize(("data", "code", "line"), BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_read_is_told_at_its_line(data: bytes, code: str, line: int, tmp_path: Path) -> None:
    first, *_ = [each for each in check(load(written(tmp_path, data))) if each.place.file == "course.yml"]
    assert (first.code, first.place.line) == (code, line)


def test_each_value_of_the_wrong_type_is_told_at_its_line_in_foreseen_words(tmp_path: Path) -> None:
    findings = [
        each for each in check(load(written(tmp_path, WRONG_TYPES.encode()))) if each.place.file == "course.yml"
    ]
    assert sorted(each.place.line for each in findings) == [*range(1, WRONG_TYPES.count("\n") + 1)]
    for each in findings:
        assert words()("problems.unexpected") not in message(each, words())


def test_an_example_is_written_as_authors_write_it(tmp_path: Path) -> None:
    tracks = WRONG_TYPES.splitlines().index("tracks: [a, b]") + 1
    findings = check(load(written(tmp_path, WRONG_TYPES.encode())))
    (finding,) = [each for each in findings if str(each.place) == f"course.yml:{tracks}"]
    assert "{service: services}" in in_words(finding.values["about"], words())


@pytest.mark.parametrize(
    "data", [b"\xef\xbb\xbf" + GOOD.encode(), GOOD.replace("\n", "\r\n").encode()], ids=["BOM", "CRLF"]
)
def test_what_windows_writes_is_read_as_anything_else(data: bytes, tmp_path: Path) -> None:
    assert check(load(written(tmp_path, data))) == []


@pytest.mark.parametrize("folder", ["lists", "docs/../lists", "doc/lists", "/docs", "docs/"])
def test_lists_stand_below_docs_where_their_changes_are_seen(folder: str, tmp_path: Path) -> None:
    data = GOOD + f"lists: {folder}\n" if "\nlists:" not in GOOD else re.sub(r"\nlists:.*", f"\nlists: {folder}", GOOD)
    (finding, *_) = [each for each in check(load(written(tmp_path, data.encode()))) if each.code == "S104"]
    assert "below docs/" in message(finding, words())


def test_an_edit_of_a_list_is_seen(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    before = load_cached(tmp_path)
    path = tmp_path / before.course.lists / "glossary.yml"
    path.write_text(f"{path.read_text(encoding='utf-8')}\n# Later.\n", encoding="utf-8")
    assert load_cached(tmp_path) is not before
