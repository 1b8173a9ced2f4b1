"""Which headings of a note are its talks, which its sessions, and what text belongs to each."""

from textwrap import dedent

from hypothesis import given, settings
from hypothesis import strategies as st
from story import opened

from notegen.load.markdown_event import read_event
from notegen.model.event import Speaker
from notegen.model.note import FoundEvent, FoundTalk


def event(note: str) -> FoundEvent:
    return read_event(opened(note))


def value(talk: FoundTalk, field: str) -> str:
    return next((str(fact.value) for fact in talk.facts if fact.field == field), "")


def told(note: str) -> list[str]:
    """`session: Title | Speaker` of each talk."""
    lines = []
    for talk in event(note).talks:
        people = ", ".join(fact.value.name for fact in talk.facts if isinstance(fact.value, Speaker))
        session = value(talk, "session")
        lines.append(
            f"{session}: {value(talk, 'title')} | {people}" if session else f"{value(talk, 'title')} | {people}"
        )
    return lines


def words(texts) -> list[str]:
    """What texts say, without blank lines."""
    return [line.strip() for text in texts for line in text.source.splitlines() if line.strip()]


EVENING = """
    # Rope Usergroup

    * Pier House
    * Kaistraße 13
    * 20457 Hamburg

    Thirty people came.

    # Knots
    By Ann Lee

    - one

    ## Questions

    - two

    # Sails
    By Bob Ray

    - three
    """


def test_later_headings_of_the_first_one_s_level_are_talks():
    assert told(EVENING) == ["Knots | Ann Lee", "Sails | Bob Ray"]


def test_each_text_belongs_to_its_talk_and_the_rest_to_the_event():
    found = event(EVENING)
    assert words(found.texts) == ["Thirty people came."]
    assert words(found.talks[0].texts) == ["- one", "## Questions", "- two"]
    assert words(found.talks[1].texts) == ["- three"]


def test_a_heading_without_a_speaker_at_the_talks_level_belongs_to_the_event_where_one_stands_above():
    note = (
        "# Evening\n\n## Knots\nBy Ann Lee\n\n- one\n\n## After the talks\n\n- beer\n\n## Sails\nBy Bob Ray\n\n- two\n"
    )
    found = event(note)
    assert told(note) == ["Knots | Ann Lee", "Sails | Bob Ray"]
    assert [(words([text]), text.place) for text in found.texts] == [(["## After the talks", "- beer"], 1)]


def test_a_heading_without_a_speaker_goes_on_with_the_talk_where_talks_are_the_top():
    note = "# Knots\nBy Ann Lee\n\n- one\n\n# Data types\n\n- two\n\n# Sails\nBy Bob Ray\n"
    found = event(note)
    assert told(note) == ["Knots | Ann Lee", "Sails | Bob Ray"]
    assert words(found.talks[0].texts) == ["- one", "# Data types", "- two"]


def test_a_heading_above_talks_is_their_session():
    note = """
        # RopeConf

        ## Meetup

        ### Ann Lee - Acme: Knots

        ## Conference Day

        Rain all day.

        ### Bob Ray - Bolt: Sails
        """
    assert told(note) == ["Meetup: Knots | Ann Lee", "Conference Day: Sails | Bob Ray"]
    assert [(words([text]), text.session, text.place) for text in event(note).texts] == [
        (["Rain all day."], "Conference Day", 1)
    ]


def test_a_session_of_lightning_talks_says_their_kind():
    note = "# RopeConf\n\n## Lightning Talks\n\n### Knots\nBy Ann Lee\n\n### Sails\nBy Bob Ray\n"
    assert [value(talk, "kind") for talk in event(note).talks] == ["lightning", "lightning"]


def test_talks_of_one_note_may_stand_at_different_levels_but_never_inside_each_other():
    note = "# Evening\n\n## Knots\nBy Ann Lee\n\n### A quote\n\nby Cy Dee\n\n### Sails\n\nBy Bob Ray\n"
    assert told(note) == ["Knots | Ann Lee"]


def test_headings_that_only_ask_and_sum_up_are_no_talks():
    note = """
        # Knots

        By Ann Lee

        # Introduction

        - one

        # Questions

        # Summary

        # References

        * Rope by Cy Dee
        """
    assert told(note) == ["Knots | Ann Lee"]


def test_books_quotations_and_attendees_make_no_talks():
    note = """
        # Rope evening

        ## Books

        - "The Long Rope" by Cy Dee
        - [Knots and more](https://books.example) by Dan Foe

        ## A quotation

        > We are all in the same boat.
        > by Eve Hall

        ## Who came

        - Ann Lee
        - Bob Ray (Bolt)

        ## Ideas for next time

        1. Sails (Ann)
        2. Masts (Bob)
        """
    assert told(note) == []


