"""Which values stand in many targets as one object, so that their digests are computed once in a build."""

from notegen.model.cards import EventCard, TalkCard
from notegen.publish.feed import Entry, Feed
from notegen.publish.occasion import Calendar, Occasion
from notegen.publish.record import TalkRecord

SHARED = (Calendar, Entry, EventCard, Feed, Occasion, TalkCard, TalkRecord)
"""Few and large: what is known of each takes 200 bytes, and a name's card is walked in the time it takes to look up."""
