"""The stylesheet keeps its promises: contrast, no request to elsewhere, a hue for each group, a modest size."""

import gzip
import re

import pytest

from notegen.theme.sources import STYLESHEET, find_assets

CSS = dict(find_assets(None))[STYLESHEET].decode()
RULES = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)
TOKENS = {name: pair for name, *pair in re.findall(r"--(\w+): light-dark\(oklch\((.*?)\), oklch\((.*?)\)\);", RULES)}
GROUP = re.search(r"background: light-dark\(oklch\((.*?) var\(--hue, 60\)\), oklch\((.*?) var", RULES)


def luminance(oklch: str) -> float:
    """Relative luminance (WCAG 2) of `L% C H`, by way of OKLab and linear sRGB."""
    import math

    lightness, chroma, hue = (float(part.rstrip("%")) for part in oklch.split())
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    lightness /= 100
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short
    red, green, blue = (min(1.0, max(0.0, part)) for part in (red, green, blue))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "card"])
@pytest.mark.parametrize("text", ["ink", "soft", "label", "accent"])
def test_text_has_a_contrast_of_seven_to_one(text: str, ground: str, scheme: int) -> None:
    assert contrast(TOKENS[text][scheme], TOKENS[ground][scheme]) >= 7


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("hue", range(0, 360, 15))
def test_the_mark_of_every_group_is_seen(hue: int, scheme: int) -> None:
    assert GROUP
    assert contrast(f"{GROUP[scheme + 1]} {hue}", TOKENS["paper"][scheme]) >= 3


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_code_is_read_on_its_ground_too(scheme: int) -> None:
    from notegen.markup.highlight import PALETTE

    def of_hex(colour: str) -> float:
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    ground = luminance(TOKENS["card"][scheme])
    for _, name, *colours in PALETTE:
        dark, light = sorted((of_hex(colours[scheme]), ground))
        assert (light + 0.05) / (dark + 0.05) >= 6.8, name


def test_there_are_24_hues() -> None:
    assert re.findall(r"\.hue-(\d+) \{ --hue: (\d+); \}", RULES) == [(str(n), str(n * 15)) for n in range(24)]


def test_nothing_is_fetched() -> None:
    assert not re.search(r"@import|@font-face|url\(", RULES)


def test_motion_is_for_those_who_did_not_ask_for_less() -> None:
    quiet = re.sub(r"@media \(prefers-reduced-motion: no-preference\) \{.*?\n\}", "", RULES, flags=re.DOTALL)

    assert not re.search(r"view-transition|transition:|animation", quiet)


def test_layout_follows_the_direction_of_the_text() -> None:
    physical = re.findall(r"(?<![\w-])(?:margin|padding|border)-(?:left|right)|(?<![\w-])(?:left|right): ", RULES)

    assert physical == []


def test_it_stays_small() -> None:
    assert len(gzip.compress(CSS.encode(), mtime=0)) <= 11_000


def test_every_class_the_templates_use_for_layout_is_known_to_it() -> None:
    names = ("programme", "parts", "margin", "foot", "head", "rows", "row", "rail", "tab", "index", "bars", "stamp")

    assert [name for name in names if not re.search(rf"\.{name}\b", RULES)] == []
