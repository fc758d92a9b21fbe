"""Citations: the marks in a text, the notes of a page, and the list of all sources."""

from .citations import cite, cited_on, mark, sources
from .source_list import source_list

__all__ = ["cite", "cited_on", "mark", "source_list", "sources"]
