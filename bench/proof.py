"""Whether a generator made what it is measured by: nobody wins by doing nothing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus import Evening
from peer import Peer

_NUMBER = re.compile(r"Minutes (\d{6})\.")
_CLASSES = re.compile(r"<pre[^>]*>.*?<span [^>]*class=", re.DOTALL)
_HOME = re.compile(r"(?:page/)?(?:index|\d+/index|index-?\d+|page-?\d+)\.html")
_FEEDS = ("feed.xml", "index.xml", "atom.xml", "rss.xml")
_ENTRIES = 20
_EVENINGS_ON_A_PAGE = 20


class Unproven(Exception):
    """What is missing, in words."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A site that has everything, and where."""

    pages: dict[int, Path]
    """The number of a note → its page."""
    files: int
    """How many files the site has."""
    pages_in_all: int
    """How many of them are pages."""


def proof(peer: Peer, root: Path, evenings: Sequence[Evening]) -> Proof:
    """Reads the whole site; raises Unproven."""
    output = root / peer.output
    files = sorted(path for path in output.rglob("*") if path.is_file())
    found = {path.relative_to(output).as_posix(): path for path in files}
    html = {name: path.read_text(encoding="utf-8") for name, path in found.items() if name.endswith(".html")}
    pages: dict[int, Path] = {}
    for name, text in html.items():
        for number in {int(each) for each in _NUMBER.findall(text)}:
            # The page of the note comes before that of a talk in it, which lies below.
            if number not in pages or len(found[name].parts) < len(pages[number].parts):
                pages[number] = found[name]
    for missing in _missing(peer, evenings, pages, html, found):
        raise Unproven(f"{peer.name}: {missing}")
    return Proof(pages, len(files), len(html))


def _missing(
    peer: Peer, evenings: Sequence[Evening], pages: dict[int, Path], html: dict[str, str], found: dict[str, Path]
) -> Iterator[str]:
    """Everything that is not there."""
    yield from (f"no page for note {each.number}" for each in evenings if each.number not in pages)
    for each in evenings:
        text = pages[each.number].read_text(encoding="utf-8")
        facts = (each.title, each.group, each.house, each.address.partition(",")[0], *each.tags)
        yield from (f"{pages[each.number]} does not say {fact}" for fact in facts if fact not in text)
        if "classes" in peer.makes and "```python" in each.body and not _CLASSES.search(text):
            yield f"{pages[each.number]} has code without classes"
    if "tags" in peer.makes:
        for tag in sorted({tag for each in evenings for tag in each.tags}):
            listed = html.get(f"tags/{tag}/index.html", "")
            titles = {each.title for each in evenings if tag in each.tags}
            yield from (f"the page of the tag {tag} lacks {title}" for title in sorted(titles) if title not in listed)
    homes = sum(bool(_HOME.fullmatch(name)) for name in html)
    if "pages" in peer.makes and homes < -(-len(evenings) // _EVENINGS_ON_A_PAGE):
        yield f"the home has {homes} pages"
    feed = next((found[name].read_text(encoding="utf-8") for name in _FEEDS if name in found), "")
    entries = len(re.findall(r"<(?:entry|item)\b", feed))
    if "feed" in peer.makes and (entries != min(_ENTRIES, len(evenings)) or "Minutes " not in feed):
        yield f"the feed has {entries} entries"
    sitemap = found["sitemap.xml"].read_text(encoding="utf-8") if "sitemap.xml" in found else ""
    if "sitemap" in peer.makes and sitemap.count("<loc>") < len(evenings):
        yield f"the sitemap names {sitemap.count('<loc>')} pages"


def says(peer: Peer, page: Path, words: str) -> None:
    """Raises Unproven where a page does not hold what was changed."""
    if not page.exists() or words not in page.read_text(encoding="utf-8"):
        raise Unproven(f"{peer.name}: {page} does not say {words} after the change")
