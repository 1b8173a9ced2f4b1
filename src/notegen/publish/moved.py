"""Which recorded addresses a site would lose, and where what stood there is now: found by content, never guessed."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field

from notegen.model.address import claim_key
from notegen.model.classes import dataclass, replace
from notegen.model.recorded import BELOW, NAMED, WHOLE, Recorded, above, last_part
from notegen.publish.standing import Standing

_LONGEST_ROUND = 20
"""So many notes may have exchanged their places in a round."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A recorded address at which nothing would stand."""

    record: Recorded
    """As urls.lock has it."""
    now: Standing | None
    """What took its place; None where that is not sure."""
    with_it: tuple[Recorded, ...] = ()
    """Addresses below it that moved along with it, or of which no more is known than of it."""
    taken_by: Standing | None = None
    """The other page that stands at the address, so that no alias can; None where nothing does."""


@dataclass(slots=True)
class _Ground:
    """What the search looks things up in."""

    gone: list[Recorded]
    """Recorded, and not there."""
    talks: dict[str, list[Recorded]]
    """Address of an event → the talks of it that are gone."""
    recorded: frozenset[str]
    """Every recorded address."""
    pages: Mapping[str, Standing]
    """By address."""
    leads: Mapping[str, str]
    """Former address → where its redirect page leads."""
    lines: dict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))
    """(note, class) → how many addresses are recorded from it that stand, or are gone."""
    by_key: dict[tuple[str, ...], list[Standing]] = field(default_factory=lambda: defaultdict(list))
    """What pages have in common → those that are not recorded yet."""
    by_note: dict[tuple[str, str], list[Standing]] = field(default_factory=lambda: defaultdict(list))
    """(note, class) → pages made of it."""
    rivals: Counter[tuple[str, ...]] = field(default_factory=Counter)
    """What recorded addresses have in common → how many of them are gone."""
    new_talks: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Address of an event → its talks that are not recorded yet."""
    came: dict[tuple[str, str], bool] = field(default_factory=dict)
    """(recorded address of an event, present one) → whether it has talks now that it had not."""
    named: Mapping[tuple[str, str], Standing] = field(default_factory=dict)
    """(kind, name) → the page of a person, group … of that name or alias."""


def lost(
    lock: Iterable[Recorded],
    pages: Iterable[Standing],
    served: Iterable[str],
    leads: Mapping[str, str],
    named: Mapping[tuple[str, str], str],
) -> tuple[Lost, ...]:
    """The recorded addresses that are not `served`, by their lines, each with what took its place where that is sure.

    `leads` are the redirect pages, `named` maps (kind, name) to the address of that person or thing. What stood below
    an event that moved is told with the event where it moved along, and where nothing is known of either.
    """
    lock = tuple(lock)
    ground = _ground(lock, tuple(pages), frozenset(served), leads, named)
    now: dict[str, Standing | None] = {}
    for record in ground.gone:
        if record.kind in NAMED:
            now[record.url] = ground.named.get((record.kind, record.source))
        elif record.kind in WHOLE:
            pages_now = (rule(ground, record) for rule in WHOLE_RULES)
            now[record.url] = next((page for page in pages_now if page is not None), None)
    found: list[Lost] = []
    along: dict[str, list[Recorded]] = defaultdict(list)
    for record in ground.gone:
        if record.kind in BELOW:
            parent = above(record.url)
            if parent in now and _moves_along(record, now[parent]):
                along[parent].append(record)
                continue
            page = _below(ground, record, now)
            if page is None and parent in now and now[parent] is None:
                along[parent].append(record)
            else:
                found.append(Lost(record, page))
    found += taken(ground, lock)
    known = {each.record.url for each in found}
    found += (each for each in exchanged(ground, lock) if each.record.url not in known)
    found += (Lost(record, now[record.url], tuple(along[record.url])) for record in ground.gone if record.url in now)
    return tuple(sorted(_without_twins(ground, found), key=lambda each: (each.record.line, each.record.url)))


def _without_twins(ground: _Ground, found: Iterable[Lost]) -> Iterator[Lost]:
    """Lost addresses; one that differs from a present one only as some file systems cannot tell is taken by it."""
    twins = {claim_key(url): page for url, page in ground.pages.items()} if ground.gone else {}
    for each in found:
        twin = twins.get(claim_key(each.record.url))
        yield each if twin is None or each.taken_by is not None else replace(each, now=twin, taken_by=twin)


def _ground(
    lock: tuple[Recorded, ...],
    pages: tuple[Standing, ...],
    served: frozenset[str],
    leads: Mapping[str, str],
    named: Mapping[tuple[str, str], str],
) -> _Ground:
    by_url = {page.record.url: page for page in pages}
    known = {key: by_url[url] for key, url in named.items() if url in by_url}
    gone = [record for record in lock if record.url not in served]
    talks: dict[str, list[Recorded]] = defaultdict(list)
    for record in gone:
        if record.kind == "talk":
            talks[above(record.url)].append(record)
    ground = _Ground(gone, talks, frozenset(record.url for record in lock), by_url, leads, named=known)
    for record in lock:
        if record.url in by_url or record.url not in served:
            ground.lines[record.source, _class(record)] += 1
    for record in ground.gone:
        ground.rivals.update(_keys(record, above(record.url), (record.source,)))
    for page in pages:
        if page.draft:
            continue
        for note in page.sources:
            ground.by_note[note, _class(page.record)].append(page)
        if page.record.url not in ground.recorded:
            for key in _keys(page.record, page.event, page.sources):
                ground.by_key[key].append(page)
            if page.record.kind == "talk":
                ground.new_talks[page.event].append(page.record.url)
    return ground


def _class(record: Recorded) -> str:
    return "whole" if record.kind in WHOLE else record.kind


def _keys(record: Recorded, event: str, notes: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What a page has in common with what it was: among all of its kind, among those of its notes, in its event."""
    marks = [(mark, value) for mark, value in (("text", record.digest), ("like", record.likeness)) if value]
    keys: list[tuple[str, ...]] = [(mark, _class(record), value) for mark, value in marks]
    keys += ((mark, _class(record), value, note) for mark, value in marks for note in dict.fromkeys(notes))
    if record.kind == "talk":
        keys += ((mark, event, value) for mark, value in marks)
    return keys


