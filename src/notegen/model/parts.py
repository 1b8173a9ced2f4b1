"""What a page is put together from: crumbs, texts, talks and the programme's order."""

from notegen.model.cards import LinkCard, NameCard, SpeakerCard
from notegen.model.civil_date import CivilDate
from notegen.model.classes import dataclass


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way from the home page to this one."""

    name: str
    """A word to show; a message id of theme/languages where `translate` is set."""
    url: str
    """Where it leads."""
    translate: bool = False
    """Whether `name` is a message id."""
    language: str = ""
    """Where it is not the site's."""


@dataclass(frozen=True, slots=True)
class TextPart:
    """A rendered text to place."""

    digest: str
    """Names the HTML in the content store; the template places it with `{{ body(part) }}`."""
    note: str
    """The note it is from."""
    language: str = ""
    """Where it is not the page's: the block is marked with it."""
    links: tuple[str, ...] = ()
    """Where link N of it leads: site-absolute; `#…` on the same note; empty where the target does not exist."""
    sizes: tuple[tuple[int, int], ...] = ()
    """Width and height of the picture that link N leads to, zeros for none; empty where no link leads to a picture."""
    show_note: bool = False
    """Whether the note is named above it, because several notes tell of this talk."""
    edit_url: str = ""
    """Where this note can be corrected; empty unless `edit_url` is set."""


@dataclass(frozen=True, slots=True)
class TalkPart:
    """A talk as an event's page or its own page shows it."""

    title: str
    """Empty where there is none."""
    slug: str
    """Its anchor on the event's page."""
    url: str
    """Its own page."""
    number: int
    """Its place in the programme, from 1."""
    speakers: tuple[SpeakerCard, ...] = ()
    """Who spoke."""
    kind: str = "talk"
    """One of event.TALK_KINDS."""
    session: str = ""
    """The session it was part of."""
    resources: tuple[LinkCard, ...] = ()
    """Slides, videos, other links, in that order."""
    tags: tuple[NameCard, ...] = ()
    """Its own tags."""
    texts: tuple[TextPart, ...] = ()
    """Its notes."""
    language: str = ""
    """Where it is not the page's."""
    marks: tuple[tuple[str, int], ...] = ()
    """(`title`|`speakers`|`resources`, line): which element stands for which line of the note (`data-line`)."""


@dataclass(frozen=True, slots=True)
class ProgrammePart:
    """One thing on an event's page, in reading order: a session's heading, a text, or a talk."""

    session: str = ""
    """A heading to show before what follows; empty where the session goes on."""
    session_line: int = 0
    """The heading's line in the note, for `data-line`; 0 for none."""
    text: TextPart | None = None
    """A text outside talks."""
    talk: TalkPart | None = None
    """A talk."""


@dataclass(frozen=True, slots=True)
class Translated:
    """The same page in another language, or the way to a translation of it."""

    language: str
    """Its code."""
    url: str
    """Site-absolute where we publish it; absolute where a translation service makes it."""
    service: bool = False
    """Whether a service makes it."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed or calendar that a reader can follow."""

    kind: str
    """`atom`, `json` or `calendar`."""
    title: str
    """Whose it is: the site's name, or the thing's."""
    url: str
    """Site-absolute."""
    type: str
    """Its media type, for the head."""


@dataclass(frozen=True, slots=True)
class Findable:
    """What the search index keeps of a page beside its text: what a result shows, is filtered and sorted by."""

    kind: str
    """`talk`, `event`, `page`, `deck`, or one of site.THING_KINDS."""
    title: str
    """Empty for a talk without one."""
    language: str
    """The code of its text's language."""
    speakers: tuple[str, ...] = ()
    """Who spoke, by name."""
    affiliations: tuple[str, ...] = ()
    """Their organisations, as the talk names them."""
    aliases: tuple[str, ...] = ()
    """Other names of a thing."""
    event: str = ""
    """The event's title, where the page is not the event's own."""
    place: str = ""
    """Venue and city in a few words; a speaker's organisations, another thing's city."""
    start: CivilDate | None = None
    """The first day."""
    end: CivilDate | None = None
    """The last day, where it is another."""
    groups: tuple[str, ...] = ()
    """Who organised it, by name."""
    tags: tuple[str, ...] = ()
    """Its tags, by name."""
    sorted_by: str = ""
    """What a list by date is ordered by: the date, or the last year of a thing."""
    pairs: tuple[str, ...] = ()
    """Pairs of characters of its text in scripts without blanks, which an index made of words would not find."""
    with_talks: bool = False
    """Whether talks on the page are indexed with it, because they have no page of their own."""
