"""Hand labels of notes, and how far what notegen understands of the notes agrees with them.

A label says what an honest reader finds in one note: `source` (the note's path, its first part the repository), `event`
and `talks`, or `events` with both inside, and `path_hints`: what only the path tells, which is neither right nor wrong.
"""

import hashlib
import re
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

from notegen import pipeline
from notegen.config.load import load_project
from notegen.model.event import Event, Fact, Speaker, Talk
from notegen.model.site import Site

EVENT_FIELDS = ("title", "date_start", "date_end", "group", "venue", "city", "url", "language")
"""What a label may say of an event."""


@dataclass(frozen=True, slots=True)
class LabelledTalk:
    """One talk, as its label tells it."""

    title: str
    """As written."""
    speakers: tuple[str, ...] = ()
    """Folded names, sorted."""
    affiliations: tuple[str, ...] = ()
    """Folded, sorted."""
    slides: str = ""
    """Folded address."""
    video: str = ""
    """Folded address."""
    session: str = ""
    """Folded."""


@dataclass(frozen=True, slots=True)
class LabelledEvent:
    """One event, as its label tells it."""

    facts: tuple[tuple[str, str], ...]
    """(field, folded value) of what is known."""
    talks: tuple[LabelledTalk, ...]
    """In order."""


@dataclass(frozen=True, slots=True)
class Label:
    """What one note says."""

    repository: str
    """The folder below `notes/`."""
    path: str
    """The note, relative to that folder."""
    events: tuple[LabelledEvent, ...]
    """One, or several for a note that tells of many evenings."""
    hints: frozenset[str] = frozenset()
    """Folded values that the path tells and the text does not."""
    held: bool = False
    """One of the third that the writers of rules do not look at."""

    @property
    def talks(self) -> dict[str, LabelledTalk]:
        """By folded title."""
        return {folded(talk.title): talk for event in self.events for talk in event.talks}


@dataclass(slots=True)
class Tally:
    """How many were right, wanted and given; F1 is 2 · right / (wanted + given)."""

    right: int = 0
    wanted: int = 0
    given: int = 0

    def add(self, wanted: Iterable[object], given: Iterable[object]) -> None:
        """Counts two sets against each other."""
        wanted, given = set(wanted), set(given)
        self.right += len(wanted & given)
        self.wanted += len(wanted)
        self.given += len(given)

    @property
    def precision(self) -> float:
        """Of what was given."""
        return self.right / self.given if self.given else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.wanted + self.given) if self.wanted + self.given else 1.0


@dataclass(slots=True)
class Figures:
    """The sums over many labels."""

    titles: Tally = field(default_factory=Tally)
    speakers: Tally = field(default_factory=Tally)
    pairs: Tally = field(default_factory=Tally)
    """Talks that are right as a whole: title and all speakers."""
    affiliations: Tally = field(default_factory=Tally)
    slides: Tally = field(default_factory=Tally)
    videos: Tally = field(default_factory=Tally)
    sessions: Tally = field(default_factory=Tally)
    facts: dict[str, list[int]] = field(default_factory=lambda: {name: [0, 0] for name in EVENT_FIELDS})
    """Field of an event: right, wanted."""
    without_talks: int = 0
    """Notes that tell of no talk."""
    invented: list[str] = field(default_factory=list)
    """Those of them that were given one."""
    misses: list[str] = field(default_factory=list)
    """Each talk that was missed, and each that is wrong."""


def folded(text: object) -> str:
    """For comparing what is written: no case, no punctuation, one space."""
    text = unicodedata.normalize("NFKC", "" if text is None else str(text)).casefold()
    return " ".join(re.findall(r"[^\W_]+", text))


def folded_address(text: object) -> str:
    """For comparing addresses: no scheme, no `www.`, no slash or hash at the end."""
    return re.sub(r"^https?://(?:www\.)?", "", "" if text is None else str(text).strip()).rstrip("/#")


def labels_of(folder: Path) -> tuple[Label, ...]:
    """Every label of `folder/labels`, sorted by its file."""
    return tuple(_label(yaml.safe_load(path.read_bytes())) for path in sorted((folder / "labels").glob("*.yaml")))


