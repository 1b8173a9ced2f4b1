"""N614: a talk that has no name."""

from lint_makers import event, found, site, talk


def test_a_talk_without_a_title_is_told_of_by_its_speaker():
    assert found("N614", site(event(talks=(talk("Ada Park", title=""), talk(title="", line=9))))) == [
        "notes/2025-03-11-quay.md:7:1 the talk by Ada Park has no title; add a heading above it",
        "notes/2025-03-11-quay.md:9:1 the talk has no title; add a heading above it",
    ]
