"""The mark of a note does not begin a line."""

from markdown import Markdown

TEXT = "One word [^a], **two** [^a], three[^a].\n\n[^a]: A note.\n"


def test_the_space_before_a_mark_does_not_break_the_line() -> None:
    html = Markdown(extensions=["footnotes", "macros.builders.footnotes"]).convert(TEXT)
    assert "One word&nbsp;<sup" in html.replace("\N{NO-BREAK SPACE}", "&nbsp;")
    assert "</strong>&nbsp;<sup" in html.replace("\N{NO-BREAK SPACE}", "&nbsp;")
    assert "three<sup" in html
