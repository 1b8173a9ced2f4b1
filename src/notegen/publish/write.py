"""Publishing: the site changes in one instant from what it was to what it is to be, or not at all.

A file of others that is written *into the replaced folder* after the exchange (by a program that still stands in it)
goes down with that folder: no program can see that. What is written into the output until the exchange is carried over.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import field
from pathlib import Path

from notegen.config.settings import Project
from notegen.model.classes import dataclass
from notegen.model.target import Artifact
from notegen.publish import disk, manifest
from notegen.publish.carry import carry
from notegen.publish.draft import Draft
from notegen.publish.exchange import Places, exchange, heal, places_of
from notegen.publish.generation import Folders, Generation, Tree, foreign, look
from notegen.publish.identities import Table, forget_others, write_table
from notegen.publish.output_folder import Refused, changed_meanwhile, left_behind, no_index, refusal, unwritable
from notegen.publish.search_index import Indexer, is_of_index
from notegen.publish.single import Page, replace_page
from notegen.publish.sink import Placed, Sink
from notegen.runtime.digest import digest_bytes

__all__ = ["Placed", "Refused", "Sink", "Written", "heal", "mend", "publish", "published", "refusal"]


@dataclass(frozen=True, slots=True)
class Written:
    """What became of each file of the site."""

    written: int = 0
    """Rendered files that are new or differ from the live ones."""
    copied: int = 0
    """Copied files that are new or differ from the live ones."""
    kept: int = 0
    """Files that the caller knew to be unchanged."""
    removed: int = 0
    """Files of the last build that the site no longer has."""
    unchanged: int = 0
    """Files that were rendered or copied again and came out as they were."""
    no_index: str = ""
    """Why the search index that was asked for is missing; empty where it is there, or none was asked for."""
    files: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    """Path → SHA-256 of all that the site now holds."""
    table: Table | None = field(default=None, compare=False, repr=False)
    """What is known of each file, where the written ones were put among the others; None where all took their place."""


def published(project: Project, *, trusting: bool = True) -> Generation:
    """The live site: `sound` says which files are there as they were written, path → SHA-256.

    With `trusting=False` every file is read to know that. What a killed build left half done is healed first, so the
    caller holds the lock and has asked `refusal`. Raises Refused where the system does not let us look.
    """
    with _refusing(project):
        heal(project)
        places = places_of(project)
        return look(places.output, places.workshop, trusting=trusting)


def publish(
    project: Project,
    artifacts: Iterable[Artifact],
    copies: Iterable[tuple[str, str]] = (),
    kept: Collection[str] = (),
    *,
    live: Generation | None = None,
    trusting: bool = True,
    indexer: Indexer | None = None,
    strict: bool = False,
    placing: Callable[[Sink], Iterable[Placed]] | None = None,
) -> Written:
    """Make the output exactly `artifacts`, `copies` (output path, source file) and `kept`, paths that stay as they are.

    The caller holds the lock. Artifacts are taken one by one, so they may be rendered while this runs. `live` is what
    `published` found, if the caller has asked already. `placing` is given the sink into which other processes may `put`
    artifacts of their own, and says what they have put there, in any order; an OSError of theirs is a refusal. What
    others put into the output folder stays in it. With an `indexer` the search index is published with the pages it
    was made from; a site that cannot have one is published without, unless `strict`. Raises Refused, and whatever the
    iterables raise; then the site is as it was.
    """
    with _refusing(project):
        found = refusal(project)
        if found:
            raise Refused(found)
        live = live or published(project, trusting=trusting)
        places = places_of(project)
        draft = Draft(project, places, live, trusting=trusting)
        draft.keep(kept)
    written = unchanged = copied = 0
    for artifact in artifacts:
        try:  # and not `_refusing`, which costs as much as the rest of this loop
            is_new = draft.write(artifact.path, artifact.data)
        except OSError as fault:
            raise Refused(unwritable(project, fault)) from fault
        written, unchanged = written + is_new, unchanged + (not is_new)
    for placed in _placed(project, draft, placing):
        is_new = draft.adopt(placed)
        written, unchanged = written + is_new, unchanged + (not is_new)
    for path, source in copies:
        with _refusing(project):
            is_new = draft.copy(path, Path(source))
        copied, unchanged = copied + is_new, unchanged + (not is_new)
    with _refusing(project):
        wanted = None if indexer is None or draft.keep_index() else indexer
        page = None if wanted else draft.only_page()
        if wanted or not draft.is_as_published():
            if page is None or replace_page(page, places, live) is None:
                _replace(project, places, live, draft, wanted, strict=strict)
        elif live.hashed and live.table:
            # What had to be read need not be read again next time.
            write_table(places.workshop, places.output.lstat().st_ino, live.table)
        draft.copied.keep()
    removed = sum(not is_of_index(path) for path in live.listed.keys() - draft.files.keys())
    return Written(written, copied, len(kept), removed, unchanged, draft.no_index, draft.files)


def mend(project: Project, pages: Mapping[str, bytes], live: Generation) -> Written:
    """Put `pages` in the place of those that the site has; all the others stay.

    `live` is the site, of which all was just found sound; the caller has asked `refusal`. For the rest see `publish`,
    which gives the same.
    """
    if len(pages) > 1:
        artifacts = (Artifact(path, data) for path, data in sorted(pages.items()))
        return publish(project, artifacts, kept=live.sound.keys() - pages.keys(), live=live)
    table = live.table
    with _refusing(project):
        for path, data in pages.items():
            table = replace_page(Page(path, data, digest_bytes(data)), places_of(project), live)
    if table is None:
        raise Refused(changed_meanwhile(project, *pages))
    return Written(written=len(pages), kept=len(table.files) - len(pages), files=table.files, table=table)


def _placed(project: Project, draft: Draft, placing: Callable[[Sink], Iterable[Placed]] | None) -> Iterator[Placed]:
    if placing is not None:
        with _refusing(project):
            yield from placing(draft.sink())


def _replace(
    project: Project, places: Places, live: Generation, draft: Draft, indexer: Indexer | None, *, strict: bool
) -> None:
    """Complete the spare and exchange it with the live site."""
    if not places.output.parent.exists():
        places.output.parent.mkdir(parents=True)
    table = draft.complete(indexer)
    if draft.no_index and strict:
        raise Refused(no_index(project, draft.no_index))
    disk.make_durable(places.spare, sorted(draft.placed))
    write_table(places.workshop, places.spare.lstat().st_ino, table)
    replaced = exchange(places)
    if live.exists:
        try:
            _carry_late(live, draft.folders, replaced, places.output, draft.files)
        except OSError as fault:
            raise Refused(left_behind(project, replaced)) from fault
    with suppress(OSError):
        forget_others(places.workshop, places.output, places.spare)


def _carry_late(old: Generation, seen: Folders | None, replaced: Path, output: Path, ours: Collection[str]) -> None:
    """Carry over what others put into the old generation, or changed there, after our last look at it."""
    names = seen.names if seen is not None else ()
    others, _ = foreign(replaced, old.listed, names, seen)
    if not others.files and not others.folders:
        return
    taken = {*ours, *manifest.folders_of(ours)}
    files = {path: found for path, found in others.files.items() if path not in taken and _has_room(path, ours)}
    folders = {path: found for path, found in others.folders.items() if _has_room(path + "/", ours)}
    carry(Tree(folders, files), replaced, output)


def _has_room(path: str, ours: Collection[str]) -> bool:
    """Whether none of our files stands where `path` needs a folder."""
    return manifest.folders_of([path]).isdisjoint(ours)


@contextmanager
def _refusing(project: Project) -> Iterator[None]:
    """Whatever the system refuses becomes a message of ours."""
    try:
        yield
    except OSError as fault:
        raise Refused(unwritable(project, fault)) from fault
