"""The questions of a course in the form that Moodle reads into its question bank, “Moodle XML”.

A type of question is a module here, which says with `asked` what it is in Moodle, and one in `model/questions`. What is
written is read by every Moodle since 2.0. Putting in order is therefore matching with places: Moodle's own type for it
came with 4.4 only.
"""

from ...model.variants import import_all
from .course import of_exercise, whole
from .texts import Outside

__all__ = ["Outside", "of_exercise", "whole"]

import_all(__name__, __path__)
