"""A task on the wall: each sentence in a line of its own, with a number."""

from __future__ import annotations

import pytest

from macros.views.lab_room.room import sentences


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Walk. Look! Ask, “Who is stopped here?” Then write.",
            ["Walk.", "Look!", "Ask, “Who is stopped here?”", "Then write."],
        ),
        ("Pišite do 9. sata, tj. do pauze. Čitajte.", ["Pišite do 9. sata, tj. do pauze.", "Čitajte."]),
        ("Dođite u 3. 5 minuta je dosta.", ["Dođite u 3. 5 minuta je dosta."]),
        ("Ask *why*. *Then* ask once more.", ["Ask *why*.", "*Then* ask once more."]),
        ("One sentence", ["One sentence"]),
    ],
)
def test_a_task_is_cut_where_a_sentence_ends(text: str, told: list[str]) -> None:
    assert sentences(text) == told
