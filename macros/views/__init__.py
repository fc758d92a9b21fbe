"""Record -> Markdown or HTML. A view is a pure function of the curriculum, the words and the page that calls it.

In comes a `View`: the curriculum as one page sees it. Out goes the text that stands in the page instead of a call. A
thing that is shown has a folder, with its templates beside its views; a type of question or of field has a module; what
all of them are made of stands in `base`.
"""

from .macros import MACROS
from .view import View

__all__ = ["MACROS", "View"]
