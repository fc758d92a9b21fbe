"""The list of the files, and the link beside the questions of an exercise."""

from __future__ import annotations

from markupsafe import Markup

from ...model import Exercise
from ...model.moodle import ALL, counted, file_of, going_over
from ..base import coded_title, link, table
from ..markdown import as_words
from ..view import View

FILE = Markup('<a href="{}" download>{}</a>')


def link_of(view: View, exercise: Exercise) -> Markup:
    """Return the link to the file with the questions of an exercise, for who leads a group; nothing without any."""
    if not going_over(exercise.questions):
        return Markup()
    way = view.asset(file_of(exercise.id))
    return Markup('<p class="meta" data-way="group" data-search-exclude>{}</p>').format(
        FILE.format(way, view.words("moodle.link"))
    )


def moodle_files(view: View) -> str:
    """Return the link to all questions, how many of them go over, and a table of the files for each module."""
    t, told = view.words, counted(view.curriculum)
    each = [one for _, listed in told for one in listed]
    n, of = sum(goes for _, goes, _ in each), sum(all for _, _, all in each)
    tables = [table(view, _title(view, module), _heads(view), _rows(view, listed)) for module, listed in told]
    button = Markup('<p><a class="md-button md-button--primary" href="{}" download>{}</a></p>')
    lines = [
        button.format(view.asset(ALL), t("moodle.all")),
        Markup("<p>{}</p>").format(t("moodle.everything", n=n) if n == of else t("moodle.counted", n=n, of=of)),
    ]
    return "\n\n".join([*lines, *tables])


def _title(view: View, module: str) -> Markup:
    title = coded_title(view.curriculum, f"module:{module}") if module else view.words("moodle.others")
    return as_words(title)


def _heads(view: View) -> list[str]:
    return [view.words(f"moodle.{head}") for head in ("exercise", "questions", "file")]


def _rows(view: View, listed: list[tuple[str, int, int]]) -> list[list[object]]:
    return [
        [
            link(view, f"exercise:{id}", coded_title(view.curriculum, f"exercise:{id}")),
            str(goes) if goes == all else view.words("moodle.some", n=goes, of=all),
            FILE.format(view.asset(file_of(id)), f"{id}.xml") if goes else "",
        ]
        for id, goes, all in listed
    ]
