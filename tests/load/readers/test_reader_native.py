"""notegen's own form: facts on top, talks in the body."""

from story import Story, opened

from notegen.load.readers import native

NOTE = """
    ---
    title: Rope Usergroup, June 2014
    date: 2014-06-09
    time: 19:00-21:30
    group: Rope Usergroup
    venue: Pier House, Kaistraße 43, 20457 Hamburg
    tags: [knots, sails]
    ---
    ## Introduction to knots
    By [Ann Lee](https://twitter.com/annlee) (Acme) · [Slides](https://speakerdeck.com/ann/k) · [Video](https://youtu.be/abc)

    - notes
    """


def test_what_new_and_init_write_is_understood_whole(tmp_path):
    event = Story(tmp_path).note("2014-06-09-ropes.md", NOTE).event()
    assert (event.title, str(event.start), event.time) == ("Rope Usergroup, June 2014", "2014-06-09", "19:00-21:30")
    assert event.groups == ("Rope Usergroup",)
    assert event.venue is not None
    assert (event.venue.name, event.venue.address, event.city) == (
        "Pier House",
        "Kaistraße 43, 20457 Hamburg",
        "Hamburg",
    )
    assert event.tags == ("knots", "sails")
    (talk,) = event.talks
    assert (talk.title, talk.speakers[0].name, talk.speakers[0].affiliations) == (
        "Introduction to knots",
        "Ann Lee",
        ("Acme",),
    )
    assert (talk.slides, talk.videos) == (("https://speakerdeck.com/ann/k",), ("https://youtu.be/abc",))
    assert [text.source for text in talk.texts] == ["- notes\n"]
    assert event.url == "/2014/06-09-ropes/"


def test_nothing_is_wrong_with_such_a_note(tmp_path):
    assert Story(tmp_path).note("2014-06-09-ropes.md", NOTE).faults() == []


def test_the_least_note_says_as_much_by_its_name_and_heading(tmp_path):
    event = Story(tmp_path).note("2014-06-09-ropes.md", "# Rope Usergroup\n\n## Knots\nBy Ann Lee\n").event()
    assert (event.title, event.groups, str(event.start)) == ("Rope Usergroup", ("Rope Usergroup",), "2014-06-09")


def test_a_list_of_talks_and_the_headings_of_the_same_titles_are_one(tmp_path):
    story = Story(tmp_path).note(
        "2014-06-09-ropes.md",
        """
        ---
        title: Rope evening
        talks:
          - title: Knots & more
            speaker: {name: Ann Lee, org: Acme}
            slides: knots.pdf
          - title: Sails
            speakers: [Bob Ray, "Cy Dee (Bolt)"]
            video: https://youtu.be/abc
        ---
        ## Knots and more

        - text of knots
        """,
    )
    assert story.talks() == ["Knots & more | Ann Lee (Acme)", "Sails | Bob Ray, Cy Dee (Bolt)"]
    knots, sails = story.event().talks
    assert [text.source for text in knots.texts] == ["- text of knots\n"]
    assert (knots.slides, sails.videos) == (("knots.pdf",), ("https://youtu.be/abc",))


def test_toml_front_matter_is_read_alike(tmp_path):
    note = '+++\ntitle = "Rope evening"\ndate = 2014-06-09\ngroup = "Ropes"\n+++\n## Knots\nBy Ann Lee\n'
    event = Story(tmp_path).note("ropes.md", note).event()
    assert (event.title, str(event.start), event.groups) == ("Rope evening", "2014-06-09", ("Ropes",))


def test_a_note_with_front_matter_fits_and_one_without_does_not():
    assert native.fits(opened("---\ntitle: A\n---\n"))
    assert not native.fits(opened("# A\n"))
