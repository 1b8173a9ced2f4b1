"""Lines of a source that a new note would not hold: its words, or the fact they became, must stand there."""

import re

from notegen.authoring.lines import text_of
from notegen.load.dates import find_dates
from notegen.load.dumped_lines import FURNITURE
from notegen.markup.front_matter import split
from notegen.model.civil_date import CivilDate
from notegen.model.event import Event

_WORD = re.compile(r"[^\W_]+")
_CONNECTING = frozenset(
    """
    a an and as at by for from in is of on the to with aus bei das der die im in mit und von vom par de des du et le la
    les por con da do dos das em na no y e di del een het van voor talk title titel titre speaker slides video videos
    date when where venue location ort wo wann datum ende end h1 h2 h3 h4 h5 h6
    """.split()
)
"""Words that only join facts, or name them."""
_URL = re.compile(r"https?://[^\s<>\"'()\[\]]{1,2000}")


def lost_lines(data: bytes, first: int, last: int, event: Event, written: str) -> tuple[tuple[int, str], ...]:
    """(number, text) of the lines from `first` to `last` of a source that are not told in `written`, the new note."""
    text = text_of(data)
    front = split(text, "")
    known = frozenset(word.casefold() for word in _WORD.findall(written))
    days = {day for day in (event.start, event.end) if day is not None}
    lost: list[tuple[int, str]] = []
    for number, line in enumerate(front.body.split("\n"), front.body_line):
        if first <= number <= last and line.strip() and not FURNITURE.match(line):
            rest = _without_days(line, days) if len(line) < 400 else line
            urls = _URL.findall(rest) if len(rest) < 4000 else []
            words = {word.casefold() for word in _WORD.findall(_URL.sub(" ", rest) if urls else rest)}
            if not words - _CONNECTING <= known or any(url.rstrip(".,;:!?") not in written for url in urls):
                lost.append((number, line))
    return tuple(lost)


def _without_days(line: str, days: set[CivilDate]) -> str:
    """The line without the days that the new note states in its own way."""
    for found in reversed(find_dates(line)):
        if found.start in days and (found.end is None or found.end in days):
            line = line[: found.at] + " " + line[found.stop :]
    return line
