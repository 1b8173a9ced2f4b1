"""The pages by which a site is judged: the fullest of each kind, because the fullest is the hardest."""

import re
from pathlib import Path

KINDS = {
    "home": r"",
    "event": r".+",
    "talk": r".+",
    "deck": r".+",
    "speaker": r"speakers/[^/]+/",
    "tag": r"tags/[^/]+/",
    "listing": r"speakers/",
    "search": r"search/",
    "archive": r"archive/",
}
"""Kind → the address, below the base URL, of a page that may stand for it."""

BY_BODY = ("event", "talk", "deck")
"""Kinds that are known by the class of their body."""


def main_pages(site: Path) -> dict[str, str]:
    """Kind → the address of its fullest page, relative to the site; kinds that the site does not have are missing."""
    fullest: dict[str, tuple[int, str]] = {}
    for file in sorted(site.rglob("index.html")):
        html = file.read_text("utf-8")
        if 'http-equiv="refresh"' in html or 'content="noindex' in html:
            continue
        folder = file.parent.relative_to(site).as_posix()
        address = "" if folder == "." else f"{folder}/"
        body = re.search(r'<body class="(\w+)-page', html)
        for kind, pattern in KINDS.items():
            fits = body is not None and body[1] == kind if kind in BY_BODY else re.fullmatch(pattern, address)
            if fits and (len(html), address) > fullest.get(kind, (0, "")):
                fullest[kind] = (len(html), address)
    return {kind: fullest[kind][1] for kind in KINDS if kind in fullest}