Rule = Callable[[_Ground, Recorded], Standing | None]


def same_text(ground: _Ground, record: Recorded) -> Standing | None:
    """The one new page with the text that stood there: the note was renamed, retitled, or its date corrected.

    Where it went back to an address that is recorded already, its note must have no other page. Bad: two pages with
    one text, such as `Notes follow.`; then the note must be the same as well.
    """
    if not record.digest:
        return None
    now = ground.by_note[record.source, _class(record)]
    back = now[0] if len(now) == 1 and now[0].record.digest == record.digest else None
    return _only(ground, record, ("text", _class(record), record.digest)) or back


def same_note(ground: _Ground, record: Recorded) -> Standing | None:
    """What the note it came from is now, where it was one page and is one page: its text was edited, too.

    Bad: a note of several events, of which one is new and another is gone.
    """
    if ground.lines[record.source, "whole"] != 1 or not record.source:
        return None
    now = ground.by_note[record.source, "whole"] or ground.by_note[record.source, "talk"]
    return now[0] if len(now) == 1 else None


def same_day_and_group(ground: _Ground, record: Recorded) -> Standing | None:
    """The one new event on that day of those groups. Bad: any event of that day, or any of that group."""
    return _only(ground, record, ("like", "whole", record.likeness)) if record.likeness else None


def same_talks(ground: _Ground, record: Recorded) -> Standing | None:
    """The one event that has the texts of most of its talks now. Bad: an event that took over one talk of many."""
    mine = [talk for talk in ground.talks[record.url] if talk.digest]
    now = Counter(page.event for talk in mine if (page := same_text(ground, talk)) is not None)
    events = [event for event, count in now.items() if count * 2 > len(mine)]
    return ground.pages.get(events[0]) if events else None


