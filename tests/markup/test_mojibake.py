"""Text once read in a wrong encoding: repaired only where that is sure."""

import subprocess
import sys

import ftfy.bad_codecs
import pytest
from ftfy.badness import is_bad
from growing import growth_of_time
from hypothesis import given, settings
from hypothesis import strategies as st
from told import told

from notegen.markup import mojibake
from notegen.markup.mojibake import repaired


def repair(text):
    read, found = repaired(text, "a.md", repair=True)
    return read, told(found)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Speicherstra√üe", "Speicherstraße"),
        ("fÃ¼r", "für"),
        ("Größe".encode().decode("cp1252"), "Größe"),
        ("„Häfen“".encode().decode("mac_roman"), "„Häfen“"),
        ("don’t".encode().decode("cp1252"), "don’t"),
    ],
)
def test_a_word_that_round_trips_is_repaired(written, meant):
    read, found = repair(f"one {written} two\n")

    assert read == f"one {meant} two\n"
    assert found == [f'a.md:1:5: warning N104 "{written}" was once read in a wrong encoding; shown as "{meant}"']


def test_without_repair_it_is_only_reported():
    read, found = repaired("fÃ¼r", "a.md", repair=False)

    assert read == "fÃ¼r"
    assert told(found) == [
        'a.md:1:1: warning N104 "fÃ¼r" was once read in a wrong encoding; it could be shown as "für"'
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ã is a letter, Â too",
        "São João, AÇÃO, NÃO, façade",
        "Größe über Straße 43",
        "√2 ≈ 1.41 and ∂x",
        "`fÃ¼r` is für read wrongly",
        "```\nfÃ¼r\n```\n",
        "~~~ text\nfÃ¼r\n```\nfÃ¼r\n~~~\n",
        "日本語 und Ελληνικά",
        "“curly” ‘quotes’ — dashes…",
        "ﬁ ligature, ½, &amp;, \u00a0",
    ],
)
def test_sound_text_and_code_are_never_touched(text):
    assert repair(text) == (text, [])


def test_the_rest_of_a_line_keeps_its_places():
    assert repair("\ta  fÃ¼r\tb \n")[0] == "\ta  für\tb \n"


def test_every_place_is_told_up_to_fifty():
    found = repair("fÃ¼r\n" * 80)[1]

    assert len(found) == 50
    assert found[1].startswith("a.md:2:1: warning N104")


def test_half_a_letter_is_left_alone():
    assert repair("voilÃ end") == ("voilÃ end", [])


LETTERS = "abzäöüßéèñçÄÖÜåøłčπΩжя日本„“’–… Ã√"


@given(st.text(st.sampled_from(LETTERS), max_size=30))
@settings(max_examples=150)
def test_what_is_repaired_reads_wrongly_as_what_was_written(text):
    read, found = repair(text)

    assert (read == text) == (not found)


@given(
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=8).filter(str.isprintable),
    st.sampled_from(mojibake.CODECS),
)
@settings(max_examples=300)
def test_whatever_was_misread_is_looked_at(right, codec):
    ftfy.bad_codecs.ok()
    assert mojibake._may_be_misread(right.encode("utf-8").decode(codec))


def test_ascii_and_sound_notes_do_not_pay_for_ftfy():
    program = (
        "import sys; from notegen.markup.mojibake import repaired;"
        "repaired('Größe und façade d’été', 'a.md', repair=True); print('ftfy' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout == "False\n"


ASCII = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1, max_size=4)
ELIDED = st.tuples(ASCII, st.sampled_from("ÄÅÆÇÉÑÖØÜßàáâãäåæçèéêëìíîïñòóôõöøùúûü")).map("’".join)


@settings(max_examples=500)
@given(st.lists(ELIDED, min_size=1, max_size=3), ASCII | st.just(""))
def test_an_apostrophe_before_an_accent_is_no_mojibake_to_ftfy_either(parts, end):
    assert not is_bad("".join(parts) + end)


def test_a_note_full_of_it_takes_time_in_proportion():
    def repairing(count):
        text = " ".join(f"x{number}fÃ¼r" for number in range(count)) + "Ã¼" * (5 * count)
        return lambda: repair(text)

    assert growth_of_time(repairing, 500) < 24
