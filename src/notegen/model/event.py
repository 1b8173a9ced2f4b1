"""Events and the talks given there: what notegen understands of notes."""

from typing import Protocol

from notegen.model.civil_date import CivilDate
from notegen.model.classes import dataclass
from notegen.model.span import Span
from notegen.model.value import Value

EVENT_KINDS = ("event", "deck", "page")
TALK_KINDS = ("talk", "keynote", "lightning", "workshop", "panel")
STATUSES = ("scheduled", "cancelled", "postponed")


@dataclass(frozen=True, slots=True)
class Link:
    """A link with the words its author gave it."""

    title: str
    """What the link says; the host's name where the author wrote a bare URL."""
    url: str
    """An absolute http(s) URL, a site-absolute path, or a path relative to the note."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """One person in one talk, as that note names them; the person across the site is a `Thing`."""

    name: str
    """As written, with titles and handles taken off."""
    affiliations: tuple[str, ...] = ()
    """The organisations named beside this person in this talk."""
    links: tuple[str, ...] = ()
    """Profiles: absolute URLs."""


@dataclass(frozen=True, slots=True)
class Venue:
    """A place as one note describes it."""

    name: str
    """The house: Betahaus Hamburg."""
    address: str = ""
    """Street, number and postal code with city, in one line; empty where unknown."""
    city: str = ""
    """The city; empty where unknown."""
    country: str = ""
    """The country; empty where unknown."""
    link: str = ""
    """The house's own page; empty where unknown."""


FactValue = str | CivilDate | Speaker | Venue | Link


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing understood of a note, with the place it was read and the rule that read it."""

    field: str
    """The field it fills: `title`, `date`, `end`, `speaker`, `venue`, `slides` …; one of model/fields."""
    value: FactValue
    """What was read, typed."""
    span: Span
    """Where it stands."""
    rule: str
    """The rule's name, in words: `front matter`, `by-line`, `file name`, `speaker - organisation: title` …"""
    confidence: float = 1.0
    """1.0 is stated by the author; a heuristic gives less; below the threshold the fact is left out."""


class Keeper(Protocol):
    """Who can say what texts say that nobody holds."""

    def said(self, note: str) -> tuple[str, ...]:
        """The sources of all texts of the note of this name. Raises runtime.content.Lost or Closed."""


class Unheld:
    """The source of a text that lies in the cache, and is asked for there as long as the build goes on.

    This and `site.Recalled` are all of the model that reads files: by a keeper that the build hands in. Asking raises
    what the keeper does: runtime.content.Lost where the cache was changed meanwhile, Closed after the build.
    Another process is sent the source itself.
    """

    __slots__ = ("_at", "_keeper", "_note", "name")

    def __init__(self, keeper: Keeper, note: str, at: int, name: str) -> None:
        self._keeper, self._note, self._at = keeper, note, at
        self.name = name
        """Names the text by its note, form, lines and source; empty once that is forgotten."""

    def text(self) -> str:
        """The source."""
        return self._keeper.said(self._note)[self._at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unheld) and (self._note, self._at) == (other._note, other._at)

    def __hash__(self) -> int:
        return hash((self._note, self._at))

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        return str, (self.text(),)


@dataclass(frozen=True, slots=True)
class Text:
    """A run of a note's own text, to be rendered once and placed on any page."""

    note: str
    """The note it stands in: path relative to the notes folder."""
    line: int
    """Its first line in the note."""
    form: str
    """How it is written: `markdown`, `text` (a plain dump) or `slides` (a deck)."""
    told: str | int | Unheld
    """What `source` gives: the text, or who has it; a number only in a row of `load/said`."""
    language: str = ""
    """The language it is in, where surely known."""
    place: int = 0
    """In an event: the number of talks it stands after; 0 is the introduction."""
    session: str = ""
    """In an event: the session heading it stands under."""
    lines: tuple[int, ...] = ()
    """The note's line number of each line of `source`, where it is not simply `line` and the lines after it."""
    prefix: str = ""
    """Put before the ids of its headings and footnotes, so that texts share a page; collect sets it to the slug."""
    about: str = ""
    """What it is about, for players that it does not name: the talk's title; the bodies step sets it."""
    digest: str = ""
    """Names the rendered text in the content store; the bodies step sets it."""

    @property
    def source(self) -> str:
        """The text itself, complete: with the link and footnote definitions it uses from elsewhere in the note."""
        if isinstance(self.told, Unheld):
            return self.told.text()
        assert isinstance(self.told, str)
        return self.told


