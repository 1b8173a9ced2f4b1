"""Which players the pages of a site can load on a click, and the hosts that their policy must allow for it."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from notegen.markup import embeds
from notegen.model.cards import LinkCard
from notegen.model.classes import replace
from notegen.model.event import Talk, Text
from notegen.model.site import Site, linking

SCRIPT = "media.js"
"""The theme's script that makes a frame of a pressed link."""


_played = lru_cache(maxsize=4096)(embeds.find)
"""What an address plays: asked of each by the frame, by the heads of two pages and by the programme."""


def with_player(card: LinkCard) -> LinkCard:
    """A talk's slides or recording, with the player where its address alone tells which."""
    played = _played(card.url)
    if played is None:
        return card
    return replace(card, provider=played.label, frame=played.frame, shape=played.shape, allow=played.allow)


def scripts_for(site: Site, texts: Iterable[Text], talks: Iterable[Talk] = ()) -> tuple[str, ...]:
    """The scripts that a page of these texts and talks needs: none where nothing is played."""
    plays = any(linking(site.rendered, text.digest).players for text in texts)
    return (SCRIPT,) if plays or any(_hosts(talks)) else ()


def player_hosts(site: Site) -> tuple[str, ...]:
    """The hosts of all players of a site, sorted; `'self'` for files of its own that a frame shows."""
    hosts = {host for digest in site.rendered for host in linking(site.rendered, digest).players}
    return tuple(sorted(hosts.union(*(_hosts(event.talks) for event in site.events))))


def _hosts(talks: Iterable[Talk]) -> Iterator[str]:
    for talk in talks:
        for url in (*talk.slides, *talk.videos):
            played = _played(url)
            if played is not None and played.frame:
                yield played.host
