"""N613: a word that was to be replaced."""

import pytest
from lint_makers import event, fact, found, site, talk, text

from notegen.model.event import Venue


@pytest.mark.parametrize("title", ["TBD", "tba", "T.B.A.", "TODO", "???", "To be announced", "Title"])
def test_a_placeholder_for_a_title_is_told_of_where_it_stands(title):
    one = talk("Ada Park", title=title, facts=(fact("title", title, 12),))
    assert found("N613", site(event(talks=(one,)))) == [
        f'notes/2025-03-11-quay.md:12:1 the title "{title}" looks like a placeholder; fill it in or leave it out'
    ]


def test_a_placeholder_for_a_speaker_or_a_venue_is_told_of():
    one = event(talks=(talk("N.N."),), venue=Venue("TBC"))
    assert [line.split(" ", 1)[1] for line in found("N613", site(one))] == [
        'the venue "TBC" looks like a placeholder; fill it in or leave it out',
        'the speaker "N.N." looks like a placeholder; fill it in or leave it out',
    ]


def test_a_title_that_speaks_of_placeholders_is_none():
    assert found("N613", site(event(talks=(talk("Ada Park", title="Writing a TODO app"),)))) == []


def test_a_link_to_nowhere_is_told_of():
    assert found("N613", site(event(texts=(text("- [Slides]()"),)))) == [
        'notes/2025-03-11-quay.md:10:3 the link "Slides" leads nowhere; fill in its address or take it out'
    ]
