"""A real Chromium, and this repository's own site served under a base URL with a path."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from quality.main_pages import main_pages
from quality.site_server import serving

ROOT = Path(__file__).resolve().parents[2]

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


SKIPPED = "Transition was "
"""How Chromium begins to say that it gave up the transition from one page to the next, which a stylesheet asks for: it
rejects a promise that no script holds, and the page is there without it (CSS View Transitions 2, "skip")."""


@pytest.fixture(scope="session")
def chromium():
    """The browser; without one these tests say so in one line, or fail where NOTEGEN_REQUIRE_BROWSER is set."""
    if CHROMIUM is None:
        reason = "no Chromium was found: the browser tests did not run"
        if os.environ.get("NOTEGEN_REQUIRE_BROWSER"):
            pytest.fail(reason)
        pytest.skip(reason)
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium):
    """A fresh tab that notes everything that goes wrong in it."""
    context = chromium.new_context()
    tab = context.new_page()
    tab.set_default_timeout(20_000)
    tab.wrong = []
    tab.asked = []
    tab.on("console", lambda message: tab.wrong.append(message.text) if message.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: None if str(error).startswith(SKIPPED) else tab.wrong.append(str(error)))
    tab.on("request", lambda request: tab.asked.append(request.url))
    yield tab
    context.close()


class Served:
    """A built site behind a web server on this machine."""

    def __init__(self, url: str, folder: Path, at: str) -> None:
        self.url = url
        """Where it begins, with a trailing slash."""
        self.folder = folder
        """Its files."""
        self.at = at
        """The path of its base URL."""

    def pages(self) -> list[str]:
        """The URLs of all its pages, redirects left out."""
        found = []
        for path in sorted(self.folder.rglob("*.html")):
            if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8"):
                name = path.relative_to(self.folder).as_posix()
                found.append(self.url + quote(name.removesuffix("index.html")))
        return found


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    """This repository's notes, built for and served below /archive/x/ with the headers they ask for."""
    folder = tmp_path_factory.mktemp("www")
    at = "/archive/x/"
    output = folder / "site"
    project = tmp_path_factory.mktemp("project")
    for name in ("notes", "templates", "static", "notegen.yml"):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, project / name)
        elif source.exists():
            shutil.copy(source, project / name)
    with serving(output, at) as base:
        where = ["-C", str(project), "-o", str(output), "-b", base]
        command = [sys.executable, "-m", "notegen", "build", *where, "--now", "2026-11-01"]
        subprocess.run(command, check=True)
        yield Served(base, output, at)


@pytest.fixture(scope="session")
def chosen(served):
    """Kind → the URL of its fullest page."""
    return {kind: served.url + page for kind, page in main_pages(served.folder).items()}


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
