"""What a page states to programs in the words of schema.org: JSON-LD at once, with places for what its page decides."""

import json
from json.encoder import encode_basestring

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
    known = [f',"{name}":{_json(value)}' for name, value in facts.items() if value or value == 0]
    return Node(f'"@type":"{kind}"{"".join(known)}') if known else None


def _json(fact: Fact | None) -> str:
    if isinstance(fact, str):
        return encode_basestring(fact)
    if isinstance(fact, Node):
        return f"{{{fact.stated}}}"
    if isinstance(fact, Here):
        return f"{MARK}{fact.url.replace(MARK, '')}{MARK}"
    if isinstance(fact, Word):
        return f"{MARK}{fact.message}{MARK}"
    if isinstance(fact, tuple):
        return _json(fact[0]) if len(fact) == 1 else f"[{','.join(map(_json, fact))}]"
    return json.dumps(fact)


def nodes(found: "list[Node | None]") -> tuple[Node, ...]:
    """Those of which anything is known."""
    return tuple([each for each in found if each is not None])
