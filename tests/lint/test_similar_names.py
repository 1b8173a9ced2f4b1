"""N604: one group, venue, organisation or series under two names."""

from dataclasses import replace

from lint_makers import found, project, site, thing

from notegen.lint.run import check


def test_two_spellings_of_a_venue_are_told_of_with_the_registry_lines():
    names = (thing("venue", "Old Rope Store", events=3), thing("venue", "Old Rope Stores", events=1))
    (one,) = check(site(things=names), project())
    assert one.message == (
        'venue "Old Rope Stores" (1 event: one letter differs) may be "Old Rope Store" '
        "(3 events, notes/2025-03-11-quay.md:3); if they are one, add these lines to venues.yml"
    )
    assert one.fix == "Old Rope Store:\n  aliases: [Old Rope Stores]"


def test_a_house_under_two_names_at_one_door_is_told_of_with_its_address():
    dock = replace(thing("venue", "Dock One", events=2), address="Kaistr. 5, 20457 Hamburg")
    store = replace(thing("venue", "Old Rope Store"), address="Kaistraße 5")
    (one,) = check(site(things=(dock, store)), project())
    assert one.message == (
        'venue "Old Rope Store" (1 event: both at Kaistr. 5) may be "Dock One" '
        "(2 events, notes/2025-03-11-quay.md:3); if they are one, add these lines to venues.yml"
    )


def test_a_house_is_known_by_its_name_and_not_by_that_of_a_room():
    (one,) = check(site(things=(thing("venue", "Dock One (Room 2)"), thing("venue", "Dock One"))), project())
    assert one.fix == 'Dock One:\n  aliases: ["Dock One (Room 2)"]'


def test_an_organisation_has_no_registry_so_the_spelling_is_to_be_mended():
    names = (thing("organisation", "Fleetwerk", talks=2), thing("organisation", "Fleetwrek", talks=1))
    assert found("N604", site(things=names)) == [
        'notes/2025-03-11-quay.md:3:1 organisation "Fleetwrek" (1 talk: one letter differs) may be "Fleetwerk" '
        "(2 talks, notes/2025-03-11-quay.md:3); if they are one, mend the spelling"
    ]


def test_a_series_has_no_registry_so_the_spelling_is_to_be_mended():
    names = (thing("series", "Harbour Days", events=2), thing("series", "Harbor Days"))
    assert found("N604", site(things=names)) == [
        'notes/2025-03-11-quay.md:3:1 series "Harbor Days" (1 event: one letter differs) may be "Harbour Days" '
        "(2 events); if they are one, mend the spelling"
    ]


def test_a_group_and_a_venue_may_have_near_names():
    assert found("N604", site(things=(thing("group", "Harbour Days"), thing("venue", "Harbor Days")))) == []


def test_numbered_names_are_no_slips():
    assert found("N604", site(things=(thing("venue", "Warehouse 1"), thing("venue", "Warehouse 2")))) == []
