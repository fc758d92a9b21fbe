"""Answers that somebody types."""

from __future__ import annotations

from collections.abc import Iterable

from .texts import Outside
from .xml import html, node, plain

# An answer to type, what it counts, and what is said to whoever gave it, as Markdown.
Typed = tuple[str, int, str | None]


def literal(text: str) -> str:
    """Return an answer in which a star is a star, and not any letters."""
    return text.replace("*", r"\*")


def answers(view: Outside, known: Iterable[Typed], *inside: str) -> list[str]:
    """Return the answers that Moodle knows."""
    return [
        node(
            "answer",
            plain(text),
            html("feedback", view.html(feedback)),
            *inside,
            fraction=str(counts),
            format="moodle_auto_format",
        )
        for text, counts, feedback in known
    ]
