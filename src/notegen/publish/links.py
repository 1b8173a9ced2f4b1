"""Where links lead: those of notes and cards, to maps, to translations, and to the place where a note is corrected."""

from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote, urlsplit

from notegen.model.address import host_of
from notegen.model.cards import LinkCard
from notegen.model.event import Event, Talk
from notegen.publish.players import with_player
from notegen.publish.world import World, shown_path

_FILE_TYPES = ("pdf", "ppt", "pptx", "odp", "key", "doc", "docx", "odt", "zip", "mp3", "mp4", "webm", "txt", "ipynb")


def link_card(world: World, notes: Iterable[str], kind: str, url: str, title: str = "") -> LinkCard | None:
    """A link of a note; None where its file does not exist, or where it is no address a page may hold."""
    placed = resolved(world, notes, url)
    if not placed:
        return None
    here = placed.startswith("/")
    ending = path_of(placed).rpartition(".")[2].casefold()
    return LinkCard(
        title=title,
        url=placed,
        kind=kind,
        host="" if here else host_of(placed),
        file_type=ending.upper() if ending in _FILE_TYPES else "",
    )


def resolved(world: World, notes: Iterable[str], url: str) -> str:
    """Where a link of one of `notes` leads: an absolute http(s) URL, a site-absolute path, or nowhere (empty)."""
    if url.casefold().startswith(("http://", "https://")):
        return url if host_of(url) else ""
    if url.casefold().startswith("mailto:"):
        return url if world.settings.publish_email else ""
    found = next((path for note in notes if (path := world.site.targets.get((note, url)))), "")
    return found or static_link(world, url)


def static_link(world: World, url: str) -> str:
    """A site-absolute link to a file of the static folder, or to a folder with an index there; else nothing."""
    path = url.partition("#")[0].partition("?")[0]
    return url if path in world.static_urls or f"{path.rstrip('/')}/index.html" in world.static_urls else ""


@lru_cache(maxsize=4096)  # a link is asked for each page and record that shows it
def path_of(url: str) -> str:
    """The path of a URL; empty for one that cannot be taken apart."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def resources(world: World, event: Event, talk: Talk) -> tuple[LinkCard, ...]:
    """A talk's slides, videos and other links, in that order, each address once."""
    notes = (*talk.sources, *event.sources)
    rows = [("slides", url, "") for url in talk.slides] + [("video", url, "") for url in talk.videos]
    rows += [("link", link.url, link.title) for link in talk.links]
    found: dict[str, LinkCard] = {}
    for kind, url, title in rows:
        card = link_card(world, notes, kind, url, title)
        if card is not None:
            found.setdefault(card.url, card if kind == "link" else with_player(card))
    return tuple(found.values())


def edit_url(world: World, note: str) -> str:
    """Where a note can be corrected; empty unless the `edit_url` setting is made."""
    if not world.settings.edit_url:
        return ""
    return world.settings.edit_url.replace("{path}", _quoted(shown_path(world, note), "/"))


def map_url(world: World, *words: str) -> str:
    """A map of an address; empty where nothing is known or the `map_url` setting is empty."""
    if not world.settings.map_url:
        return ""
    query = ", ".join(word for word in words if word)
    return world.settings.map_url.replace("{query}", _quoted(query)) if query else ""


def service_url(world: World, language: str, url: str) -> str:
    """The translation service's page for one absolute URL."""
    filled = world.settings.translate_url.replace("{language}", _quoted(language))
    return filled.replace("{url}", _quoted(url))


def _quoted(text: str, safe: str = "") -> str:
    return quote(text, safe=safe, errors="replace")
