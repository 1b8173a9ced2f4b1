"""What a note asks not to be told: `<!-- notegen-ignore N601 talk-without-speaker -->` anywhere in its text."""

from notegen.lint.places import texts_of
from notegen.model.patterns import seldom
from notegen.model.site import Site, shown_note

_COMMENT = seldom(r"<!--\s{0,20}notegen-ignore[ \t:]([^<>]{1,500}?)-->")


def ignored(site: Site) -> frozenset[tuple[str, str]]:
    """(path as shown, check code or name) of each wish; it holds for the whole note, and for checks only.

    Faults found while reading cannot be ignored: a note that could lose text must not be able to say so silently.
    """
    wishes: set[tuple[str, str]] = set()
    for text in texts_of(site):
        if "notegen-ignore" in text.source:
            for match in _COMMENT.finditer(text.source):
                wishes.update((shown_note(site, text.note), word) for word in match[1].replace(",", " ").split())
    return frozenset(wishes)
