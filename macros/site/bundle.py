"""Joins the scripts and styles of frontend/ for a built site. Deno runs frontend/build.js: esbuild joins, PurgeCSS
leaves out of the theme's style what no page uses.

Both come from the npm registry once, by the hashes in frontend/deno.lock, and are kept below .build/.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Collection, Mapping
from pathlib import Path

import deno

from .. import HERE
from ..cache import NO_CACHE, Cache
from ..digest import digest_of_files

FRONTEND = HERE.parent / "frontend"
ENDINGS = (".js", ".ts", ".css", ".json", ".lock", ".svg")
FETCH = ("install", "--quiet", "--entrypoint", "build.js", "review/schedule.js")
READ = ("run", "--quiet", "--cached-only", "--allow-read", "vendor.js")
RUN = ("run", "--quiet", "--cached-only", "--allow-read", "--allow-env", "--allow-run", "build.js")


class BundleError(RuntimeError):
    """The scripts could not be joined. The message says why."""


class NoBundlerError(BundleError):
    """What joins them is not here and could not be fetched. The message is what Deno says of it."""


def _deno(arguments: tuple[str, ...], given: str = "") -> subprocess.CompletedProcess[str]:
    kept = os.environ.get("DENO_DIR", str(HERE.parent / ".build" / "deno"))
    environment = {**os.environ, "DENO_DIR": kept, "DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1"}
    command = [deno.find_deno_bin(), *arguments]
    return subprocess.run(
        command, cwd=FRONTEND, env=environment, input=given, capture_output=True, encoding="utf-8", check=False
    )


def prepare() -> None:
    """Fetch what joins them where it is not here yet. Raises NoBundlerError."""
    done = _deno(FETCH)
    if done.returncode:
        told = done.stderr.strip().splitlines() or ["deno"]
        raise NoBundlerError(next((line for line in told if line.startswith("error")), told[0]))


def libraries(cache: Cache = NO_CACHE) -> dict[str, str]:
    """Return the libraries that reach the browser by name, as modules, for a site that is served as it is written.

    Raises NoBundlerError where they are not here and cannot be fetched.
    """

    def made() -> dict[str, str]:
        prepare()
        found: dict[str, str] = json.loads(_deno(READ).stdout)
        return found

    files: dict[str, str] = cache.kept("libraries", [digest_of_files(FRONTEND, (".json", ".lock"))], made)
    return files


def bundle(
    words: Mapping[str, Mapping[str, str]], theme: Path, used: Collection[str], cache: Cache = NO_CACHE
) -> dict[str, str]:
    """Return the files of a built site by name, with the words of the course and the style of the theme in them.

    Of the style there is what the words in `used` can be meant by: names of elements, classes, attributes, variables.
    They are found again in the cache where nothing of it has changed.

    Raises BundleError, with what esbuild says of a script that it cannot read.
    """

    def made() -> dict[str, str]:
        prepare()
        done = _deno(RUN, json.dumps({"words": words, "theme": str(theme.resolve()), "used": sorted(used)}))
        if done.returncode:
            raise BundleError(done.stderr.strip())
        files: dict[str, str] = json.loads(done.stdout)
        return files

    parts = [
        digest_of_files(FRONTEND, ENDINGS),
        str(theme.resolve()),
        json.dumps(words, sort_keys=True),
        " ".join(sorted(used)),
        theme.read_text(encoding="utf-8") if theme.is_file() else "",
    ]
    files: dict[str, str] = cache.kept("bundle", parts, made)
    return files
