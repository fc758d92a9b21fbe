"""What lies below docs/ is published, and nothing of it may run on the site's own address."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.model.finding import Finding
from macros.read.load import load
from macros.rules import check

SMALL = Path(__file__).parent / "small"
SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
# Drawings that act when somebody opens them by their address, one way each.
ACTING = [
    "<script>1</script>",
    "<SCRIPT>1</SCRIPT>",
    '<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>',
    '<h:script xmlns:h="http://www.w3.org/1999/xhtml">1</h:script>',
    '<p xmlns="http://www.w3.org/1999/xhtml">Words</p>',
    "<foreignObject><p>x</p></foreignObject>",
    '<rect onclick="1"/>',
    '<rect\nonload = "1"/>',
    '<a href="&#106;avascript:1">x</a>',
    '<a xlink:href="javascript:1">x</a>',
    '<a xmlns:l="http://www.w3.org/1999/xlink" l:href="https://example.org/">x</a>',
    '<a><set attributeName="href" to="javascript:1"/></a>',
    '<a><animate attributeName="xlink:href" values="#a;javascript:1"/></a>',
    '<rect><set attributeName="onclick" to="1"/></rect>',
    '<use href="data:image/svg+xml;base64,AA#a"/>',
    '<use href="other.svg#a"/>',
    '<image href="data:text/html,x"/>',
    '<image href="https://example.org/x.png"/>',
    '<g xml:base="https://example.org/"><use href="#a"/></g>',
    "<style>@import 'https://example.org/x.css';</style>",
    "<style>rect {fill: url(https://example.org/#a)}</style>",
    '<rect style="fill: url(//example.org/#a)"/>',
    "<rect fill=\"url( 'other.svg#a')\"/>",
    "<handler>1</handler>",
]
# Whole files, with what stands before the drawing.
FILES = [
    f'<?xml-stylesheet href="x.css"?><svg {SVG}/>'.encode(),
    f'<!DOCTYPE svg [<!ENTITY a "b">]><svg {SVG}/>'.encode(),
    f'<!DOCTYPE svg [<!ATTLIST svg onload CDATA "1">]><svg {SVG}/>'.encode(),
    f"<svg {SVG}><script>1</script></svg>".encode("utf-16"),
    f'<?xml version="1.0" encoding="utf-7"?><svg {SVG}/>'.encode(),
    f'<?xml version="1.0" encoding="nobody-knows"?><svg {SVG}><script>1</script></svg>'.encode(),
    f"<svg {SVG}><script>1</script><not closed".encode(),
    b'<html xmlns="http://www.w3.org/1999/xhtml"><script>1</script></html>',
]
DRAWN = f"""<?xml version="1.0" encoding="ISO-8859-1" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg {SVG} xmlns:cc="http://creativecommons.org/ns#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<metadata><cc:Work rdf:about="https://example.org/"/></metadata><title>An onclick="1" and a &lt;script></title>
<style>.a {{fill: url(#g); src: url(data:font/woff2;base64,AA)}}</style>
<linearGradient id="g"/><rect class="a" style="fill:url(#g)"/><use xlink:href="#g"/>
<image href="data:image/png;base64,AA"/><animate attributeName="fill" values="red;blue"/>
</svg>"""


def told(root: Path, name: str, data: bytes) -> list[Finding]:
    shutil.copytree(SMALL, root, dirs_exist_ok=True)
    (root / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
    (root / "docs" / name).write_bytes(data)
    return [each for each in check(load(root)) if each.place.file == f"docs/{name}"]


@pytest.mark.parametrize("name", ["assets/free.svg", "toolbox/free.svg", "assets/pictures/free.svg"])
def test_a_drawing_that_would_act_is_told_wherever_it_lies(tmp_path: Path, name: str) -> None:
    for piece in ACTING:
        found = told(tmp_path, name, f"<svg {SVG}>\n\n{piece}</svg>".encode())
        places = {each.place.line for each in found if each.code == "P733"}
        assert places in ({3}, {4}, {3, 4}), piece


@pytest.mark.parametrize("data", FILES)
def test_what_stands_before_a_drawing_or_how_it_is_written_does_not_hide_it(tmp_path: Path, data: bytes) -> None:
    assert "P733" in {each.code for each in told(tmp_path, "assets/free.svg", data)}


@pytest.mark.parametrize("name", ["assets/Free.SVG", "assets/free.Svg"])
def test_capitals_in_the_ending_change_nothing(tmp_path: Path, name: str) -> None:
    assert "P733" in {each.code for each in told(tmp_path, name, f"<svg {SVG}><script>1</script></svg>".encode())}


def test_a_drawing_that_is_only_drawn_passes(tmp_path: Path) -> None:
    assert told(tmp_path, "assets/free.svg", DRAWN.encode()) == []


RUN = ["xml", "XML", "xhtml", "xht", "htm", "HTML", "shtml", "mht", "svgz", "js", "mjs", "wasm", "css", "xsl", "rss"]


@pytest.mark.parametrize("ending", RUN)
def test_what_a_browser_might_run_is_told(tmp_path: Path, ending: str) -> None:
    assert {each.code for each in told(tmp_path, f"assets/free.{ending}", b"x")} & {"P736", "S113"}


@pytest.mark.parametrize("ending", ["docx", "xlsx", "pptx", "odt", "pdf", "png", "csv", "zip", "ics", "mp4", "txt"])
def test_a_download_passes(tmp_path: Path, ending: str) -> None:
    assert {each.code for each in told(tmp_path, f"assets/form.{ending}", b"x")} <= {"P767"}  # no page links it yet
