"""Lines of a source that a new note would not hold: its words, or the fact they became, must stand there."""

from collections.abc import Iterable

from notegen.authoring.lines import text_of
from notegen.load.header.dates import LONGEST_LINE, find_dates
from notegen.load.talks.dumped_lines import FURNITURE
from notegen.markup.front_matter import split
from notegen.model.civil_date import CivilDate
from notegen.model.classes import dataclass
from notegen.model.event import Event
from notegen.model.patterns import seldom

_WORD = seldom(r"[^\W_]+")
_CONNECTING = frozenset(
    """
    a an and as at by for from in is of on the to with aus bei das der die im in mit und von vom par de des du et le la
    les por con da do dos das em na no y e di del een het van voor talk title titel titre speaker slides video videos
    date when where venue location ort wo wann datum ende end h1 h2 h3 h4 h5 h6
    """.split()
)
"""Words that only join facts, or name them."""
_URL = seldom(r"https?://[^\s<>\"'()\[\]]{1,2000}")
_LINK = seldom(r"\[([^\[\]]{1,200})\]\((https?://[^\s()]{1,2000})\)")


@dataclass(frozen=True, slots=True)
class Lost:
    """A line that is not told."""

    number: int
    """In its note."""
    text: str
    """The line."""
    words: bool
    """Whether words of it are missing, and not only links."""
    urls: int
    """How many links are missing."""
    links: tuple[tuple[str, str], ...]
    """(words, URL) of those of them that are Markdown links."""


def words_of(notes: Iterable[str]) -> frozenset[str]:
    """Every word and every URL that is told."""
    told = "\n".join(notes)
    return frozenset(word.casefold() for word in _WORD.findall(told)) | frozenset(map(_bare, _URL.findall(told)))


def lost_lines(data: bytes, first: int, last: int, event: Event, known: frozenset[str]) -> tuple[Lost, ...]:
    """The lines from `first` to `last` of a source whose words or links are not among those `known`."""
    front = split(text_of(data), "")
    days = {day for day in (event.start, event.end) if day is not None}
    lost: list[Lost] = []
    for number, line in enumerate(front.body.split("\n"), front.body_line):
        if not first <= number <= last or not line.strip() or FURNITURE.match(line):
            continue
        urls = {url for url in map(_bare, _URL.findall(line)) if url not in known}
        rest = _URL.sub(" ", _without_days(line, days) if len(line) < LONGEST_LINE else line)
        missing = {word.casefold() for word in _WORD.findall(rest)} - _CONNECTING - known
        if missing or urls:
            links = tuple((words, url) for words, url in _LINK.findall(line) if _bare(url) in urls)
            lost.append(Lost(number, line, bool(missing), len(urls), links))
    return tuple(lost)


def _bare(url: str) -> str:
    return url.rstrip(".,;:!?*_/")


def _without_days(line: str, days: set[CivilDate]) -> str:
    """The line without the days that the new note states in its own way."""
    for found in reversed(find_dates(line)):
        if found.start in days and (found.end is None or found.end in days):
            line = line[: found.at] + " " + line[found.stop :]
    return line
