"""What YAML cannot read is told as the mistake that its author made, at the line where it was made."""

import pytest

from macros.read.written import as_written
from macros.read.yaml_lines import YamlError, read
from macros.words import words

MISTAKES = {
    "a second colon": ("a: 1\ntitle: Count: the queue\n", "colon", 2, "title"),
    "a second colon in braces": ("- {a: one: two, b: 2}\n", "colon", 1, "a"),
    "no colon": ('code: E01\ntitle "Barrier wall"\nb: 1\n', "no_colon", 2, "title"),
    "no colon in the first line": ("title Barrier wall\nb: 1\n", "no_colon", 1, "title"),
    "no colon in a list": ('steps:\n  - title "Look"\n    minutes: 5\n', "no_colon", 2, "title"),
    "no blank behind the colon": ("code: E01\ntitle:Barrier wall\nb: 1\n", "glued", 2, "title"),
    "a tab": ("a:\n\tb: 1\n", "tab", 2, ""),
    "a tab in a list": ("a:\n  - b: 1\n\t  c: 2\n", "tab", 3, ""),
    "too deep": ("a: 1\n b: 2\nc: 3\n", "indent", 2, ""),
    "not deep enough": ("steps:\n  - title: x\n   minutes: 2\n", "indent", 3, ""),
    "a quote that is never closed": ('a: 1\nb: "never\nc: 2\nd: 3\n', "open_quote", 2, ""),
    "a quote that the next one closes": ('a: 1\nb: "never\nc: "x"\nd: 3\n', "open_quote", 2, ""),
    "a quote in quotes": ("a: 'it's fine'\nb: 2\n", "after_quote", 1, ""),
    "text behind quotes": ('a: 1\nb: "x" and more\n', "after_quote", 2, ""),
    "a bracket that is never closed": ("a: 1\nb: [1, 2\nc: 3\n", "bracket", 2, ""),
    "a star": ("a:\n  - **bold** text\n", "sign", 2, "*"),
    "a star that leads into itself": ("a: 1\nb: &all [*all]\n", "sign", 2, "&"),
    "an at sign": ("a: @me\n", "sign", 1, "@"),
    "a greater-than sign": ("a: > text\n", "sign", 1, ">"),
    "an exclamation mark": ("a: !important x\n", "sign", 1, "!"),
    "a macro": ("a: {{ cite(1) }}\n", "macro", 1, ""),
    "a backslash": ('a: "C:\\path"\n', "escape", 1, ""),
    "three hyphens": ("a: 1\n---\nb: 2\n", "document", 2, ""),
    "a list behind a name": ("a: 1\nb: - c\n", "list", 2, ""),
    "a control character": ("a: 1\nb: x\x07y\n", "character", 2, ""),
    "a question mark": ("a: ? x\n", "sign", 1, "?"),
    "a name that names a value": ("a: 1\nb: *a\n", "sign", 2, "*"),
    "a type in another's words": ("a: !!int core\n", "sign", 1, "!"),
    "a colon behind a comma": ("title: Ripples, again: x\n", "colon", 1, "title"),
    "text behind brackets": ("title: [five] Ripples\n", "after_bracket", 1, ""),
    "a colon in a text behind brackets": ("title: [five] Ripples: x\n", "after_bracket", 1, ""),
    "text behind braces": ("- {id: a, label: B} more\n", "after_bracket", 1, ""),
    "brackets without end": ("a: 1\nb: " + "[" * 100_000, "deep", 2, ""),
    "lists within lists": ("- " * 100_000 + "x", "deep", 1, ""),
    "braces without end": ("a: " + "{a: " * 5_000, "deep", 1, ""),
    "a list as a name": ("a: 1\n[a, b]: c\n", "sign", 2, "["),
    "a group as a name": ("a: 1\n{a: 1}: c\n", "sign", 2, "{"),
    "two versions": ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n", "conflict", 2, "<<<<<<<"),
    "the rest of two versions": ("a: 1\n>>>>>>> mine\n", "conflict", 2, ">>>>>>>"),
    "a section of the navigation without its colon": (
        'nav:\n  - Home: index.md\n  - Section\n      - a.md\n      - "One: two":\n          - b.md\n  - c.md\n',
        "no_colon",
        3,
        "Section",
    ),
    "the first hyphen of a list": ("a:\n    id: x\n    b: 1\n  - id: y\n    b: 2\n", "no_hyphen", 2, "id"),
    "the first hyphen of a file": ("  id: x\n  b: 1\n- id: y\n", "no_hyphen", 1, "id"),
    "a text below its name": ("a:\n  text:\n    Write: `x`\n    and more\nb: 1\n", "no_sign", 2, "text"),
    "a text below its name, with a colon": ("text:\n  Say hello\n  Note 2: wait\nb: 1\n", "no_sign", 1, "text"),
    "three full stops": ("a: 1\n...\nb: 2\n", "stops", 2, ""),
    "a list below two brackets": ("# x\n[]\n- was: a\n", "emptied", 2, ""),
    "a quote in braces that a later one closes": (
        '- {id: a, text: "One}\n- {id: b, text: Two}\n- {id: c, text: "Three"}\n',
        "open_quote",
        1,
        "",
    ),
    "a quote in a list that the next one closes": ('a: ["One]\nb: ["Two"]\n', "open_quote", 1, ""),
    "a text of two lines with more behind it": ('a: ["One\n  two" three]\n', "after_quote", 2, ""),
    "a dash for a hyphen": ("a:\n  - {b: 1}\n  – {b: 2}\n", "dash", 3, "–"),
    "a dash for the first hyphen": ("a:\n  – {b: 1}\n  - {b: 2}\n", "dash", 2, "–"),
    "a dot for a hyphen": ("a:\n  - b: 1\n  • b: 2\n", "dash", 3, "•"),
    "no blank behind a hyphen": ("a:\n  - {b: 1}\n  -{b: 2}\n", "hyphen", 3, ""),
    "no blank behind the first hyphen": ("a:\n  -b: 1\n  - b: 2\n", "hyphen", 2, ""),
    "a path of Windows": ('a: "C:\\Users\\Amra"\n', "escape", 1, ""),
    "curly quotes": ("a: “One: two”\n", "curly", 1, "a"),
    "curly quotes in braces": ("- {id: x, a: “One: two”}\n", "curly", 1, "a"),
    "a name with a colon": ("nav:\n  - Part 1: words:\n      - a.md\n", "name_colon", 2, "Part 1: words"),
    "a name with a colon in curly quotes": (
        "nav:\n  - “Part 1: words”:\n      - a.md\n",
        "name_colon",
        2,
        "Part 1: words",
    ),
    "a page whose name has a colon": ("nav:\n  - The story: one: a.md\n", "name_colon", 2, "The story: one"),
    "a hash in brackets": ("a: [x, #y]\nb: 1\n", "hash_in", 1, "a"),
    "a hash in braces, lines above": ("- {a: #x, b: 2}\n- {a: 1, b: 2}\n", "hash_in", 1, "a"),
    "a question mark at the start": ("a: 1\n? b: 2\nc: 3\n", "sign", 2, "?"),
    "no comma in braces": ("a: {form: all min: 4, max: 3}\n", "no_comma", 1, "min"),
    "something else": ("%YAML 3.0\n---\na: 1\n", "other", 1, ""),
}


