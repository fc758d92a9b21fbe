"""The pages of the reference part: roles, terms, invented names, and what the documents behind the curriculum name."""

from .reference import glossary, invented_names, inventory, roles

__all__ = ["glossary", "invented_names", "inventory", "roles"]
