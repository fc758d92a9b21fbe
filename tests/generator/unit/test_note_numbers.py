"""The author's own notes and those of cite have numbers in reading order; “as note 1” names the one that is shown."""

from __future__ import annotations

import re
from pathlib import Path

from helpers import markdown, sample, say

from macros.read.load import load
from macros.read.source_text import for_macros
from macros.views.citations import cite, sources
from macros.views.view import View

PAGE = "prva-pomoc/putevi.md"


def shown(root: Path, text: str) -> str:
    """Return a page of the sample with another text as HTML, its calls of cite and sources answered."""
    path = root / "docs" / PAGE
    front = re.match(r"---\n.*?\n---\n", path.read_text(encoding="utf-8"), re.DOTALL)
    path.write_text(f"{front[0] if front else ''}\n{text}", encoding="utf-8")
    view = View(load(root), say, PAGE)
    body = re.sub(
        r'\{\{ cite\("(\w+)"(?:, at="([\d:]+)")?\) \}\}', lambda m: cite(view, m[1], m[2] or ""), for_macros(text)
    )
    return markdown(body.replace("{{ sources() }}", sources(view)))


def test_own_notes_have_their_place_among_those_of_cite(tmp_path: Path) -> None:
    root = sample(tmp_path)
    curriculum = load(root)
    video = next(key for key, source in curriculum.sources.items() if source.url)
    html = shown(
        root,
        f'# A\n\nOwn[^1] and cited {{{{ cite("{video}", at="00:01:00") }}}}. '
        f'Again {{{{ cite("{video}", at="00:02:00") }}}}.\n\n'
        "[^1]: My own.\n\n{{ sources() }}\n",
    )
    marks = re.findall(r'class="footnote-ref"[^>]*>(\d+)<', html)
    assert marks == ["1", "2", "3"]
    listed = re.findall(r'<li id="fn:([\w-]+)">', html)
    assert listed[0] == "1"
    again = say("sources.again", number=2, clock="02:00", url="")
    assert again.partition("2")[0] + "2" in re.sub(r"<[^>]+>", "", html)
