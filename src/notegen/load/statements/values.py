"""The typed values of one note's front matter, with the faults met on the way."""

from collections.abc import Callable

from notegen.config.addresses import slug_of
from notegen.config.fault import Fault
from notegen.config.people import people_of
from notegen.markup.email import without_emails
from notegen.model.classes import replace
from notegen.model.diagnostic import Diagnostic
from notegen.model.event import Speaker
from notegen.model.note import Note
from notegen.model.value import Value


class Reading:
    """Collects the typed values of one note, and the faults met on the way."""

    def __init__(self, note: Note, publish_email: bool) -> None:
        self.note = note
        self.publish_email = publish_email
        self.diagnostics: list[Diagnostic] = []

    def typed(self, read: Callable[[Value], object], value: Value) -> object:
        """What `read` makes of a value; None where it cannot, with the fault noted."""
        try:
            return read(value)
        except Fault as fault:
            self.diagnostics.append(fault.diagnostic())
            return None

    def clean(self, text: str) -> str:
        """A text without e-mail addresses, unless they are to be published."""
        return text if self.publish_email else without_emails(text).strip()

    def people(self, value: Value) -> tuple[Speaker, ...]:
        """Speakers whose names are clean."""
        found = self.typed(people_of, value)
        people = found if isinstance(found, tuple) else ()
        named = ((p, self.clean(p.name)) for p in people if isinstance(p, Speaker))
        return tuple(p if name == p.name else replace(p, name=name) for p, name in named if name)

    def slug(self, value: Value) -> str:
        """A stated slug; empty where it is none."""
        return str(self.typed(slug_of, value) or "")


def as_tuple(value: object) -> tuple[object, ...]:
    """A value that readers give as a tuple; nothing for what could not be read."""
    return value if isinstance(value, tuple) else ()
