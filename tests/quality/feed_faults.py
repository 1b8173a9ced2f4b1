"""Whether every feed and calendar of a site is read back whole by the libraries that readers are made with."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import feedparser
import icalendar

CONTENT = "{http://www.w3.org/2005/Atom}entry/{http://www.w3.org/2005/Atom}content"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def feed_faults(site: Path, base: str) -> Iterator[str]:
    """What is wrong with the feeds and calendars of a site that was built for the address `base`."""
    kinds = (("feed.xml", _atom), ("feed.json", _json_feed), ("*.ics", _calendar))
    for name, faults_of in kinds:
        files = sorted(site.rglob(name))
        for file in files:
            for fault in faults_of(file, site, base):
                yield f"{fault} (/{file.relative_to(site).as_posix()})"
        print(f"  {name}: looked at {len(files)}")


def _atom(file: Path, site: Path, base: str) -> Iterator[str]:
    found = feedparser.parse(file.read_bytes())
    if found.bozo:
        yield f"feedparser: {found.bozo_exception}"
    yield from (f"the feed has no {name}" for name in ("id", "title", "updated") if not found.feed.get(name))
    if len({entry.get("id") for entry in found.entries}) != len(found.entries):
        yield "two entries have one id"
    for entry in found.entries:
        yield from (f"an entry has no {name}" for name in ("id", "title", "updated", "link") if not entry.get(name))
    for content in ET.parse(file).getroot().iterfind(CONTENT):
        yield from _content(content.text or "", site, base)


def _json_feed(file: Path, site: Path, base: str) -> Iterator[str]:
    found = json.loads(file.read_text("utf-8"))
    if found["version"] != "https://jsonfeed.org/version/1.1" or not found["title"]:
        yield "no feed of version 1.1 with a title"
    yield from (f"{name} is elsewhere" for name in ("home_page_url", "feed_url") if not found[name].startswith(base))
    for item in found["items"]:
        if not (isinstance(item["id"], str) and INSTANT.fullmatch(item["date_published"])):
            yield f"an item without an id or an instant: {item['id']}"
        yield from _content(item["content_html"], site, base)


def _calendar(file: Path, site: Path, base: str) -> Iterator[str]:
    data = file.read_bytes()
    lines = data.split(b"\r\n")
    # RFC 5545 3.1: lines end in CR LF and have 75 octets at most.
    if lines[-1] or b"\n" in data.replace(b"\r\n", b"") or max(map(len, lines)) > 75:
        yield "a line that is too long, or ends wrongly"
    calendar = icalendar.Calendar.from_ical(data)
    events: list[Any] = calendar.walk("VEVENT")
    zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    yield from (f"icalendar: {fault}" for component in calendar.walk() for fault in component.errors)
    if not events or len({str(event["UID"]) for event in events}) != len(events):
        yield "no event, or two with one UID"
    for event in events:
        if "DTEND" in event and not event["DTEND"].dt > event["DTSTART"].dt:
            yield f"an event that ends before it begins: {event['UID']}"
        zone = event["DTSTART"].params.get("TZID")
        if zone and zone not in zones:
            yield f"a zone that is not described: {zone}"


class _Addresses(HTMLParser):
    """The addresses and the names of attributes in the content of an entry."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.names: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.update(name for name, _ in attrs)
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src")]


def _content(html: str, site: Path, base: str) -> Iterator[str]:
    """What only our own pages understand, an address that is not in full, and one that leads nowhere."""
    found = _Addresses()
    found.feed(html)
    yield from (
        f"content with the attribute {name}" for name in sorted(found.names) if name[:2] == "on" or name == "style"
    )
    for address in found.addresses:
        if not re.match(r"https?:|mailto:|tel:", address):
            yield f"an address that is not in full: {address}"
        elif address.startswith(base):
            file = site / unquote(urlsplit(address.removeprefix(base)).path)
            if not (file.is_file() or (file / "index.html").is_file()):
                yield f"an address that leads nowhere: {address}"
