"""A text that is rendered before it has its name comes to what it would come to later, or is left for later."""

from dataclasses import replace

import pytest
from drawn import text
from hypothesis import given, settings
from hypothesis import strategies as st
from test_render_properties import SOURCES

from notegen.markup.html import Options, render, render_ahead
from notegen.markup.outline import outline

EARLY = Options(heading_base=3)


def early(source, options=EARLY):
    return render_ahead(text(source), "a.md", options)


@settings(deadline=None, max_examples=200)
@given(SOURCES, st.sampled_from(["", "p", "a-talk--2"]), st.integers(2, 3), st.sampled_from([1, 8]))
def test_what_fits_is_what_would_be_rendered_later(source, prefix, base, texts):
    outline(source, 1)
    made = early(source)
    later = replace(EARLY, heading_base=base, texts=texts, kinds=(("Video", "Film"),))
    if made is not None and made[3].fits(later):
        html, known, faults, unknown = made
        named = text(source, prefix=prefix, about="Cranes", language="de")
        assert (unknown.named(html, prefix), known, faults) == render(named, "a.md", later)


def test_a_text_without_headings_is_the_same_whatever_it_is_called():
    html, _, _, unknown = early("Cranes *lift*.\n")
    assert unknown.named(html, "p") == html
    assert unknown.fits(replace(EARLY, heading_base=2, texts=64))


def test_headings_wait_for_their_prefix_and_their_level():
    html, _, _, unknown = early("# Cranes\n\n# Cranes\n")
    assert unknown.named(html, "p") == '<h3 id="p-cranes">Cranes</h3>\n<h3 id="p-cranes-2">Cranes</h3>\n'
    assert unknown.fits(EARLY)
    assert not unknown.fits(replace(EARLY, heading_base=2))


def test_code_fits_where_there_is_room_for_it():
    code = "```python\n" + "lift()\n" * 100 + "```\n"
    unknown = early(code)[3]
    assert unknown.fits(replace(EARLY, highlight_bytes=2_000))
    assert not unknown.fits(replace(EARLY, highlight_bytes=2_000, texts=16))
    assert early(code * 3, replace(EARLY, highlight_bytes=1_000)) is None


@pytest.mark.parametrize(
    "source",
    ["https://youtu.be/abcdefgh\n", "[up](#cranes)\n", "A note[^1].\n\n[^1]: Below.\n", "{% youtube abcdefgh %}\n"],
)
def test_what_depends_on_its_talk_is_left_for_later(source):
    assert early(source) is None


def test_decks_and_dumps_are_left_for_later():
    assert render_ahead(text("a\n\n---\n\nb\n", form="slides"), "a.md", EARLY) is None
    assert render_ahead(text("CRANES\n", form="text"), "a.md", EARLY) is None
