"""N607: an event that has no name."""

from lint_makers import event, found, site, talk


def test_an_event_without_a_title_is_told_of():
    assert found("N607", site(event(title=""))) == [
        "notes/2025-03-11-quay.md:1:1 this event has no title; add `title:` or a first heading `# Title`"
    ]


def test_an_event_that_is_one_talk_is_called_by_it():
    assert found("N607", site(event(title="", talks=(talk("Ada Park"),)))) == []


def test_in_root_mode_the_path_has_no_folder():
    assert found("N607", site(event(title=""), folder="."))[0].startswith("2025-03-11-quay.md:1:1 ")
