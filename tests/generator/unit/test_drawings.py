"""A drawing as Inkscape or draw.io saves it can stand in a page, beside another; what would run or load is told."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from helpers import SAMPLE
from markupsafe import Markup

from macros.model.drawing import IDLE, PRESENTATION
from macros.read.load import load
from macros.rules import check, message
from macros.views.drawings import as_shown, in_page
from macros.words import words

SMALL = Path(__file__).parent / "small"
INKSCAPE = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg width="210mm" height="297mm" viewBox="0 0 210 297" id="svg5" role="img" aria-labelledby="t d"
   inkscape:version="1.2" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns="http://www.w3.org/2000/svg"
   xmlns:xlink="http://www.w3.org/1999/xlink">
  <title id="t">A queue</title><desc id="d">People wait.</desc>
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff"><inkscape:grid id="grid1"/></sodipodi:namedview>
  <metadata id="m"><rdf>x</rdf></metadata>
  <defs id="defs2"><linearGradient id="g">
    <stop style="stop-color:#f00;stop-opacity:1" offset="0"/></linearGradient></defs>
  <g inkscape:label="Layer 1" id="layer1">
    <rect style="fill:#00ff00;stroke:url(#g);-inkscape-font-specification:'x'" fill="red" id="rect1"/>
    <text style="font-family:&quot;Open Sans&quot;"><tspan style="fill:#000">In</tspan></text>
    <use xlink:href="#rect1"/>
  </g>
</svg>"""

# What Inkscape writes at a text, and what older ones write at any shape.
TEXT = (
    "font-style:normal;font-variant:normal;font-stretch:normal;font-size:10px;line-height:1.25;"
    "-inkscape-font-specification:Sans;font-variant-ligatures:normal;font-variant-caps:normal;"
    "font-variant-numeric:normal;font-variation-settings:normal;text-align:center;letter-spacing:0px;"
    "word-spacing:1px;writing-mode:lr-tb;text-anchor:middle;flood-color:#000;flood-opacity:1;"
    "color-interpolation:sRGB;color-interpolation-filters:linearRGB;solid-color:#000;solid-opacity:1;"
    "max-height:none;max-width:none"
)


def test_names_of_styles_are_whole() -> None:
    assert [name for name in PRESENTATION | IDLE if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name)] == []
    assert not PRESENTATION & IDLE
    # Halves of names, which a line break has made before.
    assert not {"anchor", "spacing", "filters", "height", "numeric", "variant-numeric"} & (PRESENTATION | IDLE)


def test_a_text_of_inkscape_keeps_its_looks_and_is_not_refused(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    path = tmp_path / "docs" / "assets" / "pictures" / "door.svg"
    text = path.read_text(encoding="utf-8").replace("</svg>", f'<text style="{TEXT}">x</text></svg>')
    path.write_text(text, encoding="utf-8")
    assert [message(each, words()) for each in check(load(tmp_path)) if each.code == "P733"] == []
    shown = as_shown(text, "door")
    for kept in ('text-anchor="middle"', 'word-spacing="1px"', 'color-interpolation-filters="linearRGB"'):
        assert kept in shown


def test_what_inkscape_saves_has_its_colours_as_attributes() -> None:
    shown = as_shown(INKSCAPE, "ink")
    assert "style" not in shown
    assert '<rect id="pic-ink-rect1" fill="#00ff00" stroke="url(#pic-ink-g)"/>' in shown
    assert 'stop-color="#f00" stop-opacity="1"/>' in shown
    assert '<tspan fill="#000">' in shown


def test_what_a_program_notes_for_itself_is_left_out() -> None:
    shown = as_shown(INKSCAPE, "ink")
    for word in ("<?xml", "DOCTYPE", "<!--", "sodipodi:", "inkscape:", "metadata"):
        assert word not in shown.replace("xmlns:inkscape", "").replace("xmlns:sodipodi", ""), word
    ElementTree.fromstring(shown)


def test_ids_of_two_drawings_do_not_meet_and_lead_where_they_led() -> None:
    one, two = as_shown(INKSCAPE, "one"), as_shown(INKSCAPE, "two")
    ids = [set(re.findall(r'\bid="([^"]+)"', text)) for text in (one, two)]
    assert not ids[0] & ids[1]
    assert 'aria-labelledby="pic-one-t pic-one-d"' in one
    assert 'xlink:href="#pic-one-rect1"' in one


def test_a_drawing_that_is_ready_stays_as_it_is() -> None:
    text = (SAMPLE / "docs" / "assets" / "pictures" / "pet-koraka.svg").read_text(encoding="utf-8")
    ready = as_shown(text, "pet-koraka")
    assert as_shown(ready, "pet-koraka") == ready


@pytest.mark.parametrize(
    "piece",
    [
        "<script>alert(1)</script>",
        '<rect onclick="alert(1)"/>',
        "<rect ONLOAD='x'/>",
        "<style>rect {fill: red}</style>",
        "<foreignObject><p/></foreignObject>",
        '<image href="https://example.org/x.png"/>',
        '<image href="data:image/png;base64,AA"/>',
        '<use href="other.svg#a"/>',
        '<a href="javascript:alert(1)">x</a>',
        '<rect fill="url(https://example.org/#a)"/>',
        '<rect style="fill: url(//example.org/#a)"/>',
        '<rect style="position: fixed"/>',
        '<rect style="background-image: none"/>',
    ],
)
def test_what_would_run_or_load_or_be_blocked_is_told(piece: str, tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    path = tmp_path / "docs" / "assets" / "pictures" / "door.svg"
    path.write_text(path.read_text(encoding="utf-8").replace("</svg>", f"\n{piece}\n</svg>"), encoding="utf-8")
    told = [finding for finding in check(load(tmp_path)) if finding.code == "P733"]
    assert {finding.place.line for finding in told} == {2}
    assert all("door" in message(finding, words()) for finding in told)


def test_what_a_drawing_shows_is_read_once_and_as_text() -> None:
    shown = in_page(Markup(as_shown(INKSCAPE, "ink")))
    assert 'aria-labelledby="pic-ink-t"' in shown
    assert shown.count("People wait.") == 1
    assert shown.endswith('</svg><span class="for-readers" data-search-exclude>People wait.</span>')


@pytest.mark.parametrize(
    "drawing", ["<svg><title>A</title></svg>", "<svg><title>A</title><desc> </desc></svg>", "<svg/>"]
)
def test_a_drawing_without_a_title_or_a_description_stays_as_it_is(drawing: str) -> None:
    assert in_page(Markup(drawing)) == drawing
