"""Splits a lesson into stretches of about ten minutes, each with a place to stop.

A piece of a lesson is a section, or an exercise that it shows; it is never cut. A stretch is some neighbouring pieces.
Who does one exercise of a lesson passes the others by, so each behind the first is a stretch of its own.
What is ticked is kept by piece, so that a tick stays where pieces come together in another way. It says “I am through
here”; whether an exercise is done is a mark of the exercise. Readers know a stretch as a part of the lesson.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from ...model import SECONDS_A_QUESTION, Page
from ...model.curriculum import Curriculum
from ...model.dependencies import worked_out
from ...model.uses import exercise_shown, questions_of
from ...read.sections import Section, sections, words_in
from ..times import READING_SPEED
from ..view import View

# Minutes of a stretch, as near as its pieces allow.
AIM = 10
# A heading with fewer words below it than this goes with the exercise that follows it.
FEW = 60


@dataclass(frozen=True)
class Piece:
    """A piece: the name under which its tick is kept, its title, the id of its heading, and minutes alone."""

    tick: str
    title: str
    id: str
    minutes: float
    is_exercise: bool = False


@dataclass(frozen=True)
class Stretch:
    """Pieces that are done one after the other. `minutes` is at least one.

    It is beyond for who does only the first exercise of a lesson, and then it is another one.
    """

    pieces: tuple[Piece, ...]
    beyond: bool = False

    @property
    def minutes(self) -> int:
        """How many minutes it takes alone."""
        return max(1, round(sum(piece.minutes for piece in self.pieces)))

    @property
    def ticks(self) -> str:
        """The names of its ticks, as scripts read them."""
        return " ".join(piece.tick for piece in self.pieces)

    @property
    def id(self) -> str:
        """The id of the heading with which it begins."""
        return self.pieces[0].id


@worked_out
def stretches(curriculum: Curriculum, lesson: str) -> tuple[Stretch, ...]:
    """Return the stretches of a lesson; none where all of it is one."""
    page = curriculum.page_of[f"lesson:{lesson}"]
    first = curriculum.lessons[lesson].first
    found = tuple(
        replace(each, beyond=bool(first) and _passes(each, f"part/{lesson}/exercise-{first}"))
        for each in _together(list(_pieces(curriculum, lesson, page)))
    )
    return found if len(found) > 1 else ()


def _passes(stretch: Stretch, first: str) -> bool:
    """Return whether a stretch holds exercises and nothing else, and not that whose tick is `first`."""
    return all(piece.is_exercise and piece.tick != first for piece in stretch.pieces)


def _pieces(curriculum: Curriculum, lesson: str, page: Page) -> Iterator[Piece]:
    """Yield the pieces of a lesson in order. What stands above the first heading goes with what follows it."""
    above = 0.0
    for section in sections(page):
        for piece in _of_section(curriculum, lesson, page, section):
            if piece.id:
                yield replace(piece, minutes=above + piece.minutes)
            above = 0.0 if piece.id else piece.minutes


def _of_section(curriculum: Curriculum, lesson: str, page: Page, section: Section) -> Iterator[Piece]:
    calls = {call.place.line: call for call in page.calls}
    piece = Piece(f"part/{lesson}/{section.id}", section.words, section.id, 0)
    words = 0
    for place, line in section.lines:
        call = calls.get(place.line)
        shown = exercise_shown(call) if call else ""
        minutes = words_in(line) / READING_SPEED
        words += words_in(line)
        if shown in curriculum.exercises:
            exercise = curriculum.exercises[shown]
            short = not piece.is_exercise and words < FEW
            if not short:
                yield piece
            id, before = (piece.id, piece.minutes) if short else (f"exercise-{shown}", 0)
            takes = exercise.minutes_alone or exercise.minutes
            piece = Piece(f"part/{lesson}/exercise-{shown}", exercise.title, id, before + takes, is_exercise=True)
        elif call:
            minutes += len(questions_of(curriculum, call)) * SECONDS_A_QUESTION / 60
        piece = replace(piece, minutes=piece.minutes + minutes)
    yield piece


def _together(pieces: Sequence[Piece]) -> tuple[Stretch, ...]:
    """Return pieces as stretches: of all cuts the one nearest to the aim, by dynamic programming."""
    apart = set([index for index, piece in enumerate(pieces) if piece.is_exercise][1:])

    @functools.cache
    def best(start: int) -> tuple[float, tuple[Stretch, ...]]:
        ways = []
        for end in range(start + 1, len(pieces) + 1):
            if end > start + 1 and apart.intersection(range(start, end)):
                break
            stretch = Stretch(tuple(pieces[start:end]))
            off, rest = best(end)
            ways.append((off + (sum(piece.minutes for piece in stretch.pieces) - AIM) ** 2, (stretch, *rest)))
        return min(ways, key=lambda way: way[0], default=(0.0, ()))

    return best(0)[1]


def ticks(curriculum: Curriculum, lesson: str) -> str:
    """Return the names of a lesson's ticks, as scripts read them: with commas between the stretches."""
    return ",".join(stretch.ticks for stretch in stretches(curriculum, lesson))


def stretch_map(view: View, lesson: str) -> Markup:
    """Return the map of a lesson's stretches; nothing where all of it is one."""
    shown = stretches(view.curriculum, lesson)
    return view.render("lesson/stretch_map.html", stretches=shown) if shown else Markup()


def stretch_ends(view: View, lesson: str) -> Markup:
    """Return the line at the end of each stretch of a lesson. A step of the site puts it there."""
    return view.render("lesson/stretches.html", stretches=stretches(view.curriculum, lesson))
