"""The search index: what counts how much, where the best place is, and how the files are cut."""

from __future__ import annotations

import pytest

from macros.site import search
from macros.site.html import Html
from macros.site.search import Document
from macros.site.sections import Section, sections
from macros.words import words

EN = words("en")


def page(title: str, text: str = "", **more: object) -> Document:
    """Return a page with one section of text."""
    return Document(title, f"{title.lower()}/", "page", "", [Section("", "", [text])], **more)  # type: ignore[arg-type]


def strength(listed: list[Document], stem: str) -> dict[str, int]:
    """Return the weight of a stem in each document that has it, by title."""
    found, _ = search.postings(listed, EN)
    return {listed[number].title: weight for number, weight, _ in found.get(stem, [])}


# ---------------------------------------------------------------- sections of a page


ARTICLE = """<body><h2>Menu</h2><article>
before <h1 id="top">The <em>title</em><sup>1</sup></h1> one <b>two</b>
<h2 id="a">A</h2><p>three</p><div data-search-exclude><h3>Answer</h3>secret</div>
<nav>menu</nav><button>press</button><textarea>mine</textarea><script>code</script>
<h4>small</h4><h3>No id</h3>four<template>later</template></article>after</body>"""


def test_a_page_has_a_section_a_heading_without_answers_menus_and_controls() -> None:
    found = [(each.title, each.anchor, " ".join("".join(each.text).split())) for each in sections(Html(ARTICLE))]
    assert found == [
        ("", "", "before"),
        ("The title", "top", "one two"),
        ("A", "a", "three small"),
        ("No id", "a", "four"),
    ]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a <b>bold</b>er <a href='x'>lab</a>’s <em>way</em>.</p>", "a bolder lab’s way."),
        ("<p>one</p><p>two</p>", "one two"),
        ("<ul><li>one<ul><li>two</ul>three</ul>", "one two three"),
        ("one<br>two<p>three</p>four", "one two three four"),
        ("<dl><dt>one<dd>two</dl><table><tr><td>three<td>four</table>", "one two three four"),
        ("<p>one<sup>1</sup>, two</p>", "one, two"),
    ],
)
def test_words_lie_across_links_and_emphasis_and_not_across_blocks(html: str, text: str) -> None:
    (section,) = sections(Html(f"<article>{html}</article>"))
    assert " ".join("".join(section.text).split()) == text


@pytest.mark.parametrize("html", ["", "<p>no article", "<article>", "<article><h1>open", "<ul><li>a<li>b</article>"])
def test_odd_pages_have_sections_too(html: str) -> None:
    assert sections(Html(html))[0].title == ""


# ---------------------------------------------------------------- weights


def test_a_word_counts_most_in_the_title_then_as_a_phrase_then_in_a_heading_and_once_in_the_text() -> None:
    document = Document("apple", "a/", "page", "pear", [Section("plum", "p", ["fig fig"])], also=("cherry",))
    (counted,) = search.weights(document, EN)
    assert counted == {
        "apple": search.WEIGHTS["title"],
        "cherry": search.WEIGHTS["also"],
        "pear": search.WEIGHTS["description"],
        "plum": search.WEIGHTS["heading"],
        "fig": 2,
    }


def test_title_and_description_count_in_the_first_section_only() -> None:
    first, second = search.weights(Document("a1", "a/", "page", "", [Section("", ""), Section("b2", "b")]), EN)
    assert set(first) == {"a1"}
    assert set(second) == {"b2"}


def test_a_term_without_sections_is_weighed_too() -> None:
    assert search.weights(Document("Lab", "g/#lab", "term", "A team"), EN)[0]["lab"] == search.WEIGHTS["title"]


# ---------------------------------------------------------------- postings


def test_forms_of_a_word_share_a_stem() -> None:
    found, forms = search.postings([page("Queue", "queues queueing"), page("Other")], EN)
    assert forms[EN.stem("queue")] >= {"queue", "queues"}
    assert EN.stem("queues") in found


