"""The macros of the curriculum. This is the only file that knows mkdocs-macros, and it does nothing but pass on.

One builder runs this file anew for each page, another keeps it in memory while files change. Nothing is therefore kept
here; the curriculum is cached in `load`, by the files' times.
"""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def define_env(env: Any) -> None:
    """Register every macro of `views` with mkdocs-macros. Raises ValueError with all findings when content is wrong."""
    from .load import load_cached
    from .views import MACROS, View
    from .words import words

    def call(name: str, *args: Any, **named: Any) -> str:
        view = View(
            curriculum=load_cached(ROOT),
            words=words(),
            path=env.page.file.src_uri,
            directory_urls=env.conf["use_directory_urls"],
        )
        return str(MACROS[name](view, *args, **named))

    for name, function in MACROS.items():
        env.macro(functools.update_wrapper(functools.partial(call, name), function), name)
