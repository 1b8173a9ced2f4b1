"""Takes e-mail addresses out of texts: the name stays, the address goes."""

import re
from urllib.parse import unquote

from notegen.model.patterns import seldom

MAX_LOCAL = 64
"""RFC 5321 4.5.3.1.1: the longest local part."""

_AT = seldom("@|%40")
_LOCAL = seldom(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}\Z")
_DOMAIN = seldom(r"(?:[^\W_](?:[\w-]{0,62})\.){1,8}[^\W\d_]{2,24}(?![\w-])")
_NOT_DOMAINS = seldom(
    r"(?:[\d.]+\.[A-Za-z]+|.*\.(?:service|socket|timer|png|jpe?g|gif|svg|webp|js|css|html?|py|rb|class))\Z",
    re.IGNORECASE,
)
_OPENS, _CLOSES = {"(": ")", "<": ">", "[": "]", "{": "}"}, ")>]}"


def without_emails(text: str) -> str:
    """`text` without e-mail addresses, their brackets, and the blank before them; `git@host:path` and handles stay.

    `Ann Example <ann@example.org>` → `Ann Example`. Linear: only what stands around each `@` is looked at.
    """
    if "@" not in text and "%40" not in text:
        return text
    kept: list[str] = []
    done = 0
    sign = _AT.search(text)
    while sign is not None:
        place = _address(text, sign.start(), sign.end(), done)
        if place is not None:
            start, end = _with_brackets(text, *place, done)
            kept.append(text[done:start])
            done = end
        sign = _AT.search(text, max(sign.end(), done))
    kept.append(text[done:])
    return "".join(kept)


def holds_email(url: str) -> bool:
    """Whether an address stands in a URL, percent-encoded or not, as in `https://example.org/?to=ann@example.org`."""
    if "@" not in url and "%" not in url:
        return False
    plain = unquote(url)
    return without_emails(plain) != plain


def _address(text: str, at: int, behind_at: int, floor: int) -> tuple[int, int] | None:
    """Where the address around this `@` begins and ends; None where it is none."""
    local = _LOCAL.search(text[max(floor, at - MAX_LOCAL) : at])
    domain = _DOMAIN.match(text, behind_at)
    if local is None or domain is None or _NOT_DOMAINS.match(domain[0]):
        return None
    name = re.sub(r"\A(?:[^\w]|mailto)+", "", local[0].rsplit("/", 1)[-1])
    if not name:
        return None
    start = at - len(name)
    if text[max(start - 1, floor) : start] == "@":
        return None  # `@ann@social.example`, a handle
    behind = text[domain.end() : domain.end() + 2]
    if name in ("git", "hg", "svn") and behind[:1] in (":", "/") and behind[1:].strip():
        return None
    if re.search(r"://[^\s/]*\Z", text[max(0, start - 80) : start]):
        return None
    return start, domain.end()


def _with_brackets(text: str, start: int, end: int, floor: int) -> tuple[int, int]:
    """The address with `mailto:`, the brackets right around it, and one of the blanks beside it."""
    if text[max(floor, start - 7) : start].lower() == "mailto:":
        start -= 7
    for _ in range(2):
        if start > floor and end < len(text) and _OPENS.get(text[start - 1]) == text[end]:
            start, end = start - 1, end + 1
    if (
        start > floor
        and text[start - 1] in " \t"
        and (end == len(text) or text[end] in " \t\n.,;:!?" or text[end] in _CLOSES)
    ):
        start -= 1
    elif (start == 0 or text[start - 1] == "\n") and end < len(text) and text[end] == " ":
        end += 1
    return start, end
