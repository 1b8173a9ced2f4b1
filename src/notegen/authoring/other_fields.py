"""What a source states beside the facts of its event: its description, keys for templates, a page path of Hugo's."""

from collections.abc import Mapping

from notegen.config.addresses import paths_of
from notegen.config.fault import Fault
from notegen.config.typed import text_of
from notegen.config.yaml_text import write_front_matter
from notegen.model.event import Event
from notegen.model.fields import IGNORED, folded
from notegen.model.note import Note
from notegen.model.value import Value, plain

_NOT_KEPT = frozenset(map(folded, IGNORED))


def other_fields(event: Event, notes: Mapping[str, Note], known: Mapping[str, object]) -> dict[str, object]:
    """Keys that go behind those of the event; `aliases` with what `known` has under it."""
    found: dict[str, object] = {}
    description = _description(event, notes)
    if description:
        found["description"] = description
    former = [path for key, value in event.extra if folded(key) == "url" for path in _paths(value)]
    aliases = known.get("aliases", [])
    if former:
        found["aliases"] = list(dict.fromkeys((*(aliases if isinstance(aliases, list) else []), *former)))
    for key, value in event.extra:
        if folded(key) not in _NOT_KEPT and key not in known and _can_stand(key):
            found[key] = plain(value)
    return found


def _description(event: Event, notes: Mapping[str, Note]) -> str:
    """One of the only note, for several notes have no description of what they are together."""
    if len(event.sources) != 1 or len(notes[event.sources[0]].events) != 1:
        return ""
    for field in notes[event.sources[0]].fields:
        if field.key == "description":
            try:
                return text_of(field.value)
            except Fault:
                return ""
    return ""


def _paths(value: Value) -> tuple[str, ...]:
    try:
        return paths_of(value)
    except Fault:
        return ()


def _can_stand(key: str) -> bool:
    try:
        write_front_matter({key: ""}, "")
    except ValueError:
        return False
    return True
