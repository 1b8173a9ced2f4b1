"""A text is named by all that it is, so that what was rendered of another is never taken for it."""

import dataclasses

import pytest

from notegen.load.bodies import named_text
from notegen.markup.html import Options
from notegen.model.classes import replace
from notegen.model.event import Text

TEXT = Text("a.md", 4, "markdown", "- a hook\n", "en", 1, "Morning", (4,), "cranes-", "Cranes")
OTHER = {str: "other", int: 9, tuple: (4, 6)}
"""A value of each type that a field has, unlike the one above."""


def digest_of(text: Text) -> str:
    """What names it; here nothing of it is told by what it is rendered with."""
    return named_text(text, text.prefix, text.about, lambda *text_and_prefix: Options()).digest


@pytest.mark.parametrize("field", [field.name for field in dataclasses.fields(Text) if field.name != "digest"])
def test_a_text_that_differs_in_any_field_has_another_digest(field):
    """Also in its place and its session: by the digests of its texts a page knows whether it must be made again."""
    changed = replace(TEXT, **{field: OTHER[type(getattr(TEXT, field))]})
    assert changed != TEXT
    assert digest_of(changed) != digest_of(TEXT)


def test_the_same_text_has_the_same_digest_whatever_it_was_called_before():
    assert digest_of(replace(TEXT, digest="ab" * 32)) == digest_of(TEXT)
