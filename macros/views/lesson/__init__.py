"""A lesson: where the learner is, what a learner can do afterwards, and the lessons of a module."""

from .listed import lesson_list
from .orientation import orientation, oriented
from .outcomes import outcomes_box

__all__ = ["lesson_list", "orientation", "oriented", "outcomes_box"]
