"""Emoji by their names, as GitHub, Slack and Jekyll write them: `:tada:` is a sign where the name is known."""

import re
from functools import cache

from markdown_it.rules_inline import StateInline

from notegen.model.patterns import seldom

_NAMED = seldom(r":([a-z0-9_+-]{1,40}):(?![\w:])", re.IGNORECASE)


def inline(state: StateInline, silent: bool) -> bool:
    """The rule of the Markdown parser. Good: `done :tada:`. Not: `10:30:15`, `Foo::Bar:`, `:unknown:`, code."""
    src, pos = state.src, state.pos
    if src[pos] != ":" or (pos and (src[pos - 1].isalnum() or src[pos - 1] in "_:/")):
        return False
    found = _NAMED.match(src, pos, state.posMax)
    sign = emoji_of(found[1]) if found else ""
    if found is None or not sign:
        return False
    if not silent:
        state.pending += sign
    state.pos = found.end()
    return True


@cache
def _signs() -> dict[str, str]:
    """Name → sign. The library takes some tens of milliseconds to import, and most notes name no emoji."""
    from emoji import EMOJI_DATA

    return {
        name.strip(":").lower(): sign
        for sign, known in reversed(EMOJI_DATA.items())
        for name in (*known.get("alias", ()), str(known["en"]))
    }


def emoji_of(name: str) -> str:
    """The sign of a name without its colons; empty where nobody knows it."""
    return _signs().get(name.lower(), "")
