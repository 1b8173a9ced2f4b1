"""Text dumps of a blog page: many events in one file, every mark lost but bullets and blank lines.

Good: `Skip to content`, then posts, each a title, perhaps a date or an address, `Speaker - Title` or a title above
`By Speaker from Org`, and `•` bullets. Not this: Markdown with headings (plain). Where every mark between speaker and
title is lost, nothing is read: an invented talk is worse than a missed one.
"""

import re

from notegen.load.header.beside_dates import place_behind_date
from notegen.load.header.dates import find_dates
from notegen.load.header.headers import title_facts
from notegen.load.header.places import is_address, is_group, read_venue
from notegen.load.header.titles import city_of_group, read_title
from notegen.load.opened import Opened
from notegen.load.speakers.people import is_name, read_people
from notegen.load.talks.dumped_lines import BULLET, BY, FURNITURE, Line, is_heading, posts
from notegen.model.classes import dataclass, replace
from notegen.model.event import Fact, Speaker, Text, Venue
from notegen.model.note import FoundEvent, FoundTalk

RECURS = 3
"""A word that a body says so often is what the talk is about."""


@dataclass(frozen=True, slots=True)
class Found:
    """A talk met among the lines of a post."""

    at: int
    """The index of its first line."""
    title: str
    """Its title."""
    title_line: Line
    """Where the title stands."""
    speakers: tuple[Speaker, ...]
    """Who spoke."""
    speaker_line: Line
    """Where they are named."""
    rule: str
    """What read it."""
    used: tuple[int, ...]
    """Line numbers that became facts whole."""


def fits(note: Opened) -> bool:
    """Whether there is no Markdown heading and the page's furniture, or a good many `•` bullets, show a dump."""
    # Former addresses say nothing of how a text is written.
    stated = any(field.key != "aliases" for field in note.fields)
    if stated or any(section.level for section in note.sections if _is_atx(note, section.line)):
        return False
    raw = note.body.split("\n")
    furniture = sum(1 for line in raw if FURNITURE.match(line))
    bullets = sum(1 for line in raw if BULLET.match(line))
    return furniture > 0 or bullets >= 5


def read(note: Opened) -> tuple[FoundEvent, ...]:
    """One event for each post, in the file's order."""
    return tuple(_event(note, post) for post in posts(note.body, note.body_line)) or (
        FoundEvent((), (), (), note.body_line),
    )


def _is_atx(note: Opened, line: int) -> bool:
    return note.lines(line, line)[0].lstrip().startswith("#")


def _event(note: Opened, post: tuple[Line, ...]) -> FoundEvent:
    title = post[0]
    span = note.span(title.number)
    facts = [
        Fact("title", title.text, span, "first line of the post", 0.9),
        *title_facts(title.text, note, title.number),
    ]
    header, used = _header(note, post)
    facts += header
    found = _talks(post, used)
    if not found:
        topic = _topic(post)
        if topic:
            talk = Found(0, topic[1], title, (), title, "what the title says and the text repeats", ())
            found = (talk,)
            facts.append(Fact("venue", Venue(topic[0]), span, "title of a meetup", 0.7)) if topic[0] else None
    facts += _venue_of_title(note, title, facts, found)
    talks, texts = _parted(note, post, found, used | {title.number})
    return FoundEvent(tuple(facts), talks, texts, title.number)


def _header(note: Opened, post: tuple[Line, ...]) -> tuple[list[Fact], set[int]]:
    """Group, day and place in the lines below the title, as far as they go before anything else begins."""
    facts: list[Fact] = []
    used: set[int] = set()
    for at, line in enumerate(post[1:7], 1):
        if line.bullet:
            break
        span = note.span(line.number)
        dates = find_dates(line.text)
        if BY.match(line.text):
            continue
        if dates and dates[0].at == 0 and len(line.text) <= 80:
            place = place_behind_date(line.text[dates[0].stop :])
            facts.append(Fact("date", dates[0].start, span, "header line", 0.9))
            facts += [Fact("end", dates[0].end, span, "header line", 0.9)] if dates[0].end else []
            facts += [Fact("venue", place, span, "header line", 0.8)] if place else []
            if place or not line.text[dates[0].stop :].strip():
                used.add(line.number)
        elif is_address(line.text) and len(line.text) <= 100 and (venue := read_venue(line.text)):
            above = post[at - 1]
            if not venue.name and at > 1 and above.number == line.number - 1 and not BY.match(above.text):
                venue = replace(venue, name=above.text)
                used.add(above.number)
                facts.append(Fact("venue_name", above.text, note.span(above.number), "line above the address", 0.8))
            facts.append(Fact("venue", venue, span, "address line", 0.9))
            used.add(line.number)
        elif is_group(line.text) and line.alone and len(line.text.split()) <= 6:
            facts.append(Fact("group", line.text, span, "header line", 0.9))
            city = city_of_group(line.text)
            facts += [Fact("city", city, span, "name of the group", 0.8)] if city else []
            used.add(line.number)
    return facts, used


def _venue_of_title(note: Opened, title: Line, facts: list[Fact], found: tuple[Found, ...]) -> list[Fact]:
    """An address that has no house takes the last part of the title, where a talk has the first: `Title - House`."""
    place = next((fact for fact in facts if fact.field == "venue"), None)
    rest = read_title(title.text).rest
    if place is None or not isinstance(place.value, Venue) or place.value.name:
        return []
    if len(rest) != 2 or not found or found[0].title != rest[0]:
        return []
    name = Fact("venue_name", rest[1], note.span(title.number), "title, above an address", 0.7)
    return [name, replace(place, value=replace(place.value, name=rest[1]))]


