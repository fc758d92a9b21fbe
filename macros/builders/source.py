"""A Jinja extension: what the macros are given of a page, so that those in code and in comments do not run."""

from __future__ import annotations

from jinja2.ext import Extension

from ..read.source_text import for_macros


class Source(Extension):
    """Rewrites each page before Jinja reads it. MkDocs and Zensical both take it by its name, from their settings."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        """Return a page as the macros are given it."""
        return for_macros(source)
