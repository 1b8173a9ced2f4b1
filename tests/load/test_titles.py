"""The title of an event may name its group, its city, its day and its one topic."""

import pytest

from notegen.load.header.titles import city_of_group, group_name, read_title, title_date


def test_a_title_of_dashes_says_what_its_parts_are():
    parts = read_title("usergroup - meetup - knotug - hamburg - 130409")
    assert (parts.group, parts.city, str(parts.start), parts.rest) == ("knotug", "hamburg", "2013-04-09", ())


def test_a_topic_before_a_group_is_what_the_evening_is_about():
    parts = read_title("Knots in Practice - Rope Usergroup Bremen 09.06.2014")
    assert (parts.topic, parts.group, parts.city) == ("Knots in Practice", "Rope Usergroup Bremen", "Bremen")
    assert str(parts.start) == "2014-06-09"


@pytest.mark.parametrize(
    ("title", "group", "city"),
    [
        ("Rope Usergroup Bremen", "Rope Usergroup Bremen", "Bremen"),
        ("Rope Usergroup Bremen, June 2014", "Rope Usergroup Bremen", "Bremen"),
        ("Seil Stammtisch Köln #12", "Seil Stammtisch Köln", "Köln"),
        ("7. Seil Stammtisch", "Seil Stammtisch", ""),
        ("Rope Meetup #7 at Pier House", "Rope Meetup", ""),
        ("Groupe d'utilisateurs Cordes", "Groupe d'utilisateurs Cordes", ""),
        ("Grupo de usuarios de nudos", "Grupo de usuarios de nudos", ""),
        ("ROPEUGHB", "ROPEUGHB", ""),
        ("JUG Bremen", "JUG Bremen", "Bremen"),
    ],
)
def test_a_group_names_itself_and_keeps_its_name_from_evening_to_evening(title, group, city):
    parts = read_title(title)
    assert (parts.group, parts.city) == (group, city)


@pytest.mark.parametrize(
    "title",
    [
        "Why we left meetups",
        "The best meetup ever",
        "Debugging - a meetup story",
        "Der Stammtisch ist tot",
        "Pourquoi un meetup",
        "Cómo organizar una meetup",
        "A bug in the debug",
        "HUGE BUGS",
        "plug",
        "Meetup",
        "Conference",
        "Wie man ein Meetup plant",
    ],
)
def test_a_sentence_about_meetups_is_no_group(title):
    assert read_title(title).group == ""


@pytest.mark.parametrize(
    ("title", "start", "end"),
    [
        ("May 7, 2030 - Knots", "2030-05-07", "None"),
        ("RopeConf - 20251230", "2025-12-30", "None"),
        ("RopeCamp 27.-28. Juni 2016", "2016-06-27", "2016-06-28"),
    ],
)
def test_the_day_in_a_title_is_read_in_any_form(title, start, end):
    found = title_date(title)
    assert found is not None
    assert (str(found[0]), str(found[1])) == (start, end)


@pytest.mark.parametrize("title", ["404040 things", "Top 10 knots of 2019", "Call 20141399", ""])
def test_other_numbers_in_a_title_are_no_day(title):
    assert title_date(title) is None


def test_a_city_is_the_one_word_behind_the_word_for_a_group():
    assert city_of_group("Rope Meetup Bad Oldesloe") == "Bad Oldesloe"
    assert city_of_group("Meetup for everyone") == ""
    assert city_of_group("Rope Stammtisch Bremen 9") == "Bremen"


def test_a_group_keeps_a_number_inside_its_name():
    assert group_name("Web3 Meetup 12") == "Web3 Meetup"
