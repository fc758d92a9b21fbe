"""The record of learning: what somebody did, as a page to print."""

from .record import learning_record

__all__ = ["learning_record"]
