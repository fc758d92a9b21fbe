"""The folder of a built site, as somebody names it at the command line."""

from __future__ import annotations

import contextlib
import errno
import sys
from pathlib import Path

from ..site.site import Site
from ..words import words

# What a system says of a place where there can be no folder. What a disk refuses is said for every command.
NO_PLACE = {errno.ENOTDIR, errno.EEXIST, errno.ENOENT, errno.ENAMETOOLONG, errno.ELOOP, errno.EINVAL}


def site_in(folder: Path) -> Site | None:
    """Return the built site in `folder`, or say in one sentence that there is none and return None."""
    site = Site(folder)
    with contextlib.suppress(OSError):  # a name that is too long for the system
        if site.is_there:
            return site
    print(words()("cli.no_folder", path=folder), file=sys.stderr)
    return None


def prepare_folder(folder: Path) -> bool:
    """Make the folders above a folder, and say whether it can be used. Raises OSError where the disk refuses.

    A part of its name may be a file, be too long, or stand where the system makes no folders.
    """
    try:
        if not folder.is_dir():
            folder.mkdir(parents=True)
            folder.rmdir()
    except OSError as error:
        if error.errno in NO_PLACE:
            return False
        raise
    return True
