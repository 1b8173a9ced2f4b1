"""Keys without a row of their own that still say something: who hosted, a page elsewhere, the one speaker's profile.

They stay `extra` as well, for templates; what a key with a row states wins over them.
"""

from collections.abc import Callable, Iterable

from notegen.config.fault import Fault
from notegen.config.links import links_of, profile_of
from notegen.config.typed import flag_of, text_of, texts_of
from notegen.load.header.event_links import is_event_page
from notegen.load.speakers.people import is_name
from notegen.load.talks.resources import is_web_url
from notegen.model.classes import replace
from notegen.model.event import Fact, Link, Speaker, Talk, Venue
from notegen.model.fields import folded
from notegen.model.note import Field
from notegen.model.value import Scalar, Value


def beside_facts(fields: Iterable[Field]) -> tuple[Fact, ...]:
    """The event facts of fields without a row; a value of another shape says nothing."""
    facts: list[Fact] = []
    for field in fields:
        read = _OF_THE_EVENT.get(folded(field.key))
        if read is not None:
            try:
                fact = read(field)
            except Fault:
                continue
            facts += [fact] if fact is not None else []
    return tuple(facts)


def _host(field: Field) -> Fact | None:
    """`host: Kontor Acht` is where it was, for want of a better word; a person's name is no house."""
    name = text_of(field.value)
    house = name and len(name) <= 80 and not is_web_url(name) and not (" " in name and is_name(name))
    return Fact("venue", Venue(name), field.span, "host", 0.7) if house else None


def _page(field: Field) -> Fact | None:
    """`url: https://…` is the event's page elsewhere; `url: event/knots` is where Hugo put the note's own."""
    url = text_of(field.value)
    return Fact("link", Link(url, url), field.span, "front matter", 0.9) if is_web_url(url) else None


def _status(word: str) -> Callable[[Field], Fact | None]:
    """`cancelled: true` and its kin."""
    return lambda field: Fact("status", word, field.span, "front matter") if flag_of(field.value) else None


_OF_THE_EVENT: dict[str, Callable[[Field], Fact | None]] = {
    **dict.fromkeys(("host", "hostedby"), _host),
    "url": _page,
    **dict.fromkeys(("cancelled", "canceled", "abgesagt", "annulé", "cancelado"), _status("cancelled")),
    **dict.fromkeys(("postponed", "verschoben", "reporté", "aplazado", "adiado"), _status("postponed")),
}
"""Folded keys and who reads them."""


def page_among_links(field: Field) -> Fact | None:
    """The event's own page among the `links:` of a note: one at a service where groups announce their evenings."""
    try:
        links = links_of(field.value)
    except Fault:
        return None  # reported where the links are read
    page = next((link for link in links if is_event_page(link.url)), None)
    return Fact("link", page, field.span, "link to an event's page", 0.95) if page is not None else None


_PROFILES = frozenset(("twitter", "github", "mastodon", "linkedin", "bluesky", "gitlab"))
_LINKS = frozenset(("website", "homepage", "url", "link", "profile", "blog"))
_ORGANISATIONS = frozenset(
    "affiliation affiliations company organisation organization employer org firma entreprise empresa azienda".split()
)


def with_profile(talk: Talk, fields: Iterable[Field]) -> Talk:
    """The one talk of a note with what stands beside its one speaker: `twitter:`, `company:`, `speaker_url:`.

    Where several speak it cannot be told whose it is, and nothing is taken.
    """
    if len(talk.speakers) != 1:
        return talk
    person = talk.speakers[0]
    for field in fields:
        person = _with(person, folded(field.key), field.value)
    facts = tuple(replace(fact, value=person) if fact.field == "speaker" else fact for fact in talk.facts)
    return replace(talk, speakers=(person,), facts=facts)


def _with(person: Speaker, key: str, value: Value) -> Speaker:
    of_speaker = key.startswith(("speaker", "presenter"))
    name = key.removeprefix("speaker").removeprefix("presenter")
    if not isinstance(value, Scalar) and name not in _ORGANISATIONS:
        return person
    try:
        said = texts_of(value)
    except Fault:
        return person
    if name in _ORGANISATIONS:
        return replace(person, affiliations=tuple(dict.fromkeys((*person.affiliations, *said))))
    if said and (name in _PROFILES or (of_speaker and name in _LINKS)):
        profile = profile_of(said[0], name)
        return replace(person, links=tuple(dict.fromkeys((*person.links, profile)))) if profile else person
    return person
