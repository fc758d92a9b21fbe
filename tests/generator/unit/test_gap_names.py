"""The name of a gap: the words around it, so that it can be told from the others without the text."""

from macros.views.questions.gaps import words_around


def test_the_words_before_a_gap_name_it() -> None:
    text = "- **Its size**: {size}\n- Call {who} or {whom}. Then wait."
    assert words_around(text) == {"size": "Its size", "who": "Call", "whom": "or"}


def test_where_nothing_stands_before_it_the_words_after_it_do() -> None:
    assert words_around("Look. {one} comes first, and {two}.") == {
        "one": "… comes first, and",
        "two": "comes first, and",
    }
    assert words_around("{one}") == {"one": ""}


def test_of_a_long_sentence_only_the_nearest_words_are_taken() -> None:
    assert words_around("a b c d e f g h i j {one}")["one"] == "c d e f g h i j"
