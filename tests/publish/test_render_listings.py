"""Everything of one kind on one page."""

import pytest
from makers import event, site, talk
from planned import data, planned, rendered, urls

from notegen.model.initials import initial
from notegen.model.site import Thing


def test_every_kind_has_its_list_also_an_empty_one():
    assert {
        "/events/",
        "/talks/",
        "/speakers/",
        "/groups/",
        "/venues/",
        "/organisations/",
        "/tags/",
    } <= urls(planned(site()))


def test_the_list_of_series_is_made_where_there_is_one():
    assert "/series/" not in urls(planned(site(event("Docks"))))
    assert "/series/" in urls(planned(site(event("Docks", series="Winter talks"))))


def test_talks_stand_by_year_in_the_order_of_their_evening():
    made = site(event("A", talk("Two"), talk("One"), start="2014-01-01"), event("B", talk("Three"), start="2016-01-01"))
    page = data(planned(made), "/talks/")
    assert [(group.year, [card.title for card in group.talks]) for group in page.years] == [
        ("2016", ["Three"]),
        ("2014", ["Two", "One"]),
    ]
    assert page.total == 3


def test_names_stand_under_their_initials_and_signs_at_the_end():
    made = site(event("A", talk("T", "Örjan Dahl", "otto Rill", "3D Printer", "Дина", "Ada Brook")))
    page = data(planned(made), "/speakers/")
    assert [(letter, [card.name for card in cards]) for letter, cards in page.letters] == [
        ("A", ["Ada Brook"]),
        ("O", ["Örjan Dahl", "otto Rill"]),
        ("Д", ["Дина"]),
        ("#", ["3D Printer"]),
    ]
    assert "Örjan Dahl" in rendered(planned(made), "/speakers/")


@pytest.mark.parametrize(
    ("name", "letter"), [("ada", "A"), ("Ägir", "A"), ("ßa", "S"), ("3D", "#"), ("日本", "日"), ("", "#"), ("@x", "#")]
)
def test_the_initial_is_the_letter_a_reader_looks_under(name: str, letter: str):
    assert initial(name) == letter


def test_who_has_no_page_is_in_no_list():
    made = site(event("A", talk("T", "Ada Brook")), things=[Thing("speaker", "Ada Brook", "ada-brook", "")])
    assert data(planned(made), "/speakers/").total == 0
