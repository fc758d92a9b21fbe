"""What a built site can mean by the words of a style."""

from pathlib import Path

import pytest

from macros.site.site import Site
from macros.site.style_words import used_words

STYLE = (
    ":root{--a:1;--b:2}.x-one{top:var(--a)}.x-two>td[data-way]{top:0}#three{top:0}.td{top:0}.x-no{top:0}"
    "@media print{.x-no{}}"
)


def site(folder: Path, **pages: str) -> Site:
    for name, text in pages.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return Site(folder)


@pytest.mark.parametrize(
    "page", ['<p class="x x-one\nwide">', "<p class='x-one'>", "<p id=two class=x-one>", "<p class=x-one id=two>"]
)
def test_a_class_is_used_that_a_page_has(tmp_path: Path, page: str) -> None:
    used = used_words(STYLE, site(tmp_path, a="<p>", b=page), tmp_path / "docs")
    assert "x-one" in used
    assert "x-no" not in used


def test_of_elements_attributes_and_identifiers_all_are_used(tmp_path: Path) -> None:
    used = used_words(STYLE, site(tmp_path, a="<p>"), tmp_path / "docs")
    assert {"td", "data-way", "three", "root"} <= used
    assert not {"x-one", "x-two", "x-no", "--a"} & used


@pytest.mark.parametrize("name", ["own/colours.css", "own/show.js"])
def test_what_an_author_puts_beside_the_pages_may_name_more(tmp_path: Path, name: str) -> None:
    file = tmp_path / "docs" / name
    file.parent.mkdir(parents=True)
    file.write_text(".x-two { top: var(--b); }", encoding="utf-8")
    used = used_words(STYLE, site(tmp_path, a="<p>"), tmp_path / "docs")
    assert {"x-two", "--b"} <= used
    assert "--a" not in used


def test_our_scripts_and_styles_may_name_more(tmp_path: Path) -> None:
    used = used_words(".md-typeset{}.not-ours{}", site(tmp_path, a="<p>"), tmp_path / "docs")
    assert used == {"md-typeset"}