def test_a_title_outweighs_mentions_and_a_rare_word_a_common_one() -> None:
    listed = [page("Queue", "nothing"), page("Desk", "queue queue queue"), page("Form", "desk form")]
    assert strength(listed, EN.stem("queue"))["Queue"] > strength(listed, EN.stem("queue"))["Desk"]
    assert strength(listed, EN.stem("form"))["Form"] > strength([*listed, page("Form")], EN.stem("form"))["Form"]


def test_a_page_that_lists_others_can_count_less_or_not_at_all() -> None:
    full = strength([page("Queue"), page("x1")], EN.stem("queue"))
    less = strength([page("Queue", boost=0.4), page("x1")], EN.stem("queue"))
    assert 0 < less["Queue"] < full["Queue"]
    assert strength([page("Queue", boost=0.0), page("x1")], EN.stem("queue")) == {}


def test_a_result_leads_to_the_section_that_says_most_of_the_word() -> None:
    sections = [Section("", "", ["queue"]), Section("Queue", "q"), Section("Other", "o", ["queue queue"])]
    found, _ = search.postings([Document("Page", "p/", "page", "", sections)], EN)
    assert [entry[2] for entry in found[EN.stem("queue")]] == [1]


def test_no_documents_give_an_empty_index() -> None:
    assert search.postings([], EN) == ({}, {})
    assert search.word_files({}, {}) == ([], [])


# ---------------------------------------------------------------- files


def read(files: list[list[object]]) -> dict[str, list[tuple[int, int, int]]]:
    """Return the postings of each stem's forms as a browser reads them."""
    told: dict[str, list[tuple[int, int, int]]] = {}
    for file in files:
        for forms, flat in file:  # type: ignore[misc]
            number, entries = 0, []
            for at in range(0, len(flat), 3):
                number += flat[at]
                entries.append((number, flat[at + 1], flat[at + 2]))
            told[forms] = entries
    return told


def test_what_a_browser_reads_is_what_was_found() -> None:
    found = {"queue": [(2, 30, 0), (7, 5, 1), (300, 1, 2)], "desk": [(0, 4, 0)]}
    _, files = search.word_files(found, {"queue": {"queue", "queues"}, "desk": {"desk"}})
    assert read(files) == {"queue queues": found["queue"], "desk": found["desk"]}


def test_each_form_is_found_in_the_file_of_its_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "BYTES_A_FILE", 40)
    forms = {"go": {"go", "went"}, **{f"word{n:02}": {f"w{n:02}rd"} for n in range(20)}}
    starts, files = search.word_files({root: [(0, 1, 0)] for root in forms}, forms)
    assert len(files) == len(starts) > 3
    assert starts == sorted(starts)
    for own in forms.values():
        for form in own:
            beginning = form[: search.BEGINNING]
            number = max(n for n, start in enumerate(starts) if start <= beginning)
            assert any(form in each[0].split() for each in files[number]), form


def test_documents_are_found_by_their_full_title() -> None:
    listed = [page("To be"), page("Ćup"), page("to BE")]
    assert search.titles(listed, EN) == {"to be": [0, 2], "cup": [1]}


def test_a_page_is_known_by_what_says_something_in_its_questions_and_a_question_of_a_list_by_its_own() -> None:
    listed = [
        Document("Workbook", "workbook/", "page", "", also=["how do I download notes", "notes", "Download notes!"]),
        Document("Why is my cup small?", "questions/#cup", "page", ""),
        Document("Small cup", "small-cup/", "page", ""),  # a title is found as a title
        Document("Small cup", "glossary/#small-cup", "term", ""),
    ]
    assert search.asked(listed, EN) == {"download notes": [0], "cup small": [1]}


def test_sections_that_stand_on_every_page_are_not_shown() -> None:
    sources = EN("sources.title")
    entry = search.page_entry(
        Document("T", "t/", "page", "d", [Section("A", "a"), Section(sources, "sources")]), words=EN
    )
    assert entry == ["T", "t/", "page", "d", [["A", "a"], ["", ""]]]
