"""What a page states to programs in the words of schema.org: JSON-LD at once, with places for what its page decides."""

from collections.abc import Callable, Mapping
from json.encoder import encode_basestring
from typing import Any

from notegen.model.classes import dataclass

MARK = "\0"
"""Parts statements: behind each odd one stands what a page fills in. JSON never holds it as it is."""


@dataclass(frozen=True, slots=True)
class Here:
    """An address of this site: absolute where the base URL is known, else relative to the page."""

    url: str
    """Site-absolute."""


@dataclass(frozen=True, slots=True)
class Word:
    """A name that is a word of the interface."""

    message: str
    """A message id of theme/languages."""


@dataclass(frozen=True, slots=True)
class Node:
    """One thing with what is known of it; what is not known is absent."""

    stated: str
    """Its type and its facts in JSON, without the braces around; between marks an address (`/2014/x/`) or a message id.

    Text at once, because a page states fifty facts: values that were written later took four times as long.
    """


Fact = str | int | Here | Word | Node | tuple["Fact", ...]
"""A value of a property; several of them are a tuple."""


def node(kind: str, **facts: Fact | None) -> Node | None:
    """A thing of a type of schema.org (`Event`) with those facts that are known; None where none is.

    `node("Place", name="", address=None)` → None, so that an event in an unknown place has no `location` at all.
    """
    known = [f',"{name}":{_JSON[value.__class__](value)}' for name, value in facts.items() if value or value == 0]
    return Node(f'"@type":"{kind}"{"".join(known)}') if known else None


def _several(facts: tuple[Fact, ...]) -> str:
    written = [_JSON[each.__class__](each) for each in facts]
    return written[0] if len(written) == 1 else f"[{','.join(written)}]"


_JSON: Mapping[type, Callable[[Any], str]] = {
    str: encode_basestring,
    Node: lambda node: f"{{{node.stated}}}",
    Here: lambda here: f"{MARK}{here.url.replace(MARK, '')}{MARK}",
    Word: lambda word: f"{MARK}{word.message}{MARK}",
    tuple: _several,
    int: repr,
}
"""How each kind of fact is written, by exact type."""


def nodes(found: "list[Node | None]") -> tuple[Node, ...]:
    """Those of which anything is known."""
    return tuple([each for each in found if each is not None])
