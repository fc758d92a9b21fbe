"""Sentences in a list within brackets that a comma without quotes has cut in two.

`access: [Who does not write can tell, and a partner writes it]` is two items for YAML, and both are texts. So nothing
is wrong there but the sense. Told is only what is surely one sentence: names and words may stand in any order.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

import yaml

# Fields whose items are sentences, in whichever record they stand. Others hold words, names or ids.
SENTENCES = frozenset(
    (
        "access",
        "decisional",
        "hints",
        "interpretive",
        "not_known",
        "objective",
        "pitfalls",
        "reflective",
        "unstick",
    )
)
ENDS = re.compile(r"[.?!…:;][”“\"’»)\]*_]*$")
# An abbreviation among names, such as `dept.`, is shorter.
SENTENCE = re.compile(r"\S+(?:\s+\S+){2,}")


def torn(flow: Sequence[yaml.Node], name: str) -> Iterator[tuple[yaml.Node, str]]:
    """Yield the second half of each sentence in a list within brackets, and the sentence as it was meant.

    `name` is that of the field. An item with quotes is what its author wanted.
    """
    for before, item in itertools.pairwise(flow):
        if not (_is_plain(before) and _is_plain(item)):
            continue
        if ENDS.search(before.value) or not item.value[:1].islower():
            continue
        is_sentence = ENDS.search(item.value) and SENTENCE.fullmatch(item.value)
        if is_sentence or (name in SENTENCES and (flow[0].value[:1].isupper() or ENDS.search(flow[-1].value))):
            yield item, f"{before.value}, {item.value}"


def _is_plain(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style
