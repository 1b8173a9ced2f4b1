"""The `theme` setting as rules of the stylesheet: the tokens that a site states, and those that follow from them."""

from notegen.config.colours import hex_of
from notegen.config.settings import Look
from notegen.config.theme_colours import between, palette

GENERIC = frozenset("serif sans-serif monospace system-ui ui-serif ui-sans-serif ui-monospace ui-rounded".split())
"""Names of faces that stand for a kind (CSS Fonts 4); in quotes they would mean a face of that name."""

_LAST = (("serif", "serif"), ("sans", "sans-serif"), ("mono", "monospace"))
"""Stack → the kind that ends it, so that a machine without any of its faces shows a fitting one."""


def own_tokens(look: Look) -> bytes:
    """The rule to put behind the built-in tokens; nothing where the site states none."""
    rows = [f"color-scheme: {look.scheme};"] if look.scheme != "system" else []
    rows += [f"--{name}: light-dark({light}, {dark});" for name, light, dark in _colours(look)]
    rows += [f"--{name}: {_stack(faces, last)};" for name, last in _LAST if (faces := getattr(look, name))]
    if look.measure != Look().measure:
        rows.append(f"--measure: {look.measure};")
    if not rows:
        return b""
    lines = "".join(f"  {row}\n" for row in rows)
    return f"\n/* --- The site's own tokens: `theme` of its settings --- */\n:root {{\n{lines}}}\n".encode()


def _colours(look: Look) -> list[tuple[str, str, str]]:
    """(token, light, dark) of all colours that are no longer the built-in ones."""
    light, dark = palette(look, "light"), palette(look, "dark")
    rows: list[tuple[str, str, str]] = []
    if look.accent or look.accent_dark:
        rows.append(("accent", hex_of(light.accent), hex_of(dark.accent)))
    if look.paper or look.paper_dark or look.ink or look.ink_dark:
        rows.append(("paper", hex_of(light.paper), hex_of(dark.paper)))
        rows.append(("ink", hex_of(light.ink), hex_of(dark.ink)))
        of_dark = between(dark)
        rows += ((name, hex_of(colour), hex_of(of_dark[name])) for name, colour in between(light).items())
    return rows


def _stack(faces: tuple[str, ...], last: str) -> str:
    """Faces as CSS writes them; `config/theme_checks` lets nothing through that could end the quotes."""
    names = (*faces, last) if last not in faces else faces
    return ", ".join(name if name in GENERIC else f'"{name}"' for name in names)
