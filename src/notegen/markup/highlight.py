"""Code blocks coloured by Pygments: a handful of classes, and the stylesheet rules they need in light and dark."""

import functools
import html
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pygments.lexer import Lexer

PALETTE: tuple[tuple[str, str, str, str], ...] = (
    ("c", "comment", "#4d5359", "#a9b1b8"),
    ("k", "keyword", "#7a1f5c", "#f0a8d0"),
    ("s", "string", "#1d5321", "#a6dba0"),
    ("m", "number", "#7a3300", "#f2b880"),
    ("nf", "name", "#0b4778", "#9ccbf5"),
    ("nt", "tag", "#5a2ca0", "#cdb6f7"),
    ("nv", "variable", "#6b3a1a", "#e5c39b"),
    ("gi", "inserted", "#1d5321", "#a6dba0"),
    ("gd", "deleted", "#8f1414", "#ffb0a8"),
    ("gh", "heading", "#0b4778", "#9ccbf5"),
    ("gp", "prompt", "#4d5359", "#a9b1b8"),
)
"""(class, custom property `--code-…`, colour on light, colour on dark): each at least 7:1 on #f6f4ef and #1b1d21."""

_CLASSES: tuple[tuple[str, str], ...] = (
    *((f"Name.{name}", "nf") for name in ("Function", "Class", "Decorator", "Exception", "Namespace")),
    ("Name.Builtin", "nt"),
    ("Name.Tag", "nt"),
    ("Name.Attribute", "nv"),
    ("Name.Variable", "nv"),
    ("Comment", "c"),
    ("Keyword", "k"),
    ("Operator.Word", "k"),
    ("Literal.String", "s"),
    ("Literal.Number", "m"),
    ("Generic.Inserted", "gi"),
    ("Generic.Deleted", "gd"),
    ("Generic.Heading", "gh"),
    ("Generic.Subheading", "gh"),
    ("Generic.Prompt", "gp"),
)
"""Pygments' token types with ours; a type counts for those below it, the first row that fits wins."""

PLAIN = frozenset(("", "text", "txt", "plain", "plaintext", "none", "output", "raw"))
"""Languages that are no language."""


@functools.cache
def _class_of(kind: tuple[str, ...]) -> str:
    """The class of a token type; empty for plain text."""
    name = ".".join(kind)
    return next((cls for prefix, cls in _CLASSES if name == prefix or name.startswith(prefix + ".")), "")


@functools.lru_cache(maxsize=500)
def _lexer_class(language: str) -> "Callable[..., Lexer] | None":
    """Looking a name up takes longer than colouring a few lines."""
    from pygments.lexers import find_lexer_class_by_name
    from pygments.util import ClassNotFound

    try:
        return find_lexer_class_by_name(language)
    except ClassNotFound:
        return None


def highlight(code: str, language: str, mark: str) -> str | None:
    """`code` as escaped HTML with `<span class="{mark}{class}">`; None where the language is not known.

    The caller bounds the size: some lexers are quadratic on hostile text.
    """
    language = language.lower()
    make = _lexer_class(language) if language not in PLAIN and len(language) <= 40 else None
    if make is None:
        return None
    lexer = make(stripnl=False, ensurenl=False)
    parts: list[str] = []
    last, run = "", ""
    for kind, value in lexer.get_tokens(code):
        cls = _class_of(kind) if value.strip() else last
        if cls != last:
            parts.append(_span(run, last, mark))
            last, run = cls, ""
        run += value
    parts.append(_span(run, last, mark))
    return "".join(parts)


def _span(run: str, cls: str, mark: str) -> str:
    return f'<span class="{mark}{cls}">{html.escape(run)}</span>' if cls and run else html.escape(run)


def highlight_css() -> str:
    """The stylesheet rules of highlighted code: colours as custom properties, others where the reader asks for dark."""
    light = "".join(f"  --code-{name}: {colour};\n" for _, name, colour, _ in PALETTE)
    dark = "".join(f"    --code-{name}: {colour};\n" for _, name, _, colour in PALETTE)
    rules = "".join(f".highlight .{cls} {{ color: var(--code-{name}); }}\n" for cls, name, _, _ in PALETTE)
    return f":root {{\n{light}}}\n@media (prefers-color-scheme: dark) {{\n  :root {{\n{dark}  }}\n}}\n{rules}"
