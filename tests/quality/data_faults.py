"""Whether every published page states only what schema.org knows, and is whole for a microformats parser."""

import sys
from collections.abc import Iterator
from pathlib import Path

import mf2py

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "publish"))

from statements import faults, statements

WANTED = {"h-event": ("name", "url"), "h-card": ("name",), "h-entry": ("name", "url")}
"""Type of an item → what one at the top of a page must have."""


def data_faults(site: Path) -> Iterator[str]:
    """What is wrong with the data in each page that search engines may list."""
    looked = 0
    for page in sorted(site.rglob("*.html")):
        html, where = page.read_text("utf-8"), page.relative_to(site).as_posix()
        if '<meta name="robots" content="noindex">' in html or 'http-equiv="refresh"' in html:
            continue
        looked += 1
        block = statements(html)
        yield from (f"schema.org: {one} (/{where})" for one in (faults(block) if block else ["nothing is stated"]))
        for item in mf2py.parse(doc=html, url="https://site.example.org/")["items"]:
            missing = [name for name in WANTED.get(item["type"][0], ()) if not item["properties"].get(name)]
            yield from (f"microformats: {item['type'][0]} without {name} (/{where})" for name in missing)
    print(f"  schema.org and microformats: looked at {looked} pages")
