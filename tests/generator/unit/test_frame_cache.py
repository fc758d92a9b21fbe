"""What the templates of the frame read is what a kept page was made from."""

from __future__ import annotations

import re
from pathlib import Path

import jinja2
import jinja2.meta
import pytest
from helpers import ROOT

from macros.builders.frame_cache import MAY_READ, OF_A_PAGE

TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
# Of a page also its content, its contents, and its neighbours with their titles and addresses.
ALSO = {"content", "toc", "previous_page", "next_page"}
# What a template passes on to those that it includes.
PASSED_ON = {"words", "course", "mine", "origin", "project", "title", "description", "hidden", "home"}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_reads_nothing_else(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    environment = jinja2.Environment()
    environment.filters["url"] = str
    tree = environment.parse(text)
    assert jinja2.meta.find_undeclared_variables(tree) <= MAY_READ | PASSED_ON
    assert set(re.findall(r"\bpage\.(\w+)", text)) <= {*OF_A_PAGE, *ALSO}
    assert set(re.findall(r"\b(?:previous|next)_page\.(\w+)", text)) <= {"url", "title"}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_calls_no_method_because_those_of_another_builder_have_none(path: Path) -> None:
    environment = jinja2.Environment()
    environment.filters["url"] = str
    calls = environment.parse(path.read_text(encoding="utf-8")).find_all(jinja2.nodes.Call)
    assert [f"line {call.lineno}" for call in calls if isinstance(call.node, jinja2.nodes.Getattr)] == []
