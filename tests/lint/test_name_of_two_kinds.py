"""N605: a name that is a speaker here and something else there."""

from lint_makers import found, site, thing


def test_a_speaker_named_like_an_organisation_is_told_of():
    names = (thing("speaker", "Harbour Works", line=5), thing("organisation", "Harbour works"))
    assert found("N605", site(things=names)) == [
        'notes/2025-03-11-quay.md:5:1 "Harbour Works" is a speaker here and an organisation elsewhere; '
        "write the organisation in parentheses behind the person"
    ]


def test_a_venue_may_be_called_like_a_group():
    assert found("N605", site(things=(thing("group", "Old Rope Store"), thing("venue", "Old Rope Store")))) == []
