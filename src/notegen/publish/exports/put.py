"""Puts exported files where they were asked for: each whole or not at all, and never over a file of somebody else."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from notegen.publish.exports import Format, Unclear
from notegen.runtime.plain_file import NotPlain, open_plain, write_whole

BEGINNING = 4096
"""So much of a file is read to know whose it is; the longest list of headings is a tenth of it."""


def put(files: dict[str, bytes], how: Format, *, force: bool) -> None:
    """Writes all files, or none where one of them may not be written.

    A file that stands there is replaced where this format made it, else only with `force`; a link, a folder or a
    device never is. Raises Unclear for those, and where the system refuses.
    """
    for place in files:
        with _refusing(place):
            _may_stand_at(Path(place), how, force=force)
    for place, data in files.items():
        with _refusing(place):
            Path(place).parent.mkdir(parents=True, exist_ok=True)
            write_whole(Path(place), data)


@contextmanager
def _refusing(place: str) -> Iterator[None]:
    """What the system refuses, in words of ours: such a place is a wrong option, and no fault of a note."""
    try:
        yield
    except OSError as fault:
        raise Unclear(f"{place} cannot be written ({fault.strerror or fault}); name another place") from fault


def _may_stand_at(path: Path, how: Format, *, force: bool) -> None:
    if path.parent.is_symlink() and not how.endings:
        raise Unclear(f"{path.parent} is a link; name the folder that it leads to")
    try:
        with os.fdopen(open_plain(path), "rb") as file:
            beginning = file.read(BEGINNING)
    except FileNotFoundError:
        return
    except NotPlain:
        raise Unclear(f"{path} is a link or no file; nothing is written through it, so name another") from None
    if beginning and not force and not how.is_ours(path.name, beginning):
        raise Unclear(f"{path} is there already and is no export of notegen; name another, or replace it with --force")
