"""What to have ready for a day of training."""

from __future__ import annotations

from markupsafe import Markup

from ...model.curriculum import Curriculum
from ...model.labs import slots_of
from ..base import link, table
from ..exercise import materials
from ..view import View


def day_materials(view: View, module: str) -> Markup:
    """Return what to have ready for each exercise of a module's day, as a table."""
    t = view.words
    rows: list[list[object]] = [
        [
            link(view, f"exercise:{id}"),
            materials(view, view.curriculum.exercises[id]) or t("agenda.nothing"),
        ]
        for id in _exercises(view.curriculum, module)
    ]
    heads = [t("listing.exercise"), t("agenda.materials")]
    return table(view, t("agenda.materials"), heads, rows, caption_hidden=True)


def _exercises(curriculum: Curriculum, module: str) -> list[str]:
    """Return the ids of the exercises of a day in order, those of its steps of a lab in all tracks, each once."""
    ids: list[str] = []
    for _, slot in slots_of(curriculum, module):
        ids += [slot.exercise] if slot.exercise else curriculum.exercises_of(f"lab_step:{slot.lab_step}")
    return list(dict.fromkeys(ids))
