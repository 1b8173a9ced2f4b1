"""The addresses that the other names of people, groups, venues and organisations would have: they lead to its page."""

from collections.abc import Iterable

from notegen.model.address import claim_key
from notegen.model.site import Thing
from notegen.publish.world import World, drafts_only


def former_pages(world: World, taken: Iterable[str]) -> tuple[tuple[Thing, str], ...]:
    """Each thing with an address that leads to its page: joining two names never breaks a link to either.

    An address that another page or one of `taken` has is left to it; of two things with one former name, the first
    in the order of pages has it.
    """
    claimed = {claim_key(url) for url in (*taken, *world.static_urls, *(thing.url for thing in world.things))}
    found: list[tuple[Thing, str]] = []
    for thing in world.things:
        if not thing.url or drafts_only(world, thing):
            continue
        folder = thing.url.rstrip("/").rpartition("/")[0]
        for slug in thing.former:
            url = f"{folder}/{slug}/"
            if claim_key(url) not in claimed:
                claimed.add(claim_key(url))
                found.append((thing, url))
    return tuple(found)
