"""Fields of a worksheet as labelled empty space.

A type of field is a module here, which registers what it shows with `body`, and one in `model/fields`.
"""

from ...model.variants import import_all
from .body import Body, body

__all__ = ["Body", "body"]

import_all(__name__, __path__)
