"""No heading, line or list of headings makes the speaker rules slow."""

from collections.abc import Callable

import pytest
from growing import growth_of_time
from story import opened

from notegen.load.speakers.headings import with_speaker_headings
from notegen.load.speakers.rules import read_section
from notegen.model.note import Block, Section


@pytest.mark.parametrize(
    "piece",
    ["by Ann ", "Ann - ", "a (b) ", "Ann, ", "Speaker: ", "presented by Ann-", "A-A ", "says: ", "「", "colleague X "],
)
def test_time_grows_with_a_long_line(piece):
    def reading(size: int) -> Callable[[], object]:
        long = piece * (size // len(piece))
        sections = [Section(2, long, (), 1, 2, ())] + [
            Section(2, "Queues", (), 1, 2, (Block(kind, long, (), 2, paragraph=1),))
            for kind in ("line", "item", "heading", "quote")
        ]
        return lambda: [read_section(section, ()) for section in sections]

    assert growth_of_time(reading, 4_000) < 24


@pytest.mark.parametrize(
    "heading", ["## Ann Lee\n", "# By Ann Lee\n", "## T\n### Zorvan Umlaut\n", "#### Zorvan Umlaut\n"]
)
def test_time_grows_with_many_headings(heading):
    def reading(count: int) -> Callable[[], object]:
        note = opened("# Ropes\n" + heading * count)
        return lambda: with_speaker_headings(note)

    assert growth_of_time(reading, 100) < 24
