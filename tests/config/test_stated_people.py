"""Stated people: parted only where that is sure, organisations and profiles beside their names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.config.fault import Fault
from notegen.config.people import people_in
from notegen.config.schema import people_of
from notegen.config.yaml_text import read_yaml
from notegen.model.event import Speaker
from notegen.model.value import Mapping


def people(text):
    value, found = read_yaml(f"k: {text}", "a.md")
    assert isinstance(value, Mapping), found
    return people_of(value.entries[0].value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Brandt", Speaker("Ilse Brandt")),
        ("Ilse Brandt (Fleetdaten)", Speaker("Ilse Brandt", ("Fleetdaten",))),
        ("Ilse Brandt (Fleetdaten, Quay & Co)", Speaker("Ilse Brandt", ("Fleetdaten", "Quay & Co"))),
        ("Ilse Brandt, Fleetdaten", Speaker("Ilse Brandt", ("Fleetdaten",))),
        ("Ilse Brandt, Harbour Data", Speaker("Ilse Brandt", ("Harbour Data",))),
        ("Ilse Brandt - FleetDaten", Speaker("Ilse Brandt", ("FleetDaten",))),
        ("Ilse Brandt, CTO, Quay Labs", Speaker("Ilse Brandt", ("Quay Labs",))),
        ("Ilse Brandt, engineer @ Fleetdaten", Speaker("Ilse Brandt", ("Fleetdaten",))),
        ("Ilse Brandt, CTO", Speaker("Ilse Brandt")),
        ("Dr. Ilse Brandt, PhD", Speaker("Ilse Brandt")),
        ("Ilse Brandt @ilse", Speaker("Ilse Brandt", (), ("https://twitter.com/ilse",))),
        ("Ilse Brandt (@ilse)", Speaker("Ilse Brandt", (), ("https://twitter.com/ilse",))),
        ("Ilse @ilse@ship.example", Speaker("Ilse", (), ("https://ship.example/@ilse",))),
        ("'@ilse'", Speaker("@ilse", (), ("https://twitter.com/ilse",))),
        ("Ilse <ilse@example.org>", Speaker("Ilse")),
        ("Ilse Brandt (ilse@example.org)", Speaker("Ilse Brandt")),
        (
            "'[Ilse Brandt](https://example.org/i) ([Quay](https://example.org/q))'",
            Speaker("Ilse Brandt", ("Quay",), ("https://example.org/i",)),
        ),
        ("Ole (Bo) Vang", Speaker("Ole (Bo) Vang")),
        ("Marten von der Aue", Speaker("Marten von der Aue")),
        ("坂本 春香", Speaker("坂本 春香")),
    ],
)
def test_one_person_with_what_stands_beside_the_name(text, expected):
    assert people(text) == (expected,)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ilse Brandt and Ove Petersen", ("Ilse Brandt", "Ove Petersen")),
        ("Ilse Brandt & Ove Petersen", ("Ilse Brandt", "Ove Petersen")),
        ("Ilse Brandt, Ove Petersen", ("Ilse Brandt", "Ove Petersen")),
        ("Ilse Brandt, Ove Petersen and Mia Roth", ("Ilse Brandt", "Ove Petersen", "Mia Roth")),
        ("Ilse Brandt (Quay), Ove Petersen (Mole)", ("Ilse Brandt", "Ove Petersen")),
        ("Ilse and Ove", ("Ilse", "Ove")),
        ("Ilse, Ove, Mia", ("Ilse", "Ove", "Mia")),
        ("Ilse B., Ove", ("Ilse B.", "Ove")),
        ("Ilse Brandt; Fleet of Ships", ("Ilse Brandt", "Fleet of Ships")),
        ("[Ilse Brandt, Ove Petersen, Ilse Brandt]", ("Ilse Brandt", "Ove Petersen")),
    ],
)
def test_several_people_where_that_is_sure(text, names):
    assert tuple(person.name for person in people(text)) == names


@pytest.mark.parametrize("text", ["Brandt, Ilse", "Simon & Partners", "the harbour team", "Rope and knots"])
def test_what_may_be_one_stays_as_written(text):
    assert [person.name for person in people(text)] == [text]


def test_a_mapping_gives_name_organisation_and_links():
    person = (
        "{name: Ilse Brandt, company: Quay, twitter: '@ilse', github: ilseb, website: https://example.org, avatar: x}"
    )

    assert people(person) == (
        Speaker(
            "Ilse Brandt",
            ("Quay",),
            ("https://example.org", "https://twitter.com/ilse", "https://github.com/ilseb"),
        ),
    )


def test_a_link_that_could_run_script_is_left_out():
    assert people("{name: Ilse, link: 'javascript:alert(1)', url: null}") == (Speaker("Ilse"),)


def test_a_mapping_without_a_name_is_known_by_its_handle_or_not_at_all():
    assert people("{twitter: ilse}") == (Speaker("@ilse", (), ("https://twitter.com/ilse",)),)
    with pytest.raises(Fault) as raised:
        people("{org: Quay}")
    assert raised.value.message == (
        "a person needs a name; write `{name: Ann Lee, org: Fleetwerk}` or `Ann Lee (Fleetwerk)`"
    )


def test_an_address_alone_names_nobody():
    assert people("ilse@example.org") == ()


@given(st.text(max_size=80))
@settings(max_examples=150)
def test_no_text_breaks_the_reader_and_no_name_is_empty(text):
    assert all(person.name.strip() for person in people_in(text))
