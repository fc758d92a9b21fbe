"""A built site: a folder of pages and files, and the form in which its addresses are written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from ..cache import NO_CACHE, Cache
from ..model.address import Form, url_of
from .html import Html

# The page for an address that is not there: a server shows it, and nobody links to it.
NOT_FOUND = "404.html"


def name_for(contents: str) -> str:
    """Return the name of published files, by what they hold: another one where that is another. It stays for ever."""
    return hashlib.sha256(contents.encode()).hexdigest()[:12]


class Site:
    """A built site in `folder`. It knows where each page's file is.

    `serving` says that an author looks at it while writing: a step may then leave out what only readers need. `cache`
    holds what earlier runs have worked out of pages.
    """

    def __init__(self, folder: Path, form: Form = "folder", serving: bool = False, cache: Cache | None = None) -> None:
        self.folder = folder
        self.form = form
        self.serving = serving
        self.cache = cache or NO_CACHE
        self._published: dict[str, str] = {}

    @property
    def is_there(self) -> bool:
        """Say whether the folder holds a site."""
        return (self.folder / "index.html").is_file()

    def address(self, path: str) -> str:
        """Return the address of the page `path` (below docs/), below the site's base."""
        return url_of(path, self.form)

    def name(self, path: str) -> str:
        """Return the name of the file of the page `path` (below docs/), below the site's folder."""
        address = self.address(path)
        return f"{address}index.html" if address.endswith("/") or not address else address

    def file(self, path: str) -> Path:
        """Return the file of the page `path` (below docs/)."""
        return self.folder / self.name(path)

    def page(self, path: str) -> Html | None:
        """Return the built page of `path` (below docs/), or None where it was not built."""
        name = self.name(path)
        return self.html(name) if (self.folder / name).is_file() else None

    def html(self, name: str) -> Html:
        """Return the page in the file `name` below the folder, as it is now. Raises OSError."""
        return Html((self.folder / name).read_text(encoding="utf-8"))

    @property
    def names(self) -> list[str]:
        """The name of each file with a page, below the folder, in order."""
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))

    @property
    def pages(self) -> Iterator[tuple[str, Html]]:
        """Each page with the name of its file, in order."""
        return ((name, self.html(name)) for name in self.names)

    @property
    def addresses(self) -> list[str]:
        """The address of each page, below the site's base, in order."""
        return sorted(name.removesuffix("index.html") for name in self.names if name != NOT_FOUND)

    def write(self, name: str, text: str) -> None:
        """Write a file below the folder, where it is not there with this text already."""
        file = self.folder / name
        if file.is_file() and file.read_text(encoding="utf-8") == text:
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")

    def publish(self, name: str, text: str) -> None:
        """Write a file that pages load later. It counts for the fingerprint."""
        self._published[name] = hashlib.sha256(text.encode()).hexdigest()
        self.write(name, text)

    @property
    def fingerprint(self) -> str:
        """The mark of what was published up to now: the same texts under the same names give the same mark."""
        return name_for("\n".join(f"{name} {mark}" for name, mark in sorted(self._published.items())))
