"""Text that wants to become a script, a style or a request: in any field, it is refused, or it stays text."""

from __future__ import annotations

import functools
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import jinja2
import markdown
import pytest
import yaml
from helpers import SAMPLE
from mkdocs.config import load_config

from macros.builders.source import Source
from macros.model.curriculum import Curriculum
from macros.read import yaml_lines
from macros.read.front_matter import split_front_matter
from macros.read.load import load
from macros.rules import check
from macros.site import facts
from macros.site.html import Html, attribute
from macros.views import MACROS, View

SMALL = Path(__file__).parent / "small"
PAYLOADS = (
    "<script>x()</script>", "<svg/onload=x()>", "<svg onload=x() ", "<img src=x onerror=x()>", "<iframe srcdoc=x>",
    "<meta/http-equiv=refresh content='1;url=https://evil.example/'/>", "<base/href=//evil.example/>",
    "<form/action=//evil.example/><button>", "<style>*{display:none}</style>", "<plaintext>", "</template><script>x()",
    "</title><script>x()", "<!--", "<![CDATA[<script>x()", "<?php x() ?>", "<a href=javascript:x()>x</a>", "<x y",
    "<details open ontoggle=x()>", "<math><mi xlink:href=javascript:x()>", "<b><i>", "</div></article>", "<%= x %>",
    "[x](javascript:x())", "[x](javascript:x 'title')", "[x](<javascript:x()>)", "[x](JaVaScRiPt:x())",
    "[x](&#106;avascript:x())", "[x](java\tscript:x())", "[a[b](javascript:x())](tool:slip)", "[x](vbscript:x)",
    "[x](data:text/html,<b>)", "[x](http://evil.example)", "[x](//evil.example)", "<https://evil.example>",
    "<javascript:x()>", "![x](https://evil.example/x.png)", "![x](javascript:x())", "[x][y]", "[y]: javascript:x()",
    "**x**{: onmouseover=x() }", "**x**{: style=color:red }", "*x*{ onclick=x() }", "{: onclick=x() }", "{{ x }}",
    "{% include 'x' %}", "{# x #}", "{{ config }}", "&#60;script&#62;x()&#60;/script&#62;", "&lt;script&gt;x()",
    "\" onmouseover=\"x()", "' onmouseover='x()", "\" style=\"x", "x\" autofocus onfocus=x() y=\"", "`<script>x()`",
    "``<svg onload=x()>``", "` <svg onload=x()> `", "\\<script>x()", "\\`<script>\\`", "$&", "{title}", "%s %(x)s",
    "{0.__class__}", "${x}", "#{x}", "javascript:x()", "x\u202ey", "x\u0000y", "\ufeff<script>",
)  # fmt: skip
# Fields whose texts are names, words of a list, addresses or times: nothing else may stand there.
NAMES = {
    "id", "key", "kind", "level", "form", "type", "code", "was", "lessons", "tools", "cases", "outcomes", "sources",
    "origin", "source", "lesson", "module", "programme", "exercise", "tracks", "stages", "stage", "group", "url",
    "year", "read", "length", "government", "sure", "checked", "starts", "ends", "pause", "canvas", "carry", "to",
    "places", "named_by", "hide", "language", "programmes", "usual_tracks", "process", "codes", "pages", "lists",
    "documents", "parts", "colours", "offline_name", "logo", "card", "rules", "name", "asked", "say", "find",
    "accept", "takes", "begins", "lab_steps", "first", "taught", "page", "track", "each", "sort",
}  # fmt: skip


def tainted(data: Any, payload: str, name: str = "") -> Any:
    """Return data of YAML with a payload behind each text that somebody may write freely."""
    if isinstance(data, dict):
        return {key: tainted(value, payload, name if name in NAMES else key) for key, value in data.items()}
    if isinstance(data, list):
        return [tainted(each, payload, name) for each in data]
    is_name = name in NAMES or name == "lab_step"  # a slot names one; at the top of a page it is a group of texts
    return f"{data} {payload}" if isinstance(data, str) and not is_name else data


def with_payload(root: Path, payload: str) -> None:
    """Copy the small course, with a payload in each text of each record."""
    shutil.copytree(SMALL, root, dirs_exist_ok=True)
    for path in [*root.rglob("*.yml"), *root.rglob("*.md")]:
        text = path.read_text(encoding="utf-8")
        front, body, _ = split_front_matter(text) if path.suffix == ".md" else (text, "", 1)
        if path.name == "mkdocs.yml" or not front.strip():
            continue
        data, _, _ = yaml_lines.read(front)
        written = yaml.safe_dump(tainted(data, payload), allow_unicode=True, sort_keys=False, width=10_000)
        path.write_text(f"---\n{written}---\n{body}" if path.suffix == ".md" else written, encoding="utf-8")


@functools.cache
def settings() -> Any:
    return load_config(str(SAMPLE / "mkdocs.yml"))


def page(curriculum: Curriculum, path: str) -> Html:
    """Return a page as the builder makes it, with its title as the navigation shows it."""
    view = View(curriculum, curriculum.words, path)
    macros = {name: functools.partial(function, view) for name, function in MACROS.items()}
    text = jinja2.Environment(extensions=[Source]).from_string(curriculum.pages[path].body).render(**macros)
    made = markdown.Markdown(
        extensions=settings()["markdown_extensions"], extension_configs=settings()["mdx_configs"]
    ).convert(text)
    menu = jinja2.Environment(autoescape=False).from_string("<a>{{ title | striptags | e }}</a>")
    return Html(f"<body>{menu.render(title=curriculum.pages[path].title)}{made}</body>")


def acts(curriculum: Curriculum) -> Counter[str]:
    """Return what on the pages of a curriculum acts by itself or leads to a host that no record names."""
    found: Counter[str] = Counter()
    for path in curriculum.pages:
        html = page(curriculum, path)
        found.update(f"{said.attribute} {said.value}" for said in facts.active(html))
        found.update(each for node in html.select("[href], [src]") for each in _elsewhere(node))
    return found


def _elsewhere(node: Any) -> list[str]:
    values = [attribute(node, name) or "" for name in ("href", "src")]
    return [
        value for value in values if "evil" in value or value.strip().lower().startswith(("javascript:", "vbscript:"))
    ]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_text_stays_text_or_is_refused(payload: str, tmp_path: Path) -> None:
    with_payload(tmp_path, payload)
    curriculum = load(tmp_path)
    codes = {each.code for each in check(curriculum)}
    if codes & {"P706", "L202", "P746", "P747", "P748", "P749", "P741", "S101", "S125"}:
        return
    assert not {code for code in codes if code.startswith("S")} - {"S117", "S127"}, (
        "the payload is looked at in records"
    )
    assert acts(curriculum) == Counter()


def test_a_course_without_payload_does_nothing_by_itself(tmp_path: Path) -> None:
    with_payload(tmp_path, "and more")
    curriculum = load(tmp_path)
    assert {each.code for each in check(curriculum) if each.code.startswith("S")} <= {"S117", "S127"}
    assert acts(curriculum) == Counter()
