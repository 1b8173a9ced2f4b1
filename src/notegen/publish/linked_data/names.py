"""People, organisations and tags as other things name them.

Good: a speaker with the page they have here. Bad: an address made up for a name whose registry entry says
`page: false`; it is a name and nothing more.
"""

from collections.abc import Iterable
from functools import lru_cache

from notegen.model.cards import LinkCard, NameCard, SpeakerCard
from notegen.model.linked_data import Fact, Here, Node, node, nodes


def people(speakers: Iterable[SpeakerCard], *, affiliations: bool = False) -> tuple[Node, ...]:
    """Who spoke; with their organisations where the page has room for them."""
    return nodes(
        [
            node("Person", name=each.name, url=page_of(each.url), affiliation=organisations(each.affiliations))
            if affiliations and each.affiliations
            else _named("Person", each.name, each.url)
            for each in speakers
        ]
    )


def writers(names: Iterable[str]) -> tuple[Node, ...]:
    """Who wrote the notes: names, which have no pages."""
    return nodes([_named("Person", each, "") for each in names])


def organisations(cards: Iterable[NameCard]) -> tuple[Node, ...]:
    """Groups, and those who employ or host."""
    return nodes([_named("Organization", each.name, each.url) for each in cards])


@lru_cache(maxsize=4096)  # whoever is named is named on several pages
def _named(kind: str, name: str, url: str) -> Node | None:
    return node(kind, name=name, url=page_of(url))


def keywords(tags: Iterable[NameCard]) -> tuple[str, ...]:
    """Tags, as text, each once."""
    return tuple(dict.fromkeys(each.name for each in tags))


def address_of(card: LinkCard | None) -> Fact | None:
    """Where a link leads: elsewhere, or to a file of the site."""
    if card is None:
        return None
    return Here(card.url) if card.url.startswith("/") else card.url


def page_of(url: str) -> Here | None:
    """A page of this site; None where there is none."""
    return Here(url) if url else None
