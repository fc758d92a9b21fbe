"""YAML is read with lines, and without the surprises of YAML 1.1."""

import pytest

from macros.read.yaml_lines import Slip, YamlError, read, strings


def test_clock_times_switches_and_dates_stay_what_the_author_wrote() -> None:
    data, _, _ = read(
        "starts: 09:00\nid: on\nanswer: no\nday: 2022-03-21\nminutes: 15\nopen: true\nshare: 0.5\nnothing:\n"
    )
    assert data == {
        "starts": "09:00", "id": "on", "answer": "no", "day": "2022-03-21",
        "minutes": 15, "open": True, "share": 0.5, "nothing": None,
    }  # fmt: skip


def test_every_value_knows_its_line() -> None:
    _, lines, _ = read("steps:\n  - title: Look\n    minutes: 5\n  - title: Count\n", first_line=10)
    assert lines[("steps", 0, "minutes")] == 12
    assert lines[("steps", 1)] == 13


def test_a_key_that_stands_twice_is_reported_with_its_line() -> None:
    _, _, twice = read("a: 1\nb:\n  c: 1\n  c: 2\n")
    assert twice == [Slip("twice", "c", 4, 3)]


@pytest.mark.parametrize(
    "text",
    [
        'a: "words\nb: {c: "#x"}\n',
        "a: 'words\n- b: 'more'\n",
        'l:\n  - a: "words\n    b: "x"\n',
    ],
)
def test_a_quote_that_is_closed_by_that_of_another_field_is_told_or_cannot_be_read(text: str) -> None:
    try:
        _, _, slips = read(text)
    except YamlError:
        return
    assert [each.kind for each in slips] == ["open_quote"]


def test_a_quote_may_go_over_lines() -> None:
    assert read('a: "words that\n  go on: here"\nb: 1\n')[2] == []


def test_what_cannot_be_read_names_the_line() -> None:
    with pytest.raises(YamlError) as caught:
        read("a: 1\nb: [1,\n", first_line=5)
    assert caught.value.line >= 6


def test_strings_come_with_their_way() -> None:
    assert list(strings({"a": ["x", 1, {"b": "y"}]})) == [(("a", 0), "x"), (("a", 2, "b"), "y")]
