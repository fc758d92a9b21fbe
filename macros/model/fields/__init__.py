"""Fields of a worksheet. A type of field is a module here and one in `views/fields`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..variants import import_all, one_of
from .base import FieldBase

__all__ = ["FIELD_TYPES", "FieldBase", "WorksheetField"]

import_all(__name__, __path__)
FIELD_TYPES = tuple(FieldBase.__subclasses__())
if TYPE_CHECKING:
    WorksheetField = FieldBase
else:
    WorksheetField = one_of(FIELD_TYPES)
