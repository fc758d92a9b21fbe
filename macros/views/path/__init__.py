"""Learning paths, and the way back to where the learner stopped."""

from .go_on import go_on
from .paths import paths

__all__ = ["go_on", "paths"]
