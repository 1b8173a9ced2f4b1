"""The preview in a real browser: it reloads, shows faults over the page, and tells other sites nothing."""

import dataclasses
import threading

import pytest

from notegen.config.load import load_project
from notegen.model.diagnostic import error
from notegen.model.span import Span
from notegen.pipeline import build_in_memory
from notegen.server.http import open_server
from notegen.server.snapshot import Snapshot

pytestmark = pytest.mark.browser

NOTE = "# Quay Evening\n\n## Ropes\nBy Ada Park\n\n- one knot\n"


@pytest.fixture
def preview(tmp_path):
    """A small site in memory, shown by a server of its own."""
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes/2025-03-11-quay.md").write_text(NOTE, encoding="utf-8")
    project, _ = load_project(tmp_path, None, {"now": "2025-06-01"})
    files, _ = build_in_memory(project)
    server = open_server("127.0.0.1", 0, reload=True)
    server.show(Snapshot(files, name="run-1"))
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield server
    server.close()


@pytest.fixture
def tab(chromium):
    """A tab that notes what its console says."""
    context = chromium.new_context()
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.wrong = []
    page.on(
        "console", lambda message: page.wrong.append(message.text) if message.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda fault: page.wrong.append(str(fault)))
    yield page
    context.close()


def test_a_build_reloads_the_page_and_a_fault_is_shown_over_the_last_good_one(preview, tab):
    url = f"{preview.url}2025/03-11-quay/"
    tab.goto(url)
    first = preview.snapshot
    path = "2025/03-11-quay/index.html"
    mended = {**first.files, path: first.files[path].replace(b"one knot", b"two knots")}
    preview.show(Snapshot(mended, name="run-2"))
    tab.get_by_text("two knots").wait_for()
    assert tab.locator("#notegen-faults").count() == 0

    fault = error("N101", Span("notes/2025-03-11-quay.md", 2, 8), "this cannot be read", excerpt="title: <b>[")
    preview.show(dataclasses.replace(preview.snapshot, faults=(fault,), name="run-3"))
    box = tab.locator("#notegen-faults")
    box.wait_for()
    assert "notes/2025-03-11-quay.md:2:8 error N101 this cannot be read" in box.inner_text()
    assert "title: <b>[" in box.inner_text()
    assert box.evaluate("box => getComputedStyle(box).position") == "fixed"
    assert tab.get_by_text("two knots").count() == 1

    preview.show(dataclasses.replace(preview.snapshot, faults=(), name="run-4"))
    box.wait_for(state="detached")
    assert tab.wrong == []


def test_another_site_in_the_same_browser_reads_nothing(preview, tab):
    tab.route("http://evil.example/**", lambda route: route.fulfill(body="<h1>evil</h1>", content_type="text/html"))
    tab.goto("http://evil.example/")
    ask = "url => fetch(url, {mode: 'cors'}).then(answer => answer.text(), () => 'nothing')"
    assert tab.evaluate(ask, preview.url) == "nothing"
    listen = "url => new Promise(done => { const s = new EventSource(url); s.onopen = () => done('open'); "
    assert (
        tab.evaluate(f"{listen} s.onerror = () => done('refused'); }})", f"{preview.url}_notegen/events") == "refused"
    )
    script = "url => new Promise(done => { const s = document.createElement('script'); s.onload = () => done('ran'); "
    script += "s.onerror = () => done('refused'); s.src = url; document.head.append(s); })"
    assert tab.evaluate(script, f"{preview.url}_notegen/preview.js") == "refused"
