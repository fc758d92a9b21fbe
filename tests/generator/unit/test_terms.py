"""The first use of a term on a page leads to its meaning."""

from __future__ import annotations

import pytest

from macros.model import Term
from macros.site.glossary_links import Forms, mark
from macros.site.html import Html

TERMS = [
    Term(
        id="portfolio",
        term="Portfolio",
        meaning="[Efforts](lesson:x) managed *together*.",
        also=("portfolios",),
    ),
    Term(id="driver", term="Driver", meaning="What pushes to change.", ambiguous=True),
    Term(id="east", term="EAST", meaning="Easy, attractive, social, timely."),
    Term(id="value", term="Public value", meaning='What is "worth" it.'),
    Term(id="kpi", term="KPI", meaning="A measure."),
    Term(id="rd", term="R&D", meaning="Research and development."),
]
KNOWN = Forms(TERMS)


def shown(inside: str, times: int = 1) -> str:
    """Return what stands in the article after the terms were marked, so many times over."""
    text = f"<html><body><p>Portfolio</p><article>{inside}</article><p>KPI</p></body></html>"
    for _ in range(times):
        page = Html(text)
        mark(page, KNOWN, "../glossary/")
        text = page.changed()
    before, _, rest = text.partition("<article>")
    article, _, after = rest.partition("</article>")
    assert before.endswith("<p>Portfolio</p>"), "only the article is touched"
    assert after.startswith("<p>KPI</p>"), "only the article is touched"
    return article


def test_the_first_use_is_a_link_with_its_meaning_and_the_second_is_not() -> None:
    html = shown("<p>Your portfolios. A portfolio.</p>")
    assert html.count("<a ") == 1
    assert 'href="../glossary/#portfolio"' in html
    assert 'data-meaning="Efforts managed together."' in html
    assert ">portfolios</a>. A portfolio." in html


def test_several_terms_in_one_text_are_each_a_link_and_the_words_between_stay() -> None:
    html = shown("<p>First KPI, then <b>x</b> EAST and public value &amp; R&amp;D.</p>")
    assert html.count('class="term"') == 4
    assert Html(f"<p>{html}").tree.text(deep=True).strip() == "First KPI, then x EAST and public value & R&D."


def test_a_meaning_is_escaped() -> None:
    assert 'data-meaning="What is &quot;worth&quot; it."' in shown("<p>public value</p>")


@pytest.mark.parametrize(
    "inside",
    [
        "<h2>Portfolio</h2>",
        '<p><a href="x">portfolio</a></p>',
        "<label>portfolio <input></label>",
        "<p>portfolio-board and KPIs</p>",
        "<pre><code>portfolio</code></pre>",
        '<svg viewBox="0 0 1 1"><text>portfolio</text></svg>',
        "<p>The driver goes east.</p>",
        "<p><!-- KPI --></p>",
        "<template><p>KPI</p></template>",
        "<script>if (a < b && b > KPI) { }</script>",
        '<p title="KPI &lt;b&gt; EAST">1 &lt; 2</p>',
        '<nav><a href="x">open</a></nav><p><a href="x">KPI</a></p>',
    ],
)
def test_what_is_left_alone(inside: str) -> None:
    assert shown(inside) == inside


def test_an_own_link_to_the_term_counts_as_its_first_use() -> None:
    html = shown('<p><a href="../glossary/#kpi">measures</a> and KPI</p>')
    assert html.count("<a ") == 1
    assert 'href="../glossary/#kpi" class="term" data-term="KPI"' in html


def test_an_own_link_keeps_its_class() -> None:
    assert 'class="big term"' in shown('<p><a class="big" href="../glossary/#kpi">measures</a></p>')


@pytest.mark.parametrize(
    "inside",
    [
        "<nav><span>a</nav><p>KPI</p>",  # an inner element that is not closed
        "<p>a > b KPI",
        "<select><option>KPI</select><p>KPI</p>",
        '<p data-x="<a>">KPI</p>',
        "<P CLASS=x>KPI and KPI",
        "<svg><title>EAST</title><path d='M0'/></svg><p>KPI</p>",
        "<p>un<br/>closed <img src=x alt=KPI> KPI</p>",
        "<ul><li>KPI<li>KPI</ul>",
    ],
)
def test_odd_html_is_read_as_a_browser_reads_it(inside: str) -> None:
    assert shown(inside).count('href="../glossary/#kpi"') == 1


@pytest.mark.parametrize(
    "inside",
    [
        "<p>Your portfolios, KPI and R&amp;D. A portfolio.</p>",
        '<p><a href="../glossary/#kpi">measures</a> and KPI</p>',
        "<p>KPI</p><textarea>\n\n two\n</textarea><pre>\n\n  a\n   b</pre>",
        "<nav><span>a</nav><p>KPI",
    ],
)
def test_marking_again_changes_nothing(inside: str) -> None:
    assert shown(inside, times=3) == shown(inside)


def test_what_is_written_in_a_field_or_preformatted_keeps_its_first_line_breaks() -> None:
    html = shown("<p>KPI</p><textarea>\n\n two</textarea><pre>\n\n  a</pre>")
    tree = Html(f"<body>{html}").tree
    assert [node.text() for node in tree.css("textarea, pre")] == ["\n two", "\n  a"]
