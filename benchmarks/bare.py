"""The bare theme with the same content: what our numbers are compared with."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

ROOT = Path(__file__).resolve().parent.parent
FEATURES = ["navigation.tabs", "navigation.indexes", "navigation.prune", "search.suggest"]


def config() -> str:
    """Return mkdocs.yml for the theme as it comes: its own templates, scripts, search and fonts setting."""
    with (ROOT / "mkdocs.yml").open(encoding="utf-8") as file:
        data = yaml_load(file, get_yaml_loader())
    data["theme"] = {"name": "material", "font": False, "features": FEATURES}
    data["plugins"] = ["search", {"macros": {"module_name": "macros", "on_undefined": "strict", "on_error_fail": True}}]
    for own in ("validation", "strict", "watch"):
        data.pop(own)
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)


def build(out: Path) -> float:
    """Build the bare site into `out`. Returns the seconds of processor time that it took."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in ("docs", "exercises", "macros"):
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "course.yml", copy)
        (copy / "mkdocs.yml").write_text(config(), encoding="utf-8")
        entry = copy / "macros" / "__init__.py"
        # Our search and our notes of terms are no part of the bare theme.
        entry.write_text(entry.read_text(encoding="utf-8").partition("def on_post_build")[0], encoding="utf-8")
        return processor([sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(out)], copy)


def ours(out: Path) -> float:
    """Build our site into `out`. Returns the seconds of processor time that MkDocs took, without our checks."""
    return processor([sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(out)], ROOT)


def processor(command: list[str], folder: Path) -> float:
    """Run a command in a folder and return its processor time in seconds. Raises CalledProcessError."""
    before = os.times()
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
