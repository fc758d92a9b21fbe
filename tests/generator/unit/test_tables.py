"""Wide tables carry the heading of each cell, so that a phone can show each row as a card."""

from markdown import Markdown

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
    assert "<td>x</td>" in html


def test_a_very_wide_table_is_one_of_cards_at_a_desk_too() -> None:
    six = f"|{' A |' * 6}\n|{'---|' * 6}\n|{' 1 |' * 6}\n"
    assert '<table class="stack stack-wide">' in shown(six)
