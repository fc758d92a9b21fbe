"""Theories of change in which a reader breaks an *if*."""

from .theory import theory

__all__ = ["theory"]
