"""An event in the native form: facts on top, then what the notes say of it, then its talks."""

from notegen.authoring.demoted import demoted, first_level
from notegen.authoring.dumped_text import dump_as_markdown
from notegen.authoring.plain_words import escaped, link
from notegen.config.yaml_text import write_front_matter
from notegen.load.talks.kinds import kind_of
from notegen.load.talks.resources import is_web_url
from notegen.model.classes import dataclass, replace
from notegen.model.event import Event, Speaker, Talk, Text

_KINDS = {"keynote": "Keynote", "lightning": "Lightning Talk", "workshop": "Workshop", "panel": "Panel"}
"""The word before the title that says a talk's kind."""


@dataclass(frozen=True, slots=True)
class Form:
    """A way to write an event where the native form leaves a choice."""

    sessions: bool = False
    """Whether sessions are headings above their talks; else `talks:` states them."""
    all_links: bool = False
    """Whether the by-line has slides and recordings that the talk's own text links to as well."""
    organisations: tuple[tuple[str, str], ...] = ()
    """(name, URL) of those that the source links to."""


FORMS = (Form(sessions=True), Form(sessions=True, all_links=True), Form(), Form(all_links=True))
"""In the order they are tried; the first that is read back as the event is taken."""


def note_text(event: Event, fields: dict[str, object], form: Form) -> str:
    """The whole note; one that nothing is known of has no front matter."""
    text = body(event, form)
    return write_front_matter(fields, text) if fields else text


def body(event: Event, form: Form) -> str:
    """What stands below the front matter."""
    if event.kind != "event":
        return "".join(text.source for text in event.texts)
    level = 3 if form.sessions and any(talk.session for talk in event.talks) else 2
    session = ""
    parts: list[str] = []
    placed = _placed(event, level)
    for number in range(len(event.talks) + 1):
        if number:
            talk = event.talks[number - 1]
            if level == 3 and talk.session != session:
                session = talk.session
                parts.append(f"## {escaped(session)}\n" if session else "")
                parts += (_text(text, 4) for text in placed.pop((number - 1, session), ()))
            parts.append(_talk(talk, level, form))
        for key in [key for key in placed if key[0] == number and (not key[1] or number == len(event.talks))]:
            parts += (_text(text, level) for text in placed.pop(key))
    return "\n".join(part for part in parts if part.strip())


def _placed(event: Event, level: int) -> dict[tuple[int, str], list[Text]]:
    """(talks before it, session) → the event's texts there.

    Behind a talk only a heading tells the event's text from the talk's: without one it stands above all talks.
    """
    opened = {(number, talk.session) for number, talk in enumerate(event.talks) if talk.session} if level == 3 else ()
    found: dict[tuple[int, str], list[Text]] = {}
    for text in event.texts:
        key = (text.place, text.session)
        if key not in opened:
            stays = text.place and first_level(text.source) and text.form == "markdown"
            key = (text.place if stays else 0, "")
        found.setdefault(key, []).append(text)
    return found


def _text(text: Text, level: int) -> str:
    """A text as Markdown whose headings are of `level` or below."""
    source = dump_as_markdown(text.source, level) if text.form == "text" else demoted(text.source, level)
    return source.strip("\n") + "\n"


def _talk(talk: Talk, level: int, form: Form) -> str:
    """Heading, by-line and notes of a talk."""
    told_by_title = kind_of(talk.title, talk.session) == talk.kind or not talk.speakers
    kind = "" if told_by_title else _KINDS.get(talk.kind, "")
    title = escaped(f"{kind}: {talk.title}" if kind else talk.title)
    heading = f"{'#' * level} {title}" if title else f"{'#' * level} {_KINDS.get(talk.kind, 'Talk')}"
    told = "" if form.all_links else "".join(text.source for text in talk.texts)
    parts = [_people(talk.speakers, dict(form.organisations))] if talk.speakers else []
    parts += (link("Slides", url) for url in talk.slides if url not in told)
    parts += (link("Video", url) for url in talk.videos if url not in told)
    parts += (link(other.title, other.url) for other in talk.links if is_web_url(other.url) and other.url not in told)
    texts = [_text(text, min(level + 1, 6)) for text in talk.texts]
    by_line = " · ".join(parts)
    return "\n".join((f"{heading}\n{by_line}\n" if by_line else f"{heading}\n", *texts))


def _people(speakers: tuple[Speaker, ...], links: dict[str, str]) -> str:
    """`By A (Org), B and C`, each name linked to its first profile."""
    people = [_person(speaker, links) for speaker in speakers]
    return "By " + (", ".join(people[:-1]) + " and " if people[1:] else "") + people[-1]


def _person(speaker: Speaker, links: dict[str, str]) -> str:
    name = link(speaker.name, speaker.links[0]) if speaker.links else escaped(speaker.name)
    places = [link(place, links[place]) if place in links else escaped(place) for place in speaker.affiliations]
    return f"{name} ({', '.join(places)})" if places else name


def with_items(fields: dict[str, object], items: list[dict[str, object]]) -> dict[str, object]:
    """Front matter with `talks:` for what the native form cannot say."""
    return {**fields, "talks": items} if items else fields


def with_text(event: Event, text: Text, talk: int) -> Event:
    """The event with one text more: of talk number `talk`, counted from 0, or of itself where that is -1."""
    if talk < 0:
        return replace(event, texts=(text, *event.texts))
    talks = list(event.talks)
    talks[talk] = replace(talks[talk], texts=(text, *talks[talk].texts))
    return replace(event, talks=tuple(talks))
