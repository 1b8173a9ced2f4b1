"""Which notes make a page: the answer of `explain URL`."""

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from notegen.config.settings import Project
from notegen.lint.places import first_place, namings
from notegen.model.event import Event
from notegen.model.site import Site, Thing
from notegen.model.span import Span
from notegen.model.target import Target
from notegen.publish import manifest
from notegen.publish.reasons import reason_of
from notegen.publish.search_index import is_of_index
from notegen.publish.stale import NEW

MAX_NAMED = 30
"""Events that are named for one listing."""


def makers(site: Site, project: Project, url: str, targets: Sequence[Target]) -> list[str]:
    """The lines that answer; empty where no target, page or file, has this address."""
    path = _path(url, project.settings.base_url)
    for candidate in dict.fromkeys((path, f"{path}/")):
        for event in site.events:
            if lines := _of_event(event, candidate):
                return lines
        for thing in site.things:
            if thing.url and thing.url == candidate:
                return _of_thing(site, thing, namings(site))
        for asset in site.assets:
            if asset.url == candidate:
                return [f"{candidate} is a copy of {asset.path}"]
        if candidate.endswith("/") and candidate.count("/") == 2:
            year = [event for event in site.events if event.kind == "event" and event.url.startswith(candidate)]
            if year:
                return [f"{candidate} lists these events", *_named(year)]
        if sources := [target.sources for target in targets if target.url == candidate]:
            return [f"{candidate} is {', '.join(sources[0])}, made of all notes"]
    inside = path.lstrip("/")
    if is_of_index(inside) and ".." not in inside.split("/") and Path(project.output, inside).is_file():
        return [f"{path} is part of the search index, made of all pages"]
    return []


def last_made(project: Project, url: str, targets: Sequence[Target]) -> list[str]:
    """Why the page at a URL was made anew the last time that it was; no line where it was not published."""
    wanted = _path(url, project.settings.base_url)
    made = next((target for target in targets if target.url in (wanted, f"{wanted}/") and not target.file), None)
    if made is None or made.path not in (manifest.read(Path(project.output)) or ()):
        return []
    reason = reason_of(Path(project.cache), made.path)
    return [f"  last made because {'it ' if reason == NEW else ''}{reason}"]


def _path(url: str, base_url: str) -> str:
    """The site-absolute path that a URL names, with or without the base URL before it."""
    if base_url and url.startswith(base_url.rstrip("/") + "/"):
        url = url[len(base_url.rstrip("/")) :]
    try:
        return unquote(urlsplit(url).path) or "/"
    except ValueError:
        return url


def _of_event(event: Event, url: str) -> list[str]:
    title = event.title or event.id
    for talk in event.talks:
        if talk.url == url and event.url != url:
            return [
                f'{url} is the talk "{talk.title or talk.id}" of "{title}", from',
                *_notes(talk.sources or event.sources),
            ]
    for translation in event.translations:
        if translation.url == url:
            return [f'{url} is "{translation.title or title}" in {translation.language}, from', f"  {translation.note}"]
    if event.url == url:
        return [f'{url} is the {event.kind} "{title}", from', *_notes(event.sources)]
    if url in event.aliases:
        return [f'{url} leads to {event.url}, the {event.kind} "{title}", from', *_notes(event.sources)]
    return []


def _of_thing(site: Site, thing: Thing, places: dict[tuple[str, str], Span]) -> list[str]:
    first, ids = first_place(site, thing, places), set(thing.events)
    joined = {each.name for each in thing.joined}
    written = [name for name in thing.aliases if name not in joined]
    stated = thing.registered
    return [
        f'{thing.url} is the {thing.kind} "{thing.name}", first named at {first.path}:{first.line}; it lists',
        *_named([event for event in site.events if event.id in ids]),
        *(f'  also "{each.name}", because of {each.rule}: {each.why}' for each in thing.joined),
        *([f"  also written {', '.join(written[:MAX_NAMED])}"] if written else []),
        *([f"  registered at {stated.path}:{stated.line}"] if stated is not None else []),
    ]


def _named(events: list[Event]) -> list[str]:
    lines = [f"  {event.url} ({', '.join(event.sources)})" for event in events[:MAX_NAMED]]
    return [*lines, f"  … and {len(events) - MAX_NAMED} more"] if len(events) > MAX_NAMED else lines


def _notes(paths: tuple[str, ...]) -> list[str]:
    return [f"  {path}" for path in paths]
