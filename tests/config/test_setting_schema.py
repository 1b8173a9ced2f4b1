"""`notegen schema`: every setting with its type, default and help."""

import dataclasses
import json

from notegen.config.setting_checks import CHECKS
from notegen.config.setting_schema import settings_schema
from notegen.config.settings import Limits, Settings


def test_every_setting_is_in_the_schema_with_its_help():
    schema = settings_schema()

    assert list(schema["properties"]) == [field.name for field in dataclasses.fields(Settings)]
    assert all(each["description"] for each in schema["properties"].values())
    assert list(schema["properties"]["limits"]["properties"]) == [field.name for field in dataclasses.fields(Limits)]
    assert schema["additionalProperties"] is False
    json.dumps(schema)


def test_a_setting_says_its_type_and_default():
    properties = settings_schema()["properties"]

    assert properties["page_size"] == {
        "description": "Events on a page of the home listing.",
        "type": "integer",
        "minimum": 1,
        "default": 20,
    }
    assert properties["remote_images"]["enum"] == ["link", "show"]
    assert properties["languages"]["anyOf"] == [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]
    assert properties["checks"]["additionalProperties"] == {"enum": ["off", "warning", "error"]}
    assert properties["defaults"]["properties"]["title"]["description"]


def test_every_check_of_a_value_is_of_a_setting():
    assert set(CHECKS) <= {field.name for field in dataclasses.fields(Settings)}


def test_the_defaults_pass_their_own_checks():
    for name, check in CHECKS.items():
        assert check(getattr(Settings(), name)) == getattr(Settings(), name)
