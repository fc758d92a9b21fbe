"""Record -> Markdown or HTML. A view is a pure function of the curriculum, the words and the page that calls it."""

from .macros import MACROS
from .view import View

__all__ = ["MACROS", "View"]
