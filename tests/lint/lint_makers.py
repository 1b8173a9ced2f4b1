"""Small sites for the tests of checks: what a test does not name is filled in so that no check minds it."""

import dataclasses
from typing import Any

from notegen.config.settings import Project, Settings
from notegen.lint.checks import CHECKS
from notegen.model.civil_date import from_iso
from notegen.model.event import Event, Fact, Speaker, Talk, Text
from notegen.model.site import Rendered, Site, Thing
from notegen.model.span import Span

NOTE = "2025-03-11-quay.md"


def event(**given: Any) -> Event:
    """An event of one note, with title and date."""
    for field in ("start", "end"):
        if isinstance(given.get(field), str):
            given[field] = from_iso(given[field])
    return Event(
        **{"title": "Quay Evening", "start": from_iso("2025-03-11"), "sources": (NOTE,), "id": "2025/quay", **given}
    )


def talk(*speakers: str, **given: Any) -> Talk:
    """A talk on line 7."""
    people = tuple(Speaker(name) for name in speakers)
    return Talk(**{"title": "Ropes", "speakers": people, "sources": (NOTE,), "line": 7, **given})


def fact(field: str, value: Any, line: int) -> Fact:
    """A fact of the note."""
    return Fact(field, value, Span(f"notes/{NOTE}", line), "front matter")


def text(source: str, line: int = 10, **given: Any) -> Text:
    """A Markdown text of the note."""
    return Text(**{"note": NOTE, "line": line, "form": "markdown", "told": source, "digest": f"d{line}", **given})


def thing(kind: str, name: str, talks: int = 0, events: int = 1, line: int = 3) -> Thing:
    """A name, used at so many talks and events, first in the note."""
    ids = [tuple(f"{what}{number}" for number in range(count)) for what, count in (("e", events), ("t", talks))]
    return Thing(
        kind, name, name.lower(), f"/{kind}s/x/", events=ids[0], talks=ids[1], first=Span(f"notes/{NOTE}", line)
    )


def site(*events: Event, **given: Any) -> Site:
    """A site read from `notes`."""
    return Site(**{"events": events, "notes": (NOTE,), "folder": "notes", **given})


def with_links(one: Text, *links: str) -> dict[str, Rendered]:
    """What rendering says of a text: these links stand in it."""
    return {one.digest: Rendered(links)}


def project(**settings: Any) -> Project:
    """A project with a base URL."""
    chosen = dataclasses.replace(Settings(base_url="https://quay.example/"), **settings)
    return Project(".", "notes", False, "site", ".notegen-cache", "templates", "static", chosen, "notegen.yml")


def found(code: str, site: Site, project: Project | None = None) -> list[str]:
    """What one check says, as `place message`."""
    (row,) = [row for row in CHECKS if row.code == code]
    return [f"{one.span} {one.message}" for one in sorted(row.find(site, project or globals()["project"]()))]
