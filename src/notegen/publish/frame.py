"""What surrounds every page: the site's name, its navigation, the theme's files and the content security policy."""

import hashlib
from pathlib import PurePosixPath

from notegen import __version__
from notegen.config.settings import Project, Settings
from notegen.model.classes import replace
from notegen.model.frame import SiteFrame
from notegen.model.parts import Crumb
from notegen.model.site import Site
from notegen.publish.policy import directives, policy

GENERATOR = "notegen " + ".".join(__version__.split(".")[:2])
"""What wrote the site."""

LISTINGS: tuple[tuple[str, str, str], ...] = (
    ("event", "events", "/events/"),
    ("talk", "talks", "/talks/"),
    ("speaker", "speakers", "/speakers/"),
    ("group", "groups", "/groups/"),
    ("venue", "venues", "/venues/"),
    ("organisation", "organisations", "/organisations/"),
    ("tag", "tags", "/tags/"),
    ("series", "series", "/series/"),
)
"""(kind, message id, address) of every listing, in the order of the navigation."""

SEARCH = Crumb("search", "/search/", translate=True)
"""The last entry of the navigation: what the lists do not lead to at once."""

IN_FOOTER_ALONE = frozenset(("venues", "organisations", "series"))
"""Entries of the navigation that the header leaves out, so that it stays one line."""


def frame_of(site: Site, project: Project, theme_assets: tuple[tuple[str, bytes], ...]) -> SiteFrame:
    """The frame of one build."""
    settings = project.settings
    navigation = _navigation(site, settings)
    scheme = settings.theme.scheme
    return SiteFrame(
        title=settings.title,
        description=settings.description,
        language=settings.language,
        base_url=settings.base_url.rstrip("/"),
        navigation=navigation,
        header=tuple(entry for entry in navigation if entry.name not in IN_FOOTER_ALONE),
        color_scheme="light dark" if scheme == "system" else scheme,
        assets=tuple((name, asset_url(name, data)) for name, data in theme_assets),
        generator=GENERATOR,
        policy=policy(directives(site, project), in_page=True),
        remote_images=settings.remote_images,
    )


def with_archive(frame: SiteFrame, url: str) -> SiteFrame:
    """The frame of a site that has pictures of its archive: they stand last in the navigation."""
    entry = Crumb("archive", url, translate=True)
    return replace(frame, navigation=(*frame.navigation, entry), header=(*frame.header, entry))


def _navigation(site: Site, settings: Settings) -> tuple[Crumb, ...]:
    """The kinds that have two entries or more, and the search where there is anything to find."""
    search = (SEARCH,) if site.events and settings.makes("search") else ()
    if not settings.makes("lists"):
        return search
    events = [event for event in site.events if event.kind == "event"]
    counts = {"event": len(events), "talk": sum(len(event.talks) for event in events)}
    for thing in site.things:
        counts[thing.kind] = counts.get(thing.kind, 0) + bool(thing.url)
    lists = tuple(Crumb(word, url, translate=True) for kind, word, url in LISTINGS if counts.get(kind, 0) >= 2)
    return *lists, *search


def asset_url(name: str, data: bytes) -> str:
    """`theme.css` → `/assets/theme.1a2b3c4d.css`: a name that changes with the content may be cached for ever."""
    path = PurePosixPath(name)
    digest = hashlib.sha256(data).hexdigest()[:8]
    return f"/assets/{path.with_name(f'{path.stem}.{digest}{path.suffix}')}"
