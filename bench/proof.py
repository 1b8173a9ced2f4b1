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
_PARTS = (
    (re.compile(r"(?m)^ *- "), "<li"),
    (re.compile(r"(?m)^\|---"), "<table"),
    (re.compile(r"(?m)^```python"), "<pre"),
    (re.compile(r"\]\(https://"), "<a "),
)
"""Signs in a note's Markdown, and the elements that its page must have as often."""
_LINK_TEXT = re.compile(r">([^<>]+)</a>")
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
    html = [name for name in found if name.endswith(".html")]
    pages: dict[int, Path] = {}
    for name in html:
        for number in {int(each) for each in _NUMBER.findall(found[name].read_text(encoding="utf-8"))}:
            # The page of the note comes before that of a talk in it, which lies below.
            if number not in pages or len(found[name].parts) < len(pages[number].parts):
                pages[number] = found[name]
    for missing in (*_missing_pages(peer, evenings, pages), *_missing_lists(peer, evenings, found)):
        raise Unproven(f"{peer.name}: {missing}")
    return Proof(pages, len(files), len(html))


def _missing_pages(peer: Peer, evenings: Sequence[Evening], pages: dict[int, Path]) -> Iterator[str]:
    """What the pages of the notes lack: facts, and parts of the text."""
    for each in evenings:
        if each.number not in pages:
            yield f"no page for note {each.number}"
            continue
        page, text = pages[each.number], pages[each.number].read_text(encoding="utf-8")
        talks = re.findall(r"(?m)^## (.+)$", each.body)
        facts = (each.title, each.group, each.house, each.address.partition(",")[0], *each.tags, *talks)
        yield from (f"{page} does not say {fact}" for fact in facts if fact not in text)
        for sign, element in _PARTS:
            wanted, there = len(sign.findall(each.body)), text.count(element)
            if there < wanted:
                yield f"{page} has {there} of {wanted} {element}"
        if "classes" in peer.makes and "```python" in each.body and not _CLASSES.search(text):
            yield f"{page} has code without classes"


def _missing_lists(peer: Peer, evenings: Sequence[Evening], found: dict[str, Path]) -> Iterator[str]:
    """What tag pages, the home, the feed and the sitemap lack."""

    def said(name: str) -> str:
        return found[name].read_text(encoding="utf-8") if name in found else ""

    if "tags" in peer.makes:
        for tag in sorted({tag for each in evenings for tag in each.tags}):
            titles = {each.title for each in evenings if tag in each.tags}
            for title in _absent(titles, said(f"tags/{tag}/index.html")):
                yield f"the page of the tag {tag} lacks {title}"
    homes = [name for name in found if _HOME.fullmatch(name)]
    if "pages" in peer.makes and len(homes) < -(-len(evenings) // _EVENINGS_ON_A_PAGE):
        yield f"the home has {len(homes)} pages"
    if "pages" in peer.makes:
        titles = {each.title for each in evenings}
        yield from (f"the home lacks {title}" for title in _absent(titles, "".join(map(said, homes))))
    feed = next((said(name) for name in _FEEDS if name in found), "")
    entries = len(re.findall(r"<(?:entry|item)\b", feed))
    if "feed" in peer.makes and (entries != min(_ENTRIES, len(evenings)) or "Minutes " not in feed):
        yield f"the feed has {entries} entries"
    if "feed" in peer.makes and max(evenings, key=lambda each: each.day).title not in feed:
        yield "the feed lacks the newest note"
    locations = said("sitemap.xml").count("<loc>")
    if "sitemap" in peer.makes and locations < len(evenings):
        yield f"the sitemap names {locations} pages"


def _absent(titles: set[str], page: str) -> list[str]:
    """Which of the titles a page does not show; most are a link's text, so that few are looked for in all of it."""
    others = titles.difference(_LINK_TEXT.findall(page))
    return sorted(title for title in others if title not in page)


def says(peer: Peer, page: Path, words: str) -> None:
    """Raises Unproven where a page does not hold what was changed."""
    if not page.exists() or words not in page.read_text(encoding="utf-8"):
        raise Unproven(f"{peer.name}: {page} does not say {words} after the change")
