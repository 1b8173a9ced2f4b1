"""Hostile and large texts end soon: time grows with the text, not with its square."""

import time

import pytest
from drawn import text

from notegen.markup.html import Options, render
from notegen.markup.outline import outline


def seconds(source: str) -> float:
    begin = time.process_time()
    render(text(source), "a.md", Options())
    outline(source, 1)
    return time.process_time() - begin


def test_a_line_of_a_megabyte_is_read_in_three_seconds():
    assert seconds("harbour " * 125_000) < 3


GROWING = {
    "items": "- x\n",
    "autolinks never closed": "<http://",
    "brackets": "[",
    "pictures in brackets": "![[]()",
    "footnotes never closed": "[^",
    "equal headings": "# a\n",
    "marks": "*a **b ",
    "comments never closed": "<!-- a\n",
    "tags": "<div>",
    "tags never closed": "<a x='",
    "rows without cells": "<tr>x",
    "at signs": "a@",
    "addresses": "a@b.org ",
    "liquid": "{% highlight x %}\n",
    "urls": "http://",
    "entities": "&a",
}


@pytest.mark.parametrize("name", GROWING)
def test_time_grows_with_the_text(name):
    unit = GROWING[name]
    before = "[^x]: y\n\n<table>\n" if name in ("footnotes never closed", "rows without cells") else ""
    small, large = (before + unit * (size // len(unit)) for size in (2_000, 16_000))
    few = min(seconds(small) for _ in range(2))
    # Eight times the text; its square would be sixty-four. The floor keeps a clock's grain from deciding.
    assert seconds(large) < 24 * max(few, 0.02)
