"""Writes down how everything stands that a build reads or has written, for `unchanged` to ask."""

import os
import struct
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from notegen.config.load import NAMES
from notegen.config.settings import Project
from notegen.config.urls_lock import NAME as URLS_LOCK
from notegen.model.classes import dataclass
from notegen.model.site import Site
from notegen.publish import manifest, unchanged
from notegen.publish.exchange import places_of
from notegen.publish.identities import Table, read_table
from notegen.runtime.lock import FILE as LOCK
from notegen.runtime.looked import NUMBERS, Looking, files_of, tick_of
from notegen.runtime.plain_file import absolute, write_whole

READ_BESIDE = (*NAMES, URLS_LOCK, ".gitignore")
"""What a build reads in the root by its name."""

_FEW_YOUNG = 50
"""So many files as young as the youngest are left to whoever asks, who then reads them: 3 ms."""

_PATIENCE = 0.15
"""For so many seconds a build waits for the clock; a coarse one costs the next build its short way."""


@dataclass(frozen=True, slots=True)
class Before:
    """What a build sees before it reads: what changes afterwards, changes for the next build."""

    project: Project
    """What is built."""
    arguments: list[str]
    """The command line."""
    at: int
    """When the process began, in nanoseconds."""
    told_the_day: bool
    """Whether the command line says which day it is."""
    program: Looking
    """What runs."""
    places: list[str]
    """Where it looked."""
    inputs: Looking
    """What it saw there."""
    state: unchanged.State | None = None
    """What the last build wrote down, as it was read when this one began."""


def look(
    project: Project,
    arguments: list[str],
    at: int,
    *,
    config: str,
    told_the_day: bool,
    never_entered: Iterable[str],
    seen: unchanged.Seen | None = None,
) -> Before:
    """Looks at all that a build of `project` reads; `config` is the settings file that the command line names.

    What was `seen` at the same places is not looked at again.
    """
    places = _places(project, config, never_entered)
    if seen is not None and seen[1] == unchanged.listed(places):
        return Before(project, arguments, at, told_the_day, seen[0], places, seen[2], seen[3])
    return Before(project, arguments, at, told_the_day, unchanged.program(), places, Looking().at(places))


def _places(project: Project, config: str, never_entered: Iterable[str]) -> list[str]:
    root, own = project.root, (project.output, project.cache, project.templates, project.static)
    files = [*(f"{root}/{name}" for name in READ_BESIDE), *filter(None, [config])]
    return [
        *(f"file:{file}" for file in files),
        *_stand(root, root, project.notes, project.templates, project.static),
        *(f"tree:{folder}" for folder in (project.templates, project.static)),
        *(f"without:{inside}" for folder in own if (inside := _named_from(project.notes, folder))),
        *(f"without:{name}" for name in sorted(never_entered)),
        f"visible:{project.notes}",
    ]


def _stand(root: str, *folders: str) -> list[str]:
    return [f"place:{place}" for place in dict.fromkeys(each for folder in folders for each in _chain(folder, root))]


def _chain(path: str, root: str) -> Iterator[str]:
    """A place and the folders between it and the root: each of them could have become a link."""
    yield path
    place, top = absolute(path), absolute(root)
    if place.is_relative_to(top):
        parts = place.relative_to(top).parts
        yield from (str(Path(root, *parts[:end])) for end in range(1, len(parts)))


def _named_from(notes: str, folder: str) -> str:
    """A folder below the notes, as a look at them meets it; empty where it lies elsewhere."""
    base, place = absolute(notes), absolute(folder)
    return f"{notes}/{place.relative_to(base).as_posix()}" if place != base and place.is_relative_to(base) else ""


def keep(before: Before, site: Site, told: bytes, *, wrote: bool) -> bool:
    """Writes down that all stands as it is now, and what the same command line is told; whether it could be said.

    The caller holds the lock, and has published `site`. `wrote` says whether that changed the output. Without a word
    the next build is an ordinary one.
    """
    from notegen.publish.upcoming import same_until

    project = before.project
    days = b"" if before.told_the_day else f"{project.today} {same_until(site.events, project.today)}".encode()
    return write_down(before, partial(state_of, before, list(_late(project, site.looked_at)), wrote=wrote), days, told)


