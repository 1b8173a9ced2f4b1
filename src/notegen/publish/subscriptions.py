"""What a reader of a page can follow: the feeds and the calendar that lie in its folder."""

from notegen.model.parts import Subscription
from notegen.publish.calendars import FILE
from notegen.publish.feed import ATOM, JSON
from notegen.publish.world import World


def subscriptions(world: World, url: str, title: str) -> tuple[Subscription, ...]:
    """Those of the page at `url`, whose name is `title`."""
    found: list[Subscription] = []
    if url in world.feeds:
        found.append(Subscription("atom", title, url + ATOM, "application/atom+xml"))
        if world.settings.makes("json-feeds"):
            found.append(Subscription("json", title, url + JSON, "application/feed+json"))
    if url in world.calendars:
        found.append(Subscription("calendar", title, url + FILE, "text/calendar"))
    return tuple(found)
