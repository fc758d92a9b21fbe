"""Plots: they place what the table of their canvas has."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.curriculum import Curriculum
from ..model.fields.table import TableField
from ..model.finding import Finding, found, nearest
from .registry import rule


@rule("L224")
def plots_fit_their_table(curriculum: Curriculum) -> Iterator[Finding]:
    """A plot that names a table, a column or a choice which its canvas does not have."""
    for tool in curriculum.tools.values():
        if not tool.plot:
            continue
        tables = {each.id: each for each in tool.canvas.fields if isinstance(each, TableField)} if tool.canvas else {}
        table = tables.get(tool.plot.field)
        told = tool.plot.first_unknown(table) if table else (tool.plot.field, list(tables))
        if told:
            name, known = told
            near = nearest(name, known)
            yield found(tool.where("plot"), "L224", name=name, near=near, known=", ".join(known) or "–")
