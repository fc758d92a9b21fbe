"""While an author serves the site, the browser loads the scripts as they are written, without a bundler."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import BASE, say
from playwright.sync_api import Page, expect
from server import serve

from macros.model.curriculum import Curriculum
from macros.site import assets, review, search, workbook
from macros.site.site import Site

pytestmark = pytest.mark.browser


@pytest.fixture
def served(site: Path, curriculum: Curriculum, tmp_path: Path) -> Iterator[str]:
    """The address of a copy of the site as it stands while somebody serves it."""
    folder = shutil.copytree(site, tmp_path / "site")
    made = Site(folder, serving=True)
    for name in made.names:  # as the frame writes them, before a build joins anything
        html = re.sub(r' data-build="\w+"', "", made.html(name).text)
        html = re.sub(r"assets/[0-9a-f]{12}/([\w-]+\.(js|css))", r"assets/\2/\1", html)
        made.write(name, html.replace("<script defer src=", '<script type="module" src='))
    for path in folder.glob("assets/*/learn.js"):
        shutil.rmtree(path.parent)
    for step in (search.step, workbook.step, review.step, assets.step):
        step(made, curriculum)
    with serve(folder) as address:
        yield address


def test_everything_works_with_scripts_as_they_are_written(page: Page, served: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.context.unroute_all()
    label = "Šta me koči da priđem"
    page.goto(f"{served}vjezbe/prvi-korak/")
    page.get_by_label(label).fill("One form less")
    expect(page.get_by_text(say("learner.saved"))).to_be_visible()
    keys = page.evaluate("Object.keys(localStorage)")
    assert f"{BASE}|psi|1|field/prvi-korak/strah" in keys
    page.get_by_role("button", name=say("frame.search")).click()
    page.get_by_role("searchbox").fill("karta za poziv")
    expect(page.locator(".found a strong").first).to_have_text("Karta za poziv")
    page.goto(f"{served}moja-sveska/")
    expect(page.locator("#my-prvi-korak").get_by_label(label)).to_have_value("One form less")
    with page.expect_download() as waiting:
        page.get_by_role("button", name=say("workbook.as.md"), exact=True).click()
    assert waiting.value.suggested_filename.endswith(".txt")
    page.evaluate(
        "key => localStorage.setItem(key, JSON.stringify({ v: '1', t: Date.now() }))",
        f"{BASE}|psi|1|done/lesson/koraci",
    )
    page.goto(f"{served}ponavljanje/")
    expect(page.locator(".review-card .question")).to_be_visible()
    page.goto(f"{served}alati/")
    expect(page.locator("form.finder")).to_be_visible()
    assert errors == []
