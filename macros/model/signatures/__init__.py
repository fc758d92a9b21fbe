"""What pages may call: each macro with what it does, what it takes, and where it may stand. `views` shows them."""

from __future__ import annotations

from ..signature import Signature
from .learners import LEARNERS
from .parameters import LISTED
from .reference import REFERENCE
from .trainers import TRAINERS

__all__ = ["LISTED", "SHOWN_BY", "SIGNATURES"]

SIGNATURES: dict[str, Signature] = {each.name: each for each in (*LEARNERS, *TRAINERS, *REFERENCE)}
# The macro that shows each list of the course, by the name of the list.
SHOWN_BY: dict[str, Signature] = {each.shows_list.name: each for each in SIGNATURES.values() if each.shows_list}
