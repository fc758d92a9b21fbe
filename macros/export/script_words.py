"""The words that the scripts show, one module of words for each part that is loaded by itself."""

from __future__ import annotations

import json

from ..words import Words

# By name of the module in frontend/words/: the beginning of its keys. What only one part needs stands apart.
MODULES = {
    "learner": "learner.",
    "agenda": "learner.agenda.",
    "chance": "learner.chance.",
    "finder": "learner.finder.",
    "gamebook": "learner.gamebook.",
    "groups": "learner.groups.",
    "lab-begin": "learner.lab_begin.",
    "plot": "learner.plot.",
    "room": "learner.room.",
    "theory": "learner.theory.",
    "slides": "learner.slides.",
    "review": "learner.review.",
    "search": "learner.search.",
    "note": "learner.note.",
    "example": "learner.example.",
    "check-ins": "learner.check_ins.",
    "word": "learner.word.",
    "workbook": "learner.workbook.",
}


def script_words(t: Words) -> dict[str, dict[str, str]]:
    """Return the words of the scripts by module and key, with their places unfilled."""
    return {name: _below(t, start) for name, start in MODULES.items()}


def _below(t: Words, start: str) -> dict[str, str]:
    apart = tuple(
        each.removeprefix("learner.") for each in MODULES.values() if each.startswith(start) and each != start
    )
    prefix = start.removeprefix("learner.")
    told = {f"{prefix}{key}": text for key, text in t.part(start).items()}
    return {key: text for key, text in told.items() if not (apart and key.startswith(apart))}


def module(told: dict[str, str]) -> str:
    """Return words as a JavaScript module."""
    return f"export const WORDS = {json.dumps(told, ensure_ascii=False, indent=2)};\n"
