"""The thread of a lab: what is written so far, step by step, each with its place."""

from .thread import OWNER, lines_of, said_in, so_far, thread

__all__ = ["OWNER", "lines_of", "said_in", "so_far", "thread"]
