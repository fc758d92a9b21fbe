"""A switch with which a reader chooses what of a page is shown: the way of learning, or the track."""

from .switch import switch

__all__ = ["switch"]
