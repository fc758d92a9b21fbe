"""What to have ready for a day of training."""

from __future__ import annotations

from markupsafe import Markup

from ..base import link, table
from ..exercise import materials
from ..view import View


def day_materials(view: View, module: str) -> Markup:
    """Return what to have ready for each exercise of a module's day, as a table."""
    t = view.words
    rows: list[list[object]] = []
    for slot in view.curriculum.modules[module].day.slots:
        if slot.exercise:
            listed = materials(view, view.curriculum.exercises[slot.exercise]) or t("agenda.nothing")
            rows.append([link(view, f"exercise:{slot.exercise}"), listed])
    heads = [t("listing.exercise"), t("agenda.materials")]
    return table(view, t("agenda.materials"), heads, rows, caption_hidden=True)
