"""The preview in a real browser: pages are brought up to date in place, and other sites are told nothing."""

import threading

import pytest

from notegen.config.load import load_project
from notegen.server.engine import Engine
from notegen.server.http import open_server
from notegen.server.serve import Preview

pytestmark = pytest.mark.browser

NOTE = (
    """\
# Quay Evening

Before all.

<details><summary>More</summary><p>hidden words</p></details>

## Ropes
By Ada Park

- one knot

## Sails
By Bo Reed

"""
    + "- canvas\n\n" * 60
)

BASE = '{% extends "theme/base.html" %}{% block head %}<link rel="stylesheet" href="/own.css">{% endblock %}\n'


class Shown:
    """A small project, its preview, and a tab that shows it."""

    def __init__(self, root, tab):
        self.root, self.tab = root, tab
        self.write("notes/2025-03-11-quay.md", NOTE)
        self.write("static/own.css", "h1 { outline-width: 3px }")
        self.write("templates/base.html", BASE)
        self.engine = Engine(lambda: load_project(root, None, {"now": "2025-06-01", "search": False}))
        self.server = open_server("127.0.0.1", 0, reload=True)
        project, _ = load_project(root, None, {"now": "2025-06-01", "search": False})
        self.preview = Preview(self.server, project, self.engine, lambda *_: None)
        self.preview.build()
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def save(self, path, text):
        """What the watcher does when a file is saved, without the wait for a whole build."""
        self.write(path, text)
        self.preview.saved(frozenset({str((self.root / path).resolve())}))

    def edit(self, old, new):
        path = "notes/2025-03-11-quay.md"
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        self.save(path, text.replace(old, new))

    def open(self, path="2025/03-11-quay/"):
        self.tab.goto(f"{self.server.url}{path}")
        self.tab.evaluate("window.still = true")  # a page that is loaded anew has none of it


@pytest.fixture
def tab(chromium):
    """A tab that notes what its console says."""
    context = chromium.new_context(viewport={"width": 900, "height": 500})
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.wrong = []
    page.on(
        "console", lambda message: page.wrong.append(message.text) if message.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda fault: page.wrong.append(str(fault)))
    yield page
    context.close()


@pytest.fixture
def shown(tmp_path, tab):
    given = Shown(tmp_path, tab)
    yield given
    given.server.close()
    given.engine.close()


def test_an_edit_comes_into_the_open_page_and_everything_else_stays_as_it_is(shown, tab):
    from playwright.sync_api import expect

    shown.open()
    tab.evaluate("document.querySelector('details').open = true")
    tab.evaluate("document.querySelector('main').append(Object.assign(document.createElement('output'), {id: 'mine'}))")
    link = tab.locator(".site-header a").first
    link.focus()
    tab.evaluate("scrollTo(0, 300)")
    shown.edit("one knot", "two knots")
    tab.get_by_text("two knots").wait_for()
    assert tab.evaluate("[window.still, scrollY, document.querySelector('details').open]") == [True, 300, True]
    assert tab.evaluate("!!document.getElementById('mine')")
    assert link.evaluate("link => link === document.activeElement")
    shown.edit("# Quay Evening", "# Quay Night")
    expect(tab).to_have_title("Quay Night – Talk notes")
    assert tab.evaluate("window.still")
    shown.edit("## Ropes", "## Cables\nBy Cy Dahl\n\n## Ropes")
    shown.preview.build()
    tab.get_by_role("heading", name="Cables").wait_for()
    assert tab.evaluate("[window.still, !!document.getElementById('mine')]") == [True, True]
    assert tab.wrong == []


def test_a_stylesheet_changes_without_a_reload_and_no_moment_is_without_it(shown, tab):
    from playwright.sync_api import expect

    shown.open()
    width = "getComputedStyle(document.querySelector('h1')).outlineWidth"
    assert tab.evaluate(width) == "3px"
    look = f"const look = () => {{ widths.add({width}); requestAnimationFrame(look); }}; look();"
    tab.evaluate(f"() => {{ window.widths = new Set(); {look} }}")
    shown.save("static/own.css", "h1 { outline-width: 7px }")
    expect(tab.locator("h1").first).to_have_css("outline-width", "7px")
    shown.edit("one knot", "two knots")
    tab.get_by_text("two knots").wait_for()
    assert tab.evaluate("[window.still, [...widths].sort()]") == [True, ["3px", "7px"]]
    assert tab.evaluate("document.querySelectorAll('link[rel=stylesheet]').length") == 2
    assert tab.wrong == []


def test_a_fault_is_shown_over_the_last_good_page_and_goes_when_it_is_mended(shown, tab):
    shown.save("notes/2025-03-11-quay.md", "---\ntitle: Quay\n---\n" + NOTE)
    shown.open()
    shown.edit("title: Quay", "title: [Quay")
    box = tab.locator("notegen-preview .errors")
    box.wait_for()
    words = box.inner_text()
    assert "notes/2025-03-11-quay.md:" in words
    assert "title: [Quay" in words or "error N1" in words
    assert tab.get_by_text("one knot").count() == 1
    assert box.evaluate("box => getComputedStyle(box.getRootNode().host).position") == "fixed"
    assert "1 error: notes/2025-03-11-quay.md" in tab.locator("notegen-preview .said").inner_text()
    box.locator("summary").focus()
    tab.keyboard.press("Escape")
    assert not box.evaluate("box => box.open")
    shown.edit("title: [Quay", "title: Quay")
    box.wait_for(state="detached")
    assert tab.evaluate("window.still")
    assert tab.wrong == []


def test_a_deleted_page_says_so_and_comes_back(shown, tab):
    shown.write("notes/2025-04-01-pier.md", "# Pier\n")
    shown.preview.build()
    shown.open("2025/04-01-pier/")
    (shown.root / "notes/2025-04-01-pier.md").unlink()
    shown.preview.build()
    gone = tab.locator("notegen-preview .gone")
    gone.wait_for()
    assert "no longer part of the site" in gone.inner_text()
    shown.write("notes/2025-04-01-pier.md", "# Pier\n")
    shown.preview.build()
    gone.wait_for(state="detached")
    assert tab.evaluate("window.still")


def test_a_listing_that_shows_the_note_is_brought_up_to_date_and_another_page_is_left_alone(shown, tab):
    shown.open("")
    shown.edit("# Quay Evening", "# Quay Night")
    shown.preview.build()
    tab.get_by_text("Quay Night").first.wait_for()
    assert tab.evaluate("window.still")


def test_another_site_in_the_same_browser_reads_nothing(shown, tab):
    tab.route("http://evil.example/**", lambda route: route.fulfill(body="<h1>evil</h1>", content_type="text/html"))
    tab.goto("http://evil.example/")
    url = shown.server.url
    ask = "url => fetch(url, {mode: 'cors'}).then(answer => answer.text(), () => 'nothing')"
    assert tab.evaluate(ask, url) == "nothing"
    listen = "url => new Promise(done => { const s = new EventSource(url); s.onopen = () => done('open'); "
    assert tab.evaluate(f"{listen} s.onerror = () => done('refused'); }})", f"{url}_notegen/events") == "refused"
    script = "url => new Promise(done => { const s = document.createElement('script'); s.onload = () => done('ran'); "
    script += "s.onerror = () => done('refused'); s.src = url; document.head.append(s); })"
    assert tab.evaluate(script, f"{url}_notegen/preview.js") == "refused"
