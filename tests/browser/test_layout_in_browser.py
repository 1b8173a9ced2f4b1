"""Pages in a real browser: on a phone, enlarged, by keyboard, on paper, from right to left, in forced colours."""

import gzip
import re
from pathlib import Path

import pytest
from quality.site_server import serving
from story import Story

pytestmark = pytest.mark.browser

PATHS = (
    *("", "events/", "talks/", "speakers/", "tags/", "2016/", "undated/", "404.html", "about/", "archive/", "search/"),
    *("2016/06-27-containerdays-hamburg/", "2016/06-27-containerdays-hamburg/new-stuff-in-docker-1-12/"),
    *("speakers/ilse-brandt/", "groups/python-am-hafen/", "venues/fleetwerk/", "tags/kubernetes/"),
    *("2022/05-12-webwerk-both-directions/", "decks/three-questions-for-a-dashboard/"),
)
"""One page of each kind, and those with most on them."""

LONG = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"

ODD = {
    "2020-02-02-he.md": (
        "---\ntitle: ערב בנמל\ndate: 2020-02-02\ntime: 19:00-21:30\ngroup: מועדון החבלים\nvenue: המחסן\n---\n"
        "## לקרוא חבלים\nBy דנה לוי (האוניברסיטה)\n\n- חבל הוא הבטחה\n  - וקשר הוא חתימה\n\n"
        "```\ncode(stays, ltr)\n```\n"
    ),
    "2021-03-03-long.md": (
        f"---\ntitle: {LONG} and {LONG}\ndate: 2021-03-03\ngroup: {LONG} Group\n"
        f"venue: {LONG} House\ntags: [{LONG}]\n---\n"
        f"## {LONG} of the day\nBy Ada {LONG[:40]} ({LONG} GmbH)\n\n- {LONG}\n  - https://example.org/{'x' * 200}\n\n"
        f"```\n{'code ' * 60}\n```\n\n| {' | '.join('abcdefgh')} |\n|{'---|' * 8}\n| {' | '.join([LONG] * 8)} |\n"
    ),
}
"""Notes of a Hebrew site, one with words that fit into no line."""

ODD_PATHS = ("", "talks/", "tags/", "groups/", "venues/", "2020/02-02-he/", "2021/03-03-long/")

WIDER = """() => {
  const width = document.documentElement.clientWidth;
  const out = e => { const r = e.getBoundingClientRect(); return r.width > 0 && (r.right > width + 1 || r.left < -1); };
  const kept = e => !e.closest('pre, table, svg, .skip') && getComputedStyle(e).position !== 'fixed';
  return document.documentElement.scrollWidth > width
    ? [...document.body.querySelectorAll('*')].filter(e => kept(e) && out(e)).map(e => e.outerHTML.slice(0, 80))
    : [];
}"""
"""What sticks out of the page where it scrolls sideways."""


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    """The odd site, built and served: where it begins."""
    story = Story(tmp_path_factory.mktemp("odd")).settings("title: ארכיון\nlanguage: he\n")
    for name, text in ODD.items():
        story.note(name, text)
    story.build()
    with serving(story.root / "site") as base:
        yield base


@pytest.fixture
def tab(chromium):
    """Opens a page in a window of its own: `tab(url, width)` and whatever else a context takes."""
    contexts = []

    def opened(url, width=1280, height=900, **more):
        contexts.append(chromium.new_context(viewport={"width": width, "height": height}, **more))
        page = contexts[-1].new_page()
        page.goto(url)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", [320, 640], ids=["a phone", "enlarged to 200 %"])
def test_no_page_scrolls_sideways(tab, served, odd, width):
    page = tab("about:blank", width)
    found = {}
    for url in (*(served.url + path for path in PATHS), *(odd + path for path in ODD_PATHS)):
        page.goto(url, wait_until="domcontentloaded")
        found[url] = page.evaluate(WIDER)

    assert {url: wide for url, wide in found.items() if wide} == {}


