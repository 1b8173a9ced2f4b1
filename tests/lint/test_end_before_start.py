"""N608: an event that ends before it begins."""

from lint_makers import event, fact, found, site


def test_an_end_before_the_start_is_told_of_where_it_is_stated():
    assert found("N608", site(event(end="2025-03-10", facts=(fact("end", "2025-03-10", 3),)))) == [
        "notes/2025-03-11-quay.md:3:1 the event ends on 2025-03-10 and begins on 2025-03-11; one of the two is a slip"
    ]


def test_an_end_in_the_same_month_may_be_later():
    assert found("N608", site(event(end="2025-03"))) == []
