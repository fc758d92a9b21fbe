"""The day of today. Whoever needs it asks here, so that a build can be repeated and a test can set it.

It is read, as a file is: it comes from outside, and the records know no day of their own.
"""

from __future__ import annotations

import datetime
import os


def today() -> datetime.date:
    """Return the day of today, or that of SOURCE_DATE_EPOCH where it is set."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).date() if seconds else datetime.date.today()
