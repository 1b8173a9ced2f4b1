"""Which keys a note must state so that it says all that was understood of it, and which notes can state any."""

from notegen.authoring.event_fields import event_fields, talk_fields
from notegen.authoring.lines import text_of
from notegen.authoring.native_talk import is_stated, opened, unstated
from notegen.authoring.reading import Read
from notegen.config.settings import Project
from notegen.load.gather import Gathered
from notegen.load.interpret import Interpreted, interpret
from notegen.load.opened import Opened
from notegen.markup.front_matter import split
from notegen.model.event import Event, Talk

_OF_KEY = {
    "date": "date",
    "group": "groups",
    "speaker": "speakers",
    "video": "videos",
}
"""A key as it is written → the canonical one."""

_NOT_FOUND = frozenset({"tags", "authors", "published", "draft", "slug", "aliases"})
"""Keys that no text gives: what is known of them is stated somewhere already."""


def not_for_annotating(read: Read, path: str) -> str:
    """Why a note cannot be annotated, in words that follow `left as it is:`; empty where it can."""
    note = read.notes[path]
    if note.broken:
        return "it has errors; mend them first"
    if "." not in path.rpartition("/")[2]:
        return "a file without an ending is a note only while it begins with a heading"
    style = split(text_of(read.files[path].data), note.shown).style
    if style not in ("", "yaml") or (note.fields and not style):
        named = {"toml": "TOML"}.get(style, style.capitalize() or "not YAML")
        return f"its header is {named}, and lines of YAML cannot stand in it"
    if len(note.events) > 1:
        return f"it holds {len(note.events)} events, and front matter states one; `notegen import` parts it"
    if path.lower().endswith(".rst"):
        return "YAML is no part of reStructuredText; other programs would show it"
    return ""


def missing_fields(read: Read, path: str, project: Project) -> dict[str, object]:
    """The keys, with values, that the note neither states nor takes from its folder, in the order of the docs."""
    item = read.gathered.get(path)
    if item is None or item.silent or item.note.translates:
        return {}
    meant = interpret(item, project.settings)
    note = opened(item.note, text_of(read.files[path].data))
    if item.home:
        return _of_own_talk(meant, note)
    event = meant.events[0]
    stated = {field.key for field in (*item.note.fields, *item.inherited)}
    fields = {
        key: value
        for key, value in event_fields(event, project.settings.language).items()
        if key not in _NOT_FOUND
        and _OF_KEY.get(key, key) not in stated
        and not _is_said(key, event, item)
        and not _stands_on_top(key, event, note)
    }
    if "date" in stated and "date" not in fields and not _states_the_day(event) and event.start is not None:
        fields = {"event_date": str(event.start), **fields} if "event_date" not in stated else fields
    if event.kind != "event" or "talks" in stated:
        return fields
    if any(field.key == "speakers" for field in item.note.fields):
        return {**fields, **_of_own_talk(Interpreted((), event.talks, (), (), (), ()), note)}
    talks = [fields_of for talk in event.talks if (fields_of := _item(talk, note))]
    return {**fields, "talks": talks} if talks else fields


def _is_said(key: str, event: Event, item: Gathered) -> bool:
    """Whether a fact is stated under another key: `event_date`, the time behind `date`, a city by a venue."""
    if key == "date":
        return _states_the_day(event)
    if key == "time":
        return not any(fact.field == "time" for fact in event.facts)
    if key == "city":
        return any(fact.field == "city" and fact.confidence >= 1 for fact in event.facts)
    if key == "language":
        return bool(item.note.language)
    return False


def _stands_on_top(key: str, event: Event, note: Opened) -> bool:
    """Whether the fact was read in the front matter, if under a key of another meaning: `links:` with its page."""
    field = {"groups": "group", "event_date": "date"}.get(key, key)
    facts = [fact for fact in event.facts if fact.field == field and fact.span.path == note.shown]
    return bool(facts) and all(0 < fact.span.line < note.body_line for fact in facts)


def _states_the_day(event: Event) -> bool:
    """Whether the front matter, the folder or the settings state the day that counts."""
    return any(
        fact.field in ("date", "event_date") and fact.value == event.start and is_stated(fact) for fact in event.facts
    )


def _item(talk: Talk, note: Opened) -> dict[str, object]:
    """The item of `talks:` for a talk that its body does not state in the native form; empty where it does."""
    missing = unstated(talk, note)
    if not missing or not talk.title:
        return {}
    return {"title": talk.title, **_missing(talk, missing)}


def _of_own_talk(meant: Interpreted, note: Opened) -> dict[str, object]:
    """The keys on top of a note that is one talk."""
    if len(meant.talks) != 1:
        return {}
    (talk,) = meant.talks
    keys = {field.key for field in note.fields}
    fields = _missing(talk, unstated(talk, note))
    return {key: value for key, value in fields.items() if _OF_KEY.get(key, key) not in keys}


def _missing(talk: Talk, missing: frozenset[str]) -> dict[str, object]:
    """Of a talk's fields those that are missing; its title is the item's own, or the note's."""
    return {
        key: value for key, value in talk_fields(talk).items() if _OF_KEY.get(key, key) in missing and key != "title"
    }
