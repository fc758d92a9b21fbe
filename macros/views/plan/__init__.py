"""Plans that are put together out of the course: a list of them, and each with all that its trainer needs."""

from .listed import plans
from .plan import plan

__all__ = ["plan", "plans"]
