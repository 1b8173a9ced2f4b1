"""What others put into the output folder: it goes over to the next generation, or the build says what is in the way."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from notegen.model.address import claim_key
from notegen.publish import disk, manifest
from notegen.publish.generation import Tree, digest_of_file, lstat_of
from notegen.runtime.plain_file import is_real_folder


def conflict(others: Tree, paths: Iterable[str]) -> tuple[str, str] | None:
    """A path of `others` and the one of ours that cannot be there with it; None where both have room.

    Names that some file system cannot tell apart count as one.
    """
    if not others.files and not others.folders:
        return None
    ours = {claim_key(path): path for path in paths}
    our_folders = {folder: path for key, path in ours.items() for folder in manifest.folders_of([key])}
    for path in (*others.files, *others.folders):
        key = claim_key(path)
        if path in others.files and key in our_folders:
            return path, our_folders[key]
        for place in (key, *manifest.folders_of([key])):
            if place in ours:
                return path, ours[place]
    return None


def repository(others: Tree) -> str | None:
    """The path of a git repository among `others`; None where there is none."""
    for path in (*others.folders, *others.files):
        if path.rpartition("/")[2] == ".git":
            return path
    return None


def carry(others: Tree, live: Path, spare: Path) -> None:
    """Put all of `others`, which stands in `live`, into `spare` as well; what already does is left alone.

    A file gets a second name there rather than a copy: then whoever has it open still writes to the one that is
    published, and nothing about it (owner, times, attributes) can be lost. We never write to it.
    """
    for path, found in others.folders.items():
        clear_way(spare, path + "/")
        disk.set_mode(spare / path, found.st_mode | stat.S_IRWXU)
    for path, found in others.files.items():
        there = lstat_of(str(spare / path))
        if there is not None and _is_same(spare / path, there, live / path, found):
            continue
        clear_way(spare, path)
        if there is not None:
            clear(spare / path)
        disk.link(live / path, spare / path)
    for path, found in sorted(others.folders.items(), reverse=True):
        disk.set_mode(spare / path, found.st_mode)


def clear_way(folder: Path, path: str) -> None:
    """See to it that each folder that `path` lies in is a real one below `folder`, removing what stands in the way."""
    place = folder
    for name in path.split("/")[:-1]:
        place = place / name
        if not is_real_folder(place):
            clear(place)
            disk.make_folder(place)


def clear(path: Path) -> None:
    """Remove what stands at `path` in a folder that is ours, whatever it is."""
    if is_real_folder(path):
        disk.remove_tree(path)
    elif os.path.lexists(path):
        disk.remove(path)


def _is_same(copy: Path, there: os.stat_result, source: Path, found: os.stat_result) -> bool:
    """One file under two names, or a copy that `disk.link` made of it and that is still the same."""
    if os.path.samestat(there, found):
        return True
    if (there.st_mode, there.st_size, there.st_mtime_ns) != (found.st_mode, found.st_size, found.st_mtime_ns):
        return False
    digest = digest_of_file(source)
    return digest is not None and digest == digest_of_file(copy)