def _label(said: dict[str, object]) -> Label:
    source = str(said["source"])
    repository, _, path = source.partition("/")
    events = said.get("events") or [{"event": said.get("event"), "talks": said.get("talks")}]
    hints = frozenset(folded(value) for value in (said.get("path_hints") or {}).values()) - {""}
    held = hashlib.sha256(source.encode()).digest()[0] % 3 == 0
    return Label(repository, path, tuple(_event(event) for event in events), hints, held)


def _event(said: dict[str, object]) -> LabelledEvent:
    facts = said.get("event") or {}
    fold = {"url": folded_address}
    return LabelledEvent(
        tuple((name, fold.get(name, folded)(facts[name])) for name in EVENT_FIELDS if facts.get(name)),
        tuple(_talk(talk) for talk in said.get("talks") or () if talk.get("title")),
    )


def _talk(said: dict[str, object]) -> LabelledTalk:
    return LabelledTalk(
        str(said["title"]),
        tuple(sorted(map(folded, said.get("speakers") or ()))),
        tuple(sorted(map(folded, said.get("affiliations") or ()))),
        folded_address(said.get("slides")),
        folded_address(said.get("video")),
        folded(said.get("session")),
    )


@cache
def understood(notes: Path) -> Site:
    """What notegen makes of a folder that has no settings."""
    with tempfile.TemporaryDirectory() as empty:
        project, faults = load_project(Path(empty), None, {"notes": str(notes), "now": "2020-01-01"})
        assert project is not None, faults
        return pipeline.load(project)


def figures(folder: Path, labels: Iterable[Label]) -> Figures:
    """Compares every label with what was understood of its note."""
    sums = Figures()
    for label in labels:
        site = understood(folder / "notes" / label.repository)
        events = [event for event in site.events if label.path in event.sources]
        _count_talks(sums, label, dict(_given(events, label)))
        _count_events(sums, label, events)
    return sums


def _given(events: list[Event], label: Label) -> Iterator[tuple[str, Talk]]:
    wanted = label.talks
    for event in events:
        for talk in event.talks:
            key = folded(talk.title)
            if key and label.path in talk.sources and (key in wanted or key not in label.hints):
                yield key, talk


def _count_talks(sums: Figures, label: Label, given: dict[str, Talk]) -> None:
    wanted = label.talks
    names = {key: tuple(sorted(folded(one.name) for one in talk.speakers)) for key, talk in given.items()}
    sums.titles.add(wanted, given)
    sums.speakers.add(
        {(key, name) for key, talk in wanted.items() for name in talk.speakers},
        {(key, name) for key in given for name in names[key] if name not in label.hints},
    )
    whole = {(key, talk.speakers) for key, talk in wanted.items()}
    sums.pairs.add(whole, names.items())
    where = f"{label.repository}/{label.path}"
    sums.misses += (f"missed {where}: {key} -- {', '.join(who)}" for key, who in sorted(whole - set(names.items())))
    sums.misses += (f"wrong  {where}: {key} -- {', '.join(who)}" for key, who in sorted(set(names.items()) - whole))
    if not wanted:
        sums.without_talks += 1
        sums.invented += [f"{where}: {', '.join(sorted(given))}"] if given else []
    for key, talk in wanted.items():
        _count_details(sums, label, key, talk, given.get(key) or Talk())


def _count_details(sums: Figures, label: Label, key: str, talk: LabelledTalk, given: Talk) -> None:
    sums.affiliations.add(talk.affiliations, {folded(name) for one in given.speakers for name in one.affiliations})
    sums.slides.add({talk.slides} - {""}, set(map(folded_address, given.slides[:1])))
    sums.videos.add({talk.video} - {""}, set(map(folded_address, given.videos[:1])))
    session = folded(given.session)
    if talk.session or session not in label.hints:
        sums.sessions.add({(key, talk.session)} if talk.session else (), {(key, session)} if session else ())


def _count_events(sums: Figures, label: Label, events: list[Event]) -> None:
    for at, wanted in enumerate(label.events):
        event = event_of(wanted, events, at)
        for name, value in wanted.facts:
            sums.facts[name][1] += 1
            sums.facts[name][0] += agrees(name, event_fact(event, name), value)


