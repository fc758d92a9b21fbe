"""Ask the outside links of a built site whether they still answer."""

from __future__ import annotations

import sys
from pathlib import Path

from ..site.external_links import NoLycheeError, OtherLycheeError, as_markdown, links, silent
from ..words import words
from .folder import site_in


def run(folder: Path) -> int:
    """Ask each outside link of the built pages in `folder`, and print what was found as Markdown.

    Returns the exit status: 1 where a link is dead, 2 where there is no site or nothing could be asked.
    """
    site = site_in(folder)
    if site is None:
        return 2
    t, asked = words(), links(site)
    try:
        answers = silent(asked)
    except OtherLycheeError as error:
        print(t("cli.other_lychee", name=error), file=sys.stderr)
        return 2
    except NoLycheeError as error:
        print(t("cli.no_lychee", why=error), file=sys.stderr)
        return 2
    print(as_markdown(asked, answers, t))
    return 1 if any(each.is_dead for each in answers) else 0
