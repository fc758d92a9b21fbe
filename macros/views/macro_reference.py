"""The list of all macros in the authors' guide."""

from __future__ import annotations

from markupsafe import Markup

from ..model.signatures import SIGNATURES
from .view import View


def macro_reference(view: View) -> Markup:
    """Return all macros by their names, with what they take and do."""
    items = []
    for name, signature in sorted(SIGNATURES.items()):
        takes = ", ".join(f"*{each.name}" if each.many else each.name for each in signature.parameters)
        code = Markup("<dt><code>{{{{ {}({}) }}}}</code></dt>").format(name, takes)
        items.append(code + Markup("<dd>{}</dd>").format(view.inline(signature.about)))
    return Markup('<dl class="macros">\n{}\n</dl>').format(Markup("\n").join(items))
