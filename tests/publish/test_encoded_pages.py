"""A page is one however many pieces it was made of, and however its letters are written."""

import pytest

from notegen.publish.renderer import encoded_page


@pytest.mark.parametrize("count", [0, 1, 1_999, 2_000, 2_001, 9_001])
def test_a_page_is_its_pieces_in_their_order(count):
    pieces = [f"<li>{number} \N{EN DASH} \N{PERFORMING ARTS}\udcff</li>" for number in range(count)]
    whole = "".join(pieces).encode("utf-8", "replace")
    assert encoded_page(pieces) == whole
