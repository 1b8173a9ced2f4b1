"""The second wall: nh3 reads a fragment with tags of the note's own as a browser would, and keeps what is allowed."""

import re

from notegen.markup.elements import ATTRIBUTES, BLOCKS, PHRASING, VOID
from notegen.markup.parser import SCHEMES
from notegen.markup.writer import OURS
from notegen.model.patterns import seldom

TAGS = {*PHRASING, *BLOCKS, *VOID, "section"}
"""What notes may hold, and what decks are made of."""
_ATTRIBUTES = {
    "*": {"class", "id", "lang", "dir"},
    **{name: set(allowed) for name, allowed in ATTRIBUTES.items()},
}
_ATTRIBUTES["img"] |= {"loading", "decoding"}
_ATTRIBUTES["a"] |= OURS - {"id"}
_ATTRIBUTES["div"] = _ATTRIBUTES["span"] = {"aria-label"}
_ATTRIBUTES["section"] = {"role", "aria-label"}
NO_TEXT = seldom("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What neither HTML nor XML can hold (feeds carry these fragments): controls, lone surrogates, non-characters."""

_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""NO_TEXT, and the carriage return, which a parser of HTML changes as well."""
_ODD_IN_ASCII = bytes(code for code in range(128) if _ODD.match(chr(code)))
_TARGETS = (" href", " src")
_SURE = re.compile(
    r"https?://(?:(?!xn--)[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,4})?(?:[/?#][!#-~]*)?\""
    r"|(?!//|\\\\)[!#-9;-~]+\"",
    re.IGNORECASE,
)
"""A target that is a path, or a URL that parses whoever reads it: nh3 leaves out what is no URL."""


def is_sure(fragment: str) -> bool:
    """Whether `sanitise` would change nothing in a fragment of the writer's own tags but take the marks off.

    It is asked first because nh3 takes a quarter of the time of a note's text, and few notes hold HTML.
    """
    if _holds_odd(fragment):
        return False
    # `="` stands in tags alone; to part it there takes a tenth of the time of a pattern that looks for it.
    before, *values = fragment.split('="')
    for value in values:
        if before.endswith(_TARGETS) and not _SURE.match(value):
            return False
        before = value
    return True


def _holds_odd(fragment: str) -> bool:
    if not fragment.isascii():
        return _ODD.search(fragment) is not None
    # A fifth of the time that the pattern takes.
    return len(fragment.encode().translate(None, _ODD_IN_ASCII)) != len(fragment)


def sanitise(fragment: str, nonce: str) -> str:
    """A balanced fragment of allowed elements, attributes and URL schemes.

    Classes, ids and players stay only where they begin with `nonce`, which is taken off: no author can know it, so
    those left are ours. The result is canonical: attributes in double quotes, `&`, `<`, `>` and `"` in them escaped.
    """
    import nh3  # most notes hold no HTML, and to load it takes 2 ms

    def ours(tag: str, attribute: str, value: str) -> str | None:
        if attribute == "class":
            return " ".join(name.removeprefix(nonce) for name in value.split() if name.startswith(nonce)) or None
        if attribute in OURS:
            return value.removeprefix(nonce) if value.startswith(nonce) else None
        return value

    cleaner = nh3.Cleaner(
        tags=TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=ours,
        url_schemes=set(SCHEMES),
        # Code and tables scroll sideways in a box of their own, and who has no mouse must get there (WCAG 2.1.1).
        set_tag_attribute_values={"pre": {"tabindex": "0"}, "table": {"tabindex": "0"}},
        link_rel=None,
        strip_comments=True,
    )
    return cleaner.clean(NO_TEXT.sub("\ufffd", fragment))
