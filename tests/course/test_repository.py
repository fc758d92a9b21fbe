"""What surrounds the project: its workflows, its releases, and how it wants to be named."""

import re
import shutil
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.write import HOLDERS

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))
from release_notes import notes  # noqa: E402

WORKFLOWS = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in (ROOT / ".github/workflows").glob("*.yml")}
JOBS = [(name, job, what) for name, flow in WORKFLOWS.items() for job, what in flow["jobs"].items()]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def awaited(jobs: dict[str, Any], name: str) -> set[str]:
    """Return the jobs that must have gone well before the job `name` begins."""
    needs = jobs[name].get("needs", [])
    first = {needs} if isinstance(needs, str) else set(needs)
    return first.union(*(awaited(jobs, each) for each in first))


def commands(job: dict[str, Any]) -> str:
    return "\n".join(step.get("run", "") for step in job.get("steps", []))


def test_nothing_is_published_before_its_tests_have_passed() -> None:
    jobs = WORKFLOWS["pages"]["jobs"]
    assert {"test", "build"} <= awaited(jobs, "deploy")
    assert 'make "$TESTS"' in commands(jobs["test"])


def test_a_fork_is_published_though_its_texts_keep_no_promise_of_this_course() -> None:
    (step,) = (each for each in WORKFLOWS["pages"]["jobs"]["test"]["steps"] if "make" in each.get("run", ""))
    assert step["env"]["TESTS"] == "${{ github.event.repository.fork && 'generator' || 'quick' }}"
    made = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(r"^generator: \$\(VENV\)/test.done ##.*\n\t.* tests/generator$", made, re.MULTILINE)


def test_a_fork_is_not_turned_red_by_the_tests_of_this_course() -> None:
    jobs = WORKFLOWS["test"]["jobs"]
    tests = [step["env"]["TESTS"] for step in jobs["everything"]["steps"] if step.get("run") == "make $TESTS"]
    assert tests == ["${{ github.event.repository.fork && 'check generator' || 'test' }}"]
    assert {job["if"] for name, job in jobs.items() if name != "everything"} == {
        "github.event.repository.fork == false"
    }


def test_nothing_is_released_before_all_tests_have_passed_and_its_notes_were_found() -> None:
    jobs = WORKFLOWS["release"]["jobs"]
    assert {"test", "notes", "copy"} <= awaited(jobs, "release")
    assert jobs["test"]["uses"] == "./.github/workflows/test.yml"


@pytest.mark.parametrize(("flow", "job", "what"), JOBS)
def test_a_job_has_a_limit_of_time_and_only_actions_of_github_by_their_commit(
    flow: str, job: str, what: dict[str, Any]
) -> None:
    assert WORKFLOWS[flow]["permissions"] == {"contents": "read"}
    if "uses" in what:
        assert what["uses"].startswith("./.github/workflows/")
        return
    assert what["timeout-minutes"] <= 60
    for step in what["steps"]:
        if "uses" in step:
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"]), f"{flow}, {job}: {step['uses']}"


@pytest.mark.parametrize(("flow", "job", "what"), JOBS)
def test_a_job_that_may_write_runs_nothing_of_the_project(flow: str, job: str, what: dict[str, Any]) -> None:
    if "write" in what.get("permissions", {}).values():
        ran = re.findall(r"\b(?:make|python3?|pip|deno|bash)\b|\.venv", commands(what))
        assert ran == [], f"{flow}, {job}"


def test_the_form_for_beginning_offers_what_the_command_can() -> None:
    form = WORKFLOWS["begin"][True]["workflow_dispatch"]["inputs"]  # YAML 1.1 reads `on` as true
    assert set(form["what"]["options"]) == {*HOLDERS, "drop"}
    assert form.keys() == {"what", "id", "title", "inside"}


def test_what_somebody_types_into_a_form_never_becomes_part_of_a_script() -> None:
    for name, flow in WORKFLOWS.items():
        for job in flow["jobs"].values():
            assert "${{ inputs." not in commands(job), name


@pytest.fixture
def released(tmp_path: Path) -> Path:
    for name in ("pyproject.toml", "CHANGELOG.md", "CITATION.cff"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def test_the_notes_of_a_release_are_its_part_of_the_changelog(released: Path) -> None:
    (released / "CHANGELOG.md").write_text(
        f"# Changelog\n\n## {PROJECT['version']} – 2026-01-02\n\n- New.\n\n## 0.0.1 – 2025-01-02\n\n- Old.\n", "utf-8"
    )
    citation = released / "CITATION.cff"
    citation.write_text(re.sub(r"released: .*", "released: 2026-01-02", citation.read_text("utf-8")), "utf-8")
    assert notes(f"v{PROJECT['version']}", released) == "- New."


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("pyproject.toml", 'version = "', 'version = "9'),
        ("CHANGELOG.md", f"## {PROJECT['version']} ", "## Next "),
        ("CITATION.cff", "\nversion: ", "\nversion: 9"),
        ("CITATION.cff", "date-released: 2", "date-released: 3"),
    ],
)
def test_a_release_stops_where_a_file_names_another_version_or_day(
    released: Path, file: str, old: str, new: str
) -> None:
    path = released / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(ValueError, match=re.escape(file)):
        notes(f"v{PROJECT['version']}", released)


def test_the_citation_names_this_project_in_the_form_1_2_0() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["cff-version"] == "1.2.0"
    assert citation.keys() >= {"message", "title", "authors", "license", "abstract"}
    assert re.sub(r"\W+", "-", citation["title"].lower()) == PROJECT["name"]
    assert str(citation["version"]) == PROJECT["version"]
    assert " AND ".join(sorted(citation["license"], reverse=True)) == PROJECT["license"]
    assert all(author.get("name") or author.get("family-names") for author in citation["authors"])
