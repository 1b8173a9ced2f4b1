"""A text that is rendered before it has its name comes to what it would come to later, or is left for later."""

import gc
from dataclasses import replace

import pytest
from drawn import text
from hypothesis import given, settings
from hypothesis import strategies as st
from test_render_properties import FORMS, SOURCES

from notegen.markup.html import Options, render, render_ahead
from notegen.markup.outline import outline

EARLY = Options(heading_base=3)


def early(source, options=EARLY, **form):
    return render_ahead(text(source, **form), "a.md", options)


@settings(max_examples=200)
@given(SOURCES, FORMS, st.sampled_from(["", "p", "a-talk--2"]), st.integers(2, 3), st.sampled_from([1, 8]))
def test_what_fits_is_what_would_be_rendered_later(source, form, prefix, base, texts):
    outline(source, 1)
    made = early(source, form=form)
    later = replace(EARLY, heading_base=base, texts=texts, kinds=(("Video", "Film"),))
    if made is not None and made[3].fits(later, prefix):
        html, known, faults, unknown = made
        named = text(source, form=form, prefix=prefix, about="Cranes", language="de")
        assert (unknown.named(html, prefix), known, faults) == render(named, "a.md", later)


def test_a_text_without_headings_is_the_same_whatever_it_is_called():
    html, _, _, unknown = early("Cranes *lift*.\n")
    assert unknown.named(html, "p") == html
    assert unknown.fits(replace(EARLY, heading_base=2, texts=64), "p")


def test_headings_wait_for_their_prefix_and_their_level():
    html, _, _, unknown = early("# Cranes\n\n# Cranes\n")
    assert unknown.named(html, "p") == '<h3 id="p-cranes">Cranes</h3>\n<h3 id="p-cranes-2">Cranes</h3>\n'
    assert unknown.fits(EARLY, "p")
    assert not unknown.fits(replace(EARLY, heading_base=2), "p")


def test_code_fits_where_there_is_room_for_it():
    code = "```python\n" + "lift()\n" * 100 + "```\n"
    unknown = early(code)[3]
    assert unknown.fits(replace(EARLY, highlight_bytes=2_000), "p")
    assert not unknown.fits(replace(EARLY, highlight_bytes=2_000, texts=16), "p")
    assert early(code * 3, replace(EARLY, highlight_bytes=1_000)) is None


LINKED = [
    "# Cranes\n\n[up](#cranes) [down](#ropes)\n",
    "# Cranes\n\n# Cranes\n\n[up](#cranes-2) [other](#Cranes) [p](#p-cranes) [odd](#%63ranes)\n",
    "# fn 1\n\nA note[^1].\n\n[^1]: Below. [here](#fn-1) [and](#fn-1-2) [back](#fnref-1)\n",
    "[up](#p-cranes)\n\n# Cranes\n",
]


@pytest.mark.parametrize("source", LINKED)
@pytest.mark.parametrize("prefix", ["", "p", "a-talk--2"])
def test_links_to_its_own_headings_lead_where_they_would_later_or_are_left_for_later(source, prefix):
    made = early(source)
    if made is not None and made[3].fits(EARLY, prefix):
        html, known, faults, unknown = made
        assert (unknown.named(html, prefix), known, faults) == render(text(source, prefix=prefix), "a.md", EARLY)


def test_a_link_to_its_own_heading_waits_for_nothing():
    html, _, _, unknown = early(LINKED[0])
    assert unknown.fits(EARLY, "p")
    assert '<a href="#p-cranes">up</a>' in unknown.named(html, "p")


def test_what_may_be_called_by_its_prefix_is_left_for_later():
    unknown = early(LINKED[3])[3]
    assert unknown.fits(EARLY, "a")
    assert not unknown.fits(EARLY, "p")


@pytest.mark.parametrize("source", ["https://youtu.be/abcdefgh\n", "{% youtube abcdefgh %}\n"])
def test_what_depends_on_its_talk_is_left_for_later(source):
    assert early(source) is None


def test_decks_and_dumps_wait_for_nothing():
    html, _, _, unknown = early("# Cranes\n\n---\n\nThey lift.\n", form="slides")
    assert 'id="p-slide-2"' in unknown.named(html, "p")
    html, _, _, unknown = early("CRANES\n\nThey lift.\n", form="text")
    assert 'id="p-cranes"' in unknown.named(html, "p")


def test_what_a_text_was_read_as_goes_with_it_and_waits_for_no_collector():
    source = "# Cranes\n\n- They *lift* <b>boxes</b>.\n- [up](#cranes)\n\nA note[^1].\n\n[^1]: Below.\n"
    forms = ("markdown", "text")
    made = [early(source, form=form) for form in forms]  # what is made once is there
    gc.collect()
    gc.disable()
    try:
        for _ in range(20):
            outline(source, 1)
            assert [early(source, form=form) for form in forms] == made
        assert gc.collect() < 20
    finally:
        gc.enable()
