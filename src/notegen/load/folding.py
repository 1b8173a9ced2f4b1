"""When two names are one: what counts when titles, people, groups and tags are compared."""

from functools import lru_cache

from notegen.model.address import slug


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """A name as it is compared: case, accents, punctuation and separators do not count; `C++` and `C` stay two."""
    return slug(name) if name.strip() else ""


def fold_blanks(text: str) -> str:
    """A text as it is compared: how it is broken into lines does not count."""
    return " ".join(text.split())
