"""The event's own page elsewhere, and the group that a link to a meetup service names."""

import re
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from notegen.load.header.titles import name_words
from notegen.load.opened import Opened
from notegen.load.talks.resources import is_web_url, resource_kind
from notegen.model.event import Fact, Link
from notegen.model.note import Anchor, Block, Section
from notegen.model.patterns import seldom

_GROUP_PAGE = r"(?:[\w-]+\.)?meetup\.com/(?:[a-z]{2}(?:-[A-Z]{2})?/)?(?P<group>[\w-]+)"
_EVENT_PAGES = (
    r"(?:[\w-]+\.)?meetup\.com/(?:[a-z]{2}(?:-[A-Z]{2})?/)?[\w-]+/events/\w+",
    r"(?:[\w-]+\.)?eventbrite\.[a-z.]+/e/",
    r"eventil\.com/events/",
    r"[\w-]+\.sched\.(?:com|org)",
    r"[\w-]+\.sessionize\.com",
    r"lanyrd\.com/\d{4}/",
    r"(?:lu\.ma|luma\.com|ti\.to)/[\w-]+",
    r"[\w-]+\.connpass\.com/event/\d+",
    r"(?:[\w-]+\.)?doorkeeper\.jp/events/\d+",
    r"(?:[\w-]+\.)?xing\.com/events/",
    r"(?:www\.)?sympla\.com\.br/",
    r"mobilizon\.[a-z]+/events/",
    r"pretalx\.com/[\w-]+",
    r"joind\.in/event/",
)
_EVENT_PAGE = seldom(rf"https?://(?:www\.)?(?:{'|'.join(_EVENT_PAGES)})", re.IGNORECASE)
"""Pages of one event, at the services where groups announce them."""
_AT_MEETUP = seldom(rf"https?://(?:www\.)?{_GROUP_PAGE}", re.IGNORECASE)

HEADER_LINES = 4
"""So many lines below the heading may be the event's bare address."""


SHORT_LINE = 80
"""A longer line above a bare address is a paragraph, and the address belongs to it."""

MOST_PAGES = 2
"""An introduction that links to more events than this is a list of them."""


def is_event_page(url: str) -> bool:
    """Whether `url` is one event's page at a service where groups announce them."""
    return _EVENT_PAGE.match(url) is not None


def event_page(
    note: Opened, header: Section | None, blocks: tuple[Block, ...], title: str
) -> tuple[list[Fact], frozenset[int]]:
    """The event's own page, and the line that is nothing else: the first rule below that finds one."""
    if header is not None and header.level:
        for block in header.blocks[:HEADER_LINES]:
            if block.kind == "line" and not block.anchors and len(block.text) <= SHORT_LINE:
                continue
            if block.kind not in ("line", "item") or len(block.anchors) != 1:
                break
            if is_web_url(block.text.strip()) and _may_be_the_events(block, header):
                link = Link(block.text.strip(), block.anchors[0].url)
                fact = Fact("link", link, note.span(block.line), "address below the heading", 0.85)
                return [fact], frozenset((block.line,))
    pages = [(block, anchor) for block in blocks for anchor in block.anchors if is_event_page(anchor.url)]
    if 1 <= len({anchor.url for _, anchor in pages}) <= MOST_PAGES:
        block, anchor = pages[0]
        link = Link(anchor.text, anchor.url)
        return [Fact("link", link, note.span(block.line), "link to an event's page", 0.8)], frozenset()
    return _named_like_the_event(note, blocks, title), frozenset()


_FILE = seldom(r"(?i)\.(?:pdf|pptx?|key|odp|zip|png|jpe?g|mp4)(?:[?#]|$)")


def _may_be_the_events(block: Block, header: Section) -> bool:
    """Whether a bare address can be the event's: not slides or a file, and in a list not one of several hosts."""
    url = block.anchors[0].url
    if resource_kind("", url) or _FILE.search(url):
        return False
    listed = [anchor.url for other in header.blocks if other.kind == "item" for anchor in other.anchors]
    return block.kind != "item" or len({urlsplit(url).hostname for url in listed if is_web_url(url)}) == 1


def address_heading(note: Opened, header: Section | None) -> list[Fact]:
    """A heading straight below the event's that is a bare address: `### https://ropes.example`."""
    if header is None or not header.level or any(block.kind == "line" for block in header.blocks):
        return []
    at = note.sections.index(header) + 1
    for section in note.sections[at : at + 1]:
        if section.level > header.level and is_web_url(section.title.strip()):
            link = Link(section.title.strip(), section.links[0].url if section.links else section.title.strip())
            return [Fact("link", link, note.span(section.line), "address below the heading", 0.85)]
    return []


def _named_like_the_event(note: Opened, blocks: Iterable[Block], title: str) -> list[Fact]:
    """A link of the introduction whose words are the event's name: `the [Rope Days](…) took place in Kiel`.

    The name must be more than a word or be numbered: `[Docker](…)` under `# Docker` leads to the product.
    """
    name = name_words(title)
    if not name or (len(name) < 2 and not re.search(r"\d", title)):
        return []
    for block in blocks:
        for anchor in block.anchors:
            if name_words(anchor.text) == name and is_web_url(anchor.url) and not resource_kind("", anchor.url):
                link = Link(anchor.text, anchor.url)
                return [Fact("link", link, note.span(block.line), "link with the event's name", 0.75)]
    return []


def groups_linked(note: Opened, line: int, anchors: Iterable[Anchor]) -> list[Fact]:
    """Groups whose page at a meetup service is linked with their own name: `[Rope Leeds](…meetup.com/rope-leeds/)`.

    Other words over such a link (`sign up here`) name nobody, and the address alone is no name either.
    """
    facts: list[Fact] = []
    for anchor in anchors:
        match = _AT_MEETUP.match(anchor.url)
        if match and _letters(unquote(match["group"])) == _letters(anchor.text):
            facts.append(Fact("group", anchor.text.strip(), note.span(line), "link to the group's page", 0.85))
    return facts


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
