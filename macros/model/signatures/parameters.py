"""What several macros take."""

from __future__ import annotations

from ..signature import Parameter

LISTED = ("exercises", "tools", "cases")
EXERCISE = Parameter("id", refers="exercise")
MODULE = Parameter("module", refers="module")
LAB = Parameter("programme", refers="programme")
WORKED = Parameter("id", refers="worked")
LISTED_KIND = Parameter("kind", words=LISTED)
