"""A whole lab in a browser: what a team writes from the first hope to the sponsor's answer stands in its notes."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from macros.model.carry import lines_of, origin_of
from macros.model.curriculum import Curriculum
from macros.model.labs import steps_of
from macros.site.site import Site
from macros.words import words

pytestmark = [pytest.mark.browser, pytest.mark.walk]

LAB = "policy-lab"
EMPTY = 'select:has(option[value=""]:checked)'
NOTES = {"service": ("concept-service", "road-map"), "policy": ("concept-policy", "road-map")}


def told(curriculum: Curriculum, track: str) -> dict[str, str]:
    """Return what a team of a track writes: a text of its own for each place that its steps and notes begin in.

    Where something is chosen it is the words of the last choice.
    """
    done = {each.exercise for id in steps_of(curriculum, LAB) for each in curriculum.lab_steps[id].done_in(track)}
    steps = [each.begins for id in steps_of(curriculum, LAB) for each in curriculum.lab_steps[id].outputs(track)]
    parts = [part.begins for id in NOTES[track] for part in curriculum.notes[id].parts]
    parts += [(place,) for id in NOTES[track] for part in curriculum.notes[id].parts for place in part.joins]
    places = [next((each for each in begins if each.partition(".")[0] in done), None) for begins in [*steps, *parts]]
    return {place: text_at(curriculum, place) for place in dict.fromkeys(filter(None, places))}


def text_at(curriculum: Curriculum, place: str) -> str:
    origin = origin_of(place)
    line = lines_of(origin, curriculum.exercises[origin.exercise], curriculum.tools)[0]
    options = line[0].options if len(line) == 1 else None
    return list(options.values())[-1] if options else f"Written for {place.replace('.', ', ')}"


def write(page: Page, exercise: str, place: str, text: str) -> None:
    """Write into a field of the worksheet that is open: its first input, that of one part, or a row of its table."""
    field, _, part = place.partition("@")
    form = page.locator(f'form.worksheet[data-exercise="{exercise}"] [data-field="{field}"]')
    column, _, value = part.partition("=")
    if value:
        row = form.locator("tr").filter(has=page.locator(f'[name$=".{column}"]')).filter(has=page.locator(EMPTY)).first
        if not row.is_visible():
            form.locator(".sheet-table + button").click()
        row.locator("input, textarea").first.fill(text)
        row.locator("select").select_option(value)  # last, for then it is no empty row any more
    elif not part and form.locator('input[type="radio"]').count():
        form.get_by_label(text, exact=True).check()
    else:
        at = form.locator(f'[name="{field}.{part}"]' if part else "textarea, input").first
        at.fill(text)
        at.blur()


def opened(context: BrowserContext, url: str) -> Page:
    """Return a new tab with a page whose disclosures are open and whose worksheets are awake."""
    page = context.new_page()
    page.goto(url)
    page.wait_for_function("() => !document.querySelector('form.worksheet:not([data-live])')")
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    return page


@pytest.mark.parametrize("track", ["service", "policy"])
def test_what_a_team_writes_in_each_step_stands_in_its_notes_though_the_tab_is_closed_each_time(
    context: BrowserContext, address: str, curriculum: Curriculum, site: Path, tmp_path: Path, track: str
) -> None:
    built, say = Site(site), words(curriculum.course.language)
    texts = told(curriculum, track)
    assert len(texts) > 25
    for exercise in dict.fromkeys(place.partition(".")[0] for place in texts):
        page = opened(
            context, f"{address}{built.address(curriculum.page_of[f'exercise:{exercise}'].path)}?track={track}"
        )
        for place, text in texts.items():
            if place.startswith(f"{exercise}."):
                write(page, exercise, place.partition(".")[2], text)
        page.goto("about:blank")  # to leave a page keeps at once what is written, as to close its tab does
        page.close()

    for id in NOTES[track]:
        note = curriculum.notes[id]
        page = opened(context, address + built.address(note.page))
        with page.expect_download() as download:
            page.get_by_role("button", name=say("workbook.as.md")).click()
        path = tmp_path / f"{track}-{id}.md"
        download.value.save_as(path)
        taken = path.read_text(encoding="utf-8")
        for part in note.parts:
            expected = next((texts[each] for each in part.begins if each in texts), "")
            assert expected or not part.begins, (id, part.id)
            for each in (expected, *(texts[place] for place in part.joins if place in texts)):
                assert each in taken, (id, part.id)
        page.close()
