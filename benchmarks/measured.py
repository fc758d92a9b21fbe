"""What one run of a command takes, and several runs together."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Run:
    """One run: seconds of wall and of processor, and the most memory that one of its processes held, in megabytes."""

    wall: float
    processor: float
    memory: float


@dataclass(frozen=True)
class Spread:
    """The median of some figures, the least and the greatest."""

    median: float
    least: float
    greatest: float

    def shown(self, digits: int = 1) -> str:
        """Return it as `median (least-greatest)`."""
        median, least, greatest = (f"{each:.{digits}f}" for each in (self.median, self.least, self.greatest))
        return median if least == greatest else f"{median} ({least}-{greatest})"


def spread(figures: Sequence[float]) -> Spread:
    """Return the median, the least and the greatest of some figures."""
    return Spread(statistics.median(figures), min(figures), max(figures))


def environment(folder: Path) -> dict[str, str]:
    """Return the environment of a command that runs with the generator in `folder`."""
    return {**os.environ, "PYTHONPATH": str(folder), "NO_MKDOCS_2_WARNING": "1", **kept()}


def kept() -> dict[str, str]:
    """Return where what is fetched once is kept, so that nothing is fetched while something is measured."""
    return {"DENO_DIR": str(Path(__file__).resolve().parent.parent / ".build" / "deno")}


# A process begins with the memory of the one that starts it. This one is small, and not that of the benchmark.
LAUNCHER = """
import json, os, sys, time
began = time.monotonic()
_, status, usage = os.wait4(os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ), 0)
took = [time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss]
with open(sys.argv[1], "w") as file:
    json.dump(took, file)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def run(command: Sequence[str | Path], folder: Path) -> Run:
    """Run a command in a folder. Raises RuntimeError with its last lines where it fails."""
    with tempfile.TemporaryFile() as told, tempfile.NamedTemporaryFile() as took:
        line = [str(each) for each in command]
        launch = [sys.executable, "-I", "-S", "-c", LAUNCHER, took.name, *line]
        status = subprocess.call(launch, cwd=folder, env=environment(folder), stdout=told, stderr=told)
        if status:
            told.seek(0)
            raise RuntimeError(f"{' '.join(line)}\n{told.read().decode(errors='replace')[-1500:]}")
        wall, processor, memory = json.load(took)
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    return Run(wall, processor, memory / unit)