@dataclass(frozen=True, slots=True)
class Talk:
    """One talk at one event."""

    title: str = ""
    """Without speaker, organisation and kind; empty where the notes give none."""
    speakers: tuple[Speaker, ...] = ()
    """In the order named."""
    session: str = ""
    """The session, day or track it was part of; empty where there is none."""
    kind: str = "talk"
    """One of TALK_KINDS."""
    slides: tuple[str, ...] = ()
    """URLs, or paths relative to the note."""
    videos: tuple[str, ...] = ()
    """URLs of recordings."""
    links: tuple[Link, ...] = ()
    """What else the author listed beside the talk: code, programme page."""
    tags: tuple[str, ...] = ()
    """As written."""
    texts: tuple[Text, ...] = ()
    """The notes of this talk, one or more for each note that has any."""
    sources: tuple[str, ...] = ()
    """The notes that hold its text: paths relative to the notes folder."""
    line: int = 1
    """Where it begins in the first of `sources`."""
    slug: str = ""
    """Stated by the author until collect; from then on the slug it is published under."""
    language: str = ""
    """The language of its notes, where it is surely known and not the event's."""
    facts: tuple[Fact, ...] = ()
    """Where each of the above was read; of a note that lies in the cache those alone that are asked for."""
    marks: tuple[str, ...] = ()
    """The lines of its note that stand in no text, by model/marks: of `title`, `speakers`, `resources`, `session`."""
    id: str = ""
    """`<year>/<event>/<talk>`; empty until collect names it."""
    url: str = ""
    """The site-absolute path of its page (`/2014/06-09-docker/intro/`), or of its place on its event's page where talks
    have none (`/2014/06-09-docker/#intro`); empty until collect names it."""

    @property
    def is_placed(self) -> bool:
        """Whether its address is a place on its event's page: the setting `leave_out` gives talks no pages."""
        return "#" in self.url


@dataclass(frozen=True, slots=True)
class Translation:
    """The same note in another language."""

    language: str
    """Its code, such as `de`."""
    note: str
    """Its path relative to the notes folder."""
    title: str
    """The event's title in that language."""
    talks: tuple[Talk, ...] = ()
    """Its talks, in that language."""
    texts: tuple[Text, ...] = ()
    """Its event texts, in that language."""
    url: str = ""
    """The site-absolute path of its page; empty until collect names it."""


@dataclass(frozen=True, slots=True)
class Event:
    """One occasion - or, by `kind`, a deck or a page that belongs to none."""

    kind: str = "event"
    """One of EVENT_KINDS."""
    title: str = ""
    """Empty where no note gives one."""
    start: CivilDate | None = None
    """The first day."""
    end: CivilDate | None = None
    """The last day, where it is another than the first."""
    time: str = ""
    """`19:00` or `19:00-21:30`, in the site's zone."""
    groups: tuple[str, ...] = ()
    """The groups that organised it, by name."""
    venue: Venue | None = None
    """Where it was."""
    city: str = ""
    """The city, also where the venue is not known."""
    link: str = ""
    """The event's own page elsewhere."""
    series: str = ""
    """The series it belongs to."""
    status: str = "scheduled"
    """One of STATUSES."""
    language: str = ""
    """The language of its notes, where it is surely known."""
    tags: tuple[str, ...] = ()
    """As written."""
    authors: tuple[str, ...] = ()
    """Who wrote the notes; kept apart from speakers."""
    published: CivilDate | None = None
    """The day the note was published, where it is not the event's."""
    draft: bool = False
    """Present only when drafts were asked for."""
    talks: tuple[Talk, ...] = ()
    """In the order of the notes."""
    texts: tuple[Text, ...] = ()
    """What the notes say outside talks; `Text.place` and `Text.session` say where each belongs."""
    slug: str = ""
    """Stated by the author; empty where the name below makes it."""
    name: str = ""
    """What the address is made of where no slug is stated: the file's stem without its date, a folder, a title."""
    folder: str = ""
    """The note's folder, which tells events of one name apart."""
    aliases: tuple[str, ...] = ()
    """Former site-absolute paths, which become redirect pages."""
    extra: tuple[tuple[str, Value], ...] = ()
    """Front matter that notegen has no meaning for, for templates."""
    sources: tuple[str, ...] = ()
    """The notes it was read from, in source order: paths relative to the notes folder."""
    line: int = 1
    """Where it begins in the first of `sources`."""
    translations: tuple[Translation, ...] = ()
    """The same event in other languages."""
    facts: tuple[Fact, ...] = ()
    """Where each of the above was read; of a note that lies in the cache those alone that are asked for."""
    marks: tuple[str, ...] = ()
    """The lines of its note that stand in no text: of `title`, `group`, `when`, `where`, `address`, `link`."""
    id: str = ""
    """`<year>/<event>`; empty until collect names it."""
    url: str = ""
    """The site-absolute path of its page; empty until collect names it."""

    @property
    def on_one_page(self) -> bool:
        """Whether it is its one talk, so that both have one page: `collect` gave them one address."""
        return len(self.talks) == 1 and self.talks[0].url == self.url


def texts_in(told: Event | Translation) -> tuple[Text, ...]:
    """All texts of an event, or of a translation of it: its own, then those of its talks in their order."""
    return (*told.texts, *(text for talk in told.talks for text in talk.texts))


def stated_description(event: Event) -> str:
    """The sentence that front matter gives for previews; empty where it gives none."""
    return next((fact.value for fact in event.facts if fact.field == "description" and isinstance(fact.value, str)), "")