def _talks(post: tuple[Line, ...], used: set[int]) -> tuple[Found, ...]:
    found: list[Found] = []
    for at, line in enumerate(post):
        if line.bullet or line.number in used or not is_heading(line):
            continue
        talk = _above_by_line(post, at) or _speaker_and_title(post, at)
        if talk is not None and not (found and found[-1].speaker_line == talk.speaker_line):
            found.append(talk)
    return tuple(found)


def _above_by_line(post: tuple[Line, ...], at: int) -> Found | None:
    """A title with `By Speaker from Org` below it, one short heading such as `General` between them allowed."""
    line = post[at]
    for behind in post[at + 1 : at + 3]:
        match = BY.match(behind.text)
        if match and not behind.bullet:
            people = read_people(match["who"], marked=True)
            if people:
                title = line.text
                if at == 0:
                    title = _behind_day(title) or next(iter(read_title(title).rest), title)
                return Found(at, title, line, people, behind, "by-line", (behind.number,))
            return None
        if behind.bullet or not is_heading(behind) or len(behind.text.split()) > 2:
            return None
    return None


def _behind_day(title: str) -> str:
    """What stands behind a day in the middle of a title, the series being in front: `Rope Club - 4 May - Knots`."""
    parts = title.split(" - ")
    days = [at for at, part in enumerate(parts) if find_dates(part)]
    behind = " - ".join(parts[days[0] + 1 :]) if days and days[0] else ""
    return "" if is_group(behind) else behind


def _speaker_and_title(post: tuple[Line, ...], at: int) -> Found | None:
    """`Speaker - Title`, `Title - Speaker` or `Organisation - Speaker` above a title, in a line that stands alone.

    A topic recurs in the text below, an employer is named once: that tells the last two apart.
    """
    line = post[at]
    front, dash, behind = line.text.partition(" - ")
    if not dash or at == 0 or not line.alone:
        return None
    people = read_people(front)
    if people and all(is_name(person.name) for person in people) and not read_people(behind):
        return Found(at, behind.strip(), line, people, line, "speaker - title", (line.number,))
    people = read_people(behind)
    if (
        people
        and all(is_name(person.name) for person in people)
        and not read_people(front)
        and not _spells_out(front, behind)
    ):
        text = " ".join(other.text for other in post[at + 1 :]).casefold()
        if front.strip().casefold() in text:
            return Found(at, front.strip(), line, people, line, "title - speaker", (line.number,))
        under = post[at + 1] if at + 1 < len(post) else None
        if under is not None and is_heading(under) and under.alone and len(under.text.split()) >= 3:
            named = tuple(Speaker(p.name, (*p.affiliations, front.strip()), p.links) for p in people)
            return Found(
                at,
                under.text,
                under,
                named,
                line,
                "organisation - speaker, then the title",
                (line.number, under.number),
            )
    return None


def _spells_out(front: str, behind: str) -> bool:
    """Whether `behind` only spells out an abbreviation: `TE - Type Enforcement`."""
    return "".join(word[0] for word in re.findall(r"\w+", behind)).casefold() == front.strip().casefold()


def _topic(post: tuple[Line, ...]) -> tuple[str, str] | None:
    """(venue, topic) of a title such as `meetup - house - topic`, where the text keeps talking of the topic."""
    rest = read_title(post[0].text).rest
    if not re.match(r"(?i)(?:meet-?up|user ?group|vortrag|talk)\b", post[0].text) or not 1 <= len(rest) <= 2:
        return None
    body = " ".join(line.text for line in post[1:]).casefold()
    if len(re.findall(rf"\b{re.escape(rest[-1].casefold())}\b", body)) < RECURS:
        return None
    return (rest[0] if len(rest) == 2 else ""), rest[-1]


def _parted(
    note: Opened, post: tuple[Line, ...], found: tuple[Found, ...], used: set[int]
) -> tuple[tuple[FoundTalk, ...], tuple[Text, ...]]:
    """The lines of a post as the talks' and the event's texts: each line once, facts left out."""
    facts_lines = used | {number for talk in found for number in talk.used} | {talk.title_line.number for talk in found}
    starts = [post[talk.at].number for talk in found]
    first = next((talk.title_line.number for talk in found), 0)
    whole = bool(found) and first == post[0].number
    talks: list[FoundTalk] = []
    for at, talk in enumerate(found):
        stop = starts[at + 1] if at + 1 < len(starts) else post[-1].number + 1
        text = _text(note, starts[at], stop - 1, facts_lines)
        talks.append(FoundTalk(_talk_facts(note, talk), (text,) if text else (), talk.title_line.number))
    if whole:
        return tuple(talks), ()
    last = starts[0] - 1 if starts else post[-1].number
    text = _text(note, post[0].number, last, facts_lines)
    return tuple(talks), (text,) if text else ()


def _talk_facts(note: Opened, talk: Found) -> tuple[Fact, ...]:
    title = Fact("title", talk.title, note.span(talk.title_line.number), talk.rule, 0.85)
    place = note.span(talk.speaker_line.number)
    return (title, *(Fact("speaker", speaker, place, talk.rule, 0.85) for speaker in talk.speakers))


def _text(note: Opened, first: int, last: int, left_out: set[int]) -> Text | None:
    """The lines from `first` to `last` without facts and furniture, which become blank."""
    raw = note.lines(first, last)
    kept = ["" if first + at in left_out or FURNITURE.match(line) else line for at, line in enumerate(raw)]
    start = next((at for at, line in enumerate(kept) if line.strip()), None)
    if start is None:
        return None
    return Text(note.path, first + start, "text", "\n".join(kept[start:]).rstrip() + "\n")
