"""What the README shows works."""

import re
import subprocess
from pathlib import Path

import pytest

from macros.model import Exercise
from macros.model.place import Source
from macros.read import yaml_lines
from macros.read.validate import make

ROOT = Path(__file__).parents[2]


def test_the_sample_exercise_can_be_used_as_it_stands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (sample,) = re.findall(r"```yaml\n(.*?)```", readme, re.DOTALL)
    data, lines, _ = yaml_lines.read(sample)
    exercise, findings = make(Exercise, data, Source("README.md", lines), id="walk-to-the-counter")
    assert findings == []
    assert exercise is not None
    assert exercise.minutes == 20


def test_its_files_are_there() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", readme):
        assert (ROOT / target).exists(), target
    for folder in re.findall(r"^\| `([a-z]+)/` \|", readme, re.MULTILINE):
        assert (ROOT / folder).is_dir(), folder


def test_no_file_of_the_project_is_ignored_by_git() -> None:
    files = [
        str(path.relative_to(ROOT)) for path in (ROOT / "tests").rglob("*") if path.suffix in (".py", ".yml", ".md")
    ]
    command = ["git", "check-ignore", "--stdin"]
    done = subprocess.run(command, cwd=ROOT, input="\n".join(files), capture_output=True, text=True, check=False)
    if done.returncode == 128:
        pytest.skip("not a git checkout")
    assert done.stdout == ""
