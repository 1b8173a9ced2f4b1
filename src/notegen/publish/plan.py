"""Which files the site consists of, and all that each is made of: the catalogue of renderers asked in order."""

from collections.abc import Callable, Mapping
from dataclasses import field
from pathlib import Path

from notegen.config.settings import Project
from notegen.model.classes import dataclass, replace
from notegen.model.diagnostic import Diagnostic, error
from notegen.model.frame import SiteFrame
from notegen.model.pages import Page
from notegen.model.site import Site
from notegen.model.span import Span
from notegen.model.target import Later, Target
from notegen.publish.aliases import names_of_nothing, redirects
from notegen.publish.calendars import calendars_of
from notegen.publish.charts import ADDRESS, charts_of
from notegen.publish.claims import address_fault, claim, collide
from notegen.publish.feeds import feed_bodies, feeds_of
from notegen.publish.frame import frame_of, with_archive
from notegen.publish.indexes import index
from notegen.publish.renderers import RENDERERS
from notegen.publish.static_files import static_files
from notegen.publish.subscriptions import subscriptions
from notegen.publish.telling import Lazily, near_of, tell, tell_all
from notegen.publish.told import Told
from notegen.publish.world import World, shown_path


@dataclass(frozen=True, slots=True)
class Plan:
    """The site before any of it is rendered."""

    targets: tuple[Target, ...]
    """Sorted by path; each path is claimed once."""
    frame: SiteFrame
    """What surrounds every page, and with the theme's words and templates is all that a page takes from elsewhere."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """Addresses that collide or cannot be."""
    words: Mapping[str, int] = field(default_factory=dict)
    """Any word → how many talks say it, where pages show what is akin."""


def plan(site: Site, project: Project, theme_assets: tuple[tuple[str, bytes], ...]) -> Plan:
    """The targets of a site; the same for the same events and things, in whatever order the site holds them."""
    return plan_of(*world_of(site, project, theme_assets, lambda world: Lazily(world, tell)))


def world_of(
    site: Site,
    project: Project,
    theme_assets: tuple[tuple[str, bytes], ...],
    telling: Callable[[World], Mapping[str, Told]] = tell_all,
) -> tuple[World, tuple[Diagnostic, ...]]:
    """What is planned from, and which static files are left out."""
    frame = frame_of(site, project, theme_assets)
    static, left_out = static_files(Path(project.static), _shown_static(project))
    world = index(site, project, frame, static, theme_assets)
    world = replace(world, told=telling(world), near=Lazily(world, near_of))
    feeds = {feed.url: feed for feed in feeds_of(world)}
    world = replace(
        world,
        feeds=feeds,
        feed_bodies={url: feed_bodies(feed) for url, feed in feeds.items()},
        calendars={calendar.url: calendar for calendar in calendars_of(world)},
    )
    frame = replace(frame, subscriptions=subscriptions(world, "/", frame.title))
    if charts := charts_of(world):
        frame = with_archive(frame, ADDRESS)
    return replace(world, frame=frame, charts=charts), left_out


def plan_of(world: World, left_out: tuple[Diagnostic, ...]) -> Plan:
    """The targets of a world; static files that are `left_out` of it are told of with all else."""
    site, targets = world.site, list[Target]()
    for renderer in RENDERERS:
        if renderer.kind is not None and not world.settings.makes(renderer.kind):
            continue
        planned = tuple(renderer.plan(site, world))
        targets += planned
        world = replace(world, pages=world.pages + tuple(each.url for each in planned if _is_listed(each)))
    sound = [target for target in targets if target.path]
    all_is_well = len(sound) == len(targets) and not collide(sound)
    places = {} if all_is_well else _places(world)
    faults = [_impossible(target, places) for target in targets if not target.path]
    claimed, collisions = claim(sound, places)
    told = tuple(sorted({*left_out, *faults, *collisions, *names_of_nothing(world)}))
    return Plan(claimed, world.frame, told, world.rare.counts)


def _impossible(target: Target, places: dict[tuple[str, str], Span]) -> Diagnostic:
    """The error for an address that no file can have."""
    span = places.get((target.url, target.sources[0])) or Span(target.sources[0])
    shown = target.url.encode("utf-8", "backslashreplace").decode()
    return error("N311", span, f"the address {shown} {address_fault(target.url)}; give it another slug, alias or name")


def _is_listed(target: Target) -> bool:
    """Whether search engines may list a target: a page that is an original and no draft."""
    if isinstance(target.data, Later):
        return target.data.listed
    page = getattr(target.data, "page", None)
    return isinstance(page, Page) and not page.noindex and not page.canonical


def _shown_static(project: Project) -> str:
    """The static folder as a person would type it."""
    folder, root = Path(project.static), Path(project.root)
    return folder.relative_to(root).as_posix() if folder.is_relative_to(root) else folder.as_posix()


def _places(world: World) -> dict[tuple[str, str], Span]:
    """(address, source) → where the source states it, for messages."""
    found: dict[tuple[str, str], Span] = {}
    for event in (*world.events, *world.others):
        for note in event.sources[:1]:
            shown = shown_path(world, note)
            found.setdefault((event.url, shown), Span(shown, event.line))
            for talk in event.talks:
                found.setdefault((talk.url, shown), Span(shown, talk.line))
    for event, redirect in redirects(world):
        for note in event.sources[:1]:
            found.setdefault((redirect.url, shown_path(world, note)), redirect.span)
    for asset in world.site.assets:
        found.setdefault((asset.url, asset.path), Span(asset.path))
    for file in world.static:
        found.setdefault((f"/{file.path}", file.shown), Span(file.shown))
    return found
