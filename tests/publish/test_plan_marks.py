"""Each line of a note stands once: as text, or as the fact it became."""

from makers import event, fact, site, speaker, talk, text, venue
from planned import data, planned

from notegen.load.joined import together
from notegen.load.mail import event_without_mail
from notegen.load.marks import marked, with_group
from notegen.model.classes import replace
from notegen.model.event import Event
from notegen.publish.marks import Marks, marks_of

ADA = speaker("Ada Brook")
SHOWN = "notes/a.md"


def evening(*facts, talks=(), **more) -> Event:
    return marked(event("Harbour Evening", *talks, note="a.md", facts=facts, **more), SHOWN)


def test_facts_of_the_header_are_marked_in_the_order_of_the_page():
    made = evening(
        fact("link", "https://example.org/1", 6),
        fact("date", "2014-06-09", 3),
        fact("group", "Dock Group", 2),
        fact("title", "Harbour Evening", 1),
    )
    assert marks_of(made).event == (("title", 1), ("group", 2), ("when", 3), ("link", 6))


def test_a_line_that_holds_two_facts_is_claimed_by_the_first_element():
    made = evening(fact("date", "2014-06-09", 1), fact("title", "Harbour Evening", 1))
    assert marks_of(made).event == (("title", 1),)


def test_an_address_list_is_the_house_and_then_the_address():
    made = evening(fact("venue", venue("Pier House", "Quay 3, 20457 Hamburg"), 3, end=5), venue=venue("Pier House"))
    assert marks_of(made).event == (("where", 3), ("address", 4), ("address", 5))


def test_a_house_on_the_line_above_its_address_is_the_place():
    made = evening(fact("venue", venue(), 4), fact("venue_name", "Pier House", 3))
    assert marks_of(made).event == (("where", 3), ("address", 4))


def test_a_line_that_is_still_in_a_text_is_not_claimed_again():
    made = evening(fact("date", "2014-06-09", 2), texts=(text("We met on 9 June.", line=2),))
    assert marks_of(made).event == ()


def test_lines_of_a_text_may_be_listed_one_by_one():
    made = evening(fact("date", "2014-06-09", 4), texts=(text("a\nb", line=2, lines=(2, 4)),))
    assert marks_of(made).event == ()


def test_what_front_matter_file_name_and_folder_say_stands_in_no_line():
    made = evening(
        fact("title", "Harbour Evening", 2, rule="front matter"),
        fact("date", "2014-06-09", 0, rule="file name"),
        fact("date", "2014-06-09", 1, rule="folder"),
    )
    assert marks_of(made).event == ()


def test_a_fact_of_another_note_is_no_line_of_this_one():
    assert marks_of(evening(fact("group", "Dock Group", 2, note="index.md"))).event == ()


def test_an_event_of_several_notes_has_no_marks():
    made = evening(fact("title", "Harbour Evening", 1), talks=(talk("Cranes"),), sources=("a.md", "b.md"))
    assert marks_of(made).event == ()
    assert marks_of(made).talks == ((),)


def test_a_heading_that_is_not_the_title_shown_is_not_claimed_by_it():
    assert marks_of(evening(fact("title", "Something else", 1))).event == ()


def test_a_talk_and_its_by_line_are_claimed_apart_and_once():
    cranes = talk("Cranes", facts=(fact("title", "Cranes", 5), fact("speaker", ADA, 6), fact("slides", "https://x", 6)))
    tides = talk("Tides", facts=(fact("title", "Tides", 9), fact("speaker", ADA, 9)))
    assert marks_of(evening(talks=(cranes, tides))).talks == ((("title", 5), ("speakers", 6)), (("title", 9),))


def test_a_talk_that_is_the_title_of_its_event_does_not_claim_the_line_again():
    cranes = talk("Harbour Evening", facts=(fact("title", "Harbour Evening", 1),))
    made = evening(fact("title", "Harbour Evening", 1), talks=(cranes,))
    assert marks_of(made).event == (("title", 1),)
    assert marks_of(made).talks == ((),)


