"""Pages in a real browser: on a phone, enlarged, on paper, from right to left, in forced colours."""

import pytest
from quality.site_server import serving
from story import Story

pytestmark = pytest.mark.browser

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


@pytest.mark.parametrize("width", [320, 640], ids=["a phone", "enlarged to 200 %"])
def test_nothing_odd_makes_a_page_scroll_sideways(tab, odd, width):
    page = tab("about:blank", width)
    found = {}
    for url in (odd + path for path in ODD_PATHS):
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
