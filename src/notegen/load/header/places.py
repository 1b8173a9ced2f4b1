"""What the names of cities and groups look like in a line of a note; addresses have their home in config."""

from notegen.config.needing import Needing
from notegen.config.streets import is_address as is_address
from notegen.config.streets import is_street as is_street
from notegen.config.streets import read_venue as read_venue
from notegen.load.header.calendar_words import NUMBER_OF_MONTH
from notegen.model.patterns import seldom

_CITY = seldom(r"[^\W\d_][^\W\d_.'’-]*(?:[ -][^\W\d_][^\W\d_.'’-]*){0,2}$")

_GROUP = Needing(
    r"(?-i:(?i:\b(?:user[ -]?groups?|usergruppe|meet-?up|stammtisch|groupe d.utilisateurs|grupo de usuarios)\b)"
    r"|\b\w*[a-z]UG\w{0,2}\b|\b(?!BUG|CHUG|DEBUG|DRUG|DUG|FLUG|HUG|MUG|PLUG|SHRUG|SLUG|SMUG|SNUG|THUG|UNPLUG|ZUG)[A-Z]+UG(?:[A-Z]{2,4})?\b)",
    ("group", "gruppe", "meet", "stammtisch", "grupo", "ug"),
)
"""What groups that meet again and again call themselves."""

_GROUP_ONLY = seldom(
    r"(?i)^(?:\s*(?:user[ -]?group|meet-?up|community|chapter|conference|event|talk|vortrag|vorträge|presentation|note"
    r"|notizen|slide|folien|link|archive?|list|group|resource|photo|recording|video|agenda|talk idea)s?\b)+\s*$"
)

GROUP_WORDS = 6
"""A longer line is no name."""

_SENTENCE = seldom(
    r"(?i)[?!]|\b(?:a|an|i|we|you|my|our|your|how|why|what|when|is|are|was|were|to|from|about|ein|eine|ist|sind|wir|wie"
    r"|warum|unser|une?|nous|est|pourquoi|comment|una|como|por|qué|notre|mi|your|first|last|best|next)\b"
)
"""Words that make a line with `meetup` in it a title or a sentence and no name."""

_ONE_EVENING = seldom(
    rf"(?i)\b(?:{'|'.join(sorted(NUMBER_OF_MONTH))}|spring|summer|autumn|winter|christmas"
    r"|weihnachts?\w*|sommer\w*|herbst\w*|monthly|weekly|online|virtual|\d+(?:st|nd|rd|th|º|\.)|\d{4})\b"
)
"""Words that make a `meetup` one of a group's evenings: `August Meetup`, `Summer Meetup 2031`."""
_CALLED_GROUP = seldom(r"(?i)user[ -]?group|usergruppe|groupe d.utilisateurs|grupo de usuarios")


def is_city(text: str) -> bool:
    """Whether `text` could be a city's name: one to three words without digits."""
    return _CITY.fullmatch(text.strip()) is not None and len(text.strip()) > 2


def is_group(text: str) -> bool:
    """Whether `text` is the name of a group: it calls itself one, and more than just that."""
    text = text.strip(" .,:;!")
    named = 3 <= len(text) <= 80 and _GROUP.search(text) is not None and not _GROUP_ONLY.match(text)
    if not named or len(text.split()) > GROUP_WORDS or _SENTENCE.search(text) is not None:
        return False
    return _CALLED_GROUP.search(text) is not None or _ONE_EVENING.search(text) is None
