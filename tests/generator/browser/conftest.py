"""The address of the built sample. Its visitors come from tests/conftest.py."""

from browsing import address

__all__ = ["address"]
