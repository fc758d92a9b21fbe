"""A built site knows its files and addresses, reads a page once, and marks what it publishes."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.model.address import Form
from macros.site.html import Html
from macros.site.site import Site


@pytest.mark.parametrize(
    ("form", "path", "address", "name"),
    [
        ("folder", "index.md", "", "index.html"),
        ("folder", "a/index.md", "a/", "a/index.html"),
        ("folder", "a/b.md", "a/b/", "a/b/index.html"),
        ("file", "index.md", "index.html", "index.html"),
        ("file", "a/index.md", "a/index.html", "a/index.html"),
        ("file", "a/b.md", "a/b.html", "a/b.html"),
    ],
)
def test_each_page_has_an_address_and_a_file(form: Form, path: str, address: str, name: str, tmp_path: Path) -> None:
    site = Site(tmp_path, form)
    assert site.address(path) == address
    assert site.name(path) == name
    assert site.file(path) == tmp_path / name


def test_a_page_is_there_only_where_it_was_built(tmp_path: Path) -> None:
    site = Site(tmp_path)
    assert not site.is_there
    assert site.page("index.md") is None
    (tmp_path / "index.html").write_text("<h1>T</h1>", encoding="utf-8")
    assert site.is_there
    page = site.page("index.md")
    assert page is not None
    assert page.tree is page.tree


def test_addresses_leave_out_the_page_for_what_is_not_there(tmp_path: Path) -> None:
    for name in ("index.html", "404.html", "a/index.html", "b.html"):
        Site(tmp_path).write(name, "")
    assert Site(tmp_path).addresses == ["", "a/", "b.html"]


def test_a_page_is_saved_as_its_tree_is(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><p>x &amp; y<textarea>\n\nz</textarea>", encoding="utf-8")
    site = Site(tmp_path)
    page = site.html("index.html")
    page.tree.css("p")[0].attrs["class"] = "a"
    for _ in range(2):
        site.write("index.html", page.changed())
    text = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert '<p class="a">x &amp; y<textarea>\n\nz</textarea></p>' in text
    assert site.html("index.html").text == text


def test_a_page_that_is_written_as_text_is_read_anew(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.write("index.html", "<h1>A</h1>")
    assert site.html("index.html").tree.text() == "A"
    site.write("index.html", "<h1>B</h1>")
    assert site.html("index.html").tree.text() == "B"


def test_what_is_there_already_is_not_written_again(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.write("a/x.js", "1")
    before = (tmp_path / "a/x.js").stat().st_mtime_ns
    site.write("a/x.js", "1")
    assert (tmp_path / "a/x.js").stat().st_mtime_ns == before
    site.write("a/x.js", "2")
    assert (tmp_path / "a/x.js").read_text(encoding="utf-8") == "2"


def test_the_same_texts_give_the_same_fingerprint_in_any_order_and_others_another_one(tmp_path: Path) -> None:
    one, two, three = (Site(tmp_path / name) for name in "abc")
    for name, text in (("x.js", "1"), ("y.js", "2")):
        one.publish(name, text)
    for name, text in (("y.js", "2"), ("x.js", "1")):
        two.publish(name, text)
    three.publish("x.js", "2")
    assert one.fingerprint == two.fingerprint != three.fingerprint
    one.publish("x.js", "3")
    assert one.fingerprint != two.fingerprint


def test_elements_in_a_template_are_found_after_those_of_the_page() -> None:
    page = Html('<template><b id="x"></b></template><b id="y"></b>')
    assert [node.attributes["id"] for node in page.select("b")] == ["y", "x"]


def test_drawings_keep_the_case_of_their_attributes_and_policies_their_quotes() -> None:
    text = (
        "<head><meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self' 'sha256-a=='\"></head>"
        '<svg viewBox="0 0 1 1" preserveAspectRatio="none"><linearGradient id="g"></linearGradient></svg>'
    )
    html = Html(text).changed()
    assert "content=\"script-src 'self' 'sha256-a=='\"" in html
    assert '<svg viewBox="0 0 1 1" preserveAspectRatio="none"><linearGradient id="g">' in html
