"""What is surely sound is not read to know its faults, and nothing that has a fault is taken for sound."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.config.schema import read_fields
from notegen.config.yaml_text import read_yaml
from notegen.load.statements.sound import may_hold_error
from notegen.load.statements.stated import faults_of, read_stated
from notegen.model.diagnostic import Severity
from notegen.model.note import Note

SOUND = (
    "date: 2031-05-06",
    "venue: {name: Kontor Acht, city: Kiel}",
    "title: Knots",
    "tags: [rope, sail]",
    "mast: [1]",
)
FAULTY = (
    "date: 2031-02-30",
    "date: 2031-13-01",
    "date: 0000-01-01",
    "event_date: someday",
    "end: 2031-05-32",
    "venue: {name: '', city: ' '}",
    "venue: {name: '', link: https://kontor.example}",
    "venue: {city: [Kiel, Jena]}",
    "venue: {street: [Kai 1], city: ''}",
    "speakers: [{name: [Ann]}]",
)


def fields_of(source):
    root, _ = read_yaml(source, "notes/a.md")
    return read_fields(root)[0]


def all_faults(fields):
    return read_stated(Note("notes/a.md", "notes/a.md", "", "", fields), (), True)[1]


@pytest.mark.parametrize("source", [*SOUND, *FAULTY])
def test_the_faults_are_those_of_reading_every_field(source):
    fields = fields_of(source)
    assert faults_of(fields, "notes/a.md") == all_faults(fields)


@pytest.mark.parametrize("source", FAULTY[:4])
def test_a_day_that_no_calendar_has_is_told(source):
    assert [fault.code for fault in faults_of(fields_of(source), "notes/a.md")] in (["N204"], ["N208"])


TEXTS = st.one_of(
    st.sampled_from(("", " ", "Kiel", "2031-05-06", "2031-02-29", "2031-00-10", "yes")), st.text("12-0 a", max_size=10)
)
KEYS = st.sampled_from(("date", "end", "venue", "title", "city", "groups", "status", "time", "mast"))
VALUES = st.one_of(
    TEXTS.map(lambda text: f"'{text}'"),
    st.lists(TEXTS, max_size=2).map(lambda texts: "[" + ", ".join(f"'{text}'" for text in texts) + "]"),
    st.dictionaries(st.sampled_from(("name", "city", "link", "plz")), TEXTS, min_size=1).map(
        lambda parts: "{" + ", ".join(f"{key}: '{text}'" for key, text in parts.items()) + "}"
    ),
)


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4))
@settings(max_examples=60)
def test_whatever_is_stated_has_the_same_faults(stated):
    fields = fields_of("\n".join(f"{key}: {value}" for key, value in stated.items()))
    assert faults_of(fields, "notes/a.md") == all_faults(fields)


UNDER_TALKS = st.sampled_from(
    ("title", "name", "speakers", "author", "slides", "youtube", "url", "tags", "kind", "slug", "date", "status", "x")
)
TALK = st.dictionaries(UNDER_TALKS, VALUES, max_size=3).map(
    lambda parts: "{" + ", ".join(f"{key}: {value}" for key, value in parts.items()) + "}"
)
WHO = st.sampled_from(
    ("Ann Lee", "@ann", "@", "ann@ropes.example", "@ann@ropes.example", "()", " - ", "_", "é", "(Acme)")
)
PERSON = st.dictionaries(
    st.sampled_from(("name", "Name", "title", "org", "url", "twitter")), st.one_of(WHO, TEXTS), min_size=1, max_size=3
).map(lambda parts: "{" + ", ".join(f"{key}: '{text}'" for key, text in parts.items()) + "}")
PEOPLE = st.one_of(PERSON, st.lists(PERSON, max_size=2).map(lambda items: "[" + ", ".join(items) + "]"))
WITH_PEOPLE = PEOPLE.map("{{title: Knots, speaker: {}}}".format)
TALKS = st.lists(st.one_of(VALUES, TALK, WITH_PEOPLE), max_size=3).map(lambda items: "[" + ", ".join(items) + "]")
MORE = st.sampled_from(("links", "videos", "youtube", "slides", "link", "speakers", "tags", "aliases", "kind", "event"))
NO_ERROR_ELSEWHERE = ("status", "published", "draft")


@given(st.dictionaries(st.one_of(KEYS, MORE), VALUES, max_size=3), TALKS, PEOPLE)
@settings(max_examples=100)
def test_what_may_hold_no_error_holds_none(stated, talks, people):
    lines = (*(f"{key}: {value}" for key, value in stated.items()), f"talks: {talks}", f"author: {people}")
    fields = fields_of("\n".join(lines))
    fields = tuple(field for field in fields if field.key not in NO_ERROR_ELSEWHERE)
    if any(fault.severity is Severity.ERROR for fault in all_faults(fields)):
        assert may_hold_error(fields)


@pytest.mark.parametrize(
    "source",
    (
        "layout: post\ndate: 2031-05-06 19:00:00 +0200\ncategories: meetup cologne",
        "talks:\n  - title: Knots\n    speakers: [Ann Lee, Bob Ray]\n    slides: /knots.pdf\n  - Sails",
        "talks:\n  - title: Knots\n    speaker: {name: Ann Lee, twitter: ann}\n    by: [{name: '@bob', url: /bob}]",
        "links:\n  Slides: https://slides.example/knots\ntime: someday",
    ),
)
def test_what_most_notes_state_is_not_read_to_know_its_errors(source):
    assert not may_hold_error(fields_of(source))
