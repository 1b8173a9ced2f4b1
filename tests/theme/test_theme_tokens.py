"""The `theme` setting becomes one rule behind the built-in tokens; what is not stated follows from what is."""

import re

import pytest

from notegen.config.colours import Colour, colour_of, contrast, hex_of
from notegen.config.settings import Look
from notegen.config.theme_colours import BUILT_IN, between, palette
from notegen.theme.environment import open_theme
from notegen.theme.sources import STYLESHEET
from notegen.theme.tokens import own_tokens


def tokens(**stated: object) -> dict[str, str]:
    return dict(re.findall(r"^  (?:--)?([\w-]+): (.*);$", own_tokens(Look(**stated)).decode(), re.MULTILINE))  # type: ignore[arg-type]


def test_a_site_that_states_nothing_adds_nothing() -> None:
    assert own_tokens(Look()) == b""
    assert open_theme(None, Look()).assets() == open_theme(None).assets()


def test_the_rule_follows_the_built_in_tokens_and_stands_before_what_print_says() -> None:
    css = dict(open_theme(None, Look(scheme="dark")).assets())[STYLESHEET].decode()

    own = css.index("  color-scheme: dark;\n")
    assert css.index("  color-scheme: light dark;\n") < own < css.index("@media print")


def test_an_accent_keeps_its_hue_on_dark_paper() -> None:
    light, dark = re.findall(r"#\w{6}", tokens(accent="#0b4778")["accent"])

    assert light == "#0b4778"
    assert contrast(colour_of(dark), palette(Look(), "dark").paper) >= 7
    assert tokens(accent="#0b4778", accent_dark="#9ccbf5") == {"accent": "light-dark(#0b4778, #9ccbf5)"}


def test_paper_and_ink_bring_the_colours_between_them() -> None:
    assert list(tokens(paper="#ffffff")) == ["paper", "ink", "card", "hair", "rule", "label", "soft"]


@pytest.mark.parametrize("paper", ["#ffffff", "#f4e8d0", "#e0e8f0"])
def test_labels_take_as_much_ink_as_reading_them_needs(paper: str) -> None:
    found = between(palette(Look(paper=paper, ink="#222222"), "light"))

    assert contrast(found["label"], found["card"]) >= 7
    assert contrast(found["soft"], found["card"]) >= 7


def test_faces_are_quoted_and_end_in_their_kind() -> None:
    assert tokens(serif=("Iowan Old Style", "ui-serif"), mono=("monospace",)) == {
        "serif": '"Iowan Old Style", ui-serif, serif',
        "mono": "monospace",
    }


def test_the_width_of_the_column_is_a_token() -> None:
    assert tokens(measure="34rem") == {"measure": "34rem"}


@pytest.mark.parametrize("name", BUILT_IN)
def test_the_settings_know_the_built_in_colours(name: str) -> None:
    css = dict(open_theme(None).assets())[STYLESHEET].decode()

    assert f"--{name}: light-dark({BUILT_IN[name]['light']}, {BUILT_IN[name]['dark']});" in css


def test_contrast_is_counted_as_wcag_does() -> None:
    assert round(contrast(colour_of("#000"), colour_of("#fff")), 1) == 21.0
    assert round(contrast(colour_of("#777777"), colour_of("#ffffff")), 2) == 4.48
    assert round(contrast(colour_of("#123456"), colour_of("#123456")), 2) == 1.0


@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#8a1f2b", "#0b4778", "#00ff00"])
def test_a_colour_comes_back_as_it_was(colour: str) -> None:
    assert hex_of(colour_of(colour)) == colour


def test_a_colour_that_no_screen_has_becomes_one_that_it_has() -> None:
    assert re.fullmatch(r"#[0-9a-f]{6}", hex_of(Colour(0.5, 0.6, 0.6)))
