"""Code blocks coloured by Pygments: a handful of classes, and the stylesheet rules they need in light and dark."""

import functools
from typing import TYPE_CHECKING

from notegen.markup.writer import escaped
from notegen.model.patterns import seldom

if TYPE_CHECKING:
    from pygments.lexer import Lexer

PALETTE: tuple[tuple[str, str, str, str], ...] = (
    ("c", "comment", "#43494f", "#b4bcc3"),
    ("k", "keyword", "#7a1f5c", "#f0a8d0"),
    ("s", "string", "#1d5321", "#a6dba0"),
    ("m", "number", "#7a3300", "#f2b880"),
    ("nf", "name", "#0b4778", "#9ccbf5"),
    ("nt", "tag", "#5a2ca0", "#cdb6f7"),
    ("nv", "variable", "#6b3a1a", "#e5c39b"),
    ("gi", "inserted", "#1d5321", "#a6dba0"),
    ("gd", "deleted", "#8f1414", "#ffb0a8"),
    ("gh", "heading", "#0b4778", "#9ccbf5"),
    ("gp", "prompt", "#43494f", "#b4bcc3"),
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

LANGUAGES = frozenset(
    (
        "actionscript3 ada apacheconf awk bash batch bibtex c clojure cmake cobol coffeescript common-lisp "
        "console cpp cr csharp css cuda cypher d dart debcontrol delphi diff django docker doscon elixir elm "
        "emacs-lisp erb erlang fortran fsharp gas gdscript gherkin glsl go graphql groovy haml handlebars haskell "
        "haxe hlsl html html+php http ini java javascript json json5 jsonld jsonnet jsx julia kotlin kql less "
        "liquid llvm lua make mako markdown matlab mysql nasm nginx nimrod nixos objective-c ocaml pacmanconf "
        "perl php postgresql powershell prolog properties protobuf psql puppet pwsh-session pycon python racket "
        "rbcon registry rego restructuredtext rexx robotframework ruby rust sass scala scheme scss slim smalltalk "
        "smarty sml solidity sparql splus sql sqlite3 swift tcl terraform tex toml tsx turtle twig typescript "
        "vb.net verilog vhdl vim vue wast xml xslt yaml zig"
    ).split()
)
"""Pygments' first alias of each language that is highlighted: measured to stay fast on hostile text of short lines."""
HEAVY = {"csharp": 30, "java": 7, "groovy": 7, "cr": 7, "terraform": 7, "markdown": 3, "gas": 3, "d": 3, "mako": 3}
"""Languages whose lexers take more than a second over hostile text of short lines: their code counts as longer."""
MAX_LINE = 300
"""Code with a longer line is shown plain: many lexers are quadratic in it."""
MAX_NAME = 40
"""A longer name is no language's."""
PLAIN = frozenset(("", "text", "txt", "plain", "plaintext", "none", "output", "raw"))
"""Languages that are no language."""

_LONG_LINE = seldom(rf"[^\n]{{{MAX_LINE + 1}}}")
_GAP = seldom(r"\n[ \t\r\n]{60}")


@functools.cache
def _class_of(kind: tuple[str, ...]) -> str:
    """The class of a token type; empty for plain text."""
    name = ".".join(kind)
    return next((cls for prefix, cls in _CLASSES if name == prefix or name.startswith(prefix + ".")), "")


@functools.cache
def _first_names() -> dict[str, str]:
    """Each name of a language with its first one.

    Pygments' own search goes on to every installed package where it knows no name: 40 ms for the first `mermaid`.
    """
    from pygments.lexers import get_all_lexers

    names: dict[str, str] = {}
    for _, aliases, _, _ in get_all_lexers(plugins=False):
        for alias in aliases:
            names.setdefault(alias, aliases[0])
    return names


@functools.lru_cache(maxsize=500)
def _lexer_class(language: str) -> "type[Lexer] | None":
    """The lexer of a name; looking it up takes longer than colouring a few lines."""
    if language in PLAIN or len(language) > MAX_NAME or _first_names().get(language) not in LANGUAGES:
        return None
    from pygments.lexers import find_lexer_class_by_name

    return find_lexer_class_by_name(language)


def weight(code: str, language: str) -> int:
    """The length of `code` in bytes of an ordinary language; 0 where it would be shown plain anyway.

    What highlighting costs grows with the square of it: `/*` on each of many lines is enough for most lexers.
    """
    make = _lexer_class(language.lower())
    if make is None or _LONG_LINE.search(code) or _GAP.search(code):
        return 0
    return len(code.encode(errors="replace")) * HEAVY.get(make.aliases[0], 1)


def highlight(code: str, language: str, mark: str) -> str | None:
    """`code` as escaped HTML with `<span class="{mark}{class}">`; None where the language is not known.

    The caller bounds the size by `weight`: some lexers are quadratic on hostile text.
    """
    make = _lexer_class(language.lower())
    if make is None:
        return None
    # `handlecodeblocks` would let a Markdown block smuggle code into a heavy lexer.
    lexer = make(stripnl=False, ensurenl=False, handlecodeblocks=False)
    parts: list[str] = []
    last, run = "", ""
    for kind, value in lexer.get_tokens(code):
        cls = last if value.isspace() else _class_of(kind)
        if cls == last:
            run += value
        elif value:
            parts.append(_span(run, last, mark))
            last, run = cls, value
    parts.append(_span(run, last, mark))
    return "".join(parts)


def _span(run: str, cls: str, mark: str) -> str:
    return f'<span class="{mark}{cls}">{escaped(run)}</span>' if cls and run else escaped(run)


def highlight_css() -> str:
    """The stylesheet rules of highlighted code: colours as custom properties, which follow the page's colour scheme."""
    colours = "".join(f"  --code-{name}: light-dark({light}, {dark});\n" for _, name, light, dark in PALETTE)
    rules = "".join(f".highlight .{cls} {{ color: var(--code-{name}); }}\n" for cls, name, _, _ in PALETTE)
    return f":root {{\n{colours}}}\n{rules}"
