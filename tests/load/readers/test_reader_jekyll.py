"""Jekyll posts: `date` may be the post's, `authors` wrote the note, media stand in liquid tags."""

import pytest
from story import Story, opened

from notegen.load.readers import jekyll

POST = """
    ---
    layout: post
    title: "RopeDays 2016"
    date: 2016-07-06 12:00:00
    categories: meetup ropes
    authors: ["Dee K.", "Eve"]
    ---
    On the 27th and 28th of June 2016, the first RopeDays took place in the Port of Bremen, in fine weather.

    ## Meetup

    ### [Ann Lee](https://twitter.com/annlee) - [Acme](https://acme.example): Knots

    [Slides](https://speakerdeck.com/ann/knots)

    {% youtube abcdefghijk %}

    ## Conference Day

    ### Bob Ray (Freelancer): Sails: a history

    * one
    """


def test_a_post_about_a_conference_is_understood_whole(tmp_path):
    story = Story(tmp_path).note("_posts/2016-07-06-ropedays.md", POST)
    event = story.event()
    assert (str(event.start), str(event.end), str(event.published)) == ("2016-06-27", "2016-06-28", "2016-07-06")
    assert (event.authors, event.tags) == (("Dee K.", "Eve"), ("meetup", "ropes"))
    assert event.venue is not None
    assert event.venue.name == "Port of Bremen"
    assert story.talks() == ["Knots | Ann Lee (Acme)", "Sails: a history | Bob Ray (Freelancer)"]
    assert [talk.session for talk in event.talks] == ["Meetup", "Conference Day"]
    knots = event.talks[0]
    assert knots.slides == ("https://speakerdeck.com/ann/knots",)
    assert [video.rpartition("/")[2].removeprefix("watch?v=") for video in knots.videos] == ["abcdefghijk"]


def test_authors_of_a_post_never_spoke(tmp_path):
    story = Story(tmp_path).note("_posts/2016-07-06-ropedays.md", POST)
    assert "Dee K." not in {thing.name for thing in story.things("speaker")}


@pytest.mark.parametrize(
    ("path", "note", "fits"),
    [
        ("a.md", "---\nlayout: post\n---\n", True),
        ("_posts/a.md", "---\ntitle: A\n---\n", True),
        ("x/_drafts/a.md", "---\ntitle: A\n---\n", True),
        ("_posts/a.md", "# A\n", False),
        ("posts/a.md", "---\ntitle: A\n---\n", False),
    ],
)
def test_a_post_has_a_layout_or_lies_among_posts(path, note, fits):
    assert jekyll.fits(opened(note, path)) == fits
