"""Wide tables carry the heading of each cell, so that a phone can show each row as a card."""

from markdown import Markdown
from markupsafe import Markup

from macros.views.markdown import Around, block

AROUND = Around(str, lambda name: Markup(name))
TWO = "| A | B |\n|---|---|\n| 1 | 2 |\n"
THREE = "| | **Who** | What? |\n|---|---|---|\n| x | y | z |\n"


def shown(text: str) -> str:
    return Markdown(extensions=["tables", "macros.builders.tables"]).convert(text)


def test_a_narrow_table_stays_as_it_is() -> None:
    assert "class=" not in shown(TWO)
    assert "data-label" not in shown(TWO)


def test_a_wide_table_names_its_cells_where_there_is_a_name() -> None:
    html = shown(THREE)
    assert '<table class="stack">' in html
    assert '<td data-label="Who">y</td>' in html
    assert '<td data-label="What">z</td>' in html
    assert '<th scope="row">x</th>' in html


def test_what_names_a_row_is_its_head_and_other_first_cells_are_not() -> None:
    names = "| A | B | C |\n|---|---|---|\n| x | 1 | 2 |\n| **y** | 1 | 2 |\n"
    for html in (shown(names), str(block(names, AROUND))):
        assert '<th scope="row"><strong>y</strong></th>' in html
        assert html.count('scope="row"') == 2
    for first in ("x", "", f"A{' long text' * 9}"):  # twice the same, empty, or no name
        text = names.replace("**y**", first)
        assert 'scope="row"' not in shown(text)
        assert 'scope="row"' not in block(text, AROUND)


def test_a_very_wide_table_is_one_of_cards_at_a_desk_too() -> None:
    six = f"|{' A |' * 6}\n|{'---|' * 6}\n|{' 1 |' * 6}\n"
    assert '<table class="stack stack-wide">' in shown(six)
