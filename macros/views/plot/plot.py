"""The plot of the canvas on a tool's page: its corners, in which a script puts what the table says."""

from __future__ import annotations

from markupsafe import Markup

from ...model import FieldBase
from ...model.fields.table import Column, TableField
from ..view import View


def plot(view: View) -> Markup:
    """Return the plot of the tool on this page, nothing where it has none. Raises KeyError where it is no tool."""
    tool = view.curriculum.tools[view.page.id]
    if not tool.plot or not tool.canvas:
        return Markup()
    columns = _columns(tool.canvas.fields, tool.plot.field)
    words = {id: {option.id: option.label for option in columns[id].options} for id in (tool.plot.up, tool.plot.across)}
    across = list(dict.fromkeys(corner.across for corner in tool.plot.corners))
    return view.render(
        "plot/plot.html",
        plot=tool.plot,
        id=f"tool-{view.page.id}",
        up=columns[tool.plot.up].label,
        across=columns[tool.plot.across].label,
        words=words,
        wide=len(across),
    )


def _columns(fields: tuple[FieldBase, ...], id: str) -> dict[str, Column]:
    """Return the columns of a table by their ids."""
    return {
        column.id: column
        for field in fields
        if isinstance(field, TableField) and field.id == id
        for column in field.columns
    }
