"""Stated venues: house, street, postal code and city, or a mapping of them."""

import pytest

from notegen.config.places import venue_in
from notegen.config.schema import Fault, venue_of
from notegen.config.yaml_text import read_yaml
from notegen.model.event import Venue
from notegen.model.value import Mapping


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kontor Acht, Speicherweg 8, 20457 Hamburg", Venue("Kontor Acht", "Speicherweg 8, 20457 Hamburg", "Hamburg")),
        (
            "Mole (Haus B), Raum 0.04, Am Kai 8B, 64295 Darmstadt",
            Venue("Mole (Haus B)", "Raum 0.04, Am Kai 8B, 64295 Darmstadt", "Darmstadt"),
        ),
        (
            "quay objects, Coworking, Europapl. 2, 64293 Darmstadt",
            Venue("quay objects, Coworking", "Europapl. 2, 64293 Darmstadt", "Darmstadt"),
        ),
        ("Pier 9, Große Str. 5, D-89073 Ulm, Germany", Venue("Pier 9", "Große Str. 5, D-89073 Ulm", "Ulm", "Germany")),
        (
            "Town Hall, 90 Swan St, Melbourne, Australia",
            Venue("Town Hall", "90 Swan St, Melbourne", "Melbourne", "Australia"),
        ),
        ("Speicherweg 8, 20457 Hamburg", Venue("", "Speicherweg 8, 20457 Hamburg", "Hamburg")),
        ("Kontor Acht, Hamburg", Venue("Kontor Acht", "", "Hamburg")),
        ("Raum 5, Hamburg", Venue("Raum 5", "", "Hamburg")),
        ("Linz, Austria", Venue("", "", "Linz", "Austria")),
        ("Boston, MA", Venue("", "", "Boston")),
        ("20457 Hamburg", Venue("", "20457 Hamburg", "Hamburg")),
        ("c4", Venue("c4")),
        ("at the pier, as always by boat", Venue("at the pier", "as always by boat")),
        (
            "[Kontor](https://example.org/k), Am Kai 3, Hamburg",
            Venue("Kontor", "Am Kai 3, Hamburg", "Hamburg", "", "https://example.org/k"),
        ),
        ("https://example.org/k", Venue("", link="https://example.org/k")),
        ("", Venue("")),
    ],
)
def test_a_line_is_parted_where_that_is_sure(text, expected):
    assert venue_in(text) == expected


def venue(text):
    value, found = read_yaml(f"k: {text}", "a.md")
    assert isinstance(value, Mapping), found
    return venue_of(value.entries[0].value)


def test_a_mapping_gives_an_address_in_one_line():
    assert venue("{name: Kontor, street: Am Kai 3, plz: 20457, city: Hamburg, country: Germany, url: example.org}") == (
        Venue("Kontor", "Am Kai 3, 20457 Hamburg", "Hamburg", "Germany", "https://example.org")
    )


def test_an_address_that_names_its_city_says_it_once():
    assert venue("{name: Kontor, address: 'Am Kai 3, 20457 Hamburg'}") == (
        Venue("Kontor", "Am Kai 3, 20457 Hamburg", "Hamburg")
    )


def test_a_link_that_could_run_script_is_left_out():
    assert venue("{name: Kontor, link: 'javascript:alert(1)'}") == Venue("Kontor")


def test_a_mapping_that_says_nothing_is_an_error():
    with pytest.raises(Fault, match="a venue needs a name"):
        venue("{room: 4}")
