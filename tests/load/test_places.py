"""Addresses are told from sentences with numbers, and houses from streets and cities."""

import pytest
from growing import growth_of_time

from notegen.load.header.places import is_address, is_city, is_group, is_street, read_venue
from notegen.model.event import Venue


@pytest.mark.parametrize(
    ("line", "venue"),
    [
        ("Pier House, Kaistraße 43, 20457 Hamburg", Venue("Pier House", "Kaistraße 43, 20457 Hamburg", "Hamburg")),
        ("Kontor, Am Ring 5", Venue("Kontor", "Am Ring 5")),
        (
            "Kontor, Am Ring 5, 20457 Hamburg, Germany",
            Venue("Kontor", "Am Ring 5, 20457 Hamburg", "Hamburg", "Germany"),
        ),
        ("Kaistr. 7b, Kiel", Venue("", "Kaistr. 7b", "Kiel")),
        ("nordring 21", Venue("", "nordring 21")),
        ("12 Main Street, Springfield", Venue("", "12 Main Street", "Springfield")),
        ("Dock One, 200 5th Avenue", Venue("Dock One", "200 5th Avenue")),
        ("3 Mill Lane, Leeds, UK", Venue("", "3 Mill Lane", "Leeds", "UK")),
        (
            "La Corderie, 12 bis rue de la Paix, 75002 Paris",
            Venue("La Corderie", "12 bis rue de la Paix, 75002 Paris", "Paris"),
        ),
        ("Calle Mayor 5, 28013 Madrid", Venue("", "Calle Mayor 5, 28013 Madrid", "Madrid")),
        ("Rua Augusta 100, São Paulo", Venue("", "Rua Augusta 100", "São Paulo")),
        ("Casa, Via Roma 3, 20121 Milano", Venue("Casa", "Via Roma 3, 20121 Milano", "Milano")),
        ("Pier House, 60311 Frankfurt am Main", Venue("Pier House", "60311 Frankfurt am Main", "Frankfurt am Main")),
        ("Halle 4, D-20457 Hamburg", Venue("Halle 4", "D-20457 Hamburg", "Hamburg")),
    ],
)
def test_an_address_is_house_street_and_city(line, venue):
    assert read_venue(line) == venue
    assert is_address(line.removesuffix(", Germany").removesuffix(", UK"))


@pytest.mark.parametrize(
    "line",
    [
        "Spring 5",
        "String 3",
        "Monitoring 101",
        "Refactoring 2",
        "Gathering 2015",
        "Firewall 3",
        "Hamburg",
        "2019 Berlin",
        "In 2014 Hamburg had",
        "see 12345 Lines of code",
        "Python 3000 The future",
        "3 Reasons Why This Way",
        "3 Rules Of The Road",
        "We took 3 long rides down the road",
        "There are 5 street lights",
        "10 place holders",
        "3 cours de Python",
        "via HTTP 2",
        "Highway 61",
        "Platz 1",
        "Raum 5, Gebäude 3",
        "C++ 11",
        "",
    ],
)
def test_a_number_behind_a_word_makes_no_address(line):
    assert read_venue(line) is None
    assert not is_address(line)
    assert not is_street(line)


def test_a_city_has_no_digits():
    assert is_city("Bad Oldesloe")
    assert is_city("São Paulo")
    assert not is_city("Loft 06")
    assert not is_city("EU")
    assert not is_city("")


def test_a_word_such_as_debug_is_no_group():
    assert is_group("Rope Meetup")
    assert is_group("RubyUG")
    assert not is_group("DEBUG")
    assert not is_group("UNPLUG")
    assert not is_group("Meetups")


@pytest.mark.parametrize("piece", ["Am ", "1 ", "a", "12 Main ", "Calle a", "rue de ", "a-", "12345 A", "A "])
def test_a_hostile_line_costs_no_more_than_its_first_characters(piece):
    def reading(size):
        return lambda: (read_venue(piece * size), is_address(piece * size), is_group(piece * size))

    assert growth_of_time(reading, 2_000) < 24
