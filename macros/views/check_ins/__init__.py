"""The days after a course on which somebody asks what has become of it, as a calendar file."""

from .check_ins import check_ins

__all__ = ["check_ins"]
