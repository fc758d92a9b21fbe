"""The thread of a lab. The page has what each step leaves one with; a script says what is written of it so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Output
from ...model.carry import origin_of
from ...model.curriculum import Curriculum
from ...model.labs import lab_of, steps_of
from ..base import numbered
from ..markdown import as_words
from ..note import carried, origins
from ..view import View
from ..worksheet import carries

# Where an output hangs on an example's fields.
OWNER = "thread"


@dataclass(frozen=True)
class Line:
    """Something that a step leaves one with: its name, where it is written, and the exercises in which that is.

    `follows` are the fields with whose text its sheet begins, the nearest first, as long as nobody writes on it.
    """

    name: str
    label: str
    track: str
    carry: Sequence[str]
    exercises: Sequence[str]
    follows: Sequence[str]


def thread(view: View, programme: str) -> Markup:
    """Return the thread of a lab through all its steps."""
    return _shown(view, steps_of(view.curriculum, programme))


def so_far(view: View, step: str) -> Markup:
    """Return the thread up to a step, closed; nothing for the first step."""
    steps = steps_of(view.curriculum, lab_of(view.curriculum, step))
    before = steps[: steps.index(step)]
    if not before:
        return Markup()
    return Markup('<details class="so-far" data-search-exclude><summary>{}</summary>\n{}\n</details>').format(
        view.words("thread.so_far"), _shown(view, before)
    )


def _shown(view: View, steps: Sequence[str]) -> Markup:
    listed = [(f"lab_step:{id}", as_words(numbered(view, id)), lines_of(view.curriculum, id)) for id in steps]
    return view.render("thread/thread.html", steps=listed)


def lines_of(curriculum: Curriculum, step: str) -> list[Line]:
    """Return what a step leaves one with: what all tracks do first, then each track's own."""
    record = curriculum.lab_steps[step]
    lines = [_line(curriculum, step, each) for each in record.output]
    return lines + [_line(curriculum, step, each, track) for track, own in record.tracks.items() for each in own.output]


def _line(curriculum: Curriculum, step: str, output: Output, track: str = "") -> Line:
    exercises = list(dict.fromkeys(f"exercise:{origin.partition('.')[0]}" for origin in output.begins))
    carry = origins(curriculum, output.begins)
    return Line(f"{step}.{output.id}", output.label, track, carry, exercises, follows(curriculum, output))


def follows(curriculum: Curriculum, output: Output) -> list[str]:
    """Return with which texts the sheet of an output begins: those of fields of one text, for no other stands alone."""
    named = [(origin.exercise, origin.field) for origin in map(origin_of, output.begins)]
    exercises = dict.fromkeys(id for id, _ in named)  # in their order, which a set does not keep
    fields = [field for id in exercises for field in curriculum.sheet_fields(id) if (id, field.id) in named]
    texts = [field for field in fields if [part.options for part in field.parts()] == [None]]
    return list(dict.fromkeys(place for field in texts for place in carries(curriculum, field)))


def said_in(curriculum: Curriculum, values: Mapping[str, str]) -> dict[str, str]:
    """Return what stands in each line of all threads, by its name, where these values (by exercise/part) stand."""
    outputs = {
        f"{step}.{output.id}": output for step, record in curriculum.lab_steps.items() for output in record.all_outputs
    }
    said = {name: carried(curriculum, output.begins, values) for name, output in outputs.items()}
    return {name: text for name, text in said.items() if text}
