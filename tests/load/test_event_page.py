"""The event's own page elsewhere, and the house behind a date."""

from story import Story


def event(tmp_path, note: str):
    """The one event of a note."""
    return Story(tmp_path).note("2031-04-02-harbour.md", note).load().events[0]


def test_an_address_straight_below_the_heading_is_the_events_page(tmp_path):
    note = "# Harbour Days 2031\n\nhttps://harbour.example.org/2031\n\nWe had soup.\n"
    made = event(tmp_path, note)

    assert made.link == "https://harbour.example.org/2031"
    assert [text.source for text in made.texts] == ["We had soup.\n"]


def test_an_address_in_a_sentence_is_not(tmp_path):
    assert event(tmp_path, "# Harbour Days\n\nSlides are at https://harbour.example.org/slides today.\n").link == ""


def test_a_link_to_a_service_that_announces_events_is_the_events_page(tmp_path):
    note = "# Hafentreffen\n\nWie [angekündigt](https://www.meetup.com/hafen/events/12345/) ging es um Seile.\n"

    assert event(tmp_path, note).link == "https://www.meetup.com/hafen/events/12345/"


def test_a_groups_page_at_that_service_is_no_event(tmp_path):
    assert event(tmp_path, "# Hafentreffen\n\nDie [Gruppe](https://www.meetup.com/hafen/) traf sich.\n").link == ""


def test_a_house_behind_the_date_is_the_venue(tmp_path):
    made = event(tmp_path, "# Harbour Days\n\nSat 2nd April 2031 - Riverside Town Hall\n")

    assert made.venue is not None
    assert (made.venue.name, str(made.start)) == ("Riverside Town Hall", "2031-04-02")


def test_words_behind_the_date_are_no_venue(tmp_path):
    assert event(tmp_path, "# Harbour Days\n\n2 April 2031 - a cold evening\n").venue is None