def event_of(wanted: LabelledEvent, events: list[Event], at: int) -> Event:
    """The event that a label means: the one of its title, else of its day, else the one in its place."""
    facts = dict(wanted.facts)
    title, day = facts.get("title", ""), facts.get("date_start", "")
    named = next((event for event in events if title and folded(event.title) == title), None)
    dated = next((event for event in events if day and not title and agrees("date_start", event.start, day)), None)
    return named or dated or (events[at] if at < len(events) else Event())


def event_fact(event: Event, name: str) -> object:
    """The value of a labelled field."""
    place = event.venue
    return {
        "title": event.title,
        "date_start": event.start,
        "date_end": event.end,
        "group": " and ".join(event.groups),
        "venue": place.name if place else "",
        "city": (place.city if place else "") or event.city,
        "url": event.link,
        "language": event.language,
    }[name]


def agrees(name: str, given: object, wanted: str) -> bool:
    """Whether a value is the labelled one; a date may be known more exactly than the label."""
    if not given:
        return False
    if name == "url":
        return folded_address(given) == wanted
    return folded(str(given)[: len(wanted)]) == wanted if name.startswith("date") else folded(given) == wanted


FIELD_OF_FACT = {
    "title": "title",
    "date": "date_start",
    "event_date": "date_start",
    "end": "date_end",
    "group": "group",
    "venue": "venue",
    "venue_name": "venue",
    "city": "city",
    "link": "url",
}
"""Field of an event's fact: the field of the label that judges it."""


@dataclass(frozen=True, slots=True)
class Use:
    """One fact that a rule gave where a label can judge it."""

    rule: str
    """`field: rule`."""
    right: bool
    """Whether the label says the same."""
    held: bool
    """Whether its label is one of the third held out."""
    told: str
    """Where it stands and what it says."""


def uses(folder: Path, labels: Iterable[Label]) -> Iterator[Use]:
    """Every fact that the labels can judge, with the rule that gave it."""
    for label in labels:
        site = understood(folder / "notes" / label.repository)
        events = [event for event in site.events if label.path in event.sources]
        for _, talk in _given(events, label):
            yield from _uses_of_talk(label, talk)
        for at, wanted in enumerate(label.events):
            yield from _uses_of_event(label, wanted, event_of(wanted, events, at))


def _uses_of_talk(label: Label, talk: Talk) -> Iterator[Use]:
    wanted = label.talks.get(folded(talk.title))
    for fact in talk.facts:
        if not _stands_in(fact, label):
            continue
        if fact.field == "title":
            yield _use("talk title", fact, label, wanted is not None)
        elif isinstance(fact.value, Speaker):
            yield _use("speaker", fact, label, wanted is not None and folded(fact.value.name) in wanted.speakers)
        elif wanted is not None and fact.field in ("slides", "videos"):
            said = wanted.slides if fact.field == "slides" else wanted.video
            if said:
                yield _use(fact.field, fact, label, folded_address(getattr(fact.value, "url", fact.value)) == said)
        elif wanted is not None and fact.field == "session" and folded(fact.value) not in label.hints:
            yield _use("session", fact, label, folded(fact.value) == wanted.session)


def _uses_of_event(label: Label, wanted: LabelledEvent, event: Event) -> Iterator[Use]:
    said = dict(wanted.facts)
    used = {name: event_fact(event, name) for name in EVENT_FIELDS}
    for fact in event.facts:
        name = FIELD_OF_FACT.get(fact.field, "")
        value = getattr(fact.value, "name", None) or getattr(fact.value, "url", None) or fact.value
        if name in said and _stands_in(fact, label) and agrees(name, used[name], folded_or_address(name, value)):
            yield _use(f"event {fact.field}", fact, label, agrees(name, value, said[name]))


def folded_or_address(name: str, value: object) -> str:
    """A value as its labelled field is compared."""
    return folded_address(value) if name == "url" else folded(value)


def _stands_in(fact: Fact, label: Label) -> bool:
    return fact.span.path == label.path or fact.span.path.endswith("/" + label.path)


def _use(name: str, fact: Fact, label: Label, right: bool) -> Use:
    rule = "stated in a folder's index" if fact.rule.startswith("stated in ") else fact.rule
    value = getattr(fact.value, "name", None) or getattr(fact.value, "url", None) or fact.value
    return Use(f"{name}: {rule}", right, label.held, f"{label.repository}/{label.path}:{fact.span.line}: {value}")
