"""Makers for tests: the smallest event, talk, thing, site or project, with all else filled in."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from notegen.config.settings import Project, Settings
from notegen.model.address import slug
from notegen.model.civil_date import CivilDate, from_iso
from notegen.model.event import Event, Fact, FactValue, Speaker, Talk, Text, Venue
from notegen.model.site import THING_KINDS, Rendered, Site, Thing
from notegen.model.span import Span


def day(text: str) -> CivilDate | None:
    """`2014-06-09`, `2014-06`, `2014`; empty text is no date."""
    return from_iso(text) if text else None


def text(source: str = "- a note", *, note: str = "a.md", line: int = 1, **more) -> Text:
    """A text as the bodies step leaves it: with a digest (its source stands in for one)."""
    return Text(note, line, "markdown", source, **{"digest": f"digest of {source}", **more})


def fact(field: str, value: FactValue, line: int, *, note: str = "a.md", rule: str = "by-line", end: int = 0) -> Fact:
    """A fact read in a note's own text."""
    return Fact(field, value, Span(f"notes/{note}", line, 1, end), rule)


def speaker(named: str) -> Speaker:
    """`Ada Brook` or `Ada Brook (Dock One)`."""
    name, _, rest = named.partition(" (")
    return Speaker(name, tuple(rest.rstrip(")").split(", ")) if rest else ())


def talk(title: str = "Containers", *speakers: str, **more) -> Talk:
    """A talk by some speakers; `event` gives it its id and address."""
    people = tuple(speaker(each) for each in speakers)
    return Talk(title, people, **{"slug": slug(title) if title else "", **more})


def event(title: str = "Harbour Meetup", *talks: Talk, start: str = "2014-06-09", note: str = "", **more) -> Event:
    """An event with addresses as collect makes them; `note` defaults to a file of the event's own."""
    date = day(start)
    name = more.pop("name", "") or slug(title)
    year = f"{date.year:04}" if date else "undated"
    about = f"{year}/{str(date)[5:]}-{name}" if date and date.month else f"{year}/{name}"
    url = more.pop("url", f"/{about}/")
    identity = more.pop("id", about)
    sources = more.pop("sources", (note or f"{name}.md",))
    placed = tuple(_placed(each, number, identity, url, sources) for number, each in enumerate(talks, start=1))
    return Event(title=title, start=date, talks=placed, name=name, sources=sources, id=identity, url=url, **more)


def _placed(made: Talk, number: int, event_id: str, url: str, sources: tuple[str, ...]) -> Talk:
    anchor = made.slug or f"talk-{number}"
    return replace(
        made,
        slug=anchor,
        id=made.id or f"{event_id}/{anchor}",
        url=made.url or f"{url}{anchor}/",
        sources=made.sources or sources,
    )


def single(title: str, *speakers: str, start: str = "2014-06-09", **more) -> Event:
    """An event that is its one talk: both have one address."""
    made = event(title, talk(title, *speakers), start=start, **more)
    return replace(made, talks=(replace(made.talks[0], url=made.url),))


def site(*events: Event, things: Iterable[Thing] = (), hidden: Iterable[tuple[str, str]] = (), **more) -> Site:
    """A site of these events: every name in them becomes a thing, unless `things` has it or `hidden` hides it."""
    known = {(thing.kind, name): thing for thing in things for name in (thing.name, *thing.aliases)}
    names = dict.fromkeys(hidden, "")
    members: dict[tuple[str, str], tuple[list[str], list[str]]] = {}
    made: dict[tuple[str, str], Thing] = {(thing.kind, thing.slug): thing for thing in things}
    for each in events:
        for kind, name, talk_id in _names(each):
            if not name or names.get((kind, name)) == "" or (each.kind != "event" and kind != "tag"):
                continue
            thing = known.get((kind, name)) or Thing(kind, name, slug(name), f"/{_FOLDERS[kind]}/{slug(name)}/")
            names[(kind, name)] = thing.slug
            made.setdefault((kind, thing.slug), thing)
            events_of, talks_of = members.setdefault((kind, thing.slug), ([], []))
            events_of.append(each.id)
            if talk_id:
                talks_of.append(talk_id)
    filled = [
        replace(thing, events=tuple(dict.fromkeys(members[key][0])), talks=tuple(dict.fromkeys(members[key][1])))
        if key in members
        else thing
        for key, thing in made.items()
    ]
    ordered = sorted(filled, key=lambda thing: (THING_KINDS.index(thing.kind), thing.name.casefold(), thing.slug))
    rendered = {each.digest: Rendered(excerpt=" ".join(each.source.split())[:280]) for each in _texts(events)}
    given = {"rendered": rendered, "names": names, **more}
    return Site(events=events, things=tuple(ordered), **given)


_FOLDERS = {
    "speaker": "speakers",
    "group": "groups",
    "venue": "venues",
    "organisation": "organisations",
    "tag": "tags",
    "series": "series",
}


def _names(each: Event) -> Iterable[tuple[str, str, str]]:
    """(kind, name, talk id or nothing) of everything that an event names."""
    yield from (("group", name, "") for name in each.groups)
    yield "venue", each.venue.name if each.venue else "", ""
    yield "series", each.series, ""
    yield from (("tag", name, "") for name in each.tags)
    for one in each.talks:
        yield from (("tag", name, one.id) for name in (*one.tags, *each.tags))
        for person in one.speakers:
            yield "speaker", person.name, one.id
            yield from (("organisation", name, one.id) for name in person.affiliations)


def _texts(events: Iterable[Event]) -> Iterable[Text]:
    for each in events:
        for holder in (each, *each.talks, *each.translations, *(t for other in each.translations for t in other.talks)):
            yield from holder.texts


def project(root: Path | str = "/nowhere", *, today: str = "2024-01-01", drafts: bool = False, **settings) -> Project:
    """A project with default folders below `root`, which need not exist."""
    return Project(
        root=f"{root}",
        notes=f"{root}/notes",
        root_mode=False,
        output=f"{root}/site",
        cache=f"{root}/.notegen-cache",
        templates=f"{root}/templates",
        static=f"{root}/static",
        settings=Settings(**settings),
        today=today,
        drafts=drafts,
    )


def venue(name: str = "Pier House", address: str = "", city: str = "") -> Venue:
    """A house."""
    return Venue(name, address, city)
