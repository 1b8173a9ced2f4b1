"""Why each page was made when it was last made, kept from build to build for `explain`."""

from collections.abc import Iterable
from pathlib import Path

from notegen.publish.stale import NEW
from notegen.runtime.cache import read_state, write_state

_STATE = "reasons"


def keep_reasons(cache: Path, made: Iterable[tuple[str, str]]) -> None:
    """Keeps why pages were made now: (path, sentence). Those that were not keep the reason that they had.

    That a page is new goes without saying, so that a first build writes down nothing.
    """
    now = {path: sentence.removeprefix(path).strip() for path, sentence in made}
    before = _read(cache)
    if not now and not before:
        return
    kept: dict[str, list[str]] = {}
    for sentence, paths in before.items():
        kept[sentence] = [path for path in paths if path not in now]
    for path, sentence in now.items():
        if sentence != NEW:
            kept.setdefault(sentence, []).append(path)
    after = {sentence: sorted(paths) for sentence, paths in kept.items() if paths}
    if after != before:
        write_state(cache, _STATE, dict(after))


def reason_of(cache: Path, path: str) -> str:
    """Why the page at an output path, which was published, was last made."""
    return next((sentence for sentence, paths in _read(cache).items() if path in paths), NEW)


def _read(cache: Path) -> dict[str, list[str]]:
    rows = read_state(cache, _STATE) or {}
    sound = all(isinstance(paths, list) and all(isinstance(path, str) for path in paths) for paths in rows.values())
    return rows if sound else {}
