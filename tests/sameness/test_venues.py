"""One house under several spellings is one; what may be one house is asked about; another city is another house."""

import pytest
from named import joined, known, proposed


def at(name: str, address: str = "", city: str = ""):
    """A house."""
    return known(name, kind="venue", addresses=[address] if address else [], cities=[city] if city else [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Beta Haus", "Betahaus"),
        ("Dock One e.V.", "dock one"),
        ("The Dock", "Dock"),
        ("Kaistr. 5", "Kaistraße 5"),
        ("12 Quay St", "12 Quay Street"),
        ("4 bd Voltaire", "4 boulevard Voltaire"),
        ("Av. da Liberdade 9", "Avenida da Liberdade 9"),
        ("Café Löwe", "Cafe Lowe"),
    ],
)
def test_a_name_written_differently_is_one_house(one, other):
    expected = [] if one.startswith("Av.") else [sorted([one, other])]
    assert joined("venue", one, other) == expected


def test_a_house_in_another_city_is_another():
    assert joined("venue", at("Town Hall e.V.", city="Kiel"), at("Town Hall", city="Bremen")) == []
    assert joined("venue", at("Town Hall e.V.", city="Munich"), at("Town Hall", city="München")) != []
    assert joined("venue", at("Town Hall e.V.", city="Munich"), at("Town Hall")) != []


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        (at("Dock One", "Kaistr. 5, 20457 Hamburg"), at("Rope Store", "Kaistraße 5"), "the same address"),
        (at("Le Quai", "12 av. Foch, 75116 Paris"), at("La Corderie", "12 avenue Foch"), "the same address"),
        (at("Dock One"), at("Dock One (Room 2)"), "a room behind it"),
        (at("Dock One"), at("Dock One, c/o Fleetwerk"), "a room behind it"),
        (at("Dock One"), at("Dock One - Sala 3"), "a room behind it"),
        (at("Betahaus", city="Kiel"), at("Betahaus Kiel", city="Kiel"), "its city"),
        (at("Old Rope Store"), at("Old Rope Stores"), "one letter differs"),
    ],
)
def test_what_may_be_one_house_is_asked_about(one, other, rule):
    assert proposed("venue", one, other) == [(sorted([one.name, other.name]), [rule])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (at("Dock One", "Hauptstr. 5, 20457 Hamburg"), at("Rope Store", "Hauptstr. 5, 24103 Kiel")),
        (at("Dock One", "Kaistr. 5"), at("Rope Store", "Kaistr. 6")),
        (at("Dock One", "Hamburg"), at("Rope Store", "Hamburg")),
        (at("University"), at("University, Physics")),
        (at("Hotel", city="Kiel"), at("Hotel Kiel", city="Kiel")),
        (at("Betahaus", city="Berlin"), at("Betahaus Kiel", city="Kiel")),
        (at("Room 1"), at("Room 2")),
    ],
)
def test_what_is_likely_two_houses_is_not_asked_about(one, other):
    assert proposed("venue", one, other) == []


def test_the_tenants_of_a_tower_are_not_asked_about():
    assert proposed("venue", *(at(name, "Kaistr. 5") for name in ("Alpha", "Bravo", "Charlie", "Delta"))) == []
