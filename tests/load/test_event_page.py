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


def test_a_heading_that_is_a_bare_address_is_the_page_of_a_deck_or_an_event(tmp_path):
    note = "## Harbour Days 2031\n### https://harbour.example.org/2031\n\nWe had soup.\n"
    assert event(tmp_path, note).link == "https://harbour.example.org/2031"


def test_an_address_below_the_line_with_the_day_is_the_events_page(tmp_path):
    note = "# Hafentage\n\nKiel, 3. Mai 2031\nhttps://hafen.example.org\n\nText.\n"
    assert event(tmp_path, note).link == "https://hafen.example.org"


def test_a_list_of_addresses_of_several_sites_is_not(tmp_path):
    note = "# Nouvelles\n\n- https://un.example.org/\n- https://deux.example.org/\n"
    assert event(tmp_path, note).link == ""


def test_a_list_of_many_events_is_the_page_of_none(tmp_path):
    links = "".join(f"- [e{n}](https://www.meetup.com/ropes/events/{n}/)\n" for n in range(3))
    assert event(tmp_path, f"# Ropes\n\n{links}").link == ""


def test_the_only_heading_of_a_note_is_its_title_though_it_parts_others(tmp_path):
    assert [event(tmp_path, f"# {name}\n\nAbout it.\n").title for name in ("Tea", "Pause", "Intro")] == [
        "Tea",
        "Pause",
        "Intro",
    ]
    assert event(tmp_path, "# Notes\n\nAbout it.\n").title != "Notes"
