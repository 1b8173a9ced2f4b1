"""What surrounds every page: the site's name, its navigation, the theme's files and the content security policy."""

import hashlib
import re
from dataclasses import replace
from pathlib import PurePosixPath

from notegen import __version__
from notegen.config.settings import Project, Settings
from notegen.model.pages import SiteFrame
from notegen.model.parts import Crumb
from notegen.model.site import Site
from notegen.publish.players import player_hosts

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

_INDEX: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("script-src", ("'self'", "'wasm-unsafe-eval'")),
    ("connect-src", ("'self'",)),
)
"""What the search index needs beyond: its WebAssembly is compiled, and its parts are fetched; nothing is evaluated."""

IN_FOOTER_ALONE = frozenset(("venues", "organisations", "series"))
"""Entries of the navigation that the header leaves out, so that it stays one line."""

_POLICY: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("default-src", ("'none'",)),
    ("script-src", ("'self'",)),
    ("style-src", ("'self'",)),
    ("img-src", ("'self'",)),
    ("base-uri", ("'none'",)),
    ("form-action", ("'none'",)),
)
"""What pages need: their scripts, their stylesheet and the pictures beside them; nothing is fetched from elsewhere."""


def frame_of(site: Site, project: Project, theme_assets: tuple[tuple[str, bytes], ...]) -> SiteFrame:
    """The frame of one build."""
    settings = project.settings
    navigation = _navigation(site)
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
        policy=policy(settings, *index_sources(project), *frame_sources(site)),
        remote_images=settings.remote_images,
    )


def with_archive(frame: SiteFrame, url: str) -> SiteFrame:
    """The frame of a site that has pictures of its archive: they stand last in the navigation."""
    entry = Crumb("archive", url, translate=True)
    return replace(frame, navigation=(*frame.navigation, entry), header=(*frame.header, entry))


def _navigation(site: Site) -> tuple[Crumb, ...]:
    """The kinds that have two entries or more, and the search where there is anything to find."""
    events = [event for event in site.events if event.kind == "event"]
    counts = {"event": len(events), "talk": sum(len(event.talks) for event in events)}
    for thing in site.things:
        counts[thing.kind] = counts.get(thing.kind, 0) + bool(thing.url)
    lists = tuple(Crumb(word, url, translate=True) for kind, word, url in LISTINGS if counts.get(kind, 0) >= 2)
    return (*lists, SEARCH) if site.events else lists


def asset_url(name: str, data: bytes) -> str:
    """`theme.css` → `/assets/theme.1a2b3c4d.css`: a name that changes with the content may be cached for ever."""
    path = PurePosixPath(name)
    digest = hashlib.sha256(data).hexdigest()[:8]
    return f"/assets/{path.with_name(f'{path.stem}.{digest}{path.suffix}')}"


def index_sources(project: Project) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What pages may do more where the site has a search index."""
    return _INDEX if project.search else ()


def frame_sources(site: Site) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """`frame-src` with the hosts of the players that the site's notes name, and no other; nothing without players.

    A site's first player of a host makes every page anew, once; a list of all players would open every page to hosts
    that most sites never use.
    """
    hosts = player_hosts(site)
    return (("frame-src", hosts),) if hosts else ()


def policy(settings: Settings, *more: tuple[str, tuple[str, ...]]) -> str:
    """The content security policy, widened by the `csp` setting; `more` are further directives of one site or file."""
    allowed = {directive: list(sources) for directive, sources in (*_POLICY, *more)}
    if settings.remote_images == "show":
        allowed["img-src"].append("https:")
    for directive, sources in settings.csp:
        known = allowed.setdefault(_token(directive).lower(), [])
        known.extend(each for source in sources if (each := _token(source)) and each not in known)
    # 'none' beside another source is no longer valid, and means that the author wants the other one.
    rows = (
        (name, [each for each in sources if each != "'none'" or len(sources) == 1]) for name, sources in allowed.items()
    )
    return "; ".join(" ".join((name, *sources)) for name, sources in rows if name)


def _token(text: str) -> str:
    """A directive or source without what would end it, the header or the attribute it stands in."""
    return re.sub(r"[^\x21-\x7e]|[;,\"<>]", "", text)
