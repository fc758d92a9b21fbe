"""What several macros take."""

from __future__ import annotations

from ..signature import Parameter, Signature

LISTED = ("exercises", "tools", "cases")
EXERCISE = Parameter("id", refers="exercise")
MODULE = Parameter("module", refers="module")
LAB = Parameter("programme", refers="programme")
WORKED = Parameter("id", refers="worked")
LISTED_KIND = Parameter("kind", words=LISTED)


def macro(
    name: str, about: str, *parameters: Parameter, inline: bool = False, needs: tuple[str, ...] = ()
) -> Signature:
    """Return the signature of a macro, its parameters as they are called in order."""
    return Signature(name, about, parameters, inline, needs)
