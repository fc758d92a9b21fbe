"""What is common and harmless arrives: letters of two signs, blanks that do not break, a slip that is told once."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from helpers import markdown

from macros.model.page import FrontMatter, Page
from macros.read.files import read
from macros.read.load import load
from macros.read.markdown import calls
from macros.read.source_text import for_macros
from macros.rules import check
from macros.rules.boxes import slips


def test_a_letter_of_two_signs_is_read_as_one(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(unicodedata.normalize("NFD", "Čekaonica šuti"), encoding="utf-8")
    assert read(tmp_path, tmp_path / "a.md") == "Čekaonica šuti"
    assert for_macros(unicodedata.normalize("NFD", "## Čekaonica")) == "## Čekaonica"


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("///\u00a0note |\u00a0A\n\nb\n\n///", "/// note | A\n\nb\n\n///"),
        ("```\u00a0text\nx\n```", "``` text\nx\n```"),
        ("-\u00a0a\n-\u00a0b", "- a\n- b"),
    ],
)
def test_a_blank_that_does_not_break_is_one(written: str, plain: str) -> None:
    assert for_macros(written) == plain
    assert markdown(for_macros(written)) == markdown(plain)


@pytest.mark.parametrize(
    "written", ['{{ link("tool:slip",\u00a0"the\u00a0slip") }}', '{{\u00a0link("tool:slip", "a b")\u00a0}}']
)
def test_a_call_may_have_such_blanks(written: str) -> None:
    page = Page(path="a.md", front=FrontMatter(), body=written, first_line=1)
    (call,) = calls(page)
    assert (call.name, call.args[0]) == ("link", "tool:slip")


def test_a_box_may_have_such_blanks() -> None:
    page = Page(path="a.md", front=FrontMatter(), body="///\u00a0note | A\n\nb\n\n///", first_line=1)
    assert list(slips(page, ["note"])) == []


def test_a_page_that_misspells_what_it_is_is_told_once(project_copy: Path) -> None:
    page = next(
        path for path in sorted((project_copy / "docs").rglob("*.md")) if "\nlesson:\n" in path.read_text("utf-8")
    )
    text = page.read_text("utf-8").replace("\nlesson:\n", "\nlessons:\n", 1)
    page.write_text(text, encoding="utf-8")
    told = [finding for finding in check(load(project_copy)) if finding.place.file.startswith("docs/")]
    assert {finding.code for finding in told if finding.place.file == page.relative_to(project_copy).as_posix()} == {
        "S102"
    }
    assert not [finding for finding in told if finding.code == "L201"]


def test_a_record_without_its_key_makes_no_reference_wrong(project_copy: Path) -> None:
    path = next((project_copy / "docs").rglob("sources.yml"))
    path.write_text(path.read_text("utf-8").replace("- key: ", "- id: ", 1), encoding="utf-8")
    assert {finding.code for finding in check(load(project_copy))} == {"S102"}
