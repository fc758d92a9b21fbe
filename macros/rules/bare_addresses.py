"""Addresses that stand in a sentence as they are: the builder makes a link of each, and may end it too early."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..read.markdown import LINK, PICTURE
from .slip import Slip

# As far as the builder takes an address along (magiclink); the last letter may be no bracket and no full stop.
ADDRESS = re.compile(
    r"(?<![<=])(?<!=[\"'])\b(?:(?:ht|f)tps?://|www\.)(?=[^\W_])(?:[-\w]|\.(?!=$))*"
    r"/?[-\w.?,!'(){}\[\]/+&@%$#=:\"|~;]*(?:[^_\W]|[-/#@$+=])",
    re.IGNORECASE,
)
CALL = re.compile(r"\{\{.*?\}\}")
LABEL = re.compile(r"[ >]*\[[^\]\n]+\]:[ ]*<?$")
PAIRS = {")": "(", "]": "[", "}": "{"}
# Signs at which the builder ends an address, and which can stand within one.
WITHIN = re.compile(r"[*^\\]+[\w/][^\s<>()\[\]{}*]*")


def slips(text: str) -> Iterator[Slip]:
    """Yield each address of which a part stands behind its link."""
    if "://" not in text and "www." not in text.lower():
        return
    for pattern in (CALL, LINK, PICTURE):
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    for match in ADDRESS.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        rest = lost(match[0], text[match.end() :])
        if rest and not LABEL.fullmatch(line):
            whole = match[0] + rest
            yield Slip("link_cut", match.start(), whole, {"rest": rest, "whole": whole})


def lost(address: str, behind: str) -> str:
    """Return what stands behind a link and belongs to its address: its closing brackets, or what a sign cut off."""
    rest = ""
    for sign in behind:
        whole = address + rest
        if sign not in PAIRS or whole.count(PAIRS[sign]) <= whole.count(sign):
            break
        rest += sign
    if not rest and (more := WITHIN.match(behind)):
        rest = more[0]
    return rest