def test_the_heading_of_a_session_stands_once_with_its_line():
    first = talk("Cranes", session="Morning", facts=(fact("session", "Morning", 3), fact("title", "Cranes", 4)))
    second = talk("Tides", session="Morning", facts=(fact("session", "Morning", 3), fact("title", "Tides", 8)))
    third = talk("Ropes", session="Evening", facts=(fact("session", "Evening", 12), fact("title", "Ropes", 13)))
    made = evening(talks=(first, second, third))
    parts = data(planned(site(made)), made.url).parts
    assert [(part.session, part.session_line) for part in parts] == [("Morning", 3), ("", 0), ("Evening", 12)]


def test_a_place_without_an_address_has_all_its_lines():
    made = evening(fact("venue", venue("Pier House"), 3, end=4), venue=venue("Pier House"))
    assert data(planned(site(made)), made.url).marks == (("where", 3), ("where", 4))


def test_a_group_that_is_hidden_claims_nothing():
    made = evening(fact("group", "Dock Group", 2), groups=("Dock Group",))
    plan = planned(site(made, hidden=[("group", "Dock Group")]))
    assert data(plan, made.url).marks == ()


def test_a_heading_that_only_repeats_the_session_is_its_talk_s():
    first = talk("Cranes", session="Lightning", facts=(fact("session", "Lightning", 4), fact("title", "Cranes", 4)))
    second = talk("Tides", session="Lightning", facts=(fact("session", "Lightning", 8), fact("title", "Tides", 8)))
    assert marks_of(evening(talks=(first, second))) == Marks((), {"Lightning": 4}, ((), (("title", 8),)))


def test_a_group_found_in_the_title_stands_for_the_line_that_nothing_else_does():
    called, other = fact("title", "Harbour Evening", 1), fact("title", "Dock Group: Harbour Evening", 1)
    assert with_group(evening(called), called, SHOWN).marks == ("title:1",)
    assert with_group(evening(other), other, SHOWN).marks == ("group:1",)
    assert with_group(evening(other, texts=(text("It was.", line=1),)), other, SHOWN).marks == ()
    stated = fact("title", "Dock Group: Harbour Evening", 2, rule="front matter")
    assert with_group(evening(stated), stated, SHOWN).marks == ()


def test_a_note_that_tells_of_one_evening_twice_has_each_line_once():
    both = together([evening(fact("title", "Harbour Evening", 1)), evening(fact("date", "2014-06-09", 1))])
    assert marks_of(both).event == (("title", 1),)


def test_the_session_of_an_evening_told_twice_stands_once_and_its_second_heading_is_the_talk_s():
    both = [
        evening(
            talks=(talk(name, session="Lightning", facts=(fact("session", "Lightning", at), fact("title", name, at))),)
        )
        for name, at in (("Cranes", 4), ("Tides", 8))
    ]
    assert marks_of(together(both)) == Marks((), {"Lightning": 4}, ((), (("title", 8),)))


def test_a_session_has_its_line_whatever_its_talk_is_stated_to_be_part_of():
    knots = talk("Knots", session="Evening", facts=(fact("session", "Morning", 3), fact("title", "Knots", 7)))
    made = evening(talks=(knots,), texts=(replace(text("Words.", line=5), session="Morning"),))
    assert marks_of(made).sessions == {"Morning": 3}
    parts = data(planned(site(made)), made.url).parts
    assert [(part.session, part.session_line) for part in parts] == [("Morning", 3), ("Evening", 0)]


def test_a_session_heading_without_its_mail_address_keeps_its_line():
    knots = talk("Knots", session="Dock a@b.example", facts=(fact("session", "Dock a@b.example", 3),))
    made = evening(talks=(knots,), texts=(replace(text("Words.", line=5), session="Dock a@b.example"),))
    clean = event_without_mail(made)
    assert (clean.texts[0].session, clean.talks[0].session, marks_of(clean).sessions) == ("Dock", "Dock", {"Dock": 3})
