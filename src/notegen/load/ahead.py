"""Texts rendered while their note is read, as long as its tokens are at hand, and found again when they have names."""

from collections.abc import Iterator, Sequence

from notegen.config.settings import Settings
from notegen.load.interpret import Interpreted
from notegen.load.kept import NOTHING, TextFacts, held
from notegen.load.said import name_of
from notegen.load.talks.single_talks import likely_talk
from notegen.markup.html import Ahead, Options, render_ahead
from notegen.model.classes import dataclass, replace
from notegen.model.event import Text
from notegen.model.note import Note
from notegen.runtime.content import Content, to_bytes
from notegen.runtime.place import Place
from notegen.runtime.rows import from_json, one_object, to_json
from notegen.runtime.store import Pack, Store

TALK_HEADINGS = 3
"""The highest heading level of a text as rendered, below a talk's title in a feed; a page places it at its own."""


@dataclass(frozen=True, slots=True)
class Early:
    """A text that has no name yet, rendered, as it travels between processes."""

    name: str
    """Which text it is: see `name_of`."""
    facts: bytes
    """`TextFacts` as a row; empty where the store took it and nothing of it must be held."""
    unknown: Ahead
    """What it goes without knowing."""
    place: Place | None
    """Where the HTML lies in the store."""
    kept: Place | None = None
    """Where the facts lie in theirs."""
    html: str = ""
    """The HTML, where no store took it."""


def settled(settings: Settings) -> Options:
    """What every text is rendered with that these settings decide."""
    return Options(
        html=settings.html,
        remote_images=settings.remote_images,
        publish_email=settings.publish_email,
        highlight_bytes=settings.limits.highlight_bytes,
        akin=settings.makes("related"),
    )


def render_early(
    note: Note,
    meant: Interpreted | None,
    settings: Settings,
    pack: Pack | None,
    known: Pack | None,
    *,
    recalls: bool = False,
) -> list[Early]:
    """The texts of a note that was just read, as far as they can be rendered without what all notes decide.

    They are those of what it is known or likely to come to, some of which only its front matter has. The HTML goes into
    `pack`, the facts into `known`; who `recalls` looks them up there.
    """
    common = settled(settings)
    options = {base: replace(common, heading_base=base) for base in (2, TALK_HEADINGS)}
    made: dict[str, tuple[str, bytes, bool, Ahead]] = {}
    for text, base in _texts(note, meant):
        name = name_of(text)
        early = render_ahead(text, note.shown, options[base]) if name not in made else None
        if early is not None:
            html, rendered, faults, unknown = early
            facts = TextFacts(rendered, faults)
            made[name] = html, to_json(facts, TextFacts), recalls and held(facts) is NOTHING, unknown
    places = _put([to_bytes(html) for html, _, _, _ in made.values()], pack)
    rows = _put([row for _, row, _, _ in made.values()], known)
    return [
        Early(name, b"" if kept and stays else facts, unknown, place, kept, "" if place is not None else html)
        for (name, (html, facts, stays, unknown)), place, kept in zip(made.items(), places, rows, strict=True)
    ]


def _put(records: list[bytes], pack: Pack | None) -> Sequence[Place | None]:
    """Where each of these records lies; None where nobody took it."""
    places = pack.append_all(records) if pack is not None and records else None
    return places if places is not None else [None] * len(records)


def _texts(note: Note, meant: Interpreted | None) -> Iterator[tuple[Text, int]]:
    """The texts of a note, each with the level of headings that it will most likely have."""
    if likely := likely_talk(note):
        yield from ((text, TALK_HEADINGS) for text in likely.texts)
        return
    for event in note.events if meant is None else meant.events:
        for number, text in enumerate(event.texts):
            below = (number or event.kind == "event") and text.form != "slides"
            yield text, TALK_HEADINGS if below else 2
        for talk in event.talks:
            yield from ((text, TALK_HEADINGS) for text in talk.texts)


_Waiting = tuple[TextFacts | None, Ahead, str | None]
"""What came of a text, what it goes without knowing, and its HTML, where that does not lie in the store."""

_NOT_THERE: _Waiting = None, Ahead(0, 0, ""), None


class Earlier:
    """The texts that were rendered while notes were read, until they are asked for."""

    def __init__(self, content: Content, facts: Store | None) -> None:
        self._content, self._facts = content, facts
        self._texts: dict[str, _Waiting] = {}
        self._alike: dict[Ahead, _Waiting] = {}

    def add(self, found: list[Early]) -> None:
        """Keeps these texts, each under the name that it has so far, in the stores as well."""
        for early in found:
            html = early.html if early.place is None else None
            facts = from_json(early.facts, TextFacts) if early.facts else NOTHING
            name = one_object(early.name)  # the note that tells the text has it, too
            waiting: _Waiting = facts, early.unknown, html
            if facts is NOTHING and html is None:
                waiting = self._alike.setdefault(early.unknown, waiting)  # so come most, and then much alike
            self._texts[name] = waiting
            for store, place in ((self._content.store, early.place), (self._facts, early.kept)):
                if store is not None and place is not None:
                    store.adopt({name: place})

    def take(self, text: Text, options: Options) -> TextFacts | None:
        """What must be held of a text, kept under its digest from now on, as its HTML is; None: it must be rendered."""
        name = name_of(text) if self._texts else ""
        facts, unknown, html = self._texts.pop(name, _NOT_THERE)
        if facts is None or not unknown.fits(options, text.prefix) or not self._has(name, unknown, html, text):
            return None
        if self._facts is not None and not self._facts.rename(name, text.digest):
            if facts is NOTHING:
                return None
            self._facts.put(text.digest, to_json(facts, TextFacts))
        return facts

    def _has(self, name: str, unknown: Ahead, html: str | None, text: Text) -> bool:
        """Puts the HTML into the content store under the text's digest; whether it was there to be put."""
        store = self._content.store
        if html is None and store is not None:
            if not unknown.mark:
                return store.rename(name, text.digest)
            record = store.get(name)
            html = record.decode("utf-8", "surrogatepass") if record is not None else None
        if html is None:
            return False
        self._content.put(text.digest, unknown.named(html, text.prefix))
        return True
