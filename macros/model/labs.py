"""Labs: a programme whose modules have steps. What belongs to one, in which tracks it is done, and when."""

from __future__ import annotations

from .curriculum import Curriculum
from .dependencies import worked_out


@worked_out
def steps_of(curriculum: Curriculum, programme: str) -> list[str]:
    """Return the ids of the steps of a lab in order: those of the modules of a programme."""
    modules = {id for id, module in curriculum.modules.items() if module.programme == programme}
    return [id for id, step in curriculum.lab_steps.items() if step.module in modules]


def lab_of(curriculum: Curriculum, step: str) -> str:
    """Return the programme to which a step of a lab belongs. Raises KeyError where it belongs to none."""
    return curriculum.modules[curriculum.lab_steps[step].module].programme


@worked_out
def tracks_of(curriculum: Curriculum, programme: str) -> list[str]:
    """Return the tracks that the steps of a lab name, in the order of the course."""
    named = {track for id in steps_of(curriculum, programme) for track in curriculum.lab_steps[id].tracks}
    return [track for track in curriculum.course.tracks if track in named]
