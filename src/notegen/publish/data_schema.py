"""JSON Schema of what `notegen export` prints and of the files of `/data/`, made from the records."""

import dataclasses
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from notegen.model.event import EVENT_KINDS, STATUSES, TALK_KINDS
from notegen.model.field_lines import field_lines
from notegen.publish import record
from notegen.publish.record import EventRecord, HouseRecord, PersonRecord, TalkRecord, ThingRecord
from notegen.publish.renderers.data import FILES, KINDS, SCHEMA

RECORDS: dict[str, type] = {"events": EventRecord, "speakers": PersonRecord, "venues": HouseRecord}
"""Key → the record of its entries; a ThingRecord for every other kind of thing."""

CLOSED = {
    ("EventRecord", "kind"): EVENT_KINDS,
    ("EventRecord", "status"): STATUSES,
    ("TalkRecord", "kind"): TALK_KINDS,
}
"""Fields with a closed set of values."""

SPOKEN = {
    "event": {"description": "The id of its event.", "type": "string"},
    "start": {"description": "The first day of its event.", "type": ["string", "null"]},
}
"""What a talk in `/data/talks.json` has beside its own keys."""


def data_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of the export; under `$defs` also that of each file, such as `talks.json`."""
    documents = {f"{key}.json": _document({key: RECORDS.get(key, ThingRecord)}) for _, key in FILES}
    talk = {"allOf": [_reference(TalkRecord)], "properties": SPOKEN, "required": list(SPOKEN)}
    documents |= {"events.json": _document({"events": EventRecord}), "talks.json": _listed({"talks": talk})}
    exported: dict[str, type] = {"events": EventRecord, **{key: RECORDS.get(key, ThingRecord) for _, key in KINDS}}
    whole = _document(exported)
    whole["properties"] = {"generator": {"type": "string"}, **whole["properties"]}
    whole["required"] = ["generator", *whole["required"]]
    records = {name: _of_class(getattr(record, name)) for name in field_lines(record)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What notegen exports",
        **whole,
        "$defs": {**records, **dict(sorted(documents.items()))},
    }


def _document(records: dict[str, type]) -> dict[str, Any]:
    return _listed({key: _reference(of) for key, of in records.items()})


def _listed(entries: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """A document with lists under these keys."""
    lists = {key: {"type": "array", "items": entry} for key, entry in entries.items()}
    return {"type": "object", "properties": {"schema": {"const": SCHEMA}, **lists}, "required": ["schema", *lists]}


def _reference(of: type) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{of.__name__}"}


def _of_class(of: type) -> dict[str, Any]:
    hints, lines = get_type_hints(of), field_lines(record)[of.__name__]
    properties = {
        field.name: {"description": lines[field.name], **_of_type(hints[field.name])}
        | ({"enum": list(CLOSED[of.__name__, field.name])} if (of.__name__, field.name) in CLOSED else {})
        for field in dataclasses.fields(of)
    }
    return {"type": "object", "properties": properties, "required": list(properties)}


def _of_type(hint: Any) -> dict[str, Any]:
    """The schema of one annotation."""
    if get_origin(hint) is UnionType:
        known = _of_type(next(each for each in get_args(hint) if each is not NoneType))
        return {"type": [known["type"], "null"]} if "type" in known else {"anyOf": [known, {"type": "null"}]}
    if get_origin(hint) is tuple and get_origin(get_args(hint)[0]) is tuple:
        return {"type": "object", "additionalProperties": {"type": "string"}}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _of_type(get_args(hint)[0])}
    plain = {str: "string", bool: "boolean", int: "integer"}
    return {"type": plain[hint]} if hint in plain else _reference(hint)
