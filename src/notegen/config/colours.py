"""Colours of a site's own: read strictly, mixed in OKLab, and their contrast."""

import math
import re

from notegen.config.quoting import quoted
from notegen.model.classes import dataclass

_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})\Z", re.ASCII)
_OKLCH = re.compile(r"oklch\( ?(\d{1,3}(?:\.\d{1,3})?)% (0?\.\d{1,4}|0) (\d{1,3}(?:\.\d{1,3})?) ?\)\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour in OKLab (https://bottosson.github.io/posts/oklab/): steps that are equal here look equal."""

    lightness: float
    """0 to 1."""
    a: float
    """Green to red."""
    b: float
    """Blue to yellow."""


def colour_of(text: str) -> Colour:
    """`#8a1f2b`, `#8ab` or `oklch(42% 0.14 29)` as a colour; raises ValueError."""
    written = " ".join(text.lower().split())
    if _HEX.match(written):
        digits = written[1:] if len(written) == 7 else "".join(digit * 2 for digit in written[1:])
        return _from_linear(*(_linear(int(digits[at : at + 2], 16) / 255) for at in (0, 2, 4)))
    if stated := _OKLCH.match(written):
        lightness, chroma, hue = (float(part) for part in stated.groups())
        if lightness <= 100 and hue <= 360:
            return of_hue(lightness / 100, chroma, hue)
    raise ValueError(f'{quoted(text)} is no colour; write it as "#8a1f2b", in quotes, or as oklch(42% 0.14 29)')


def of_hue(lightness: float, chroma: float, hue: float) -> Colour:
    """A colour by lightness (0 to 1), chroma and hue in degrees."""
    return Colour(lightness, chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue)))


def hue_and_chroma(colour: Colour) -> tuple[float, float]:
    """The hue in degrees, and the chroma."""
    return math.degrees(math.atan2(colour.b, colour.a)) % 360, math.hypot(colour.a, colour.b)


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """`share` of the first, the rest of the second."""
    rest = 1 - share
    return Colour(
        one.lightness * share + other.lightness * rest, one.a * share + other.a * rest, one.b * share + other.b * rest
    )


def hex_of(colour: Colour) -> str:
    """The nearest colour that every screen has, as `#8a1f2b`."""
    return "#" + "".join(f"{round(_encoded(part) * 255):02x}" for part in _to_linear(colour))


def contrast(one: Colour, other: Colour) -> float:
    """1 to 21, as WCAG 2.2 counts it, of the two as a screen shows them."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = _to_linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _encoded(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _from_linear(red: float, green: float, blue: float) -> Colour:
    """From linear sRGB by way of the cones of the eye; the numbers are Ottosson's."""
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return Colour(
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _to_linear(colour: Colour) -> tuple[float, float, float]:
    """To linear sRGB, each part between 0 and 1."""
    long = (colour.lightness + 0.3963377774 * colour.a + 0.2158037573 * colour.b) ** 3
    medium = (colour.lightness - 0.1055613458 * colour.a - 0.0638541728 * colour.b) ** 3
    short = (colour.lightness - 0.0894841775 * colour.a - 1.2914855480 * colour.b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short
    return _within(red), _within(green), _within(blue)


def _within(part: float) -> float:
    return min(1.0, max(0.0, part))
