"""Hostile and large texts end soon: time grows with the text, not with its square."""

from collections.abc import Callable

import pytest
from drawn import text
from growing import growth_of_time

from notegen.markup.html import Options, render
from notegen.markup.outline import outline


def drawing(source: str) -> Callable[[], object]:
    return lambda: (render(text(source), "a.md", Options()), outline(source, 1))


def test_time_grows_with_a_line():
    assert growth_of_time(lambda size: drawing("harbour " * (size // 8)), 4_000) < 24


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
    assert growth_of_time(lambda size: drawing(before + unit * (size // len(unit))), 1_000) < 24
