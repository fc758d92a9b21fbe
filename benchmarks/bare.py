"""The bare theme with the same content: what our numbers are compared with."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
FEATURES = ["navigation.tabs", "navigation.indexes", "navigation.prune", "search.suggest"]


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml with its own tags."""


def _env(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    values = loader.construct_sequence(node, deep=True) if isinstance(node, yaml.SequenceNode) else [node.value]
    return values[-1]


_Loader.add_constructor("!ENV", _env)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", lambda _, name, __: f"!!python/name:{name}")


def config() -> str:
    """Return mkdocs.yml for the theme as it comes: its own templates, scripts, search and fonts setting."""
    data = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)
    data["theme"] = {"name": "material", "font": False, "features": FEATURES}
    data["plugins"] = ["search", {"macros": {"module_name": "macros", "on_undefined": "strict", "on_error_fail": True}}]
    data.pop("validation"), data.pop("strict")
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    return text.replace("'!!python", "!!python").replace("emoji.twemoji'", "emoji.twemoji").replace("to_svg'", "to_svg")


def build(out: Path) -> float:
    """Build the bare site into `out`. Returns the seconds of processor time that it took."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in ("docs", "exercises", "macros"):
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
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
