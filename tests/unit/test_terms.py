"""The first use of a term on a page leads to its meaning."""

import pytest

from macros.model import Term
from macros.site.glossary_links import forms, marked, pattern

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
]
KNOWN = forms(TERMS)


def shown(inside: str) -> str:
    page = f"<html><p>Portfolio</p><article>{inside}</article><p>KPI</p></html>"
    html = marked(page, KNOWN, pattern(KNOWN), "../glossary/")
    assert html.startswith("<html><p>Portfolio</p><article>"), "only the article is touched"
    assert html.endswith("</article><p>KPI</p></html>")
    return html.removeprefix("<html><p>Portfolio</p><article>").removesuffix("</article><p>KPI</p></html>")


def test_the_first_use_is_a_link_with_its_meaning_and_the_second_is_not() -> None:
    html = shown("<p>Your portfolios. A portfolio.</p>")
    assert html.count("<a ") == 1
    assert 'href="../glossary/#portfolio"' in html
    assert 'data-meaning="Efforts managed together."' in html
    assert ">portfolios</a>. A portfolio." in html


def test_a_meaning_is_escaped() -> None:
    assert 'data-meaning="What is &#34;worth&#34; it."' in shown("<p>public value</p>")


@pytest.mark.parametrize(
    "inside",
    [
        "<h2>Portfolio</h2>",
        '<p><a href="x">portfolio</a></p>',
        "<label>portfolio <input></label>",
        "<p>portfolio-board and KPIs</p>",
        "<pre><code>portfolio</code></pre>",
        "<svg><text>portfolio</text></svg>",
        "<p>The driver goes east.</p>",
    ],
)
def test_what_is_left_alone(inside: str) -> None:
    assert shown(inside) == inside


def test_an_own_link_to_the_term_counts_as_its_first_use() -> None:
    html = shown('<p><a href="../glossary/#kpi">measures</a> and KPI</p>')
    assert html.count("<a ") == 1
    assert 'href="../glossary/#kpi" class="term" data-term="KPI"' in html


def test_after_an_unclosed_inner_element_text_is_read_again() -> None:
    assert shown("<nav><a href='x'>a</nav><p>KPI</p>").count("#kpi") == 1
