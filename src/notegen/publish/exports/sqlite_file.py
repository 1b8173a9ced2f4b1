"""The archive as one SQLite file, its tables as `archive.sql` says.

Good: `SELECT name FROM talk_speakers` also names somebody without a page, who has no row in `speakers`. Bad: the text
of the notes; it lies in the notes, and an e-mail address in it is published nowhere.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlite3 import Connection

Rows = dict[str, list[tuple[Any, ...]]]
"""Table → its rows, in the order of its columns."""

Names = dict[str, dict[str, str | None]]
"""Kind → name → slug of the thing that has it."""

APPLICATION = 0x6E6F7465
"""`note`: what says in the file's header that it is ours."""

THINGS = ("speakers", "groups", "venues", "organisations", "tags")

SEARCH = """CREATE VIRTUAL TABLE talk_search USING fts5 (
  talk UNINDEXED, title, speakers, event, groups, tags, place,
  tokenize = "unicode61 remove_diacritics 2"
)"""
"""Words of talks, where SQLite has FTS5: accents are folded, and `MATCH 'kub*'` finds Kubernetes."""


def make(document: dict[str, Any], name: str) -> dict[str, bytes]:
    """One file. The same notes and the same SQLite give the same bytes."""
    import sqlite3

    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(files("notegen.publish.exports").joinpath("archive.sql").read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {document['schema']}")
        with connection:
            for table, rows in _rows(document).items():
                if not rows:
                    continue
                places = ", ".join("?" * len(rows[0]))
                # Two things that claim one slug are one row; an error of the run has named both.
                insert = f"INSERT OR IGNORE INTO {table} VALUES ({places})"  # noqa: S608  # names of ours alone
                connection.executemany(insert, map(_storable, rows))
            search = _add_search(connection)
            about = {"schema": document["schema"], "generator": document["generator"], "search": search}
            connection.executemany("INSERT INTO about VALUES (?, ?)", ((key, str(about[key])) for key in about))
        connection.execute("VACUUM")
        return {name: connection.serialize()}
    finally:
        connection.close()


def is_ours(name: str, beginning: bytes) -> bool:
    """Whether a file that begins so was made here (sqlite.org/fileformat.html, 1.3)."""
    return beginning.startswith(b"SQLite format 3\0") and beginning[68:72] == APPLICATION.to_bytes(4)


def _storable(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """A row whose text is UTF-8; half a surrogate pair, which some file names hold, becomes a question mark."""
    return tuple(each.encode("utf-8", "replace").decode() if isinstance(each, str) else each for each in row)


def _add_search(connection: "Connection") -> str:
    """Fills the index of words; what `about` says of it."""
    from sqlite3 import OperationalError

    try:
        connection.execute(SEARCH)
    except OperationalError:
        return "none"
    connection.execute(
        """INSERT INTO talk_search
        SELECT talks.id, talks.title, list.speakers, list.event, list.groups,
          (SELECT group_concat(name, ', ') FROM (
            SELECT name FROM talk_tags WHERE talk = talks.id
            UNION SELECT name FROM event_tags WHERE event = talks.event ORDER BY name)),
          concat.place
        FROM talks JOIN talk_list AS list ON list.id = talks.id
        JOIN (SELECT id, trim(coalesce(venue_name, '') || ' ' || coalesce(city, '')) AS place FROM events) AS concat
          ON concat.id = talks.event
        ORDER BY talks.rowid"""
    )
    return "fts5"


def _rows(document: dict[str, Any]) -> Rows:
    """Table → its rows, tables in an order in which what is referred to comes first."""
    rows: Rows = {}
    for kind in THINGS:
        more = ("address", "city", "country") if kind == "venues" else ()
        rows[kind] = [(_slug(each), each["name"], each["url"], *(each[key] for key in more)) for each in document[kind]]
    every = [(kind, thing) for kind in THINGS for thing in document[kind]]
    rows["aliases"] = [(kind, _slug(thing), name) for kind, thing in every for name in thing["aliases"]]
    rows["links"] = [(kind, _slug(thing), *link) for kind, thing in every for link in _numbered(thing["links"])]
    named = {kind: {each["name"]: _slug(each) for each in reversed(document[kind])} for kind in THINGS}
    events = _told_apart(document["events"])
    _add_events(rows, events, named)
    _add_talks(rows, [talk | {"event": event["id"]} for event in events for talk in event["talks"]], named)
    return rows


def _told_apart(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Events and talks whose ids differ: what claims an id a second time, which is an error, gets a number."""
    seen: Counter[str] = Counter()

    def unique(record: dict[str, Any]) -> dict[str, Any]:
        seen[record["id"]] += 1
        times = seen[record["id"]]
        return record if times == 1 else record | {"id": f"{record['id']}#{times}"}

    return [unique(event) | {"talks": [unique(talk) for talk in event["talks"]]} for event in records]


def _add_events(rows: Rows, events: list[dict[str, Any]], named: Names) -> None:
    rows["events"] = [_event(event) for event in events]
    for event in events:
        here = event["id"]
        found: Rows = {
            "event_groups": [(place, each["name"], _slug(each)) for place, each in _numbered(event["groups"])],
            "event_tags": [(*row, named["tags"].get(row[1])) for row in _numbered(event["tags"])],
            "event_authors": [*_numbered(event["authors"])],
            "event_sources": [*_numbered(event["sources"])],
            "translations": sorted(event["translations"].items()),
        }
        _add(rows, here, found)


def _event(event: dict[str, Any]) -> tuple[Any, ...]:
    house = event["venue"] or {}
    plain = (event[key] for key in ("id", "kind", "url", "title", "start", "end", "time"))
    place = (_slug(house), house.get("name"), house.get("address"), event["city"], house.get("country"))
    rest = (event[key] for key in ("link", "series", "language", "published", "status"))
    return (*plain, *place, *rest, int(event["draft"]))


def _add_talks(rows: Rows, talks: list[dict[str, Any]], named: Names) -> None:
    position: Counter[str] = Counter()
    rows["talks"] = []
    for talk in talks:
        here, event = talk["id"], talk["event"]
        position[event] += 1
        plain = (talk[key] for key in ("url", "title", "session", "kind", "line"))
        rows["talks"].append((here, event, position[event], *plain))
        speakers = _numbered(talk["speakers"])
        found: Rows = {
            "talk_speakers": [(place, each["name"], _slug(each)) for place, each in speakers],
            "talk_affiliations": [
                (place, *row, named["organisations"].get(row[1]))
                for place, each in speakers
                for row in _numbered(each["affiliations"])
            ],
            "talk_tags": [(*row, named["tags"].get(row[1])) for row in _numbered(talk["tags"])],
            "talk_resources": [(place, *row) for place, row in _numbered(_resources(talk))],
            "talk_sources": [*_numbered(talk["sources"])],
        }
        _add(rows, here, found)


def _add(rows: Rows, owner: str, found: Rows) -> None:
    """Rows that belong to one event or talk, which stands in their first column."""
    for table, more in found.items():
        rows.setdefault(table, []).extend((owner, *row) for row in more)


def _resources(talk: dict[str, Any]) -> Iterator[tuple[str, str | None, str]]:
    yield from (("slides", None, url) for url in talk["slides"])
    yield from (("video", None, url) for url in talk["videos"])
    yield from (("link", link["title"], link["url"]) for link in talk["links"])


def _numbered(items: Iterable[Any]) -> list[tuple[int, Any]]:
    return list(enumerate(items, start=1))


def _slug(named: dict[str, Any]) -> str | None:
    """The last part of a page's address; None for a name without a page."""
    return named["url"].strip("/").rpartition("/")[2] if named.get("url") else None
