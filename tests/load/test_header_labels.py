"""Labelled lines state the event's facts in eight languages."""

import pytest
from story import Story

from notegen.load.header.labels import label_of, time_in


@pytest.mark.parametrize(
    ("line", "field", "rest"),
    [
        ("Location: Pier House", "venue", "Pier House"),
        ("Where: Pier House", "venue", "Pier House"),
        ("Ort: Kontor Acht", "venue", "Kontor Acht"),
        ("Lieu : La Corderie", "venue", "La Corderie"),
        ("Lugar: La Lonja", "venue", "La Lonja"),
        ("Local: Casa das Cordas", "venue", "Casa das Cordas"),
        ("Luogo: Sala Nodi", "venue", "Sala Nodi"),
        ("Locatie: De Kade", "venue", "De Kade"),
        ("会場：結び館", "venue", "結び館"),
        ("Where\tPier House", "venue", "Pier House"),
        ("📍 Pier House", "venue", "Pier House"),
        ("🗓️ Wann: 3. Mai 2031", "date", "3. Mai 2031"),
        ("Adresse: 12 rue de la Paix, 75002 Paris", "address", "12 rue de la Paix, 75002 Paris"),
        ("日時：2031年5月3日", "date", "2031年5月3日"),
        ("Uhrzeit: 19:00", "time", "19:00"),
        ("Usergroup: Seilfreunde", "group", "Seilfreunde"),
        ("Cidade: Lisboa", "city", "Lisboa"),
        ("Conclusion: ropes hold", "", ""),
        ("We met where: nobody knows", "", ""),
        ("Where:", "", ""),
    ],
)
def test_a_label_names_the_field_of_what_stands_behind_it(line, field, rest):
    assert label_of(line) == (field, rest)


def event(tmp_path, *lines: str):
    """The event of a note whose header has these lines."""
    return Story(tmp_path).note("ropes.md", "# Ropes\n\n" + "\n".join(lines) + "\n\nAn evening.\n").event()


def test_a_day_with_its_last_day_and_its_hours_is_read_behind_its_label(tmp_path):
    made = event(tmp_path, "- **Wann:** 3. bis 5. Mai 2031, 19:00 Uhr", "- **Wo:** Kontor Acht, Hamburg")
    assert (str(made.start), str(made.end), made.time) == ("2031-05-03", "2031-05-05", "19:00")
    assert (made.venue.name, made.city) == ("Kontor Acht", "Hamburg")


@pytest.mark.parametrize("line", ["Location: San Francisco, CA", "Lugar: San Francisco", "Ort: San Francisco, USA"])
def test_a_city_behind_the_label_of_a_place_is_no_house(tmp_path, line):
    made = event(tmp_path, line)
    assert (made.venue, made.city) == (None, "San Francisco")


def test_an_address_on_its_own_line_is_the_houses(tmp_path):
    made = event(tmp_path, "Lieu : La Corderie", "Adresse : 12 rue de la Paix, 75002 Paris")
    assert (made.venue.name, made.venue.address, made.city) == (
        "La Corderie",
        "12 rue de la Paix, 75002 Paris",
        "Paris",
    )


def test_a_table_of_facts_is_read_as_lines_are(tmp_path):
    made = event(tmp_path, "| Quando | 3 de maio de 2031 |", "| --- | --- |", "| Onde | Casa das Cordas |")
    assert (str(made.start), made.venue.name) == ("2031-05-03", "Casa das Cordas")


def test_a_section_of_details_is_the_header(tmp_path):
    note = (
        "# Ropes\n\n## Conference Details\n\nLocation: Leeds, UK\nDates: May 3-5, 2031\nURL: https://ropes.example/\n"
    )
    made = Story(tmp_path).note("ropes.md", note + "\n## Talks\n\n- one\n").event()
    assert (str(made.start), str(made.end), made.city, made.link) == (
        "2031-05-03",
        "2031-05-05",
        "Leeds",
        "https://ropes.example/",
    )


@pytest.mark.parametrize(
    ("text", "time"),
    [("19:00", "19:00"), ("ab 19.30 Uhr", "19:30"), ("7:00 pm", "19:00"), ("19:00 - 21:30", "19:00-21:30"), ("42", "")],
)
def test_hours_are_read_where_a_clock_shows_them(text, time):
    assert time_in(text) == time
