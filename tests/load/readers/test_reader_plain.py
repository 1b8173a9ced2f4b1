"""Plain Markdown: the first heading is the event, later ones with a speaker are its talks."""

from story import Story, opened

from notegen.load.readers import plain


def test_an_address_list_below_the_first_heading_makes_it_the_event(tmp_path):
    story = Story(tmp_path).note(
        "130409.md",
        """
        # [ROPEUGHH](https://meet.example/rope)

        * [Pier House](https://pier.example)
        * Kaistraße 13
        * 20457 Hamburg

        # Knots

        By [Ann Lee](https://twitter.com/annlee)
        from [Acme](https://acme.example)

        * one

        # Sails

        ## General

        By Bob Ray

        * two
        """,
    )
    event = story.event()
    assert (event.title, event.groups, str(event.start), event.city) == (
        "ROPEUGHH",
        ("ROPEUGHH",),
        "2013-04-09",
        "Hamburg",
    )
    assert story.talks() == ["Knots | Ann Lee (Acme)", "Sails | Bob Ray"]


def test_a_first_heading_that_carries_a_speaker_is_a_talk(tmp_path):
    story = Story(tmp_path).note("2014-06-09-ropes.md", "# Knots by Ann Lee\n\n- one\n")
    assert story.talks() == ["Knots | Ann Lee"]
    assert story.event().title == "Knots"


def test_any_note_fits():
    assert plain.fits(opened("text"))


def test_a_note_of_prose_is_an_event_without_talks(tmp_path):
    story = Story(tmp_path).note("2014-06-09-walk.md", "We walked by the river, Ann Lee and I.\n")
    assert story.talks() == []
    assert [text.source for text in story.event().texts] == ["We walked by the river, Ann Lee and I.\n"]
