"""N609: a talk that stands twice."""

from lint_makers import event, found, site, talk


def test_the_same_talk_again_is_told_of_at_the_second_place():
    twice = (talk("Ada Park"), talk("Ada Park", title="ropes!", line=30))
    assert found("N609", site(event(talks=twice))) == [
        'notes/2025-03-11-quay.md:30:1 talk "ropes!" stands twice in this event; '
        "give both the same title and speaker, or tell them apart"
    ]


def test_two_people_may_give_talks_of_one_title():
    assert found("N609", site(event(talks=(talk("Ada Park"), talk("Bo Reed"))))) == []


def test_the_same_talk_at_another_event_is_no_repetition():
    assert found("N609", site(event(talks=(talk("Ada Park"),)), event(talks=(talk("Ada Park"),)))) == []


def test_talks_without_titles_are_not_compared():
    assert found("N609", site(event(talks=(talk("Ada Park", title=""), talk("Ada Park", title=""))))) == []
