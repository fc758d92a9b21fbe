"""A long bibliography stands on several pages, from one letter to another, and links lead to the right one."""

import shutil
from pathlib import Path

import pytest
from helpers import SAMPLE
from markdown import Markdown

from macros.language.alphabet import Alphabet
from macros.model import Bibliographic
from macros.model.source_pages import listed
from macros.read.load import load
from macros.views.citations import cited_on, source_list
from macros.views.citations.citations import notes
from macros.views.view import View

SMALL = Path(__file__).parent / "small"
LETTERS = Alphabet("a b c č ć d dž đ e f g h i j k l lj m n nj o p r s š t u v z ž")
AUTHORS = ["Čolić, Č.", "2021 Office", "Cvijić, A.", "Ćosić, B.", "Ababa", "Žunić", "“Dom” team"]


def sources(*authors: str) -> list[Bibliographic]:
    fields = {"title": "A text", "year": "2021", "kind": "report", "read": "whole"}
    return [Bibliographic(key=f"k{n}", author=author, **fields) for n, author in enumerate(authors)]


@pytest.mark.parametrize(
    ("first", "last", "right"),
    [
        ("", "", ["2021 Office", "Ababa", "Cvijić, A.", "Čolić, Č.", "Ćosić, B.", "“Dom” team", "Žunić"]),
        ("", "C", ["2021 Office", "Ababa", "Cvijić, A."]),
        ("A", "C", ["Ababa", "Cvijić, A."]),
        ("č", "Ć", ["Čolić, Č.", "Ćosić, B."]),
        ("D", "", ["“Dom” team", "Žunić"]),
        ("Co", "Cv", ["Cvijić, A."]),
        ("E", "F", []),
    ],
)
def test_from_one_letter_to_another_in_the_order_of_the_language(first: str, last: str, right: list[str]) -> None:
    assert [source.author for source in listed(sources(*AUTHORS), LETTERS, first, last)] == right


def test_a_link_leads_to_the_page_that_lists_the_source(tmp_path: Path) -> None:
    course = shutil.copytree(SMALL, tmp_path / "course", ignore=shutil.ignore_patterns(".build"))
    folder = course / "docs" / "reference"
    text = (folder / "sources.md").read_text(encoding="utf-8")
    (folder / "sources.md").write_text(text.replace("source_list()", 'source_list(last="S")'), encoding="utf-8")
    (folder / "sources-t-z.md").write_text(text.replace("source_list()", 'source_list("T")'), encoding="utf-8")
    curriculum = load(course)
    assert curriculum.source_pages == {"report": "reference/sources-t-z.md"}
    view = View(curriculum, curriculum.words, "reference/glossary.md")
    assert view.url("source:report") == "../sources-t-z/#report"


def test_where_no_page_lists_it_a_link_leads_to_the_page_that_the_course_names(tmp_path: Path) -> None:
    course = shutil.copytree(SMALL, tmp_path / "course", ignore=shutil.ignore_patterns(".build"))
    page = course / "docs" / "reference" / "sources.md"
    page.write_text(page.read_text(encoding="utf-8").replace("{{ source_list() }}", "None."), encoding="utf-8")
    curriculum = load(course)
    view = View(curriculum, curriculum.words, "reference/glossary.md")
    assert view.url("source:report") == "../sources/#report"


def test_a_title_in_another_language_says_so_wherever_it_stands() -> None:
    curriculum = load(SAMPLE)
    page = next(each for each in curriculum.pages.values() if "erc_prva_pomoc" in cited_on(curriculum, each))
    view = View(curriculum, curriculum.words, page.path)
    note = next(each for each in notes(view, cited_on(curriculum, page)) if each.startswith("[^erc_prva_pomoc]"))
    title = "European Resuscitation Council Guidelines 2021: First aid"
    url = curriculum.sources["erc_prva_pomoc"].url
    assert f'<a href="{url}" lang="en">{title}</a>' in Markdown(extensions=["attr_list"]).convert(
        note.partition(" ")[2]
    )
    assert f'<a lang="en" href="{url}">{title}</a>' in source_list(view)
    assert 'lang="bs"' not in source_list(view)
