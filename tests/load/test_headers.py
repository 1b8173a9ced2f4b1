"""What the lines below an event's heading state of it, and what they only seem to."""

import pytest
from story import opened

from notegen.load.header.headers import header_facts
from notegen.model.event import Link, Venue


def read(note: str) -> dict[str, object]:
    """The surest fact of each field of a note's first heading and the lines below it."""
    given = opened(note)
    header = next((section for section in given.sections if section.level), None)
    blocks = header.blocks if header else given.sections[0].blocks
    facts, _ = header_facts(given, header, blocks)
    best: dict[str, object] = {}
    for fact in sorted(facts, key=lambda fact: -fact.confidence):
        best.setdefault(fact.field, fact.value if isinstance(fact.value, Venue | Link) else str(fact.value))
    best.pop("title", None)
    return best


def used(note: str) -> set[int]:
    """The lines that became facts whole."""
    given = opened(note)
    header = given.sections[0]
    return set(header_facts(given, header, header.blocks)[1])


def test_an_address_list_is_house_street_and_city():
    note = """
        # [Rope Usergroup](https://meet.example/rope)

        * [Pier House](https://pier.example)
        * Kaistraße 13
        * 20457 Hamburg
        """
    assert read(note) == {
        "venue": Venue("Pier House", "Kaistraße 13, 20457 Hamburg", "Hamburg", "", "https://pier.example"),
        "link": Link("Rope Usergroup", "https://meet.example/rope"),
        "group": "Rope Usergroup",
    }
    assert used(note) == {3, 4, 5}


@pytest.mark.parametrize(
    "items",
    [
        "* Spring 5\n* Java 8",
        "* one\n* two",
        "* Knots since 2014\n* Hamburg",
        "* 10 place holders\n* done",
        "* Monitoring 101",
    ],
)
def test_a_list_of_anything_else_is_no_address(items):
    assert read(f"# Ropes\n\n{items}") == {}


def test_a_list_longer_than_an_address_is_none():
    assert read("# Ropes\n\n" + "* Kaistraße 13\n" * 9) == {}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Sat 16th March 2024 - Pier Town Hall, 1 Main Street, Leeds", {"date": "2024-03-16"}),
        ("May 2-3, 2019", {"date": "2019-05-02", "end": "2019-05-03"}),
        ("Montag, 9. Juni 2014, 19:00 Uhr", {"date": "2014-06-09"}),
        ("9 juin 2014", {"date": "2014-06-09"}),
        ("2016-09-19", {"date": "2016-09-19"}),
    ],
)
def test_a_line_with_a_day_states_it(line, expected):
    found = read(f"# Ropes\n\n{line}\n")
    assert {field: found.get(field) for field in expected} == expected


def test_a_house_behind_the_day_is_the_venue():
    assert read("# Ropes\n\n9 June 2014, Hamburg, Pier House, Loft 6")["venue"] == Venue(
        "Pier House, Loft 6", "", "Hamburg"
    )


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        (
            "Location: Pier House, Kaistraße 13, 20457 Hamburg",
            "venue",
            Venue("Pier House", "Kaistraße 13, 20457 Hamburg", "Hamburg"),
        ),
        ("**Where:** Pier House", "venue", Venue("Pier House", "", "")),
        ("Ort: Hafenhaus", "venue", Venue("Hafenhaus", "", "")),
        ("Lieu : La Corderie", "venue", Venue("La Corderie", "", "")),
        ("Lugar: El Puerto", "venue", Venue("El Puerto", "", "")),
        ("When: 9 June 2014", "date", "2014-06-09"),
        ("Datum: 9.6.2014", "date", "2014-06-09"),
        ("Fecha: 9 de junio de 2014", "date", "2014-06-09"),
        ("Group: Rope Club", "group", "Rope Club"),
        ("Gruppe: Seilfreunde", "group", "Seilfreunde"),
        ("Stadt: Bremen", "city", "Bremen"),
        (
            "Schedule: <https://conf.example/2014>",
            "link",
            Link("https://conf.example/2014", "https://conf.example/2014"),
        ),
    ],
)
def test_a_labelled_line_states_its_field(line, field, value):
    assert read(f"# Ropes\n\n{line}")[field] == value


def test_the_first_paragraph_may_say_when_and_where():
    note = "# RopeDays\n\nOn the 27th and 28th of June 2016, the first RopeDays took place in the Port of Bremen, once."
    assert read(note) == {
        "date": "2016-06-27",
        "end": "2016-06-28",
        "venue": Venue("Port of Bremen", "", "Bremen"),
        "city": "Bremen",
    }


@pytest.mark.parametrize(
    "line",
    [
        "He joined us in June 2016",
        "We wrote this in March 2015 already",
        "Seit Mai 2014 gibt es Seile",
        "Depuis juin 2014 nous nouons",
        "Copyright 2014",
        "Since 9 June 2014",
        "Posted on 9 June 2014",
        "Last updated: 2014-06-09",
        "Registration until 9 June 2014",
        "Stand: 9.6.2014",
        "Anmeldung bis 9. Juni 2014",
        "Publié le 9 juin 2014",
        "Actualizado el 9 de junio de 2014",
        "Version 1.2.2014.1",
        "See chapter 3: Where to go",
        "What: ropes",
        "We meet at the usual place",
        "Last Wednesday we hosted the best meetup ever.",
        "Location: ",
        "> 9 June 2014",
        "    9 June 2014",
    ],
)
def test_prose_states_nothing(line):
    assert read(f"# Ropes\n\n{line}") == {}


@pytest.mark.parametrize(
    "line",
    [
        "Am 9. Juni 2014 trafen wir uns wieder im Hafen, diesmal bei Regen und mit neuen Seilen.",
        "Le 9 juin 2014, nous étions trente dans la vieille corderie pour parler de nœuds.",
        "En la vieja cordelería tuvo lugar, el 9 de junio de 2014, una velada sobre los nudos.",
        "Our next rope meetup will be on Monday, June 9, 2014 in the old rope works at the port.",
        "No dia 9 de junho de 2014 falamos de nós e de cordas na antiga fábrica do porto.",
    ],
)
def test_the_first_paragraph_may_say_so_in_many_languages(line):
    assert read(f"# Ropes\n\n{line}") == {"date": "2014-06-09"}


@pytest.mark.parametrize(
    "line",
    [
        "The library was released on 9 June 2014 and we have used it every single day of the year.",
        "Our rope club has existed since 9 June 2014, and it meets whenever the tide allows it.",
        "Die Bibliothek erschien am 9. Juni 2014 und wird seither von allen im Hafen benutzt.",
    ],
)
def test_a_day_in_a_sentence_about_something_else_is_not_the_event_s(line):
    assert read(f"# Ropes\n\n{line}") == {}


@pytest.mark.parametrize(
    "line", ["In 1987 John Smith met Mary Jones in the Old Tower of Pisa", "They fought and met in Dublin"]
)
def test_a_meeting_of_others_is_no_venue(line):
    assert "venue" not in read(f"# Ropes\n\n{line}")


def test_an_odd_link_on_a_heading_is_no_event_page():
    assert "link" not in read("# [Ropes](javascript:alert(1))")
    assert "link" not in read("# [Ropes](ropes.pdf)")
