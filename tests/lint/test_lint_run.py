"""Which checks run, and how heavy their findings are."""

import pytest
from lint_makers import NOTE, event, project, site, talk, text, with_links

from notegen.lint.run import check, unknown_checks, weigh
from notegen.model.diagnostic import Severity, error, warning
from notegen.model.span import Span

UNDATED = site(event(start=None))


def codes(*given, **more):
    return [one.code for one in check(*given, **more)]


def test_findings_are_warnings_sorted_by_place():
    found = check(site(event(start=None, line=9, talks=(talk(),))), project())
    assert [(one.code, one.severity, one.span.line) for one in found] == [
        ("N602", Severity.WARNING, 7),
        ("N601", Severity.WARNING, 9),
    ]


@pytest.mark.parametrize("name", ["N601", "event-without-date"])
def test_a_check_is_switched_off_by_its_code_or_its_name(name):
    assert codes(UNDATED, project(checks=((name, "off"),))) == []


def test_a_check_can_be_made_an_error():
    (one,) = check(UNDATED, project(checks=(("N601", "error"),)))
    assert one.severity is Severity.ERROR


def test_build_runs_only_what_a_reader_would_see():
    words = text("[x](gone.md)")
    whole = site(event(start=None, texts=(words,)), rendered=with_links(words, "gone.md"))
    assert codes(whole, project(), in_build=True) == ["N606"]


def test_a_note_can_ask_not_to_be_told():
    words = text("Nobody remembers the day. <!-- notegen-ignore N601, talk-without-speaker -->")
    assert codes(site(event(start=None, talks=(talk(),), texts=(words,))), project()) == []


def test_a_wish_holds_for_its_own_note_only():
    other = event(start=None, sources=("other.md",))
    words = text("<!-- notegen-ignore N601 -->")
    assert [str(one.span) for one in check(site(event(texts=(words,)), other), project())] == ["notes/other.md:1:1"]


def test_a_warning_of_reading_can_be_silenced_or_raised_and_an_error_stays():
    place = Span(f"notes/{NOTE}")
    found = (warning("N501", place, "a"), warning("N502", place, "b"), error("N101", place, "c"))
    settings = project(checks=(("N501", "off"), ("N502", "error"), ("N101", "off"))).settings
    assert [(one.code, one.severity.value) for one in weigh(found, settings)] == [("N502", "error"), ("N101", "error")]


def test_a_check_that_does_not_exist_is_named_with_the_nearest_one():
    settings = project(checks=(("event-without-dates", "off"), ("N601", "loud"))).settings
    assert unknown_checks(settings) == (
        '`checks`: there is no check "event-without-dates"; did you mean "event-without-date"?',
        '`checks: N601` is "loud"; it can be off, warning or error',
    )
