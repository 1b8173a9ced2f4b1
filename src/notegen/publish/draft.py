"""The next generation of the site while it is made, out of the one before the live one."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from notegen.config.settings import Project
from notegen.model.classes import replace
from notegen.publish import disk, manifest
from notegen.publish.carry import carry, clear, conflict, repository
from notegen.publish.copied import Copied
from notegen.publish.exchange import Places
from notegen.publish.generation import Folders, Generation, Tree, aligned, digest_of_file, folders_in, foreign, walk
from notegen.publish.identities import Seen, Table
from notegen.publish.output_folder import Refused, changed_meanwhile, git_inside, in_the_way
from notegen.publish.search_index import ENTRY, FOLDER, Indexer, NoIndex, is_of_index, pages_of
from notegen.publish.single import Page
from notegen.publish.sink import Placed, Sink, fill, has_way, is_there, put_new
from notegen.publish.spare import Spare
from notegen.runtime.digest import digest_bytes
from notegen.runtime.plain_file import open_plain

_CHUNK = 1 << 18


class Draft:
    """What the site is to hold, and the spare folder as it comes to hold it.

    Files that differ from the live site are written at once, so that they need not be kept in memory. Files that do not
    are only noted: if nothing differs in the end, the spare was never touched and there is nothing to publish.
    """

    def __init__(self, project: Project, places: Places, live: Generation, *, trusting: bool) -> None:
        self._project = project
        self._places = places
        self._output = str(places.output)
        self._live = live
        self._trusting = trusting
        self._spare: Spare | None = None
        self._first: Page | None = None
        self._news = 0
        self.files: dict[str, str] = {}
        """Path → SHA-256 of all that the site is to hold."""
        self.placed: dict[str, Seen] = {}
        """What was newly written into the spare, the manifest included."""
        self.folders: Folders | None = None
        """The folders of the live site when they were last looked at for what others put there."""
        self.copied = Copied(places.workshop, trusting=trusting)
        """What is known of the files that are copied."""
        self.no_index = ""
        """Why the search index that was asked for could not be made."""

    def keep(self, paths: Iterable[str]) -> None:
        """Take `paths` as the live site has them."""
        sound = self._live.sound
        try:
            # They are in the manifest, so they are output paths.
            taken = {path: sound[path] for path in paths}
        except KeyError as fault:
            raise Refused(changed_meanwhile(self._project, fault.args[0])) from None
        for path in self.files.keys() & taken.keys():
            raise _given_twice(path)
        self.files.update(taken)

    def write(self, path: str, data: bytes) -> bool:
        """Take `data` for `path`; whether the live site has something else there."""
        digest = digest_bytes(data)
        self._claim(path, digest)
        if self._live.sound.get(path) == digest:
            return False
        return self._take(path, data, digest)

    def _take(self, path: str, data: bytes, digest: str) -> bool:
        self._news += 1
        if self._news == 1:
            self._first = Page(path, data, digest)  # which may be all that changes
        else:
            self._note(put_new(self.sink(), path, data, digest))
        return True

    def only_page(self) -> Page | None:
        """The one page that differs from what the live site has at its place; None where more differs."""
        page, live = self._first, self._live
        is_only = self._news == 1 and page is not None and page.path in live.sound
        return page if is_only and len(self.files) == len(live.listed) else None

    def sink(self) -> Sink:
        """Where other processes may put files of this draft, for it to `adopt`."""
        return self._opened().sink

    def adopt(self, placed: Placed) -> bool:
        """Take a file that was put into the sink; whether the live site has something else there."""
        if placed.path in self.files:
            raise _given_twice(placed.path)
        self.files[placed.path] = placed.digest
        if placed.data is not None:
            return self._take(placed.path, placed.data, placed.digest)
        self._news += placed.is_new
        self._note(placed)
        return placed.is_new

    def _note(self, placed: Placed) -> None:
        if placed.identity is not None:
            self.placed[placed.path] = placed.identity

    def copy(self, path: str, source: Path) -> bool:
        """Take the bytes of the regular file `source` for `path`; whether the live site has something else there."""
        live = self._live.sound.get(path)
        self._claim(path, live or "")
        if live is not None and self.copied.digest(source) == live:
            return False
        self._news += 1
        identity = self.copied.identity(source)
        self.files[path] = self._fill(path, _chunks(source))
        self.copied.note(source, identity, self.files[path])
        return True

    def keep_index(self) -> bool:
        """Take the live site's search index as it is, where it was made from the very pages of this draft."""
        live = self._live
        paths = [path for path in live.listed if is_of_index(path) and path not in self.files]
        if ENTRY not in paths or any(path not in live.sound for path in paths):
            return False
        if not pages_of(self.files) == pages_of(live.sound) == pages_of(live.listed):
            return False
        self.keep(paths)
        return True

    def is_as_published(self) -> bool:
        """Whether the live site is, byte for byte, what this draft has come to."""
        live = self._live
        return live.table is not None and self.files == live.sound and self.files == live.listed

    def complete(self, indexer: Indexer | None = None) -> Table:
        """Make the spare exactly this draft and what is carried over; returns what is then known of each file.

        With an `indexer` the search index of these pages is made and becomes part of the draft; `no_index` says where
        it could not be. Raises Refused where the rest cannot be, and OSError; the live site is untouched.
        """
        spare = self._opened()
        if self._first is not None:
            self._note(put_new(spare.sink, self._first.path, self._first.data, self._first.digest))
        others = self._others()
        for path, digest in self.files.items():
            if path not in self.placed and spare.sink.spare.get(path) != digest:
                self._bring_from_live(path)
        folders = spare.clear_rest(self.files, others, but_index=indexer is not None)
        if indexer is not None:
            self._index(indexer, others)
            names = sorted(manifest.folders_of(self.files))
            folders = replace(folders, names=names, rows=aligned(folders.names, folders.rows, names))
        carry(others, self._places.output, self._places.spare)
        self.files = {path: self.files[path] for path in sorted(self.files)}
        list_digest = self._fill(manifest.NAME, (manifest.to_bytes(self.files),))
        if self._live.exists:
            disk.set_mode(self._places.spare, self._places.output.lstat().st_mode)
        return self._settled(spare, folders, list_digest)

    def _settled(self, spare: Spare, folders: Folders, list_digest: str) -> Table:
        """The table of the finished spare; what was changed in it, which was not looked at so far, is mended once."""
        table, wrong = spare.settle(self.files, self.placed, folders, list_digest)
        for path in wrong:
            self._bring_from_live(path)
        if wrong:
            table, wrong = spare.settle(self.files, self.placed, replace(folders, lost=()), list_digest)
        if wrong:
            disk.remove(self._places.spare / manifest.NAME)  # so that the next build makes it from nothing
            raise Refused(changed_meanwhile(self._project, wrong[0]))
        return table

    def _index(self, indexer: Indexer, others: Tree) -> None:
        """Make the search index of the pages, which all stand in the spare by now, and no others."""
        import tempfile

        places = self._places
        for left in places.workshop.glob("search-*"):
            clear(left)
        scratch = Path(tempfile.mkdtemp(prefix="search-", dir=places.workshop))
        try:
            made = indexer.index(places.spare, pages_of(self.files), scratch)
            taken = conflict(others, made) or next(((path, path) for path in made if path in self.files), None)
            if taken:
                raise NoIndex(f'"{taken[0]}" is in the way of its files')
            # Most files of an index are named by their content and stay as they are.
            digests = {path: self._bring(path, file) for path, file in sorted(made.items())}
        except NoIndex as fault:
            self.no_index = str(fault)
        else:
            for path, digest in digests.items():
                self._claim(path, digest)
        finally:
            disk.remove_tree(scratch)
        self._remove_old_index(others)

    def _remove_old_index(self, others: Tree) -> None:
        folder = self._places.spare / FOLDER
        found = walk(folder) if has_way(self.sink(), FOLDER) else Tree()
        for path in found.files:
            if FOLDER + path not in self.files and FOLDER + path not in others.files:
                disk.remove(folder / path)
        needed = manifest.folders_of([*self.files, *others.files]) | others.folders.keys()
        for path in sorted((FOLDER.rstrip("/"), *(FOLDER + path for path in found.folders)), reverse=True):
            if path not in needed and has_way(self.sink(), path + "/"):
                disk.remove_folder(self._places.spare / path)
                self.sink().made.discard(path)

    def _claim(self, path: str, digest: str) -> None:
        if path in self.files or not manifest.is_output_path(path):
            raise _given_twice(path)
        self.files[path] = digest

    def _others(self) -> Tree:
        """What is not ours in the live site, looked at only now: rendering may have taken minutes."""
        live = self._live
        if not live.exists:
            return Tree()
        others, self.folders = foreign(self._places.output, live.listed, _folders_of(live), folders_in(live.table))
        git = repository(others)
        if git:
            raise Refused(git_inside(self._project, git))
        taken = conflict(others, self.files)
        if taken:
            raise Refused(in_the_way(self._project, *taken))
        return others

    def _opened(self) -> Spare:
        """The spare, from when this draft first needs it."""
        if self._spare is None:
            self._spare = Spare(self._places, self._live.sound, trusting=self._trusting)
        return self._spare

    def _bring(self, path: str, source: Path) -> str:
        """See to it that the spare has the bytes of `source` at `path`; their SHA-256."""
        digest = digest_of_file(source)
        if digest is not None and self.sink().spare.get(path) == digest and is_there(self.sink(), path, digest):
            return digest
        return self._fill(path, _chunks(source))

    def _bring_from_live(self, path: str) -> None:
        """Put into the spare what the live site has at `path`, which must be what this draft is to have there."""
        digest = self.files[path]
        if self._live.sound.get(path) != digest or self._fill(path, _chunks(f"{self._output}/{path}")) != digest:
            raise Refused(changed_meanwhile(self._project, path))

    def _fill(self, path: str, chunks: Iterable[bytes]) -> str:
        hashed = hashlib.sha256()

        def hashing() -> Iterator[bytes]:
            for chunk in chunks:
                hashed.update(chunk)
                yield chunk

        self.placed[path] = fill(self.sink(), path, hashing())
        return hashed.hexdigest()


def _folders_of(live: Generation) -> Sequence[str]:
    return live.table.folders if live.table is not None else ()


def _given_twice(path: str) -> ValueError:
    return ValueError(f"not an output path, or one given twice: {path!r}")


def _chunks(source: Path | str) -> Iterator[bytes]:
    descriptor = open_plain(source)
    try:
        while chunk := os.read(descriptor, _CHUNK):
            yield chunk
    finally:
        os.close(descriptor)
