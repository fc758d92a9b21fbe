"""The box that switches single keys on and off."""

from __future__ import annotations

from markupsafe import Markup

from .view import View


def single_keys(view: View) -> Markup:
    """Return the box. Without scripts there are no single keys, and it stays hidden."""
    return view.render("single_keys.html")
