"""What the notes mean, for programs: `/data/*.json` on the site, and all of it at once for `notegen export`.

Good: `/data/talks.json` with every talk, its speakers and its event. Bad: a draft, or a person whose registry entry
says `page: false`, in one of the files; neither has a record.
"""

from collections.abc import Iterator
from typing import Any

from notegen.config.left_out import OF_THINGS
from notegen.config.settings import Project
from notegen.model.classes import dataclass
from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.frame import GENERATOR, frame_of
from notegen.publish.indexes import index
from notegen.publish.json_text import json_text, safe_json, with_more
from notegen.publish.record import EventRecord, TalkRecord
from notegen.publish.records import as_json, event_record, person_record, thing_record
from notegen.publish.renderer import Renderer, Tools, encoded, encoded_json, new_target
from notegen.publish.world import World, drafts_only

SCHEMA = 1
"""Raised when a key changes its meaning."""

KINDS = (
    ("speaker", "speakers"),
    ("group", "groups"),
    ("venue", "venues"),
    ("organisation", "organisations"),
    ("tag", "tags"),
)
"""(kind of a thing, its key) of what `notegen export` prints; there each event names its series."""

FILES = (*KINDS, ("series", "series"))
"""The same of the files of `/data/`."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file of `/data/`."""

    key: str
    """What it holds: `events`, `talks`, `speakers` …"""
    records: tuple[object, ...]
    """In the order of the site."""


@dataclass(frozen=True, slots=True)
class SpokenRecord:
    """A talk where its event does not stand around it."""

    event: str
    """The event's id."""
    start: str | None
    """The event's first day."""
    talk: TalkRecord
    """The talk; its keys follow."""


def export(site: Site, project: Project) -> dict[str, Any]:
    """What `notegen export` prints: everything that could be read, drafts included where the site holds them."""
    world = index(site, project, frame_of(site, project, ()))
    everything = (*world.events, *world.others)
    found: dict[str, Any] = {"schema": SCHEMA, "generator": GENERATOR}
    found["events"] = [as_json(event_record(world, event)) for event in everything]
    for kind, key in KINDS:
        found[key] = as_json(_things(world, kind, drafts=True))
    return found


def plan(site: Site, world: World) -> Iterator[Target]:
    """One file for each kind of record; no drafts."""
    events = tuple(event_record(world, event) for event in (*world.events, *world.others) if not event.draft)
    yield _target("events", events)
    yield _target("talks", tuple(_spoken(events)))
    for kind, key in FILES:
        if not world.settings.makes(OF_THINGS[kind]):
            continue
        yield _target(key, _things(world, kind, drafts=False))


def _spoken(events: tuple[EventRecord, ...]) -> Iterator[SpokenRecord]:
    for event in events:
        for talk in event.talks:
            yield SpokenRecord(event.id, event.start, talk)


def _things(world: World, kind: str, *, drafts: bool) -> tuple[object, ...]:
    """The records of one kind; a thing without a page (`page: false`) has none."""
    things = [thing for thing in world.things if thing.kind == kind and thing.url]
    make = person_record if kind == "speaker" else thing_record
    return tuple(make(world, thing, drafts=drafts) for thing in things if drafts or not drafts_only(world, thing))


def _target(key: str, records: tuple[object, ...]) -> Target:
    return new_target(f"/data/{key}.json", "data", DataFile(key, records), sources=(f"the data file of {key}",))


def render(target: Target, tools: Tools) -> bytes:
    """The records under their key, beside the schema's number."""
    data = target.data
    assert isinstance(data, DataFile)
    if not data.records:
        return encoded_json({"schema": SCHEMA, data.key: []})
    # One by one into bytes: the file of ten thousand events has fifty megabytes.
    records = [encoded(safe_json(_text(record))) for record in data.records]
    head = encoded(f'{{\n "schema": {SCHEMA},\n "{data.key}": [')
    return head + _LINE + (b"," + _LINE).join(records) + b"\n ]\n}\n"


_LINE = b"\n  "


def _text(record: object) -> str:
    newline = _LINE.decode()
    if isinstance(record, SpokenRecord):
        return with_more(json_text(record.talk, newline), {"event": record.event, "start": record.start}, newline)
    return json_text(record, newline)


RENDERER = Renderer("data", plan, render, "data")
