"""A session is called what its heading says beside the day, the hours and the letter that counts it."""

import pytest
from test_programme import event, told, value, words

from notegen.load.talks.kinds import session_of
from notegen.load.talks.sessions import names_a_session, session_parts


@pytest.mark.parametrize(
    ("heading", "name", "beside"),
    [
        ("Day 1 Saturday, May 4 2019", "Day 1", "Saturday, May 4 2019"),
        ("Day 1 - Saturday, 4 May", "Day 1", "Saturday, 4 May"),
        ("Tag 2 - Montag, 3. Mai 2019", "Tag 2", "Montag, 3. Mai 2019"),
        ("Jour 2 : vendredi 4 mai 2019", "Jour 2", "vendredi 4 mai 2019"),
        ("Day 2 (Saturday)", "Day 2 (Saturday)", ""),
        ("Giorno 1 - martedi 4 maggio 2019", "Giorno 1", "martedi 4 maggio 2019"),
        ("So 4 May 2019 went the ropes", "So went the ropes", "4 May 2019"),
        ("3 May 2019: Tutorials", "Tutorials", "3 May 2019"),
        ("Track A: 9:00 - 11:30", "Track A", "9:00 - 11:30"),
        ("C. Harbour Session", "Harbour Session", ""),
        ("Vormittag:", "Vormittag", ""),
        ("Talks on Thursday", "Talks on Thursday", ""),
        ("Day 1: Ropes", "Day 1: Ropes", ""),
        ("Saturday, May 4 2019", "Saturday, May 4 2019", ""),
        ("10:00 - 12:00", "10:00 - 12:00", ""),
        ("May the wind be with you", "May the wind be with you", ""),
    ],
)
def test_a_session_is_its_heading_without_what_the_event_says_anyway(heading, name, beside):
    assert session_parts(heading) == (name, beside)


def test_what_a_session_s_heading_says_beside_stands_above_its_text():
    found = event("# Ropes\n\n## Day 1 Saturday, May 4 2019\n\nRain.\n\n### Knots\nBy Ann Lee\n\n- one\n")
    assert [(text.session, words([text])) for text in found.texts] == [("Day 1", ["Saturday, May 4 2019", "Rain."])]
    assert value(found.talks[0], "session") == "Day 1"


@pytest.mark.parametrize("heading", ["Talks", "Programme:", "Apresentações", "Vorträge", "Les conférences", "Speakers"])
def test_a_heading_that_only_says_that_talks_follow_is_no_session_and_stays_in_the_text(heading):
    found = event(f"# Ropes\n\n## {heading}\n\n### Knots\nBy Ann Lee\n\n- one\n\n### Sails\nBy Bob Ray\n\n- two\n")
    assert not names_a_session(heading)
    assert [value(talk, "session") for talk in found.talks] == ["", ""]
    assert words(found.texts) == [f"## {heading}"]


@pytest.mark.parametrize(
    ("title", "session"),
    [
        ("Lightning Talk #3: Knots", "Lightning Talk"),
        ("Workshop: Knots", "Workshop"),
        ("Talk 2: Knots", ""),
        ("Keynote: Knots", ""),
        ("Keynotes: a critique", ""),
        ("Knots", ""),
    ],
)
def test_a_kind_in_front_of_a_title_names_the_session(title, session):
    assert session_of(title) == session


def test_the_heading_above_wins_over_the_word_in_front_of_the_title():
    note = "# Ropes\n\n## Day 1\n\n### Keynote: Knots\nBy Ann Lee\n\n- a\n\n### Sails\nBy Bob Ray\n\n- b\n"
    assert told(note) == ["Day 1: Knots | Ann Lee", "Day 1: Sails | Bob Ray"]
    assert told("# Ropes\n\n## Workshop: Knots\nBy Ann Lee\n\n- a\n") == ["Workshop: Knots | Ann Lee"]
