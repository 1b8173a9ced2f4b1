"""Players in a real browser: nothing leaves before the click, one frame comes after it, and the policy allows it."""

import re

import pytest
from quality.site_server import serving
from story import Story

pytestmark = pytest.mark.browser

WATCH = "https://youtu.be/abcdefghijk"
PLAYER = "https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1"

PDF = (
    b"%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)


@pytest.fixture(scope="module")
def films(tmp_path_factory):
    """A page with a bare link and a PDF, and an evening whose talk has a recording, served with their headers."""
    story = Story(tmp_path_factory.mktemp("films"))
    story.note("about.md", f"---\nkind: page\ntitle: Films\n---\n\n{WATCH}\n\n[harbour.pdf](harbour.pdf)\n")
    story.note("plain.md", "---\nkind: page\ntitle: Plain\n---\n\nwords\n")
    story.note(
        "2024-03-05-quay.md",
        f"# Quay Evening\n\n## Cranes\nBy Ada Park · [Video]({WATCH}?t=90)\n\n- one\n\n## Tides\nBy Bo Lee\n\n- two\n",
    )
    story.file("notes/harbour.pdf", PDF)
    with serving(story.root / "site", "/x/") as base:
        story.overrides["base_url"] = base
        story.build()
        yield base


@pytest.fixture
def tab(page):
    """A tab for which the player's host answers with a page of its own."""
    page.route(
        "https://www.youtube-nocookie.com/**", lambda route: route.fulfill(body="<p>playing", content_type="text/html")
    )
    return page


def elsewhere(page, films) -> list[str]:
    return [url for url in page.asked if not url.startswith(films)]


@pytest.mark.parametrize("path", ["about/", "2024/03-05-quay/", "2024/03-05-quay/cranes/"])
def test_nothing_is_asked_of_the_player_before_the_click_and_one_frame_after_it(tab, films, path):
    tab.goto(films + path)
    tab.wait_for_load_state("networkidle")
    assert (elsewhere(tab, films), tab.locator("iframe").count()) == ([], 0)
    assert tab.locator("link[rel=preconnect], link[rel=dns-prefetch], link[rel=prefetch]").count() == 0

    tab.locator("a[data-frame^=http]").click()
    tab.frame_locator("iframe").get_by_text("playing").wait_for()
    assert re.match(re.escape(PLAYER), elsewhere(tab, films)[0])
    assert (len(elsewhere(tab, films)), tab.locator("iframe").count()) == (1, 1)
    assert tab.wrong == []


def test_the_frame_says_what_it_is_and_may_do_no_more_than_it_needs(tab, films):
    tab.goto(films + "2024/03-05-quay/")
    tab.locator("a[data-frame]").click()
    frame = tab.locator("iframe")
    told = frame.evaluate("frame => [frame.title, frame.src, frame.referrerPolicy, frame.allow, frame.sandbox.value]")
    assert told[:3] == ["Video YouTube: Cranes", f"{PLAYER}&start=90", "strict-origin-when-cross-origin"]
    assert told[3] == "autoplay; encrypted-media; fullscreen; picture-in-picture"
    assert "allow-top-navigation" not in told[4] and "allow-scripts" in told[4]


def test_it_is_played_and_put_away_by_keyboard_alone(tab, films):
    tab.goto(films + "about/")
    tab.locator("a[data-frame^=http]").focus()
    tab.keyboard.press("Enter")
    tab.frame_locator("iframe").get_by_text("playing").wait_for()
    assert tab.evaluate("document.activeElement.tagName") == "IFRAME"

    tab.locator("a[data-frame^=http]").focus()
    tab.keyboard.press("Escape")
    assert tab.locator("iframe").count() == 0


def test_pressed_again_the_link_leads_to_the_page_of_the_recording(tab, films):
    tab.route(f"{WATCH}**", lambda route: route.fulfill(body="<p>the page", content_type="text/html"))
    tab.goto(films + "about/")
    tab.locator("a[data-frame^=http]").click()
    tab.locator("a[data-frame^=http]").click()
    tab.get_by_text("the page").wait_for()
    assert tab.url == WATCH


def test_a_pdf_of_the_site_opens_in_the_page(tab, films):
    tab.goto(films + "about/")
    tab.evaluate("Object.defineProperty(navigator, 'pdfViewerEnabled', {value: true})")
    tab.locator("a[data-frame='']").click()
    tab.wait_for_load_state("networkidle")
    shown = tab.locator("iframe").evaluate("frame => [new URL(frame.src).pathname, frame.hasAttribute('sandbox')]")
    assert shown == ["/x/about/harbour.pdf", False]
    assert tab.wrong == []


def test_without_script_it_is_a_link(chromium, films):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(films + "about/")
    links = page.locator(".embed a").evaluate_all("all => all.map(a => a.href)")
    assert links == [WATCH, films + "about/harbour.pdf"]
    assert page.locator("iframe").count() == 0
    context.close()


def test_a_page_without_a_player_has_no_script_for_one(page, films):
    page.goto(films + "plain/")
    assert [url for url in page.asked if "media." in url] == []


def test_a_narrow_page_holds_the_frame(chromium, films):
    context = chromium.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.route(
        "https://www.youtube-nocookie.com/**", lambda route: route.fulfill(body="<p>playing", content_type="text/html")
    )
    for path in ("about/", "2024/03-05-quay/"):
        page.goto(films + path)
        page.locator("a[data-frame^=http]").click()
        box = page.locator("iframe").bounding_box()
        assert 250 < box["width"] <= 320 and abs(box["width"] * 9 / 16 - box["height"]) < 2
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    context.close()
