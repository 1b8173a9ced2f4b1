"""N602: a talk that nobody gave."""

from lint_makers import event, found, site, talk


def test_a_talk_without_a_speaker_is_told_of():
    assert found("N602", site(event(talks=(talk(), talk("Ada Park", title="Sails"))))) == [
        'notes/2025-03-11-quay.md:7:1 talk "Ropes" has no speaker; '
        "add a line `By Name (Organisation)` below its heading"
    ]
