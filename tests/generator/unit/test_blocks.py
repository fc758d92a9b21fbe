"""What a block macro made passes Markdown by, and MkDocs is told its anchors."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from helpers import SAMPLE
from markdown import Markdown

from macros import define_env
from macros.builders.blocks import BEGIN, END, Anchors, marked
from macros.rules.characters import slips

EXTENSIONS = ["attr_list", "footnotes", "tables", "pymdownx.superfences", "macros.builders.blocks"]
BLOCK = """<section id="one">
# not a *heading*
```
not code [^1]
</section>
<p>Second &amp; last</p>"""


def html(text: str) -> str:
    return Markdown(extensions=EXTENSIONS).convert(text)


def test_a_block_arrives_as_it_was_made_between_what_is_markdown() -> None:
    assert html(f"Be*fore*\n{marked(BLOCK)}\nAfter") == f"<p>Be<em>fore</em></p>\n{BLOCK}\n<p>After</p>"


def test_two_blocks_in_a_row_both_arrive() -> None:
    assert html(f"{marked(BLOCK)}\n{marked('<hr>')}") == f"{BLOCK}\n<hr>"


@pytest.mark.parametrize("made", ["<strong>word</strong>", "*word*"])
def test_what_may_stand_in_a_sentence_is_left_to_markdown(made: str) -> None:
    shown = "<em>word</em>" if made == "*word*" else made
    assert html(marked(made)) == f"<p>{shown}</p>"


def test_a_block_within_a_line_is_left_to_markdown_without_its_signs() -> None:
    shown = html(f"- one {marked('<div>two</div>')} three")
    assert "<li>one <div>two</div> three</li>" in shown
    assert not {BEGIN, END} & set(shown)


@pytest.mark.parametrize("sign", [BEGIN, END])
def test_an_author_who_has_such_a_sign_in_a_text_is_told(sign: str) -> None:
    assert [slip.kind for slip in slips(f"A wo{sign}rd.")] == ["unseen"]


def test_mkdocs_is_told_the_anchors_of_a_page_that_was_made() -> None:
    page = SimpleNamespace(present_anchor_ids={"heading"})
    Anchors().on_page_content(BLOCK, page=page)  # type: ignore[arg-type]
    assert page.present_anchor_ids == {"heading", "one"}


@pytest.mark.parametrize("extensions", [None, ["tables"], ["tables", "macros.builders.blocks"]])
def test_only_where_the_extension_takes_them_out_again_a_macro_makes_signs(extensions: list[str] | None) -> None:
    made: dict[str, Callable[..., str]] = {}
    conf = {
        "use_directory_urls": True,
        "config_file_path": str(SAMPLE / "mkdocs.yml"),
        "markdown_extensions": extensions,
    }
    page = SimpleNamespace(file=SimpleNamespace(src_uri="alati/karta-poziva.md"))
    define_env(SimpleNamespace(page=page, conf=conf, macro=lambda function, name: made.update({name: function})))
    assert made["tool_canvas"]().startswith(BEGIN) == ("macros.builders.blocks" in (extensions or ()))
    assert BEGIN not in made["counts"]("tools")
