"""What front matter states of talks, in the spellings of several generators."""

import pytest
from story import Story


def front(*lines: str, body: str = "") -> str:
    return "---\n" + "\n".join(lines) + f"\n---\n{body}"


def test_the_authors_under_a_talk_spoke_there_and_its_abstract_is_its_text(tmp_path):
    note = front(
        "talks:",
        "  - title: Des nœuds",
        "    extract: Pourquoi ils *tiennent*.",
        "    authors: [{name: Zoé Brun, url: https://example.org/zoe}]",
        "    slides: [https://speakerdeck.com/zoe/noeuds]",
        "    videos: []",
    )
    (talk,) = Story(tmp_path).note("2031-04-02-soiree.md", note).event().talks
    assert [(person.name, person.links) for person in talk.speakers] == [("Zoé Brun", ("https://example.org/zoe",))]
    assert [(text.source, text.line) for text in talk.texts] == [("Pourquoi ils *tiennent*.\n", 4)]
    assert talk.slides == ("https://speakerdeck.com/zoe/noeuds",)


def test_an_abstract_that_is_the_title_again_is_no_text(tmp_path):
    note = front("talks:", "  - title: Nudos", "    abstract: Nudos")
    (talk,) = Story(tmp_path).note("2031-04-02.md", note).event().talks
    assert talk.texts == ()


@pytest.mark.parametrize(
    ("written", "understood"),
    [
        ("Knots in anger - Ann Lee", "Knots in anger | Ann Lee"),
        ("'Ann Lee: Knots in anger'", "Knots in anger | Ann Lee"),
        ("Seile, die halten, von Gesa Hahn", "Seile, die halten | Gesa Hahn"),
        ("Happy Path - Sad Path", "Happy Path - Sad Path"),
        ("Knots that hold (for a while) - a tale", "Knots that hold (for a while) - a tale"),
    ],
)
def test_a_listed_title_is_parted_where_one_side_is_people(tmp_path, written, understood):
    story = Story(tmp_path).note("2031-04-02.md", front("talks:", f"  - title: {written}"))
    assert story.talks() == [understood]


def test_a_title_with_stated_speakers_stays_whole(tmp_path):
    note = front("talks:", "  - title: Knots in anger - Ann Lee", "    speaker: Bob Ray")
    assert Story(tmp_path).note("2031-04-02.md", note).talks() == ["Knots in anger - Ann Lee | Bob Ray"]


def test_a_note_of_nothing_but_talks_is_an_event(tmp_path):
    note = front("edition: '7'", "date: 2031-04-02", "host: Werft Nord", "talks: [Nœuds, Seile]")
    event = Story(tmp_path).note("a.md", note).event()
    assert [talk.title for talk in event.talks] == ["Nœuds", "Seile"]
    assert event.venue is not None
    assert event.venue.name == "Werft Nord"


def test_slides_in_front_matter_make_a_talk_whose_speaker_nobody_noted(tmp_path):
    story = Story(tmp_path).note("2031-04-02-a.md", front("title: Seile", "attachments: {Folien: /files/seile.pdf}"))
    assert story.talks() == ["Seile"]
    assert story.event().talks[0].slides == ("/files/seile.pdf",)


def test_ids_of_recordings_are_recordings(tmp_path):
    note = front("title: Seile", "speaker: Gesa Hahn", "youtube: [abcdefghij1, 'https://youtu.be/abcdefghij2']")
    (talk,) = Story(tmp_path).note("2031-04-02-a.md", note).event().talks
    assert talk.videos == ("https://www.youtube.com/watch?v=abcdefghij1", "https://youtu.be/abcdefghij2")


def test_a_sound_file_is_a_link_of_the_talk(tmp_path):
    note = front("title: Nœuds", "speaker: Zoé Brun", "audio: https://example.org/noeuds.mp3")
    (talk,) = Story(tmp_path).note("2031-04-02-a.md", note).event().talks
    assert [(link.title, link.url) for link in talk.links] == [("Audio", "https://example.org/noeuds.mp3")]


