"""What `serve` says around each build: what was read, a line for each saved note, what is wrong and was not before."""

from typing import TYPE_CHECKING

from notegen.cli.summary import faults, read
from notegen.cli.understood import sentence
from notegen.model.diagnostic import Diagnostic, Severity

if TYPE_CHECKING:
    from notegen.cli.report import Printer
    from notegen.server.engine import Made

MOST_NAMED = 5
"""Saved notes that get a line of their own: a git checkout may change hundreds."""


class Teller:
    """Says what was read, what was understood of each saved note, and what is wrong that was not wrong before."""

    def __init__(self, printer: "Printer") -> None:
        self._printer = printer
        self._told: frozenset[Diagnostic] = frozenset()
        self._understood: dict[str, str] = {}
        self._has_begun = False

    def __call__(self, made: "Made", saved: tuple[str, ...]) -> None:
        """After each build; `saved` are notes, relative to the notes folder."""
        say = self._printer.say
        if made.site is not None and not self._has_begun:
            say(read(made.site))
        self._has_begun = self._has_begun or made.site is not None
        now = frozenset(made.diagnostics)
        self._printer.diagnostics(tuple(sorted(now - self._told)), made.project.root if made.project else ".")
        has_news, self._told = now != self._told, now
        if made.failure:
            self._printer.complain(made.failure)
        notes = [note for note in saved if made.site is not None and note in made.site.notes]
        broken = [one.span.path for one in now if one.severity is Severity.ERROR]
        for note in notes[:MOST_NAMED]:
            events = [event for event in made.site.events if note in event.sources] if made.site else []
            line = sentence(note, events, kept_out=any(path.endswith(note) for path in broken))
            # A save is shown at once and then built with all others: what that says again is not repeated.
            if made.is_all and self._understood.pop(note, "") == line:
                continue
            if not made.is_all:
                self._understood[note] = line
            say(line)
        if len(notes) > MOST_NAMED:
            say(f"… and {len(notes) - MOST_NAMED} more notes")
        if has_news and (wrong := faults(now)):
            say(f"In all {', '.join(wrong)}")
