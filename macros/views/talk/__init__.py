"""A talk: what people see, what is said, and what is asked at its end."""

from .talk import talk_told, talks_on

__all__ = ["talk_told", "talks_on"]