@pytest.mark.parametrize(
    ("beside", "links", "works_for"),
    [
        ("twitter: annlee", ("https://twitter.com/annlee",), ()),
        ("speaker_url: https://example.org/ann", ("https://example.org/ann",), ()),
        ("firma: Tauwerk GmbH", (), ("Tauwerk GmbH",)),
        ("empresa: Cuerdas SA", (), ("Cuerdas SA",)),
    ],
)
def test_what_stands_beside_the_one_speaker_is_about_that_person(tmp_path, beside, links, works_for):
    story = Story(tmp_path).note("2031-04-02-a.md", front("title: Knots", "speaker: Ann Lee", beside))
    (person,) = story.event().talks[0].speakers
    assert (person.links, person.affiliations) == (links, works_for)


def test_of_two_speakers_a_profile_is_nobody_s(tmp_path):
    note = front("title: Knots", "speaker: Ann Lee", "speaker2: Bob Ray", "twitter: annlee")
    (talk,) = Story(tmp_path).note("2031-04-02-a.md", note).event().talks
    assert [person.links for person in talk.speakers] == [(), ()]


def test_a_speaker_of_several_talks_is_a_doubt_and_nobody(tmp_path):
    note = front("title: Evening", "speaker: Ann Lee", "talks: [Knots, Sails]")
    story = Story(tmp_path).note("2031-04-02-a.md", note)
    assert story.talks() == ["Knots", "Sails"]
    assert story.faults() == [
        "notes/2031-04-02-a.md:3:1: warning N218 speaker: the note has 2 talks, so whose speaker this is cannot be "
        "told; name it in its talk"
    ]


def test_links_of_an_evening_are_shown_and_its_page_is_its_link(tmp_path):
    note = front(
        "title: Evening",
        "links:",
        "  Meetup: https://www.meetup.com/ropes/events/123/",
        "  The [old] forum: https://forum.example/t/1",
        "talks: [Knots, Sails]",
    )
    event = Story(tmp_path).note("2031-04-02-a.md", note).event()
    assert event.link == "https://www.meetup.com/ropes/events/123/"
    assert [text.source for text in event.texts] == ["- [The \\[old\\] forum](<https://forum.example/t/1>)\n"]


@pytest.mark.parametrize(
    ("stated", "field", "value"),
    [
        ("url: https://ropes.example/2031", "link", "https://ropes.example/2031"),
        ("url: event/ropes", "link", ""),
        ("host: Ann Lee", "venue", None),
        ("canceled: true", "status", "cancelled"),
        ("abgesagt: ja", "status", "scheduled"),
        ("verschoben: true", "status", "postponed"),
        ("sponsors: [Tauwerk GmbH]", "groups", ()),
        ("meeting_datetime: 20310402_1900", "time", "19:00"),
        (":group: Ropes", "groups", ("Ropes",)),
    ],
)
def test_other_keys_say_what_they_say(tmp_path, stated, field, value):
    event = Story(tmp_path).note("2031-04-02-a.md", front("title: Evening", stated, body="text\n")).event()
    assert getattr(event, field) == value


@pytest.mark.parametrize("left", ["TBD", "'{{ title }}'", "'<%= title %>'", "'???'"])
def test_a_placeholder_is_no_fact(tmp_path, left):
    story = Story(tmp_path).note("2031-04-02-a.md", front(f"title: {left}", body="# Knots by Ann Lee\n"))
    assert story.event().title == "Knots"
    told = left.strip("'")
    assert story.faults() == [
        f'notes/2031-04-02-a.md:2:1: warning N217 title: "{told}" is a placeholder; fill it in or delete the line'
    ]


def test_a_description_is_the_text_of_a_note_that_has_no_other(tmp_path):
    note = front("title: Soirée", "description: Des nœuds.", "talks: [Nœuds, Voiles]")
    event = Story(tmp_path).note("2031-04-02-a.md", note).event()
    assert [(text.source, text.line) for text in event.texts] == [("Des nœuds.\n", 3)]


def test_a_stated_description_is_kept_for_feeds(tmp_path):
    story = Story(tmp_path).note("2031-04-02-a.md", front("title: Evening", "description: On knots.", body="text\n"))
    assert ("description", "On knots.") in [(fact.field, fact.value) for fact in story.event().facts]
