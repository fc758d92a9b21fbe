"""No rule fails on a course that can be read, whatever its questions and pictures say."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.model.finding import Finding
from macros.read.load import load
from macros.rules import advice, check, message
from macros.words import words

SMALL = Path(__file__).parent / "small"
FILE = "exercises/count-the-queue.yml"
# Words of all kinds that a rule looks for, beside some that no author writes.
TEXTS = st.sampled_from(
    ["Only some", "All of them", "Never", "Many", "Some people wait", "0", "12.5", "?", "Ждут", "…", "a" * 300]
) | st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=12)


def several(of: Any, least: int, most: int) -> Any:
    """Return lists whose items have different ids."""
    return st.lists(of, min_size=least, max_size=most).map(
        lambda items: [{"id": f"i{at}", **item} for at, item in enumerate(items)]
    )


def fields(**of: Any) -> Any:
    return st.fixed_dictionaries(of)


option = st.fixed_dictionaries({"text": TEXTS}, optional={"right": st.booleans(), "feedback": TEXTS})
item = st.fixed_dictionaries({"text": TEXTS}, optional={"feedback": TEXTS, "if_wrong": TEXTS})
mistakes = st.lists(fields(answer=TEXTS, feedback=TEXTS), max_size=2)
number = st.integers(-(10**9), 10**9).map(lambda whole: whole / 8)
kinds = st.one_of(
    fields(type=st.just("single"), options=several(option, 2, 4)),
    fields(type=st.just("multiple"), options=several(option, 3, 5)),
    fields(type=st.just("true-false"), right=st.booleans(), if_true=TEXTS),
    fields(type=st.just("number"), right=number, within=number.map(abs), mistakes=mistakes),
    fields(type=st.just("short"), accept=st.lists(TEXTS, max_size=2), mistakes=mistakes),
    fields(type=st.just("order"), items=several(item, 3, 4)),
    fields(type=st.just("match"), pairs=several(fields(left=TEXTS, right=TEXTS), 2, 3), extra=st.lists(TEXTS)),
    fields(type=st.just("gaps"), text=st.just("So {i0}."), gaps=several(fields(accept=st.just(["x"])), 1, 1)),
)
asked = st.fixed_dictionaries({"stem": TEXTS}, optional={"hints": st.lists(TEXTS, max_size=2), "explanation": TEXTS})
question = st.tuples(kinds, asked).map(lambda both: both[0] | both[1])
# Each question several times: a share says something in many of them only.
questions = st.lists(st.tuples(question, st.integers(1, 12)), min_size=1, max_size=6).map(
    lambda drawn: [each for each, times in drawn for _ in range(times)]
)
# Choices only, with words that tell right from wrong on either side.
telling = fields(text=st.sampled_from(["Only so", "All of them", "Perhaps", "Often"]), right=st.booleans())
choice = fields(type=st.just("multiple"), stem=TEXTS, options=several(telling, 6, 8))
choices = st.lists(choice, min_size=1, max_size=3).map(lambda drawn: drawn * 12)


def said(root: Path) -> list[Finding]:
    """Return what the check finds, once each of it has been said in two languages."""
    found = check(load(root))
    for tag in ("en", "bs"):
        for each in found:
            assert message(each, words(tag))
            assert advice(each, words(tag))
    return found


def asks(root: Path, kind: str, asked: list[dict[str, Any]]) -> Path:
    """Write the small curriculum into a folder, with these questions in its exercise."""
    shutil.copytree(SMALL, root, dirs_exist_ok=True)
    path = root / FILE
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    data |= {"kind": kind, "questions": [{"id": f"q{at}", **each} for at, each in enumerate(asked)]}
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")  # YAML without references
    return root


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(kind=st.sampled_from(["analysis", "quiz"]), asked=questions | choices)
def test_no_rule_fails_whatever_is_asked(kind: str, asked: list[dict[str, Any]], tmp_path: Path) -> None:
    said(asks(tmp_path, kind, asked))


def test_telling_words_on_both_sides_of_each_question_are_told(tmp_path: Path) -> None:
    texts = {"right": ["Only this", "Only that", "Only those"], "wrong": ["Only so", "Perhaps", "Often"]}
    options = [{"text": text, "right": kind == "right"} for kind, each in texts.items() for text in each]
    options = [{"id": f"o{at}", **each} for at, each in enumerate(options)]
    found = said(asks(tmp_path, "analysis", [{"type": "multiple", "stem": "Which?", "options": options}] * 8))
    (told,) = [each for each in found if each.code == "Q420"]
    assert told.values["questions"] == "q0, q1, q2, q3, q4"


@pytest.mark.parametrize(
    ("box", "size"),
    [("0 0 0 10", "1"), ("0 0 1.2.3 10", "1"), ("0 0 9 9", "1.2.3"), ("0 0 9 9", "."), ("0 0 . 9", "0")],
)
def test_no_rule_fails_at_strange_numbers_in_a_drawing(box: str, size: str, tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    path = tmp_path / "docs" / "assets" / "pictures" / "door.svg"
    text = path.read_text(encoding="utf-8").replace("</svg>", f'<text font-size="{size}">x</text></svg>')
    path.write_text(re.sub('viewBox="[^"]*"', f'viewBox="{box}"', text), encoding="utf-8")
    said(tmp_path)