def write_down(before: Before, make: Callable[[], unchanged.State | None], days: bytes, told: bytes) -> bool:
    """Writes down the state that is made, where it can be said; whether it could. The caller holds the lock."""
    try:
        state = make()
        if state is None:
            return False
        write_whole(Path(before.project.cache, unchanged.NAME), unchanged.packed({**state, "days": days, "told": told}))
    except (OSError, struct.error, ValueError):
        return False
    return True


def seal_of(project: Project) -> bytes:
    """What tells the lock file of the cache, which the caller holds, from all others."""
    held = os.open(Path(project.cache, LOCK), os.O_RDONLY)
    try:
        return unchanged.seal(held)
    finally:
        os.close(held)


def state_of(before: Before, late_places: list[str], *, wrote: bool) -> unchanged.State | None:
    """How all stands now; None where something may still change unseen, or is not what this build left."""
    project = before.project
    late = Looking().at(late_places)
    if not all(looking.is_settled(before.at) for looking in (before.program, before.inputs, late)):
        return None
    table = table_of(project)
    if table is None:
        return None
    paths = [*table.files, manifest.NAME]
    outputs, numbers = files_of(project.output, paths)
    if numbers != [*table.rows, *table.manifest]:
        return None
    digests = young_of(before, table, numbers, wrote=wrote)
    if digests is None:
        return None
    folders = [project.output, *(f"{project.output}/{folder}" for folder in sorted(_with_folders(paths)))]
    return {
        "seal": seal_of(project),
        "asked": unchanged.asked(before.arguments),
        "program": before.program.data(),
        "places": unchanged.listed(before.places),
        "inputs": before.inputs.data(),
        "late_places": unchanged.listed(late_places),
        "late_inputs": late.data(),
        "folders": unchanged.listed(folders),
        "folders_seen": unchanged.folders_seen(folders),
        "paths": unchanged.listed([project.output, *paths]),
        "outputs": outputs,
        "young": named(digests),
    }


def named(digests: Mapping[str, str]) -> bytes:
    """Path → digest as one section."""
    return unchanged.listed([word for path, digest in digests.items() for word in (path, digest)])


def _late(project: Project, looked_at: Collection[str]) -> Iterator[str]:
    """What a build makes itself, and what links of notes were looked up in."""
    workshop = str(places_of(project).workshop)
    yield from _stand(project.root, project.output, project.cache, f"{project.cache}/published", workshop)
    for path in looked_at:
        kind, place = ("names", path.rstrip("/")) if path.endswith("/") else ("file", path)
        yield f"{kind}:{place}"
        yield from _stand(project.root, str(Path(place).parent))


def table_of(project: Project) -> Table | None:
    """What is known of each file of the site."""
    return read_table(places_of(project).workshop, os.lstat(project.output).st_ino)


def young_of(before: Before, table: Table, numbers: list[int], *, wrote: bool) -> dict[str, str] | None:
    """The digests of files that could be changed within the tick of the clock in which they were written.

    Nobody but us has a page before it is published, so these are the ones as young as the youngest of all. A few are
    read again by whoever asks; of many, we wait until that tick is over, and see that they are what we wrote.
    None where that cannot be said.
    """
    changed, output = numbers[2::NUMBERS], before.project.output
    latest = max(changed)
    if not wrote and latest + tick_of(latest) < before.at:
        return {}  # this build found them sound when that tick was over
    files = {**table.files, manifest.NAME: unchanged.digest_of(f"{output}/{manifest.NAME}")}
    young = {
        path: digest
        for (path, digest), each in zip(files.items(), changed, strict=True)
        if each >= latest - tick_of(each)
    }
    if len(young) <= _FEW_YOUNG:
        return young
    wait = (latest + tick_of(latest) - time.time_ns()) / 1e9
    if wait > _PATIENCE:
        return None
    time.sleep(max(wait, 0))
    return {} if all(unchanged.digest_of(f"{output}/{path}") == digest for path, digest in young.items()) else None


def _with_folders(paths: list[str]) -> set[str]:
    """The folders of the output that hold folders: their times tell where one was moved away or became a link."""
    return {parent.rpartition("/")[0] for path in paths if "/" in (parent := path.rpartition("/")[0])}
