"""Plain sentences by chance: those of one seed are always the same."""

from __future__ import annotations

import random

ADJECTIVES = """
    open small late calm paper public local first shared plain quiet busy short second closed green early kind clear
    spare tired empty young heavy narrow steady simple honest hidden borrowed patient silver wooden distant familiar
"""
NOUNS = """
    queue form desk office letter counter table clerk visit list note street window folder permit school garden harbour
    library ticket bridge market council village archive bus clinic record stamp board chair neighbour parent signature
    meeting corridor river station calendar budget reply waiting promise ladder kitchen lantern bicycle envelope
"""
VERBS = "helps shows moves asks counts draws reads keeps opens finds carries tells brings follows changes needs"
PLACES = "near behind without before after beside"


class Prose:
    """Words by chance, from a seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self._names: set[str] = set()
        self._adjectives, self._nouns, self._verbs, self._places = map(str.split, (ADJECTIVES, NOUNS, VERBS, PLACES))

    def _thing(self) -> str:
        return f"the {self.random.choice(self._adjectives)} {self.random.choice(self._nouns)}"

    def sentence(self) -> str:
        """Return a sentence of nine to fifteen words."""
        pick = self.random.choice
        text = f"{self._thing()} {pick(self._verbs)} {self._thing()} {pick(self._places)} {self._thing()}"
        return f"{text[0].upper()}{text[1:]}."

    def paragraph(self, sentences: int = 5) -> str:
        """Return so many sentences in one line."""
        return " ".join(self.sentence() for _ in range(sentences))

    def paragraphs(self, count: int) -> str:
        """Return so many paragraphs."""
        return "\n\n".join(self.paragraph() for _ in range(count))

    def name(self) -> str:
        """Return three words that it has not given before, such as a title needs."""
        while True:
            pick = self.random.choice
            name = f"{pick(self._adjectives).capitalize()} {pick(self._nouns)} {pick(self._nouns)}"
            if name not in self._names:
                self._names.add(name)
                return name


def slug(name: str) -> str:
    """Return a name as an id."""
    return name.lower().replace(" ", "-")
