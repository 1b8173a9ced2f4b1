"""What the settings under `theme:` must be, so that nothing but colours, faces and a width reaches the stylesheet."""

import re

from notegen.config.colours import colour_of, contrast
from notegen.config.quoting import quoted
from notegen.config.settings import Look
from notegen.config.theme_colours import SCHEMES, palette, stated
from notegen.model.classes import replace
from notegen.model.diagnostic import Diagnostic, error, warning
from notegen.model.patterns import seldom
from notegen.model.span import Span

COLOURS = ("accent", "accent_dark", "paper", "paper_dark", "ink", "ink_dark")

FACES = ("serif", "sans", "mono")

WIDTHS = {"rem": (20, 60), "em": (20, 60), "ch": (30, 110), "px": (320, 1000)}
"""Unit → the least and the most of it that a column of text can be."""

MOST_FACES = 12
"""Faces in a stack; a browser asks for one after the other."""

READABLE = 4.5
"""The least contrast of text (WCAG 2.2, 1.4.3)."""

_FACE = seldom(r"[^\W_][\w .+-]{0,62}\Z")
_WIDTH = seldom(r"(\d{1,4}(?:\.\d{1,3})?)(rem|em|ch|px)\Z", re.ASCII)


def checked_theme(look: Look, places: dict[str, Span]) -> tuple[Look, tuple[Diagnostic, ...]]:
    """The look in its canonical form, a fault for each value that cannot be used, a warning for what is hard to read.

    `places` says which settings are stated, and where.
    """
    found: list[Diagnostic] = []
    put_right: dict[str, object] = {}
    for names, check in ((COLOURS, _colour), (FACES, _faces), (("measure",), _width)):
        for name in names:
            place = places.get(f"theme.{name}")
            if place is None or not getattr(look, name):
                continue
            try:
                put_right[name] = check(getattr(look, name))
            except ValueError as wrong:
                found.append(error("N706", place, f"`theme.{name}`: {wrong}"))
    right = replace(look, **put_right)  # type: ignore[arg-type]
    return right, tuple(found) if found else _hard_to_read(right, places)


def _colour(text: str) -> str:
    """A colour, as it was written but for blanks and case."""
    colour_of(text)
    return " ".join(text.lower().split())


def _faces(written: tuple[str, ...]) -> tuple[str, ...]:
    """Names of faces, parted at commas, in the order in which a browser looks for them."""
    parts = (" ".join(part.split()).strip("\"'") for text in written for part in text.split(","))
    names = tuple(dict.fromkeys(part for part in parts if part))
    for name in names:
        if not _FACE.match(name):
            raise ValueError(f"{quoted(name)} is no name of a face; write letters, digits, blanks and hyphens")
    if len(names) > MOST_FACES:
        raise ValueError(f"{len(names)} faces are more than a page needs; name {MOST_FACES} at most")
    return names


def _width(text: str) -> str:
    """The width of the text's column."""
    known = _WIDTH.match(text.strip().lower())
    if known is None:
        raise ValueError(f"{quoted(text)} is no width; write one such as 34rem")
    number, unit = known.groups()
    least, most = WIDTHS[unit]
    if not least <= float(number) <= most:
        raise ValueError(f"{quoted(text)} is not between {least}{unit} and {most}{unit}")
    return number + unit


def _hard_to_read(look: Look, places: dict[str, Span]) -> tuple[Diagnostic, ...]:
    """A warning for each stated colour of text that is too like its paper, in the schemes that the site shows."""
    found = []
    for scheme in SCHEMES if look.scheme == "system" else (look.scheme,):
        colours = palette(look, scheme)
        ending = "" if scheme == "light" else "_dark"
        for name, colour in (("ink", colours.ink), ("accent", colours.accent)):
            reached = contrast(colour, colours.paper)
            own = [each for each in (name, "paper") if stated(look, each, scheme)]
            if reached < READABLE and own:
                # 4.49 must not be shown as the 4.5 that it is not.
                shown = f"{int(reached * 10) / 10:.1f}"
                setting = f"theme.{own[0]}{ending}"
                told = f"{name} on paper has a contrast of {shown}:1 on {scheme} pages; text needs {READABLE}:1"
                found.append(warning("N709", places[setting], f"`{setting}`: {told}, so let them differ more"))
    return tuple(found)
