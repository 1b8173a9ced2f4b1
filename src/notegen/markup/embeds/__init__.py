"""The players notes embed, one file each, and the table of them."""

from notegen.markup.embed import Embed, Played, bare_address, by_address, played
from notegen.markup.embeds.asciinema import ASCIINEMA
from notegen.markup.embeds.gist import GIST
from notegen.markup.embeds.google_slides import GOOGLE_SLIDES
from notegen.markup.embeds.media_ccc import MEDIA_CCC
from notegen.markup.embeds.pdf import PDF
from notegen.markup.embeds.slideshare import SLIDESHARE
from notegen.markup.embeds.soundcloud import SOUNDCLOUD
from notegen.markup.embeds.speakerdeck import SPEAKERDECK
from notegen.markup.embeds.vimeo import VIMEO
from notegen.markup.embeds.youtube import YOUTUBE

PLAYERS: tuple[Embed, ...] = (
    YOUTUBE,
    VIMEO,
    MEDIA_CCC,
    SPEAKERDECK,
    SLIDESHARE,
    GOOGLE_SLIDES,
    ASCIINEMA,
    SOUNDCLOUD,
    GIST,
    PDF,
)
"""In the order they are tried; no two know one address."""

BY_TAG: dict[str, Embed] = {name: player for player in PLAYERS for name in (player.name, *player.tags)}
"""Each tag's name with its player."""


def find(url: str) -> Played | None:
    """What the address of a player shows; None for any other address."""
    bare = bare_address(url)
    return next((found for player in PLAYERS if (found := by_address(player, bare)) is not None), None)


def find_tag(name: str, argument: str) -> Played | None:
    """What `{% name argument %}` shows: an id, or the address of a player or page; None where it is neither."""
    player = BY_TAG.get(name.lower())
    if player is None or not argument:
        return None
    return by_address(player, bare_address(argument)) or by_id(player, argument)


def find_file(url: str) -> Played | None:
    """What the address of a file shows by itself, on whatever host: a PDF."""
    return by_id(PDF, url)


def by_id(player: Embed, identity: str) -> Played | None:
    """What `player` plays under a whole id; None where it is none."""
    return played(player, player.tag_id.replace("{id}", identity)) if player.ids.fullmatch(identity) else None
