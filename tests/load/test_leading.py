"""Headings below the event's that still belong to its header: days, details and the place."""

import pytest
from growing import growth_of_time
from story import Story, opened

from notegen.load.header.headers import header_facts


def event(tmp_path, note: str, path: str = "a.md"):
    """The one event of a note."""
    return Story(tmp_path).note(path, note).event()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Day 1 Saturday, May 3 2031", "Day 2 Sunday, May 4 2031"),
        ("Tag 1 - Samstag, 3. Mai 2031", "Tag 2 - Sonntag, 4. Mai 2031"),
        ("Samedi 3 mai 2031", "Dimanche 4 mai 2031"),
        ("1日目 2031年5月3日", "2日目 2031年5月4日"),
    ],
)
def test_the_days_of_headings_are_the_first_and_the_last(tmp_path, first, second):
    made = event(tmp_path, f"# Ropes\n\nSome words.\n\n## {first}\n\n- a\n\n## {second}\n\n- b\n")
    assert (str(made.start), str(made.end)) == ("2031-05-03", "2031-05-04")


def test_the_year_of_the_title_completes_the_days_of_headings(tmp_path):
    made = event(tmp_path, "# RopeConf Leeds 2031\n\nx\n\n## Monday 5th May\n\n- a\n\n## Tuesday 6th May\n\n- b\n")
    assert (str(made.start), str(made.end), made.city) == ("2031-05-05", "2031-05-06", "Leeds")


def test_evenings_months_apart_are_no_days_of_one_event(tmp_path):
    made = event(tmp_path, "# Ropes\n\nx\n\n## 3 May 2031\n\n- a\n\n## 4 July 2031\n\n- b\n")
    assert made.end is None


@pytest.mark.parametrize(
    ("heading", "line", "name"),
    [
        ("Venue", "[pier house](https://pier.example)", "pier house"),
        ("Ort", "Kontor Acht, Kaistraße 7, 20457 Hamburg", "Kontor Acht"),
        ("Lieu", "La Corderie", "La Corderie"),
    ],
)
def test_what_alone_stands_under_a_heading_for_the_place_is_the_house(tmp_path, heading, line, name):
    made = event(tmp_path, f"# Ropes\n\n3 May 2031\n\n## {heading}\n\n{line}\n")
    assert made.venue is not None
    assert made.venue.name == name


def test_a_sentence_under_such_a_heading_is_none(tmp_path):
    assert event(tmp_path, "# Ropes\n\n3 May 2031\n\n## Location\n\nFinding a place is hard.\n").venue is None


def test_a_german_day_at_the_start_of_a_line_is_no_numbered_item(tmp_path):
    made = event(tmp_path, "# Seile\n\n3. und 4. Mai 2031, Hamburg\n\nText.\n")
    assert (str(made.start), str(made.end), made.city) == ("2031-05-03", "2031-05-04", "Hamburg")


@pytest.mark.parametrize(
    ("line", "city"),
    [
        ("2031-09-19 in Linz, Austria", "Linz"),
        ("Leeds, 3 May 2031", "Leeds"),
        ("Boston, MA", "Boston"),
        ("Mapleford, ON", "Mapleford"),
        ("3 de maio de 2031, Lisboa", "Lisboa"),
        ("7. - 8. April 2031 in Eichenau", "Eichenau"),
        ("Du 12 au 14 juin 2031 à Ville-Marais", "Ville-Marais"),
        ("19 y 20 de octubre de 2031, Palacio de Nudos, Vila do Mar", "Vila do Mar"),
        ("3 May 2031 in English", ""),
    ],
)
def test_a_header_line_says_the_city(tmp_path, line, city):
    assert event(tmp_path, f"# Ropes\n\n{line}\n\nText.\n").city == city


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Seil39 - 20311230", "Seil39"),
        ("Ropes 2031 (April 27-28, 2031)", "Ropes 2031"),
        ("3. Mai 2031 - Seilabend", "Seilabend"),
        ("Rope Club Leeds 03.05.2031", "Rope Club Leeds 03.05.2031"),
        ("Rope Club, May 3, 2031", "Rope Club, May 3, 2031"),
    ],
)
def test_a_title_is_without_the_day_that_is_set_apart(tmp_path, title, shown):
    assert event(tmp_path, f"# {title}\n\nText.\n").title == shown


def test_the_day_of_the_file_counts_where_the_text_gives_no_year(tmp_path):
    named = event(tmp_path / "a", "# Ropes\n\nDecember 19\n\nText.\n", "ropes-2031-11-27.md")
    lying = event(tmp_path / "b", "# Ropes\n\nMay 19–20\n\nText.\n", "2031/ropes.md")
    assert (str(named.start), str(lying.start), str(lying.end)) == ("2031-11-27", "2031-05-19", "2031-05-20")


@pytest.mark.parametrize("line", ["## Day 2 3 May 2031\n\nx\n\n", "in Leeds took place at\n", "- https://a.example/\n"])
def test_a_hostile_note_costs_no_more_than_its_length(line):
    def reading(count):
        given = opened("# Ropes\n\n" + line * count)
        header = next(section for section in given.sections if section.level)
        return lambda: header_facts(given, header, header.blocks)

    assert growth_of_time(reading, 50) < 24
