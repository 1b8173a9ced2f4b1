"""Lines of calendars are folded as the icalendar library folds them."""

from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar.parser import Contentline

from notegen.publish.renderers.calendar import _folded

pieces = st.sampled_from(["a", "bc ", "é", "ß", "日", "😀", "\u0301", "x" * 20, "\\", "\\n", "^"])


@settings(max_examples=300)
@given(st.lists(pieces, min_size=30, max_size=120).map("".join))
def test_a_long_line_is_folded_as_the_library_folds_it(line):
    if len(line.encode()) > 75:
        assert _folded(line).encode() == Contentline(line).to_ical() + b"\r\n"


@given(st.lists(pieces, max_size=120).map("".join))
def test_no_line_is_longer_than_75_octets_and_none_is_lost(line):
    folded = _folded(line)
    assert all(len(each.encode()) <= 75 for each in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == line + "\r\n"
