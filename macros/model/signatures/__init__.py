"""What pages may call: each macro with what it does, what it takes, and where it may stand. `views` shows them."""

from __future__ import annotations

from ..signature import Signature
from .learners import LEARNERS
from .parameters import LISTED
from .reference import REFERENCE
from .trainers import TRAINERS

__all__ = ["LISTED", "SIGNATURES"]

SIGNATURES: dict[str, Signature] = {each.name: each for each in (*LEARNERS, *TRAINERS, *REFERENCE)}
