"""What YAML cannot read is told as the mistake that its author made, at the line where it was made."""

import pytest

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
    "a star that leads into itself": ("a: 1\nb: &all [*all]\n", "sign", 2, "*"),
    "an at sign": ("a: @me\n", "sign", 1, "@"),
    "a greater-than sign": ("a: > text\n", "sign", 1, ">"),
    "an exclamation mark": ("a: !important x\n", "sign", 1, "!"),
    "a macro": ("a: {{ cite(1) }}\n", "macro", 1, ""),
    "a backslash": ('a: "C:\\path"\n', "escape", 1, ""),
    "three hyphens": ("a: 1\n---\nb: 2\n", "document", 2, ""),
    "a list behind a name": ("a: 1\nb: - c\n", "list", 2, ""),
    "a control character": ("a: 1\nb: x\x07y\n", "character", 2, ""),
    "something else": ("a: ? x\n", "other", 1, "mapping keys are not allowed in this context"),
}


@pytest.mark.parametrize(("text", "kind", "line", "word"), MISTAKES.values(), ids=MISTAKES)
def test_names_the_mistake_and_its_line(text: str, kind: str, line: int, word: str) -> None:
    with pytest.raises(YamlError) as caught:
        read(text)
    assert (caught.value.kind, caught.value.line, caught.value.word) == (kind, line, word)


def test_every_kind_of_mistake_has_its_words() -> None:
    kinds = {kind for _, kind, _, _ in MISTAKES.values()}
    told = {key.split(".")[2] for key in words().keys if key.startswith("problems.yaml.")}
    assert told == kinds
