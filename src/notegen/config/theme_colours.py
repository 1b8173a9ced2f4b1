"""The colours a site has chosen, completed: both schemes, and the quieter ones that lie between ink and paper."""

from typing import Literal

from notegen.config.colours import Colour, colour_of, contrast, hue_and_chroma, mixed, of_hue
from notegen.config.settings import Look
from notegen.model.classes import dataclass

Scheme = Literal["light", "dark"]

SCHEMES: tuple[Scheme, Scheme] = ("light", "dark")

BUILT_IN: dict[str, dict[Scheme, str]] = {
    "paper": {"light": "oklch(98.4% 0.008 85)", "dark": "oklch(19% 0.008 70)"},
    "ink": {"light": "oklch(24% 0.015 60)", "dark": "oklch(91% 0.012 85)"},
    "accent": {"light": "oklch(42% 0.14 29)", "dark": "oklch(80% 0.105 45)"},
}
"""What holds where a site says nothing; theme/styles/tokens.css has the same."""

_SHARES = (("card", 0.045), ("hair", 0.17), ("rule", 0.42), ("label", 0.74), ("soft", 0.86))
"""How much ink is in each of the colours between paper and ink."""

_READ = 7.0
"""The contrast that text has in the built-in colours."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one scheme."""

    paper: Colour
    """What the page is made of."""
    ink: Colour
    """Text."""
    accent: Colour
    """Links under the pointer, the current place, what comes next."""


def stated(look: Look, name: str, scheme: Scheme) -> str:
    """The colour that a site states; empty where it states none."""
    text: str = getattr(look, name if scheme == "light" else f"{name}_dark")
    return text


def palette(look: Look, scheme: Scheme) -> Palette:
    """The colours of one scheme; an accent that is stated for light only keeps its hue on dark paper."""
    paper, ink, accent = (
        colour_of(stated(look, name, scheme) or BUILT_IN[name][scheme]) for name in ("paper", "ink", "accent")
    )
    if scheme == "dark" and look.accent and not look.accent_dark:
        hue, chroma = hue_and_chroma(colour_of(look.accent))
        accent = of_hue(0.8, min(chroma, 0.105), hue)
    return Palette(paper, ink, accent)


def between(colours: Palette) -> dict[str, Colour]:
    """The quieter colours; those for text take as much more ink as reading them needs."""
    found: dict[str, Colour] = {}
    for name, share in _SHARES:
        colour = mixed(colours.ink, colours.paper, share)
        while name in ("label", "soft") and share < 1 and contrast(colour, found["card"]) < _READ:
            share = min(1.0, share + 0.02)
            colour = mixed(colours.ink, colours.paper, share)
        found[name] = colour
    return found
