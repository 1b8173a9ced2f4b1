"""What was understood of a note, in a line: `2014-06-09-docker.md: 1 event, 2 talks (Ziemke; Schwab), no venue`."""

from collections.abc import Sequence
from pathlib import PurePath

from notegen.cli.summary import counted
from notegen.model.event import Event, Talk

MAX_TALKS = 5
"""Talks whose speakers are named."""


def sentence(note: str, events: Sequence[Event], *, kept_out: bool = False) -> str:
    """The line for `note`, a path of which the name is shown; `events` are those it is a source of.

    `kept_out` says that an error in it keeps it from being read.
    """
    if kept_out and not events:
        return f"{PurePath(note).name}: kept out of the site by an error"
    kinds = {kind: [event for event in events if event.kind == kind] for kind in ("event", "deck", "page")}
    parts = [counted(len(found), kind) for kind, found in kinds.items() if found]
    talks = [talk for event in kinds["event"] for talk in event.talks if not talk.sources or note in talk.sources]
    if talks:
        more = f"; +{len(talks) - MAX_TALKS}" if len(talks) > MAX_TALKS else ""
        parts.append(f"{counted(len(talks), 'talk')} ({'; '.join(_who(talk) for talk in talks[:MAX_TALKS])}{more})")
    parts += _missing(kinds["event"], talks)
    if any(event.draft for event in events):
        parts.append("a draft")
    return f"{PurePath(note).name}: {', '.join(parts) or 'nothing that is published'}"


def _who(talk: Talk) -> str:
    """The speakers' last names: enough to see that the right line was read."""
    return ", ".join(speaker.name.split()[-1] if speaker.name.split() else "?" for speaker in talk.speakers) or "nobody"


def _missing(events: Sequence[Event], talks: Sequence[Talk]) -> list[str]:
    """What a reader would ask for and no note says, of all the events together."""
    if not events:
        return []
    return [
        words
        for words, absent in (
            ("no date", all(event.start is None for event in events)),
            ("no venue", all(event.venue is None for event in events)),
            ("no talk", not talks),
        )
        if absent
    ]
