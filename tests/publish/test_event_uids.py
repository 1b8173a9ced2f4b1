"""What calendar programs know an event by, whatever is edited."""

from dataclasses import replace

import pytest
from makers import day, event

from notegen.publish.event_uids import event_uids


def uid(*events, base_url: str = "https://example.org", of: int = 0) -> str:
    return event_uids(events, base_url)[events[of].id]


DATED = event("Docks", note="2024-05-01-docks.md", start="2024-05-01", name="docks")
PLAIN = event("Docks", note="evenings/docks.md", start="2024-05-01", name="docks")


@pytest.mark.parametrize("made", [DATED, PLAIN], ids=["a day in the path", "none"])
def test_it_survives_another_title_and_another_day_in_the_front_matter(made):
    moved = replace(made, title="Cranes", start=day("2024-06-02"), id="2024/06-02-docks", url="/2024/06-02-docks/")
    assert uid(moved) == uid(made)


def test_it_survives_another_name_of_the_note_where_the_former_address_is_stated():
    moved = event("Docks", note="2024-05-08-docks.md", start="2024-05-08", aliases=("/old/", "/2024/05-01-docks/"))
    again = event("Docks", note="2024-05-15-docks.md", start="2024-05-15", aliases=(*moved.aliases, moved.url))
    assert uid(moved) == uid(again) == uid(DATED)


def test_an_alias_of_another_form_changes_nothing():
    assert uid(replace(DATED, aliases=("/docker.html", "/blog/2024/x/"))) == uid(DATED)


def test_events_of_one_note_are_told_apart_by_title_and_then_in_the_order_of_their_days():
    march, may = (event("Docks", note="all.md", start=at) for at in ("2024-03-01", "2024-05-01"))
    other = event("Cranes", note="all.md", start="2024-04-01")
    all_of_them = event_uids((march, may, other), "")
    assert len(set(all_of_them.values())) == 3
    july = event("Docks", note="all.md", start="2024-07-01")
    assert all_of_them.items() <= event_uids((july, may, other, march), "").items()


def test_no_two_events_share_one():
    twins = [
        event("A", note=note, start="2024-05-01", name="a", id=note)
        for note in ("x/2024-05-01-a.md", "2024-05-01-a.md")
    ]
    assert len(set(event_uids(twins, "").values())) == 2


def test_another_site_has_others_and_its_scheme_does_not_matter():
    assert uid(DATED, base_url="http://example.org") == uid(DATED)
    assert uid(DATED, base_url="https://example.com") != uid(DATED)
