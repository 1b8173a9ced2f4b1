"""What the texts of a note say, kept apart from what the note comes to: few who ask for the one need the other.

Sources are a fifth of all that a site holds in memory. A page is made of their HTML, and which lines it shows is
settled before; so of a note in the cache they stay there.
"""

from collections.abc import Callable, Iterator, Sequence

from notegen.load.interpret import Interpreted
from notegen.model.classes import replace
from notegen.model.event import Event, Keeper, Talk, Text, Unheld, texts_in
from notegen.runtime.digest import digest_bytes
from notegen.runtime.rows import Unfit

MOST = 4_000_000
"""So many characters of sources are remembered, in each process that asks."""

_EACH = 80
"""What Python keeps with a text, counted as characters: a note may be a thousand short ones."""


class Lately:
    """What notes say that were asked lately: those of one evening are asked by turns, as their talks are told.

    For one thread: a site that several ask holds all its texts.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most, self._size = most, 0
        self._said: dict[str, tuple[str, ...]] = {}

    def of(self, note: str, ask: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
        """`ask(note)`, or what it gave a while ago; those asked first go first, but the last one stays."""
        said = self._said.get(note)
        if said is None:
            said = self._said[note] = ask(note)
            self._size += _size(said)
            while self._size > self._most and len(self._said) > 1:
                self._size -= _size(self._said.pop(next(iter(self._said))))
        return said

    def forget(self) -> None:
        """Remember nothing."""
        self._said.clear()
        self._size = 0


def _size(said: tuple[str, ...]) -> int:
    return sum(map(len, said)) + _EACH * len(said)


def name_of(text: Text) -> str:
    """Names a text by what its HTML is made of while all other notes are unknown: its note, form, lines and source."""
    if isinstance(text.told, Unheld) and text.told.name:
        return text.told.name
    lines = ",".join(map(str, (text.line, *text.lines)))
    return digest_bytes("\0".join((text.note, text.form, lines, text.source)).encode("utf-8", "surrogatepass"))


def forget_name(text: Text) -> None:
    """Once a text has a name on the site nobody asks for the other one, which takes more memory than all else."""
    if isinstance(text.told, Unheld):
        text.told.name = ""


def apart(meant: Interpreted) -> tuple[Interpreted, tuple[str, ...]]:
    """What a note comes to, each text with its name and the place of its source in what comes second."""
    said: list[str] = []

    def text(found: Text) -> Text:
        said.append(found.source)
        return replace(found, told=len(said) - 1, digest=name_of(found))

    def talk(found: Talk) -> Talk:
        return replace(found, texts=tuple(map(text, found.texts))) if found.texts else found

    def event(found: Event) -> Event:
        return replace(found, texts=tuple(map(text, found.texts)), talks=tuple(map(talk, found.talks)))

    events, talks, texts = (
        tuple(map(event, meant.events)),
        tuple(map(talk, meant.talks)),
        tuple(map(text, meant.texts)),
    )
    return replace(meant, events=events, talks=talks, texts=texts), tuple(said)


def together(meant: Interpreted, said: Sequence[str]) -> Interpreted:
    """What `apart` parted, made one. Raises Unfit where it never was."""
    for text in _texts(meant):
        if type(text.told) is int:
            if not 0 <= text.told < len(said):
                raise Unfit("a text that says nothing")
            # It was just read, and nobody has seen it yet: to copy all that it stands in takes as long as to read it.
            object.__setattr__(text, "told", said[text.told])
            object.__setattr__(text, "digest", "")
    return meant


def unheld(meant: Interpreted, of_note: str, keeper: Keeper) -> Interpreted:
    """The same with texts that ask the keeper for what they say."""
    for text in _texts(meant):
        if type(text.told) is int:
            object.__setattr__(text, "told", Unheld(keeper, of_note, text.told, text.digest))
            object.__setattr__(text, "digest", "")
    return meant


def _texts(meant: Interpreted) -> Iterator[Text]:
    for event in meant.events:
        yield from texts_in(event)
    for talk in meant.talks:
        yield from talk.texts
    yield from meant.texts