@pytest.mark.parametrize(("text", "kind", "line", "word"), MISTAKES.values(), ids=MISTAKES)
def test_names_the_mistake_and_its_line(text: str, kind: str, line: int, word: str) -> None:
    with pytest.raises(YamlError) as caught:
        read(text)
    assert (caught.value.kind, caught.value.line, caught.value.word) == (kind, line, word)


def test_every_kind_of_mistake_has_its_words() -> None:
    kinds = {kind for _, kind, _, _ in MISTAKES.values()} | {"hash", "folded"}
    told = {key.split(".")[2] for key in words().keys if key.startswith("problems.yaml.")}
    assert told == kinds


@pytest.mark.parametrize(
    "text",
    ["a: Form #5\n", "a: [x #y\n  ]\n", "a: two\n  lines #3\n", "a: x  # a remark\n", "a: #3\n", "- {a: x #y\n  }\n"],
)
def test_a_text_that_a_hash_cuts_is_told(text: str) -> None:
    _, _, slips = read(text)
    assert [slip.word for slip in slips if slip.kind == "hash"] == ["a"]


@pytest.mark.parametrize(
    "text",
    [
        "a: 5 # five\n",
        "a: 'x' # y\n",
        "a: | # x\n  text #5\n",
        "# x\na: b\n",
        "a: # x\n  - b\n",
        "a: C#\n",
        "a: '#5'\n",
    ],
)
def test_a_remark_where_no_text_ends_is_fine(text: str) -> None:
    assert read(text)[2] == []


def test_a_name_of_a_field_is_a_text_whatever_it_looks_like() -> None:
    assert read("{minutes: 7,5: x, true: y}\n")[0] == {"minutes": 7, "5": "x", "true": "y"}


@pytest.mark.parametrize(
    "text",
    [
        "a: >\n  Take:\n  - pens\n  - paper\n",
        "a: >-\n  1. Open\n  2. Read\n",
        "a: >\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n",
        "a: >\n  Look:\n\n  ```\n  x\n  ```\n",
        "a: >\n  Take:\n  1) pens\n  2) paper\n",
    ],
)
def test_what_begins_anew_behind_a_sign_that_joins_lines_is_told(text: str) -> None:
    assert [(slip.kind, slip.word) for slip in read(text)[2]] == [("folded", "a")]


@pytest.mark.parametrize(
    "text",
    [
        "a: >\n  Work began in\n  2022. and went on.\n",
        "a: >\n  Take what you need\n  - and no more.\n",
        "a: >\n  Take:\n\n  - pens\n\n  - paper\n",
        "a: |\n  - pens\n  - paper\n",
        "a: >\n  Take:\n    - pens\n    - paper\n",
    ],
)
def test_lines_that_are_joined_as_they_were_meant_are_not_told(text: str) -> None:
    assert read(text)[2] == []


def test_a_number_remembers_how_it_is_written() -> None:
    data = read("a: 1.10\nb: +48\nc: 5\n")[0]
    assert data == {"a": 1.1, "b": 48, "c": 5}
    assert [as_written(each) for each in data.values()] == ["1.10", "+48", "5"]


def test_a_number_without_end_is_a_text() -> None:
    assert read(f"a: {'9' * 5000}\n")[0] == {"a": "9" * 5000}