WHOLE_RULES: tuple[Rule, ...] = (same_text, same_note, same_day_and_group, same_talks)
"""In the order asked: the surest first."""


def _only(ground: _Ground, record: Recorded, key: tuple[str, ...]) -> Standing | None:
    """The one page behind a key that one lost address has; where there are several, the one of the same note."""
    for asked in (key, (*key, record.source)):
        now = ground.by_key.get(asked, ())
        if len(now) == 1 and ground.rivals[asked] == 1:
            return now[0]
    return None


def taken(ground: _Ground, lock: Iterable[Recorded]) -> Iterator[Lost]:
    """Recorded addresses where another note's page stands now, while their own note's stands at a new address.

    Bad: a note that took over the text of another, or became one event with it; then the page is still the same.
    """
    for record in lock:
        page = ground.pages.get(record.url)
        if page is None or record.kind not in WHOLE or record.source in page.sources or not record.digest:
            continue
        now = ground.by_note[record.source, "whole"]
        moved = len(now) == 1 and now[0].record.url not in ground.recorded
        if moved and page.record.digest != record.digest and ground.lines[record.source, "whole"] == 1:
            yield Lost(record, now[0], taken_by=page)


def exchanged(ground: _Ground, lock: Iterable[Recorded]) -> Iterator[Lost]:
    """Recorded addresses at which what stood at another recorded one stands now, and theirs at such a one in turn.

    So two notes whose names or dates were exchanged are seen, though no address is missing. Bad: one note whose text
    was written anew, or two that say the same.
    """
    told = [record for record in lock if record.kind in WHOLE and record.digest]
    before = Counter(record.digest for record in told)
    now: dict[str, list[Standing]] = defaultdict(list)
    for page in ground.pages.values():
        if page.record.kind in WHOLE and page.record.digest:
            now[page.record.digest].append(page)
    led = {record.url: pages[0] for record in told if before[record.digest] == 1
           and len(pages := now.get(record.digest, [])) == 1 and pages[0].record.url != record.url}  # fmt: skip
    for record in told:
        taker = ground.pages.get(record.url)
        if record.url in led and taker is not None and _is_round(record.url, led):
            yield Lost(record, led[record.url], taken_by=taker)


def _is_round(url: str, led: Mapping[str, Standing]) -> bool:
    """Whether going from each address to where its content is now leads back to `url`."""
    at = led[url].record.url
    for _ in range(_LONGEST_ROUND):
        if at == url:
            return True
        if at not in led:
            return False
        at = led[at].record.url
    return False


def _moves_along(record: Recorded, event: Standing | None) -> bool:
    """Whether what stood below an event has its place below the event's new address."""
    return event is not None and last_part(record.url) in event.below


def _below(ground: _Ground, record: Recorded, now: Mapping[str, Standing | None]) -> Standing | None:
    """Where a talk or translation is: in the event it belonged to, wherever that is, or else where its text is."""
    parent = above(record.url)
    event = now[parent] if parent in now else ground.pages.get(ground.leads.get(parent, parent))
    if event is None or event.record.kind not in WHOLE:
        return same_text(ground, record)
    for mark, value in (("text", record.digest), ("like", record.likeness)):
        pages = ground.by_key.get((mark, event.record.url, value), ())
        if record.kind == "talk" and len(pages) == 1 and ground.rivals[mark, parent, value] == 1:
            return pages[0]
    # Where no talk came that it could be by now, it is none any more, and what was said of it stands with the event.
    return event if record.kind == "talk" and not _has_new_talks(ground, parent, event) else None


def _has_new_talks(ground: _Ground, parent: str, event: Standing) -> bool:
    """Whether an event has talks that were not recorded under the address it had."""
    pair = parent, event.record.url
    if pair not in ground.came:
        come = ground.new_talks.get(event.record.url, ()) if not event.on_one_page else ()
        ground.came[pair] = any(parent + last_part(url) + "/" not in ground.recorded for url in come)
    return ground.came[pair]
