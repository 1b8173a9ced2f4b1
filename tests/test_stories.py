"""Whole stories: what happens to the site when somebody writes, edits, renames and deletes notes."""

import re

from story import Story

EVENING = """
    ---
    title: Rope evening
    date: 2014-06-09
    group: Rope Club
    tags: [knots]
    ---
    ## Knots
    By Ann Lee (Acme)

    - hold the end
    """


def test_editing_a_talk_leaves_the_tag_page_alone(tmp_path):
    story = Story(tmp_path).note("a.md", EVENING)
    story.build()
    rendered = story.note("a.md", EVENING.replace("hold the end", "hold both ends")).rendered()
    assert "2014/06-09-a/index.html" in rendered
    assert "tags/knots/index.html" not in rendered
    assert "hold both ends" in story.page("/2014/06-09-a/")


def test_renaming_a_talk_reaches_every_page_that_names_it(tmp_path):
    story = Story(tmp_path).note("a.md", EVENING)
    story.build()
    story.note("a.md", EVENING.replace("## Knots", "## Bends")).build()
    for page in ("/tags/knots/", "/speakers/ann-lee/", "/2014/06-09-a/", "/talks/"):
        assert "Bends" in story.page(page), page
    assert "2014/06-09-a/knots/index.html" not in story.files()


def test_a_second_build_of_the_same_notes_renders_nothing(tmp_path):
    story = Story(tmp_path).note("a.md", EVENING)
    story.build()
    before = story.files()
    assert story.rendered() == set()
    assert story.files() == before


def test_a_deleted_note_takes_its_pages_along(tmp_path):
    story = (
        Story(tmp_path)
        .note("a.md", EVENING)
        .note("b.md", EVENING.replace("Rope", "Sail").replace("Ann Lee", "Bob Ray"))
    )
    story.build()
    story.without("b.md").build()
    told = b" ".join(story.files().values())
    assert b"Bob Ray" not in told
    assert b"Ann Lee" in told


def test_two_notes_about_one_evening_make_one_page_with_both_texts(tmp_path):
    story = Story(tmp_path).note("a.md", EVENING)
    story.note("b.md", EVENING.replace("hold the end", "she tied a bowline").replace("Rope evening", "The rope night"))
    story.build()
    (event,) = story.events()
    page = story.page(event.talks[0].url)
    assert "hold the end" in page
    assert "she tied a bowline" in page
    assert event.sources == ("a.md", "b.md")


def test_a_note_that_moves_keeps_its_address_by_its_slug_and_leads_from_the_old_one(tmp_path):
    story = Story(tmp_path).note("a.md", EVENING)
    story.build()
    story.without("a.md").note(
        "moved/b.md", EVENING.replace("title:", "slug: ropes\n    aliases: [/2014/06-09-a/]\n    title:")
    )
    story.build()
    assert "hold the end" in story.page("/2014/ropes/")
    leads = re.search(r'href="([^"]*)"', story.files()["2014/06-09-a/index.html"].decode().partition("<main")[2])
    assert leads is not None
    assert leads[1] == "../ropes/"


def test_a_folder_of_talks_is_one_event_whose_talks_link_to_each_other(tmp_path):
    story = Story(tmp_path).note(
        "camp/index.md", "# RopeCamp (April 27-28, 2017)\n\nLocation: Rope Works\n\n[first](knots.md)\n"
    )
    story.note("camp/knots.md", "# Knots by Ann Lee\n\nSee [sails](sails.md).\n").note(
        "camp/sails.md", "# Sails by Bob Ray\n"
    )
    story.build()
    knots = story.files()["2017/04-27-camp/knots/index.html"].decode()
    assert 'href="../sails/"' in knots
    assert story.talks() == ["Knots | Ann Lee", "Sails | Bob Ray"]


def test_what_export_says_is_what_the_site_shows(tmp_path):
    story = Story(tmp_path).note("a.md", EVENING)
    story.build()
    (event,) = story.export()["events"]
    assert event["url"] == "/2014/06-09-a/"
    assert event["talks"][0]["speakers"] == [{"name": "Ann Lee", "url": "/speakers/ann-lee/", "affiliations": ["Acme"]}]
    assert "Ann Lee" in story.page(event["talks"][0]["url"])


def uids(story: Story) -> list[bytes]:
    """What calendar programs know the events of a published site by."""
    return re.findall(rb"UID:(\S+)", story.files()["events.ics"])


def test_a_calendar_knows_an_event_again_under_another_title_and_on_another_day(tmp_path):
    story = Story(tmp_path).note("rope.md", EVENING)
    story.build()
    before = uids(story)
    story.note("rope.md", EVENING.replace("Rope evening", "Knot night").replace("2014-06-09", "2014-07-14")).build()
    assert b"DTSTART;VALUE=DATE:20140714" in story.files()["events.ics"]
    assert uids(story) == before != []


def test_a_note_renamed_to_another_day_is_known_again_by_its_alias(tmp_path):
    story = Story(tmp_path).note("2014-06-09-rope.md", "# Rope\n\n## Knots\n")
    story.build()
    before = uids(story)
    moved = "---\naliases: [/2014/06-09-rope/]\n---\n# Rope\n\n## Knots\n"
    story.without("2014-06-09-rope.md").note("2014-07-14-rope.md", moved).build()
    assert uids(story) == before != []


def test_editing_a_talk_leaves_calendars_alone(tmp_path):
    story = Story(tmp_path).note("a.md", EVENING)
    story.build()
    rendered = story.note("a.md", EVENING.replace("hold the end", "hold both ends")).rendered()
    assert not {path for path in rendered if path.endswith(".ics")}
    assert "feed.xml" in rendered


def test_a_word_of_the_sites_own_is_said_on_players_in_notes_too(tmp_path):
    story = Story(tmp_path).note("us.md", "---\nkind: page\n---\n# About us\n\nhttps://youtu.be/abcdefghijk\n")
    story.build()
    assert "Video · YouTube" in story.page("/us/")
    story.file("templates/languages/en.po", 'msgid "resource.video"\nmsgstr "Film"\n')
    story.build()
    assert "Film · YouTube" in story.page("/us/")
    story.file("templates/languages/en.po", 'msgid "resource.video\n')
    assert [one.code for one in story.build().diagnostics if one.code == "N804"] == ["N804"]
