"""What a reader may count on in every kind of page: light, still, whole without script, reachable by keyboard."""

import gzip
import re

import pytest
from quality.main_pages import KINDS

pytestmark = pytest.mark.browser

SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 400);
})"""

FOCUSED = """() => {
  const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();
  return {name: e.tagName, words: (e.textContent || e.value || '').trim().slice(0, 60),
    shown: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2,
    inside: b.width > 0 && b.bottom > 0 && b.top < innerHeight};
}"""


def test_the_site_has_a_page_of_every_kind(chosen):
    assert list(chosen) == list(KINDS)


def test_an_event_of_five_talks_weighs_forty_kilobytes_at_most_with_all_it_needs(served):
    def packed(path):
        return len(gzip.compress(path.read_bytes(), 6))

    pages = [file for file in sorted(served.folder.rglob("index.html")) if _talks(file) == 5]
    assert pages
    for file in pages:
        html = file.read_text(encoding="utf-8")
        needs = re.findall(r'<link rel="stylesheet" href="([^"]+)"|<script[^>]* src="([^"]+)"', html)
        files = {(file.parent / (style or script)).resolve() for style, script in needs}
        assert len(files) >= 2
        assert packed(file) + sum(map(packed, files)) <= 40_000, file


def _talks(file):
    """How many talks the page of an event tells of."""
    return len(re.findall(r'<section class="talk ', file.read_text(encoding="utf-8")))


def test_every_page_has_a_policy_that_begins_with_nothing_and_allows_nothing_inline(page, served, chosen):
    for url in chosen.values():
        policies = [page.goto(url).headers["content-security-policy"]]
        policies += page.eval_on_selector_all(
            "meta[http-equiv=Content-Security-Policy]", "all => all.map(m => m.content)"
        )
        assert len(policies) == 2
        for policy in policies:
            assert policy.startswith("default-src 'none'; ")
            assert "unsafe-inline" not in policy and "'unsafe-eval'" not in policy and "*" not in policy


def test_no_page_has_script_or_style_inside(served):
    inside = re.compile(r"<style|<script(?![^>]* src=)(?![^>]*application/ld\+json)|<[a-z][^>]* (?:style|on[a-z]+)=")
    assert [str(file) for file in served.folder.rglob("*.html") if inside.search(file.read_text("utf-8"))] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_moves_while_a_page_loads(tab, chosen, kind, width):
    assert tab(chosen[kind], width).evaluate(SHIFTS) < 0.01


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_whole_without_script_and_offers_nothing_that_needs_it(tab, chosen, kind):
    page = tab(chosen[kind], java_script_enabled=False)

    assert page.locator("h1").inner_text()
    assert page.locator("main a[href]:visible").count() > 0
    assert page.locator("button:visible").all_inner_texts() == []
    texts = page.locator("main .text")
    assert [n for n in range(texts.count()) if not texts.nth(n).is_visible()] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_stop_of_the_keyboard_shows_where_it_is(tab, chosen, kind):
    page = tab(chosen[kind], 390)
    lost = []
    for _ in range(40):
        page.keyboard.press("Tab")
        seen = page.evaluate(FOCUSED)
        if seen["name"] != "BODY" and not (seen["shown"] and seen["inside"]):
            lost.append(seen)

    assert lost == []