def test_a_note_without_any_speaker_has_no_talks():
    assert told("# Evening\n\n## One\n\n- a\n\n## Two\n\n- b\n") == []


def test_slides_and_recordings_are_the_talk_s_and_a_line_of_them_is_no_text():
    note = """
        # Evening

        ## Knots
        By [Ann Lee](https://twitter.com/annlee) (Acme) · [Slides](knots.pdf)

        [Video](https://youtu.be/abc)

        Read the [docs](https://docs.example) and the [slides of another talk on another evening](x.pdf), they are long
        enough to show that this is prose and no line of links at all.
        """
    talk = event(note).talks[0]
    assert (value(talk, "slides"), value(talk, "videos")) == ("knots.pdf", "https://youtu.be/abc")
    assert words(talk.texts)[0].startswith("Read the [docs]")


def test_a_link_on_the_title_is_slides_where_its_host_says_so():
    knots, sails = "https://speakerdeck.com/ann/knots", "https://sails.example"
    note = f"# Evening\n\n## [Knots]({knots}) by Ann Lee\n\n## [Sails]({sails}) by Bob Ray\n"
    assert [value(talk, "slides") for talk in event(note).talks] == ["https://speakerdeck.com/ann/knots", ""]


def test_numbers_in_front_of_several_titles_go():
    note = "# Evening\n\n## 1. Knots\nBy Ann Lee\n\n## 2. Sails\nBy Bob Ray\n"
    assert told(note) == ["Knots | Ann Lee", "Sails | Bob Ray"]


def test_a_number_in_front_of_one_title_stays():
    assert told("# Evening\n\n## 4. Ropes Camp\nBy Ann Lee\n") == ["4. Ropes Camp | Ann Lee"]


def test_a_text_brings_along_the_definitions_it_uses():
    note = (
        "# Evening\n\n## Knots\nBy Ann Lee\n\nSee [this][k] and that[^n].\n\n"
        "## Sails\nBy Bob Ray\n\n- x\n\n[k]: https://k.example\n[^n]: a note\n"
    )
    first, second = event(note).talks
    assert "[k]: https://k.example" in first.texts[0].source
    assert "[^n]: a note" in first.texts[0].source
    assert first.texts[0].source.count("[k]:") == 1
    assert "[k]: https://k.example" in second.texts[0].source


def test_underlined_headings_leave_no_line_behind():
    note = "Evening\n=======\n\nKnots\n-----\n\nBy Ann Lee\n\n- one\n"
    found = event(note)
    assert told(note) == ["Knots | Ann Lee"]
    assert found.texts == ()
    assert words(found.talks[0].texts) == ["- one"]


def test_every_line_of_a_note_is_a_fact_or_stands_in_exactly_one_text():
    found = event(EVENING)
    lines = dedent(EVENING).lstrip("\n").splitlines()
    seen = [
        number for text in (*found.texts, *(t for talk in found.talks for t in talk.texts)) for number in _numbers(text)
    ]
    facts = {fact.span.line for fact in found.facts} | {f.span.line for talk in found.talks for f in talk.facts}
    address = {3, 4, 5}
    for number, line in enumerate(lines, 1):
        if line.strip():
            assert seen.count(number) == (0 if number in facts | address else 1), line


def _numbers(text) -> list[int]:
    """Of the lines a text has from its note; the definitions it brings along stand elsewhere."""
    lines = enumerate(text.source.splitlines())
    return [text.line + at for at, line in lines if line.strip() and not line.startswith("[k]:")]


pieces = st.sampled_from(
    (
        "# Knots\nBy Ann Lee\n|## Sails\n|### Ann Lee - Acme: Masts\n|By Bob Ray\n|- one\n|text\n|> quote\n"
        "|```\n# no heading\n```\n|Underlined\n---\n|[Slides](a.pdf)\n|* Kaistraße 13\n|[k]: https://k.example\n|[k]\n"
    ).split("|")
)


@settings(max_examples=120)
@given(st.lists(pieces, max_size=9).map("\n".join))
def test_no_text_is_lost_and_none_is_told_twice(note):
    found = event(note)
    texts = (*found.texts, *(text for talk in found.talks for text in talk.texts))
    numbers = [number for text in texts for number in _numbers(text) if number <= note.count("\n")]
    body = note.splitlines()
    assert len(numbers) == len(set(numbers))
    facts = {fact.span.line for fact in found.facts} | {fact.span.line for talk in found.talks for fact in talk.facts}
    facts |= {text.line for text in found.fact_lines}
    for number, line in enumerate(body, 1):
        if line.strip(" -") and number not in numbers and number not in facts:
            assert line in ("# Knots", "## Sails", "Underlined", "* Kaistraße 13") or line.startswith(("###", "[k]:"))
