"""The run that damages the courses works: a few damages of the sample here, two thousand in a job of their own."""

from __future__ import annotations

import subprocess
import sys

from helpers import ROOT


def test_a_few_damages_are_made_and_counted() -> None:
    few = ["--courses", "sample", "--number", "3", "--processes", "1"]
    command = [sys.executable, "tests/mutants/run.py", *few]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert "0 crash" in done.stdout, done.stderr
    assert "told at the right place: " in done.stdout
