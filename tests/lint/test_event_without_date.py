"""N601: an event that nobody can place in time."""

from lint_makers import event, found, site


def test_an_event_without_a_date_is_told_of_at_its_beginning():
    assert found("N601", site(event(start=None, line=4))) == [
        'notes/2025-03-11-quay.md:4:1 event "Quay Evening" has no date; '
        "add `date: YYYY-MM-DD` or put the day into the file's name"
    ]


def test_a_year_is_a_date():
    assert found("N601", site(event(start="2025"))) == []


def test_a_page_needs_no_date():
    assert found("N601", site(event(start=None, kind="page"))) == []
