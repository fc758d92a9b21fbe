"""Only a page that asks for nothing but our macros is kept: no other source of what it shows is watched."""

from __future__ import annotations

from types import SimpleNamespace

import jinja2
import pytest

from macros.builders.page_cache import only_macros

CONFIG = SimpleNamespace(plugins={"macros": SimpleNamespace(env=jinja2.Environment(autoescape=True))})


@pytest.mark.parametrize(
    "source",
    [
        "No macro at all.",
        '{{ exercise("hopes-wall") }}',
        "{{counts()}} and {{ link('case:one', text=\"it is {so}\") }}, {{ minutes(20) }}",
        '{{ exercise(\n  "hopes-wall",\n) }}',
        '{% if true %}{{ exercise("hopes-wall") }}{% endif %}',
    ],
)
def test_a_page_of_our_macros_can_be_kept(source: str) -> None:
    assert only_macros(source, CONFIG)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "source",
    [
        "{{ now() }}",
        "{{ exercise(id) }}",
        '{{ exercise("a" ~ now()) }}',
        '{{ exercise("a") | upper }}',
        '{{ "a" | upper }}',
        "{{ config.site_name }}",
        '{% include "other.md" %}',
        "{% set id = 1 %}{{ exercise(id) }}{{ title }}",
        '{{ exercise("a") }} {{ git.date }}',
        "{{ broken",
    ],
)
def test_a_page_that_asks_for_something_else_is_made_each_time(source: str) -> None:
    assert not only_macros(source, CONFIG)  # type: ignore[arg-type]
