"""Keynote, lightning talk, workshop, panel: the kind of a talk by the words around its title."""

import re

KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("keynote", re.compile(r"\b(?:opening |closing )?keynotes?\b", re.IGNORECASE)),
    ("lightning", re.compile(r"\b(?:lightning[ -]talks?|blitzvortr(?:a|ä)ge?|ignite)\b", re.IGNORECASE)),
    ("workshop", re.compile(r"\b(?:workshops?|tutorials?|hands-on|taller(?:es)?|ateliers?)\b", re.IGNORECASE)),
    ("panel", re.compile(r"\b(?:panels?(?: discussions?)?|podiumsdiskussion(?:en)?|fishbowls?)\b", re.IGNORECASE)),
)
"""Kinds with the words that name them, the first that is met wins."""

_PREFIX = re.compile(
    r"\s*(?:(?:opening |closing )?keynote|lightning(?:[ -]talk)?|workshop|tutorial|panel(?: discussion)?|talk|vortrag)"
    r"(?:\s*#?\d+)?\s*[:–—-]\s+(?=\S)",
    re.IGNORECASE,
)


def kind_of(title: str, session: str = "") -> str:
    """One of event.TALK_KINDS: from a prefix of the title (`Keynote: …`), the whole title, or the session's name."""
    prefix = _PREFIX.match(title)
    for kind, words in KINDS:
        if (
            (prefix and words.search(prefix[0]))
            or words.fullmatch(title.strip())
            or (session and words.search(session))
        ):
            return kind
    return "talk"


def without_kind(title: str) -> str:
    """`Keynote: Queues` → `Queues`; a title that is nothing else stays."""
    prefix = _PREFIX.match(title)
    return (title[prefix.end() :] if prefix else title).strip()


_NAMES_A_SESSION = ("lightning", "workshop")
"""Kinds that several talks of an event share; a keynote or a panel stands for itself."""


def session_of(title: str) -> str:
    """The session that a prefix of the title names where no heading does: `Workshop 2: Knots` → `Workshop`.

    A plain `Talk 2:` names none, and neither does `Keynote:`, which is only the kind.
    """
    prefix = _PREFIX.match(title)
    words = re.sub(r"\s*#?\d*\s*[:–—-]\s*$", "", prefix[0]).strip() if prefix else ""
    return words if any(kind in _NAMES_A_SESSION and said.search(words) for kind, said in KINDS) else ""
