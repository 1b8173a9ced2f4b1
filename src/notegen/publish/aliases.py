"""Former addresses, and the page that each leads to now."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from urllib.parse import unquote

from notegen.config.quoting import quoted
from notegen.model.address import NOT_FOUND, claim_key, former
from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.event import Event
from notegen.model.patterns import seldom
from notegen.model.span import Span
from notegen.publish.world import World, shown_path

_EVENT = seldom(r"/(?:\d{4}|undated)/[^/]+/")
"""An address as events have them: what stands below one moves with it."""


MOST_BELOW = 2_000
"""So many pages that moved with their event have redirects; a note that states thousands of addresses gets no more."""
_MOST_NAMES = 20


@dataclass(frozen=True, slots=True)
class Redirect:
    """One former address."""

    url: str
    """Where its page stands."""
    leads_to: str
    """The site-absolute path of the page that took its place."""
    span: Span
    """Where it is stated."""
    stated: bool = True
    """Whether the note states it; else it lies below one that is stated, and makes way for any other page."""


def redirects_of(event: Event, shown: str, *, alone: bool = True) -> tuple[Redirect, ...]:
    """The former addresses of an event, of its talks and of its translations; one that is a page of it needs none.

    A stated address leads to the event, or, with `#` and a slug, to the talk (or in a note of several events: the
    event) of that name. Where the event itself had another address of the same form, its talks and translations had
    theirs below it, and are found there too. `alone` says that no other event states the same: then a slug that nothing
    has leads to the event.
    """
    spans = {str(fact.value): fact.span for fact in event.facts if fact.field in ("aliases", "alias")}
    pages, named = set(_pages(event)), _named(event)
    found: dict[str, Redirect] = {}
    for alias in event.aliases:
        path, name = former(alias)
        url, leads_to = redirect_url(path), named(name) or (event.url if alone else "")
        # Sites of Jekyll state it of a note; what leads on from every missing address would lead on from itself.
        if leads_to and url not in (NOT_FOUND, *pages) and f"{url}/" not in pages:
            found.setdefault(url, Redirect(url, leads_to, spans.get(alias, Span(shown, event.line))))
    moved = (each for each in tuple(found.values()) if each.leads_to == event.url and _EVENT.fullmatch(each.url))
    below = tuple(_below(event))
    for above, (end, url) in islice(((above, each) for above in moved for each in below), MOST_BELOW):
        if (carried := above.url + end) not in pages:
            found.setdefault(carried, Redirect(carried, url, above.span, stated=False))
    return tuple(found.values())


def redirects(world: World) -> tuple[tuple[Event, Redirect], ...]:
    """Every former address of the site with its event; one below a stated one makes way for any other page."""
    events = (*world.events, *world.others)
    stating = Counter(alias for event in events for alias in event.aliases)
    every: list[tuple[Event, Redirect]] = []
    for event in events:
        shown = shown_path(world, event.sources[0]) if event.sources else event.url
        alone = all(stating[alias] == 1 for alias in event.aliases if former(alias)[1])
        every += ((event, each) for each in redirects_of(event, shown, alone=alone))
    taken = {claim_key(url) for event in events for url in _pages(event)}
    taken |= {claim_key(each.url) for _, each in every if each.stated}
    taken |= {claim_key(url.removesuffix("index.html")) for url in world.static_urls}
    kept: list[tuple[Event, Redirect]] = []
    for event, each in every:
        if each.stated or claim_key(each.url) not in taken:
            kept.append((event, each))
            taken.add(claim_key(each.url))
    return tuple(kept)


def has_own_page(world: World, url: str) -> bool:
    """Whether a note, a former address or a file of the static folder has the address of a page that is ours to make.

    Ours makes way: the project's own was there first, and the next version of notegen may bring another page.
    """
    events = (*world.events, *world.others)
    own = (page for event in events for page in _pages(event))
    once = (redirect_url(former(alias)[0]) for event in events for alias in event.aliases)
    wanted = claim_key(url)
    return any(claim_key(each.removesuffix("index.html")) == wanted for each in (*own, *once, *world.static_urls))


def names_of_nothing(world: World) -> tuple[Diagnostic, ...]:
    """A warning for each former address with a slug behind `#` that no talk has, nor any event that states it."""
    led: set[str] = set()
    places: dict[str, Span] = {}
    for event in (*world.events, *world.others):
        named = _named(event)
        for alias in event.aliases:
            name = former(alias)[1]
            if name and named(name):
                led.add(alias)
            elif name and event.sources:
                places.setdefault(alias, Span(shown_path(world, event.sources[0]), event.line))
    return tuple(
        warning(
            "N324",
            span,
            f"the alias {quoted(alias)} leads to no talk: none has the slug {quoted(former(alias)[1])}; write "
            "behind `#` the last part of the talk's address",
        )
        for alias, span in places.items()
        if alias not in led
    )


def _named(event: Event) -> Callable[[str], str]:
    """Where `#name` leads, if anywhere; one that changed since is looked up among the former addresses themselves."""
    pages = {talk.slug: talk.url or event.url for talk in event.talks} | {"": event.url, _last(event.url): event.url}
    later = {_last(path): name for path, name in map(former, event.aliases) if name}

    def leads_to(name: str) -> str:
        for _ in range(_MOST_NAMES):
            if name in pages or name not in later:
                break
            name = later[name]
        return pages.get(name, "")

    return leads_to


def _last(url: str) -> str:
    return url.rstrip("/").rpartition("/")[2]


def _pages(event: Event) -> Iterator[str]:
    """The addresses of an event's own pages."""
    yield event.url
    yield from (talk.url for talk in event.talks)
    yield from (other.url for other in event.translations)


def _below(event: Event) -> Iterator[tuple[str, str]]:
    """(last part, address) of what has or could have a page below the event's."""
    yield from ((f"{talk.slug}/", talk.url or event.url) for talk in event.talks if talk.slug)
    yield from ((f"{other.language}/", other.url) for other in event.translations if other.url)


def redirect_url(alias: str) -> str:
    """Where the redirect page of an alias stands: `/old.html` and `/old/` as they are, `/old` as `/old/`.

    A server decodes what a browser asks for, so the file has the decoded name. A page must be served as one: at
    `/old.php` or `/feed.xml` it is the index of a folder of that name, to which servers lead on.
    """
    url = unquote(alias, errors="strict") if _decodes(alias) else alias
    url = url if url.startswith("/") else f"/{url}"
    return url if url.casefold().endswith(("/", ".html", ".htm")) else f"{url}/"


def _decodes(alias: str) -> bool:
    try:
        unquote(alias, errors="strict")
    except UnicodeDecodeError:
        return False
    return True
