"""Typed readers for the plain values of front matter: text, lists of text, tags, flags, words of a few."""

import re

from notegen.config.fault import Fault, doubtful
from notegen.config.quoting import quoted
from notegen.config.spelling import nearest
from notegen.model.event import EVENT_KINDS, STATUSES, TALK_KINDS
from notegen.model.patterns import seldom
from notegen.model.value import Items, Mapping, Scalar, Value

_FLAGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}

_KINDS = {
    **{kind: kind for kind in (*EVENT_KINDS, *TALK_KINDS)},
    **dict.fromkeys(("meetup", "conference", "usergroup"), "event"),
    **dict.fromkeys(("slides", "presentation"), "deck"),
    **dict.fromkeys(("lightningtalk", "lightningtalks", "ignite"), "lightning"),
    **dict.fromkeys(("tutorial", "training"), "workshop"),
    "paneldiscussion": "panel",
}

_STATUSES = {
    **{status: status for status in STATUSES},
    "canceled": "cancelled",
    **dict.fromkeys(("draft", "private", "pending", "unpublished", "hidden", "wip"), "draft"),
    **dict.fromkeys(
        ("published", "publish", "public", "confirmed", "planned", "upcoming", "done", "held", "past", "completed"),
        "scheduled",
    ),
}

_LANGUAGE = seldom(r"([a-z]{2,3})((?:[-_][a-z0-9]{2,8})*)", re.IGNORECASE)


def text_of(value: Value) -> str:
    """One text on one line; white space is folded. Empty for null."""
    if isinstance(value, Items) and len(value.items) == 1:
        value = value.items[0]
    if isinstance(value, Scalar):
        return " ".join(value.text.split())
    what = "a list" if isinstance(value, Items) else "a mapping"
    raise Fault(
        value.span, f"text belongs here, not {what}; put it in quotes if it is text with brackets or colons", "N201"
    )


def texts_of(value: Value) -> tuple[str, ...]:
    """One text or a list of them; empty ones are left out, each is kept once."""
    items = value.items if isinstance(value, Items) else (value,)
    return tuple(dict.fromkeys(text for text in map(text_of, items) if text))


def tags_of(value: Value, at_spaces: bool = False) -> tuple[str, ...]:
    """A list of tags, or one text parted at commas; `at_spaces` also parts it at blanks, as Jekyll does.

    The `#` of a hashtag goes: `#docker` is `docker`.
    """
    if isinstance(value, Mapping):
        raise doubtful(value.span, "a list of tags belongs here, not a mapping; write `[docker, delivery]`", "N202")
    if isinstance(value, Items):
        parts = [text_of(item) for item in value.items]
    else:
        parts = value.text.split(",")
        if at_spaces and len(parts) == 1:
            parts = value.text.split()
    tags = (" ".join(part.split()) for part in parts)
    return tuple(dict.fromkeys(tag[1:] if re.match(r"#\w", tag) else tag for tag in tags if tag))


def flag_of(value: Value) -> bool:
    """`true`, `yes`, `on`, `false`, `no` or `off`, in any case; anything else is an error."""
    if isinstance(value, Scalar) and value.text.strip().casefold() in _FLAGS:
        return _FLAGS[value.text.strip().casefold()]
    shown = quoted(value.text) if isinstance(value, Scalar) and value.text.strip() else "this"
    raise Fault(value.span, f"{shown} is neither `true` nor `false`; write one of them", "N203")


def kind_of(value: Value) -> str:
    """One of EVENT_KINDS or TALK_KINDS."""
    return _word(value, _KINDS, (*EVENT_KINDS, *TALK_KINDS), doubt=True)


def status_of(value: Value) -> str:
    """One of STATUSES, or `draft`; a status that says neither is an error, for it may have meant `draft`."""
    return _word(value, _STATUSES, (*STATUSES, "draft"), doubt=False)


def _word(value: Value, words: dict[str, str], known: tuple[str, ...], *, doubt: bool) -> str:
    """A word of a few, in any case, hyphens and blanks apart."""
    text = text_of(value)
    folded = re.sub(r"[\s_-]", "", text).casefold()
    if folded in words:
        return words[folded]
    guess = nearest(folded, words)
    hint = f'did you mean "{words[guess]}"?' if guess else f"write one of {', '.join(known)}"
    if doubt:
        raise doubtful(value.span, f"unknown kind {quoted(text)}; {hint}", "N206")
    raise Fault(value.span, f"unknown status {quoted(text)}; {hint}", "N205")


def language_of(value: Value) -> str:
    """A language code (BCP 47): `de`, `pt-BR`, `zh-Hant`; written with `_` or in any case, it is put right."""
    text = text_of(value)
    match = _LANGUAGE.fullmatch(text.split(".")[0])
    if match is None:
        raise doubtful(value.span, f"{quoted(text)} is no language code; write one such as `en` or `pt-BR`", "N207")
    primary, *rest = re.split("[-_]", match.group())
    return "-".join((primary.lower(), *map(_subtag, rest)))


def _subtag(tag: str) -> str:
    """A region in capitals, a script with one capital, anything else in small letters (RFC 5646, 2.1.1)."""
    if len(tag) == 2 and tag.isalpha():
        return tag.upper()
    return tag.title() if len(tag) == 4 and tag.isalpha() else tag.lower()
