"""Everything that can be looked up, by its name."""

from .a_to_z import a_to_z
from .letters import letters

__all__ = ["a_to_z", "letters"]
