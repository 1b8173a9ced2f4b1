"""Texts rendered while their note is read, as long as its tokens are at hand, and found again when they have names."""

from collections.abc import Iterator

from notegen.config.settings import Settings
from notegen.load.kept import TextFacts
from notegen.markup.html import Ahead, Options, render_ahead
from notegen.model.classes import dataclass, replace
from notegen.model.event import Text
from notegen.model.note import FoundEvent, Note
from notegen.runtime.content import Content, to_bytes
from notegen.runtime.digest import digest_bytes
from notegen.runtime.rows import from_json, to_json
from notegen.runtime.store import Pack, Place, Store

TALK_HEADINGS = 3
"""The highest heading level of a text as rendered, below a talk's title in a feed; a page places it at its own."""

_NAMELESS = b'[[""'
"""How a row of `TextFacts` begins whose text has no digest: it is put in there, which is sooner than a new row."""


@dataclass(frozen=True, slots=True)
class Early:
    """A text that has no name yet, rendered, as it travels between processes."""

    name: str
    """Which text it is: see `name_of`."""
    facts: bytes
    """`TextFacts` as a row, without a digest."""
    unknown: Ahead
    """What it goes without knowing."""
    place: Place | None
    """Where the HTML lies in the store."""
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


def name_of(text: Text) -> str:
    """Names a text by all that its note says of it."""
    lines = ",".join(map(str, (text.line, *text.lines)))
    return digest_bytes("\0".join((text.note, text.form, lines, text.source)).encode("utf-8", "surrogatepass"))


def render_early(note: Note, settings: Settings, pack: Pack | None) -> list[Early]:
    """The texts of a note that was just read, as far as they can be rendered without what all notes decide."""
    common = settled(settings)
    options = {base: replace(common, heading_base=base) for base in (2, TALK_HEADINGS)}
    made: dict[str, Early] = {}
    for event in note.events:
        for text, base in _texts(event):
            name = name_of(text)
            early = render_ahead(text, note.shown, options[base]) if name not in made else None
            if early is not None:
                html, rendered, faults, unknown = early
                place = pack.append(to_bytes(html)) if pack is not None else None
                facts = to_json(TextFacts(rendered, faults), TextFacts)
                made[name] = Early(name, facts, unknown, place, "" if place is not None else html)
    return list(made.values())


def _texts(event: FoundEvent) -> Iterator[tuple[Text, int]]:
    """The texts of an event, each with the level of headings that it will most likely have."""
    for number, text in enumerate(event.texts):
        yield text, TALK_HEADINGS if number or event.kind == "event" else 2
    for talk in event.talks:
        yield from ((text, TALK_HEADINGS) for text in talk.texts)


class Earlier:
    """The texts that were rendered while notes were read, until they are asked for."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._texts: dict[str, Early] = {}

    def add(self, found: list[Early]) -> None:
        """Keeps these texts."""
        self._texts.update((early.name, early) for early in found)
        if self._content.store is not None:
            # Under a name for now, so that no other pack takes the name of theirs.
            self._content.store.adopt({early.name: early.place for early in found if early.place is not None})

    def take(self, text: Text, options: Options, kept: Store | None) -> TextFacts | None:
        """What came of a text, put into `kept` too, its HTML into the content store; None where it must be rendered."""
        early = self._texts.pop(name_of(text), None) if self._texts else None
        if early is None or not early.unknown.fits(options) or not self._has(early, text):
            return None
        facts = _NAMELESS[:-1] + text.digest.encode() + early.facts[len(_NAMELESS) - 1 :]
        if kept is not None:
            kept.put(text.digest, facts)
        return from_json(facts, TextFacts)

    def _has(self, early: Early, text: Text) -> bool:
        """Puts the HTML into the content store under the text's digest; whether it was there to be put."""
        store, html = self._content.store, early.html
        if early.place is not None and store is not None:
            if not early.unknown.mark:
                store.adopt({text.digest: early.place})
                return True
            record = store.read(early.place)
            if record is None:
                return False
            html = record.decode("utf-8", "surrogatepass")
        self._content.put(text.digest, early.unknown.named(html, text.prefix))
        return True
