"""Which macros can stand between <details> and </details>: what `Signature.within_details` says is what happens."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from typing import Any

import markdown
import pytest
from helpers import SAMPLE
from mkdocs.config import load_config

from macros.builders.blocks import marked
from macros.model.signatures import SIGNATURES
from macros.read.load import load
from macros.rules.foreign import opened_within
from macros.views import MACROS, View

# So many calls of each are tried.
FEW = 3
AFTER = "<p>After it.</p>"


@functools.cache
def settings() -> Any:
    return load_config(str(SAMPLE / "mkdocs.yml"))


@functools.cache
def shown() -> dict[str, list[str]]:
    """Return what the calls of each macro in the sample show, without those that stand in a sentence."""
    curriculum = load(SAMPLE)
    found: dict[str, list[str]] = defaultdict(list)
    for path, page in curriculum.pages.items():
        for call in page.calls:
            if not SIGNATURES[call.name].inline and len(found[call.name]) < FEW:
                html = MACROS[call.name](View(curriculum, curriculum.words, path), *call.args, **call.named)
                found[call.name].append(str(html))
    return found


def holds(html: str) -> bool:
    """Say whether a <details> around what a macro shows ends where the page ends it."""
    text = f"# Title\n\n<details>\n<summary>More</summary>\n\n{marked(html)}\n\n</details>\n\nAfter it.\n"
    extensions, more = settings()["markdown_extensions"], settings()["mdx_configs"]
    made = markdown.Markdown(extensions=extensions, extension_configs=more).convert(text)
    before = made[: made.rindex(AFTER)]
    return before.index("<details") >= 0 and len(re.findall("<details", before)) == len(re.findall("</details", before))


@pytest.mark.parametrize("name", sorted(SIGNATURES))
def test_a_macro_says_whether_it_can_stand_within_details(name: str) -> None:
    calls = shown().get(name, [])
    assert all(map(holds, calls)) or not SIGNATURES[name].within_details
    # Each that is refused breaks in the sample, so that nobody is refused for nothing.
    assert SIGNATURES[name].within_details or not all(map(holds, calls))


@pytest.mark.parametrize("name", sorted(SIGNATURES))
def test_the_rule_refuses_those_alone(name: str) -> None:
    refused = list(opened_within(f"<details>\n<summary>a</summary>\n\n{{{{ {name}() }}}}\n\n</details>"))
    assert bool(refused) is not SIGNATURES[name].within_details
