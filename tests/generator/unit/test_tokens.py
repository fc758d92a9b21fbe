"""The index and the question take words in the same form: frontend/search/tokens_test.js reads the same cases."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from helpers import ROOT

from macros.language.tokens import tokens

FILE = ROOT / "frontend" / "search" / "tokens.json"
CASES: list[dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_the_words_of_a_text(case: dict[str, Any]) -> None:
    alike = [(re.compile(pattern), one) for pattern, one in case.get("spellings", ())]
    assert tokens(case["text"], alike) == case["tokens"]
