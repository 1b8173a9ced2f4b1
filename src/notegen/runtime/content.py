"""Texts by digest: what was rendered once is found again, in this build and in the next."""

import re
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from notegen.runtime.digest import digest_bytes
from notegen.runtime.plain_file import is_real_folder, make_real_folder, read_plain, write_whole

_DIGEST = re.compile(r"[0-9a-f]{64}\Z")
_MARK = b"notegen-content 1 "
_LARGEST = 64_000_000


class Content:
    """A store of texts, in memory and, where a folder is given, on disk too.

    A digest names what a text was *made from* (its source, the options, the program), not the text itself. So the store
    cannot tell from the digest that a text is whole: on disk each stands under the checksum of its own bytes, and one
    that does not match counts as absent. Two texts under one digest are the same text made twice; the last one stays.

    A disk that cannot be written to is no fault: the texts are in memory, and the next build makes them again.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._texts: dict[str, str] = {}
        self._unsaved: set[str] = set()
        self._shards: dict[str, bool] = {}

    def __getstate__(self) -> tuple[Path | None, dict[str, str]]:
        """For a worker process: the folder, and only those texts that it could not read there."""
        return self._folder, {digest: self._texts[digest] for digest in self._unsaved}

    def __setstate__(self, state: tuple[Path | None, dict[str, str]]) -> None:
        self.__init__(state[0])  # type: ignore[misc]  # a worker's store begins as any other does
        self._texts = state[1]
        self._unsaved = set(state[1])

    def get(self, digest: str) -> str | None:
        """The text put under `digest`; None where there is none, or none that is whole."""
        text = self._texts.get(digest)
        if text is None:
            text = self._read(digest)
            if text is not None:
                self._texts[digest] = text
        return text

    def put(self, digest: str, text: str) -> None:
        """Keep `text` under `digest`, 64 hex digits that name all it was made from."""
        if not _DIGEST.match(digest):
            raise ValueError(f"not a digest: {digest!r}")
        if self._texts.get(digest) == text and digest not in self._unsaved:
            return
        self._texts[digest] = text
        if self._write(digest, text):
            self._unsaved.discard(digest)
        else:
            self._unsaved.add(digest)

    def prune(self, keep: Collection[str]) -> int:
        """Forget every text not in `keep`, leftovers of killed builds included; how many files went."""
        kept = frozenset(keep)
        self._texts = {digest: text for digest, text in self._texts.items() if digest in kept}
        self._unsaved &= kept
        if self._folder is None or not is_real_folder(self._folder):
            return 0
        removed = 0
        for shard in sorted(self._folder.iterdir()):
            if len(shard.name) != 2 or not is_real_folder(shard):
                continue
            for entry in sorted(shard.iterdir()):
                if shard.name + entry.name not in kept and not is_real_folder(entry):
                    entry.unlink(missing_ok=True)
                    removed += 1
        return removed

    def _read(self, digest: str) -> str | None:
        path = self._path(digest, make=False)
        data = read_plain(path, _LARGEST) if path else None
        if data is None:
            return None
        head, newline, body = data.partition(b"\n")
        if not newline or head != _MARK + digest_bytes(body).encode():
            return None
        try:
            return body.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            return None

    def _write(self, digest: str, text: str) -> bool:
        path = self._path(digest, make=True)
        if path is None:
            return False
        body = text.encode("utf-8", "surrogatepass")
        if len(body) > _LARGEST - len(_MARK) - 65:
            return False
        try:
            write_whole(path, _MARK + digest_bytes(body).encode() + b"\n" + body)
        except OSError:
            return False
        return True

    def _path(self, digest: str, *, make: bool) -> Path | None:
        """Where a text lies: 256 folders keep each one small. None where that folder is absent or a link."""
        if self._folder is None or not _DIGEST.match(digest):
            return None
        shard = digest[:2]
        if not self._shards.get(shard):
            folder = self._folder / shard
            # Both are looked at: a link at either would lead the build out of its cache.
            if make:
                with suppress(OSError):
                    make_real_folder(self._folder)
                    make_real_folder(folder)
            self._shards[shard] = is_real_folder(self._folder) and is_real_folder(folder)
        return self._folder / shard / digest[2:] if self._shards[shard] else None
