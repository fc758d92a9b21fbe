"""The authors' guide lists every rule."""

from pathlib import Path

from macros.read.catalogue import catalogue
from macros.read.load import load
from macros.views import View
from macros.views.rule_list import rule_list
from macros.words import words

SMALL = Path(__file__).parent / "small"


def test_every_rule_is_listed_once_with_what_it_stops_and_its_limits() -> None:
    t = words()
    text = str(rule_list(View(load(SMALL), t, "toolbox/slip.md", "folder")))
    for code, rule in catalogue().items():
        assert text.count(f">{code}<") == 1
        assert str(t(f"rules.{code}.finds")) in text.replace("&#39;", "'")
        assert rule.severity in ("error", "warning")
    assert "warns, at least 8, at most 12" in text
