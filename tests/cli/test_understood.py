"""The line that `new` and `serve` say of a note."""

from notegen.cli.understood import sentence
from notegen.model.civil_date import CivilDate
from notegen.model.event import Event, Speaker, Talk, Venue

NOTE = "2025/2025-03-11-quay.md"
DAY = CivilDate(2025, 3, 11)


def talk(*names: str, note: str = NOTE) -> Talk:
    return Talk("Ropes", tuple(Speaker(name) for name in names), sources=(note,))


def test_an_evening_is_one_event_with_its_speakers_by_last_name():
    evening = Event(start=DAY, talks=(talk("Ada Park"), talk("Bo Reed", "Cy van Dam"), talk()))
    assert sentence(NOTE, [evening]) == "2025-03-11-quay.md: 1 event, 3 talks (Park; Reed, Dam; nobody), no venue"


def test_what_is_missing_is_named():
    assert sentence(NOTE, [Event()]) == "2025-03-11-quay.md: 1 event, no date, no venue, no talk"


def test_a_complete_note_lacks_nothing():
    complete = Event(start=DAY, venue=Venue("Old Rope Store"), talks=(talk("Ada Park"),))
    assert sentence(NOTE, [complete]) == "2025-03-11-quay.md: 1 event, 1 talk (Park)"


def test_talks_of_the_same_evening_in_other_notes_are_not_counted():
    evening = Event(start=DAY, venue=Venue("x"), talks=(talk("Ada Park"), talk("Bo Reed", note="other.md")))
    assert sentence(NOTE, [evening]) == "2025-03-11-quay.md: 1 event, 1 talk (Park)"


def test_a_conference_names_its_first_speakers():
    assert sentence(NOTE, [Event(start=DAY, venue=Venue("x"), talks=(talk("Ada Park"),) * 7)]) == (
        "2025-03-11-quay.md: 1 event, 7 talks (Park; Park; Park; Park; Park; +2)"
    )


def test_decks_and_pages_are_called_so():
    assert sentence("a.md", [Event(kind="deck")]) == "a.md: 1 deck"
    assert sentence("a.md", [Event(kind="page", draft=True)]) == "a.md: 1 page, a draft"
    assert sentence("a.md", []) == "a.md: nothing that is published"


def test_a_note_with_an_error_is_said_to_be_kept_out():
    assert sentence("a.md", [], kept_out=True) == "a.md: kept out of the site by an error"