@pytest.mark.parametrize("width", [320, 390, 500, 600, 700, 1000])
def test_no_way_of_the_header_lies_on_another(tab, served, odd, width):
    page = tab("about:blank", width)
    found = {}
    for url in (served.url + "archive/", odd + "talks/", odd + "search/"):
        page.goto(url, wait_until="domcontentloaded")
        found[url] = page.evaluate(
            "() => { const all = [...document.querySelectorAll('.site-header a')].map(e => [e.textContent,"
            " e.getBoundingClientRect()]); return all.flatMap(([one, a], i) => all.slice(i + 1).filter(([_, b]) =>"
            " a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4)"
            ".map(([other]) => `${one} on ${other}`)) }"
        )

    assert {url: ways for url, ways in found.items() if ways} == {}


def test_filters_of_the_search_stand_apart_on_a_phone(tab, served):
    page = tab(served.url + "search/", 390)
    year, group = (page.locator(f"#-{name}").bounding_box() for name in ("year", "group"))

    assert year["y"] == group["y"]
    assert group["x"] - (year["x"] + year["width"]) >= 8


def test_the_first_stop_of_the_keyboard_leads_past_the_navigation(tab, served):
    page = tab(served.url + "talks/")
    page.keyboard.press("Tab")

    assert (
        page.evaluate("document.activeElement.getBoundingClientRect().top >= 0 && document.activeElement.className")
        == "skip"
    )
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "-main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_every_stop_of_the_keyboard_is_seen(tab, served):
    page = tab(served.url + "2016/06-27-containerdays-hamburg/")
    unseen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        unseen += page.evaluate(
            "() => { const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();"
            " const drawn = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;"
            " return drawn && r.bottom > 0 && r.top < innerHeight ? [] : [e.outerHTML.slice(0, 80)] }"
        )

    assert unseen == []


def test_a_page_in_dark_colours_is_printed_as_a_handout(tab, served):
    page = tab(served.url + "2014/06-09-docker-hamburg/", 680, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    for hidden in (".site-header nav", ".site-footer", ".margin", ".related"):
        assert page.locator(hidden).all() == [] or not page.locator(hidden).first.is_visible(), hidden
    for seen in (".brand", "h1", ".head .when", ".programme", ".talk .by", ".text"):
        assert page.locator(seen).first.is_visible(), seen
    after = "e => getComputedStyle(e, '::after').content"
    assert page.locator('.resource[href^="http"]').first.evaluate(after).startswith('" <')


def test_from_right_to_left_the_rail_and_the_guides_change_sides_and_code_does_not(tab, odd):
    page = tab(odd + "2020/02-02-he/")
    place = "e => { const r = e.getBoundingClientRect(); return [r.left, r.right]; }"
    date, title = (page.locator(each).first.evaluate(place) for each in (".head .when", "h1"))
    inner = page.locator(".text li li").first.evaluate(place)
    outer = page.locator(".text > ul > li").first.evaluate(place)

    assert date[0] >= title[1]
    assert inner[1] < outer[1]
    assert page.locator(".text li > ul").first.evaluate("e => getComputedStyle(e).borderRightWidth") == "1px"
    assert page.locator(".text pre").first.evaluate("e => getComputedStyle(e).direction") == "ltr"


def test_forced_colours_keep_the_bars_and_the_tabs(tab, served):
    page = tab(served.url, forced_colors="active")

    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    bar = page.locator(".bars a .value").first.evaluate("e => getComputedStyle(e, '::after').backgroundColor")
    assert bar != paper
    assert page.locator(".tab").last.evaluate("e => getComputedStyle(e).borderTopWidth") == "1px"


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_while_a_page_loads(tab, served, width):
    page = tab(served.url + "2016/06-27-containerdays-hamburg/", width)
    moved = page.evaluate(
        "() => new Promise(done => { let sum = 0; new PerformanceObserver(list => {"
        " for (const each of list.getEntries()) sum += each.value }).observe({ type: 'layout-shift', buffered: true });"
        " setTimeout(() => done(sum), 300) })"
    )

    assert moved == 0


def test_an_evening_of_five_talks_costs_forty_kilobytes_at_most(served):
    html = (served.folder / "2017/10-12-lightning/index.html").read_bytes()
    assert html.count(b'class="talk h-entry"') == 5
    linked = re.findall(r'(?:<link rel="stylesheet" href|<script src)="([^"]+)"', html.decode())
    files = [html, *((served.folder / "2017/10-12-lightning" / Path(each)).read_bytes() for each in linked)]

    assert len(files) >= 2
    assert sum(len(gzip.compress(data, mtime=0)) for data in files) <= 40_000
