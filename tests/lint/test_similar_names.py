"""N604: one group, venue, organisation or series under two names."""

from lint_makers import found, project, site, thing

from notegen.lint.run import check


def test_two_spellings_of_a_venue_are_told_of_with_the_registry_line():
    names = (thing("venue", "Old Rope Store", events=3), thing("venue", "Old Rope Stores", events=1))
    (one,) = check(site(things=names), project())
    assert one.message == (
        'venue "Old Rope Stores" (1 event) looks like "Old Rope Store" (3 events); '
        "if they are one, add this line to venues.yml"
    )
    assert one.fix == "Old Rope Store: {aliases: [Old Rope Stores]}"


def test_a_series_has_no_registry_so_the_spelling_is_to_be_mended():
    names = (thing("series", "Harbour Days", events=2), thing("series", "Harbor Days"))
    assert found("N604", site(things=names)) == [
        'notes/2025-03-11-quay.md:3:1 series "Harbor Days" (1 event) looks like "Harbour Days" (2 events); '
        "if they are one, mend the spelling"
    ]


def test_a_group_and_a_venue_may_have_near_names():
    assert found("N604", site(things=(thing("group", "Harbour Days"), thing("venue", "Harbor Days")))) == []


def test_numbered_names_are_no_slips():
    assert found("N604", site(things=(thing("venue", "Warehouse 1"), thing("venue", "Warehouse 2")))) == []
