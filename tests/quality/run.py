"""Judges the published pages of this repository, or of given folders of notes, as strict readers would.

usage: python tests/quality/run.py [--every-run] [--brief] [--only axe,data,html,lighthouse] [FOLDER OF NOTES ...]

html-validate reads every page, and so do parsers of schema.org's words and of microformats; axe-core looks at the
fullest page of each kind in both colour schemes, wide and narrow; Lighthouse scores the same pages. Needs
Node and Chromium, and says plainly where one is missing.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from data_faults import data_faults
from feed_faults import feed_faults
from main_pages import main_pages
from site_server import serving

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
MODULES = ROOT / ".node" / "node_modules"

WANTED = {"accessibility": 1.0, "best-practices": 1.0, "seo": 1.0, "performance": 0.95}
"""Lighthouse's categories with the least score; performance is the median of up to five runs."""

LOOKS = (("light", 1280), ("dark", 320), ("light", 320), ("dark", 1280))
"""(colour scheme, width) in which axe-core looks at a page; in brief the first two."""


def main() -> int:
    """Everything asked for; 1 where a page falls short, 0 with one plain line where the judges are not here."""
    given = argparse.ArgumentParser()
    given.add_argument("--every-run", action="store_true", help="always five runs of Lighthouse")
    given.add_argument("--only", default="html,data,axe,lighthouse")
    given.add_argument("--brief", action="store_true", help="two looks of axe-core, and Lighthouse for an event alone")
    given.add_argument("folders", nargs="*")
    asked = given.parse_args()
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if shutil.which("node") is None or not MODULES.is_dir() or chromium is None:
        missing = "Chromium" if chromium is None else "Node or the packages of tests/quality (make quality)"
        print(f"{missing} was not found: Lighthouse, axe-core and html-validate did not look at the pages")
        return 1 if os.environ.get("NOTEGEN_REQUIRE_BROWSER") else 0
    faults: list[str] = []
    for notes in asked.folders or [""]:
        with tempfile.TemporaryDirectory() as folder:
            faults += judged(Path(folder), notes, asked, chromium)
    for fault in faults:
        print("NOT GOOD ENOUGH:", fault)
    print(f"{len(faults)} faults of published pages")
    return 1 if faults else 0


def judged(folder: Path, notes: str, asked: argparse.Namespace, chromium: str) -> list[str]:
    """What is wrong with the site of one folder of notes; of this repository where `notes` is empty."""
    site = folder / "site"
    name = Path(notes).name if notes else "this repository"
    with serving(site) as url:
        build(folder, notes, site, url)
        pages = main_pages(site)
        print(f"{name}: {sum(1 for _ in site.rglob('*.html'))} pages; " + ", ".join(pages))
        faults: list[str] = []
        if "html" in asked.only:
            faults += html_faults(site)
        if "data" in asked.only:
            faults += [*data_faults(site), *feed_faults(site, url)]
        if "axe" in asked.only:
            faults += axe_faults(url, pages, chromium, LOOKS[:2] if asked.brief else LOOKS)
        if "lighthouse" in asked.only:
            chosen = {kind: page for kind, page in pages.items() if kind == "event" or not asked.brief}
            faults += lighthouse_faults(url, chosen, chromium, every=asked.every_run)
    return [f"{name}: {fault}" for fault in faults]


def build(folder: Path, notes: str, site: Path, url: str) -> None:
    """The site, built for the address at which it is served."""
    project = folder / "project"
    project.mkdir()
    for name in () if notes else ("notes", "templates", "static", "notegen.yml"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, project / name)
    command = [sys.executable, "-m", "notegen", "-C", str(project), "build", "-q", "-o", str(site), "-b", url]
    command += ["--keep-going", "--now", "2026-11-01", *(["--notes", notes] if notes else [])]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise SystemExit(f"the build ended with {done.returncode}:\n{done.stderr}")


def html_faults(site: Path) -> list[str]:
    """What html-validate says of every page."""
    told = site.parent / "html-validate.json"  # Through a pipe Node may end before all of it is written.
    command = [str(MODULES / ".bin/html-validate"), "--config", str(HERE / "html-validate.json")]
    command += ["--formatter", f"json={told}", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1) or not told.is_file():
        return [f"html-validate did not run: {done.stderr.strip()[-400:]}"]
    found: dict[str, list[str]] = {}
    for file in json.loads(told.read_text("utf-8")):
        for one in file["messages"]:
            place = f"{Path(file['filePath']).relative_to(site.resolve())}:{one['line']}:{one['column']}"
            found.setdefault(f"{one['ruleId']} {one['message']}", []).append(place)
    print(f"  html-validate: {len(found)} kinds of faults")
    return [f"html-validate: {told} ({places[0]}, {len(places)} in all)" for told, places in found.items()]


def axe_faults(url: str, pages: dict[str, str], chromium: str, looks: tuple[tuple[str, int], ...]) -> Iterator[str]:
    """What axe-core finds on each page, by scheme and width."""
    from playwright.sync_api import sync_playwright

    axe = (MODULES / "axe-core/axe.min.js").read_text("utf-8")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for scheme, width in looks:
            context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
            tab = context.new_page()
            for kind, page in pages.items():
                tab.goto(url + page)
                tab.evaluate(axe)
                result = tab.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
                for one in result["violations"]:
                    where, places = f"{kind} /{page} ({scheme}, {width} px)", one["nodes"]
                    yield f"axe: {one['id']} on {where}, {len(places)} places: {places[0]['html'][:160]}"
            context.close()
        browser.close()
    print(f"  axe-core: looked {len(looks) * len(pages)} times")


def lighthouse_faults(url: str, pages: dict[str, str], chromium: str, *, every: bool) -> list[str]:
    """Where Lighthouse gives less than is wanted."""
    environment = {
        **os.environ,
        "CHROME_PATH": chromium,
        "NODE_PATH": str(MODULES),
        **({"EVERY_RUN": "1"} if every else {}),
    }
    script = MODULES.parent / "lighthouse.mjs"
    shutil.copy(HERE / "lighthouse.mjs", script)  # Node looks for modules beside the script.
    command = ["node", str(script), ",".join(WANTED), "5", *(url + page for page in pages.values())]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    faults: list[str] = [] if done.returncode == 0 else [f"Lighthouse did not finish: {done.stderr.strip()[-400:]}"]
    for kind, line in zip(pages, done.stdout.splitlines(), strict=False):
        told = json.loads(line)
        shown = ", ".join(f"{name} {score * 100:.0f}" for name, score in told["scores"].items())
        print(f"  Lighthouse, {kind}: {shown} ({told['runs']} runs)", flush=True)
        low = [
            f"{name} {told['scores'][name] * 100:.0f}" for name in WANTED if (told["scores"][name] or 0) < WANTED[name]
        ]
        if low:
            faults.append(f"Lighthouse: {kind} /{pages[kind]}: {', '.join(low)}; {'; '.join(told['lost'])[:400]}")
    return faults


if __name__ == "__main__":
    sys.exit(main())
