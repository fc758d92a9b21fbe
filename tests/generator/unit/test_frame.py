"""What the frame says of a course stays text, and is true of its logo and its card."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import jinja2
import pytest
from helpers import ROOT, SAMPLE

from macros.builders.frame import frame, size_of_png

SMALL = Path(__file__).parent / "small"
TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
SHOWN = re.compile(r"\{\{-?\s*(.+?)\s*-?\}\}", re.DOTALL)
# What people write: names and titles. Templates of MkDocs escape nothing by themselves.
WRITTEN = re.compile(r"\b(?:title|site_name|description|authors|licence|changes|card_text|logo|card|licence_url)\b")
# What looks like it: the generator's own words, and a template's macro, which escapes what it is given.
OWN = re.compile(r"^(?:config\.extra\.)?words\.|^\"|^\w+\(|^config\.extra\.(?:card_size|logo_type)")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_what_somebody_wrote_is_escaped(path: Path) -> None:
    shown = SHOWN.findall(path.read_text(encoding="utf-8"))
    loose = [each for each in shown if WRITTEN.search(each) and not OWN.search(each) and not each.endswith("| e")]
    assert loose == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_calls_no_method_because_those_of_another_builder_have_none(path: Path) -> None:
    environment = jinja2.Environment()
    environment.filters["url"] = str
    calls = environment.parse(path.read_text(encoding="utf-8")).find_all(jinja2.nodes.Call)
    assert [f"line {call.lineno}" for call in calls if isinstance(call.node, jinja2.nodes.Getattr)] == []


@pytest.mark.parametrize(
    ("logo", "type"),
    [("assets/a.svg", "image/svg+xml"), ("assets/a.PNG", "image/png"), ("assets/a.ico", "image/x-icon"), ("a.x", "")],
)
def test_a_logo_says_what_kind_of_picture_it_is(logo: str, type: str, tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    path = tmp_path / "course.yml"
    path.write_text(f"{path.read_text(encoding='utf-8')}\nlook: {{logo: {logo}}}\n", encoding="utf-8")
    made = frame(tmp_path, "")
    assert made["logo_type"] == type
    assert made["card_size"] is None


def test_a_card_says_its_own_size(tmp_path: Path) -> None:
    card = SAMPLE / "docs" / "assets" / "kartica.png"
    assert frame(SAMPLE, "")["card_size"] == size_of_png(card) == (1200, 630)
    for name, data in (("no.png", b"GIF89a" + bytes(30)), ("short.png", card.read_bytes()[:20])):
        (tmp_path / name).write_bytes(data)
        assert size_of_png(tmp_path / name) is None
    assert size_of_png(tmp_path / "nowhere.png") is None
