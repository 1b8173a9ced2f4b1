"""Known cities are found in a line by their whole names, and words that only look like one are marked."""

import pytest
from growing import growth_of_time

from notegen.config.cities import cities_in, is_known_city


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Rope Days Hamburg 2031", ["Hamburg"]),
        ("New York City Knots", ["New York City"]),
        ("Nœuds à Saint-Étienne", ["Saint-Étienne"]),
        ("Encontro em São Paulo e Lisboa", ["São Paulo", "Lisboa"]),
        ("結び目の会 東京", ["東京"]),
        ("Hamburg-based people", []),
        ("a hamburger in berlin", []),
        ("Ropes", []),
    ],
)
def test_a_city_is_found_by_its_whole_name_and_its_capital(line, names):
    assert [city.name for city in cities_in(line)] == names


def test_a_name_that_is_a_word_as_well_is_marked():
    assert [(city.name, city.homonym) for city in cities_in("Reading in Leeds")] == [
        ("Reading", True),
        ("Leeds", False),
    ]


def test_a_known_city_is_one_in_any_case():
    assert is_known_city(" hamburg ") and not is_known_city("Springfield Gardens")


def test_a_hostile_line_costs_no_more_than_its_length():
    assert growth_of_time(lambda size: lambda: list(cities_in("New York " * size)), 500) < 24
