"""Texts by digest: what was rendered once is found again, in this build and in the next."""

from collections.abc import Collection

from notegen.model.patterns import seldom
from notegen.runtime.store import Store

_DIGEST = seldom(r"[0-9a-f]{64}\Z")


class Lost(LookupError):
    """A text that was put into the store cannot be read there any more; a build that trusts nothing makes it again."""


class Closed(RuntimeError):
    """What lies in a cache was asked for when whoever built with it had let go of it: a fault of who asks."""

    def __str__(self) -> str:
        return "the cache is closed: what lies there can be asked only while a site is built, up to `at_end`"


class Content:
    """A store of texts: in memory, or on disk where a `Store` is given and takes them.

    A digest names what a text was *made from* (its source, the options, the program), not the text itself. Two texts
    under one digest are the same text made twice. What the disk does not take stays in memory.
    """

    def __init__(self, store: Store | None = None) -> None:
        self.store = store
        self._texts: dict[str, str] = {}

    def has(self, digest: str) -> bool:
        """Whether a text was put under `digest`; on disk it may turn out not to be whole."""
        return digest in self._texts or (self.store is not None and digest in self.store)

    def get(self, digest: str) -> str | None:
        """The text put under `digest`; None where there is none. Raises Lost for one that is not whole."""
        text = self._texts.get(digest)
        if text is not None or self.store is None or digest not in self.store:
            return text
        data = self.store.get(digest)
        try:
            if data is not None:
                return data.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            pass
        raise Lost(digest)

    def put(self, digest: str, text: str) -> None:
        """Keep `text` under `digest`, 64 hex digits that name all it was made from."""
        if not _DIGEST.match(digest):
            raise ValueError(f"not a digest: {digest!r}")
        if self.store is None or not self.store.put(digest, to_bytes(text)):
            self._texts[digest] = text

    def save(self, keep: Collection[str]) -> None:
        """Keep the texts of `keep` for the next build, and nothing else."""
        if self.store is not None:
            self.store.save(keep)


def to_bytes(text: str) -> bytes:
    """A text as a record of a store: what a note holds may not be Unicode to the letter."""
    return text.encode("utf-8", "surrogatepass")
