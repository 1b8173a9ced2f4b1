"""The settings as JSON Schema, made from the dataclass and the line under each of its fields."""

import dataclasses
from typing import Any, Literal, get_args, get_origin, get_type_hints

from notegen.config import settings as module
from notegen.config.settings import Settings
from notegen.model.field_lines import field_lines
from notegen.model.fields import FIELDS
from notegen.model.value import Mapping


def settings_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of `notegen.yml`: every setting, its default and its help."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Settings of notegen (notegen.yml)",
        **_of_class(Settings),
    }


def _of_class(of: type) -> dict[str, Any]:
    """A dataclass as an object that takes no other keys."""
    hints = get_type_hints(of)
    lines = field_lines(module)[of.__name__]
    properties = {
        field.name: {"description": lines[field.name], **_of_type(hints[field.name], _default(field))}
        for field in dataclasses.fields(of)
    }
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _default(field: "dataclasses.Field[Any]") -> Any:
    if field.default is not dataclasses.MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not dataclasses.MISSING else None


def _of_type(hint: Any, default: Any) -> dict[str, Any]:
    """The schema of one annotation, with its default."""
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint)), "default": default}
    if get_origin(hint) is tuple and get_origin(get_args(hint)[0]) is tuple:
        inner = _of_type(get_args(get_args(hint)[0])[1], None)
        inner.pop("default", None)
        return {"type": "object", "additionalProperties": inner, "default": dict(default or ())}
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        one = {"enum": list(get_args(inner))} if get_origin(inner) is Literal else {"type": "string"}
        return {"anyOf": [one, {"type": "array", "items": one}], "default": list(default or ())}
    if hint is Mapping:
        keys = {spec.key: {"description": spec.help} for spec in FIELDS}
        return {"type": "object", "properties": keys, "default": {}}
    if hint is bool:
        return {"type": "boolean", "default": default}
    if hint is int:
        return {"type": "integer", "minimum": 1, "default": default}
    if hint is str:
        return {"type": "string", "default": default}
    return _of_class(hint)
