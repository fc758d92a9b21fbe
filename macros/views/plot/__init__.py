"""The plot of a canvas: who stands in which corner."""

from .plot import plot

__all__ = ["plot"]
