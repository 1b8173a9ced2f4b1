"""Headings are talks by who is named, by their page in a programme, and by what stands among talks."""

import pytest
from story import opened
from test_programme import event, told, value

from notegen.load.talks.choose import links_its_page

COUNTED = """
    # Rope Evening

    ## A. Knots that hold
    By Ann Lee

    ## B. Sails
    By Bob Ray

    ## C. Anchors for all

    - heavy

    ## D. Lunch

    ## Anything else
    """


def test_a_heading_counted_in_one_row_with_talks_is_a_talk_whose_speaker_nobody_noted():
    assert told(COUNTED) == ["Knots that hold | Ann Lee", "Sails | Bob Ray", "Anchors for all | "]


def test_a_row_of_sections_with_few_talks_in_it_makes_none():
    sections = "## 2. Anfang\n\n- a\n\n## 3. Mitte\n\n- b\n\n## 4. Schluss\n\n- c\n"
    note = f"# Seile\n\n## 1. Knoten\n\nvon Uta Lange\n\n{sections}"
    assert [line.split(" | ")[0] for line in told(note)] == ["1. Knoten"]


@pytest.mark.parametrize(
    "line",
    [
        "ref: https://ropecon.example/2019/talks/{}",
        "* https://seiltage.example/fahrplan/events/{}.html",
        "[Programa](https://cuerdas.example/2019/charlas/{})",
        "Link: <https://sched.co/{}>",
    ],
)
def test_headings_above_their_page_in_a_programme_are_talks(line):
    first, second = line.format("ab12"), line.format("cd34")
    note = f"# Ropecon\n\n## Knots that hold\n\n{first}\n\n- a\n\n## Old sails\n\n{second}\n\n- b\n"
    assert told(note) == ["Knots that hold | ", "Old sails | "]
    assert value(event(note).talks[0], "title") == "Knots that hold"


@pytest.mark.parametrize(
    "line",
    [
        "See https://ropecon.example/talks/knots for more on it",
        "https://github.com/ann/talks/knots",
        "https://ropes.example/docs/knots",
        "https://ropecon.example/talks/",
    ],
)
def test_other_links_below_a_heading_say_nothing(line):
    (_, section) = opened(f"# Ropecon\n\n## Knots that hold\n\n{line}\n").sections
    assert not links_its_page(section)


def test_one_page_of_a_programme_is_no_programme():
    assert told("# Ropecon\n\n## Hints\n\nhttps://ropecon.example/talks/knots\n\n## More\n\n- a\n") == []


@pytest.mark.parametrize("title", ["Keynotes", "Lightning talks", "Other talks", "Blitzvorträge", "Ateliers"])
def test_what_only_announces_talks_is_none_where_nobody_is_named(title):
    note = f"# Evening\n\n## Knots\nBy Ann Lee\n\n## {title}\n\n[Slides](https://speakerdeck.com/x/y)\n"
    assert told(note) == ["Knots | Ann Lee"]


@pytest.mark.parametrize(
    ("heading", "told_as"),
    [
        ("Keynote: Ann Lee", "Keynote | Ann Lee"),
        ("Lightning Talk: Knots", "Lightning Talk: Knots | Ann Lee"),
        ("Mesa redonda: Nudos", "Nudos | Ann Lee"),
        ("LT: Knots", "LT: Knots | Ann Lee"),
    ],
)
def test_a_keynote_that_has_no_title_but_its_speaker_is_called_keynote(heading, told_as):
    assert told(f"# Evening\n\n## {heading}\nSpeaker: Ann Lee\n\n- a\n") == [told_as]


@pytest.mark.parametrize("heading", ["Upcoming talks", "Must watch list", "Nächstes Mal: Vorträge", "Prochaines idées"])
def test_what_is_planned_or_only_recommended_is_no_talk_of_the_evening(heading):
    note = f"# Evening\n\n## Heard\n\n### Knots\nBy Ann Lee\n\n## {heading}\n\n### Sails\nBy Bob Ray\n\n- b\n"
    assert told(note) == ["Heard: Knots | Ann Lee"]
