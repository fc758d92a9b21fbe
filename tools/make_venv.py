"""Make a virtual environment with pip in it: python3 tools/make_venv.py .venv

Debian's python3 comes without ensurepip unless python3-venv is installed too. Then pip itself is taken from the Python
Package Index, in one fixed version whose content is known by its hash. Needs nothing but the standard library.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tempfile
import urllib.request
import venv
from pathlib import Path
from urllib.parse import urljoin

PIP = "26.3"
SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"
WHEEL = f"pip-{PIP}-py3-none-any.whl"
OTHER_WAY = "Install the package python3-venv and try again."
INDEX = "https://pypi.org/simple/pip/"


def fetch_pip(folder: Path) -> Path:
    """Download the wheel of pip into `folder` and return its path. Raises SystemExit where it is not the right one."""
    try:
        with urllib.request.urlopen(INDEX, timeout=60) as answer:
            address = re.search(rf'href="([^"#]*/{re.escape(WHEEL)})', answer.read().decode())
        if address is None:
            raise SystemExit(f"{INDEX} does not list {WHEEL}. {OTHER_WAY}")
        with urllib.request.urlopen(urljoin(INDEX, address[1]), timeout=180) as answer:
            content = answer.read()
    except OSError as error:
        raise SystemExit(f"pip could not be fetched from {INDEX} ({error}). Is there a network? {OTHER_WAY}") from error
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise SystemExit(f"{WHEEL} is not the file that was expected. {OTHER_WAY}")
    path = folder / WHEEL
    path.write_bytes(content)
    return path


def python_of(target: Path) -> Path:
    """Return the Python of the environment at `target`."""
    return target / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def works(target: Path) -> bool:
    """Say whether the environment at `target` has a Python that runs, and pip."""
    try:
        done = subprocess.run([python_of(target), "-m", "pip", "--version"], capture_output=True, check=False)
    except OSError:  # it was never made, or leads to a Python that is gone
        return False
    return done.returncode == 0


def main(target: Path) -> None:
    """Make the environment at `target`. One that works is left as it is; one that broke while it was made is made anew.

    Raises SystemExit, with what to do, where pip cannot be had.
    """
    if works(target):
        return
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        venv.create(target, clear=True, symlinks=os.name != "nt")
        with tempfile.TemporaryDirectory() as folder:
            wheel = fetch_pip(Path(folder))
            subprocess.run([python_of(target), wheel / "pip", "install", "--quiet", "--no-index", wheel], check=True)
    else:
        venv.create(target, clear=True, with_pip=True, symlinks=os.name != "nt")


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 (this file runs before anything is installed)
        raise SystemExit(
            f"Python 3.11 or later is needed; this is {sys.version.split()[0]}. Try: make PYTHON=python3.12"
        )
    main(Path(sys.argv[1]))
