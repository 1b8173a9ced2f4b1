"""No heading, line or list of headings makes the speaker rules slow."""

import time

import pytest
from story import opened

from notegen.load.opened import Opened
from notegen.load.speakers.headings import with_speaker_headings
from notegen.load.speakers.rules import read_section
from notegen.model.note import Block, Section


@pytest.mark.parametrize(
    "piece",
    ["by Ann ", "Ann - ", "a (b) ", "Ann, ", "Speaker: ", "presented by Ann-", "A-A ", "says: ", "「", "colleague X "],
)
def test_a_long_line_takes_no_time(piece):
    long = piece * (300_000 // len(piece))
    began = time.process_time()
    read_section(Section(2, long, (), 1, 2, ()), ())
    for kind in ("line", "item", "heading", "quote"):
        read_section(Section(2, "Queues", (), 1, 2, (Block(kind, long, (), 2, paragraph=1),)), ())
    assert time.process_time() - began < 20


@pytest.mark.parametrize(
    "heading", ["## Ann Lee\n", "# By Ann Lee\n", "## T\n### Zorvan Umlaut\n", "#### Zorvan Umlaut\n"]
)
def test_many_headings_take_time_in_proportion(heading):
    def once(note: Opened) -> float:
        began = time.process_time()
        with_speaker_headings(note)
        return time.process_time() - began

    def seconds(count: int) -> float:
        note = opened("# Ropes\n" + heading * count)
        return min(once(note) for _ in range(3))

    seconds(10)
    assert seconds(4000) < 12 * max(seconds(1000), 0.02)
