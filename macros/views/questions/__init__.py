"""Questions that teach, each with its answer behind a disclosure.

A type of question is a module here, which registers what it shows with `body`, and one in `model/questions`.
"""

from ...model.variants import import_all
from .questions import questions, read_again

__all__ = ["questions", "read_again"]

import_all(__name__, __path__)
