"""Pictures that do not show are told before anybody builds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.model.finding import Text
from macros.read.load import load
from macros.rules import check

SMALL = Path(__file__).parent / "small"
PICTURE = "![a queue in front of a door](queue.png)"
PNG = (SMALL / "docs" / "foundation" / "start" / "queue.png").read_bytes()
JPG = b"\xff\xd8\xff\xe0" + bytes(40) + b"\xff\xd9"


def told(root: Path, markdown: str, name: str = "", data: bytes = b"") -> list[tuple[str, str]]:
    """Return the codes and the kinds of what is told of a picture on a page, with a file of that name beside it."""
    shutil.copytree(SMALL, root, dirs_exist_ok=True)
    page = root / "docs" / "foundation" / "start" / "queue.md"
    page.write_text(page.read_text(encoding="utf-8").replace(PICTURE, markdown), encoding="utf-8")
    if name:
        (page.parent / name).write_bytes(data)
    found = [(each.code, each.values.get("advice")) for each in check(load(root))]
    return [(code, text.key.rpartition(".")[2] if isinstance(text, Text) else "") for code, text in found]


@pytest.mark.parametrize("name", ["a.heic", "a.heif", "a.tiff", "a.bmp", "a.psd", "a.pdf", "a.docx"])
def test_a_type_that_no_browser_draws(name: str, tmp_path: Path) -> None:
    assert ("P734", "picture_type") in told(tmp_path, f"![A]({name})", name, b"x")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", b""),
        ("a.jpg", b""),
        ("a.png", b"<html>not found</html>"),
        ("a.png", PNG[:-20]),
        ("a.jpg", PNG),
        ("a.jpg", JPG[:-2]),
        ("a.gif", b"RIFF"),
    ],
)
def test_a_file_that_is_empty_cut_or_something_else(name: str, data: bytes, tmp_path: Path) -> None:
    assert told(tmp_path, f"![A]({name})", name, data) == [("P734", "picture_broken")]


def test_a_drawing_that_is_cut(tmp_path: Path) -> None:
    assert told(tmp_path, "![A](a.svg)", "a.svg", b"<svg><rect>") == [("S101", "svg"), ("P734", "picture_broken")]


@pytest.mark.parametrize(
    ("markdown", "kind"),
    [
        ("![A](b.png)", "picture_missing"),
        ("![A](QUEUE.png)", "picture_missing"),
        ("![A]()", "picture_missing"),
        ("![A]", "picture_open"),
        ("See ![a queue] here.", "picture_open"),
        ("![A](https://example.org/a.png)", "picture_elsewhere"),
        ("![A](data:image/png;base64,AA)", "picture_elsewhere"),
        ('<img src="http://example.org/a.png" alt="A">', "picture_elsewhere"),
        ("<img alt='A' src='b.png'>", "picture_missing"),
        ("![A](/assets/a.png)", "link_root"),
        ("![A](picture:door)", "picture_name"),
        ("![A](../../../course.png)", "picture_elsewhere"),
        ("![A](.hidden.png)", "picture_hidden"),
    ],
)
def test_a_picture_that_is_not_there(markdown: str, kind: str, tmp_path: Path) -> None:
    (tmp_path / "docs" / "foundation" / "start").mkdir(parents=True)
    for name in ("course.png", "docs/foundation/start/.hidden.png"):  # there, and on no page of the site
        (tmp_path / name).write_bytes(PNG)
    assert ("P734", kind) in told(tmp_path, markdown)


@pytest.mark.parametrize(
    "markdown", ["![](queue.png)", "![ ](queue.png)", "<img src=queue.png>", "<img src=queue.png alt=''>"]
)
def test_a_picture_without_words(markdown: str, tmp_path: Path) -> None:
    assert [code for code, _ in told(tmp_path, markdown) if code != "P745"] == ["P701"]


def test_a_picture_of_more_than_a_megabyte(tmp_path: Path) -> None:
    heavy = PNG[:-12] + bytes(1_100_000) + PNG[-12:]
    assert [code for code, _ in told(tmp_path, "![A](a.png)", "a.png", heavy)] == ["P735"]


@pytest.mark.parametrize(
    ("markdown", "name", "data"),
    [
        ("![A](queue.png 'Title')", "", b""),
        ("![A](<a.png>)", "a.png", PNG),
        ("![A](%61.png)", "a.png", PNG),
        ("![A](a.jpg){ width=100 }", "a.jpg", JPG),
        ("[![A](queue.png)](index.md)", "", b""),
    ],
)
def test_a_picture_that_shows(markdown: str, name: str, data: bytes, tmp_path: Path) -> None:
    assert [code for code, _ in told(tmp_path, markdown, name, data)] == []
