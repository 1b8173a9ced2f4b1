"""The next generation of the site while it is made, out of the one before the live one."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from notegen.config.settings import Project
from notegen.publish import disk, manifest
from notegen.publish.carry import carry, clear, clear_way, conflict, repository
from notegen.publish.exchange import Places
from notegen.publish.generation import Generation, Tree, digest_of_file, foreign, look, seen, walk
from notegen.publish.output_folder import Refused, changed_meanwhile, git_inside, in_the_way
from notegen.publish.search_index import ENTRY, Indexer, NoIndex, is_of_index, pages_of
from notegen.runtime.digest import digest_bytes
from notegen.runtime.plain_file import is_real_folder, make_real_folder, open_plain

_CHUNK = 1 << 18


class Draft:
    """What the site is to hold, and the spare folder as it comes to hold it.

    Files that differ from the live site are written at once, so that they need not be kept in memory. Files that do not
    are only noted: if nothing differs in the end, the spare was never touched and there is nothing to publish.
    """

    def __init__(self, project: Project, places: Places, live: Generation, *, trusting: bool) -> None:
        self._project = project
        self._places = places
        self._live = live
        self._trusting = trusting
        self._spare: Generation | None = None
        self.files: dict[str, str] = {}
        """Path → SHA-256 of all that the site is to hold."""
        self.placed: dict[str, os.stat_result] = {}
        """What was newly written into the spare, the manifest included."""
        self.no_index = ""
        """Why the search index that was asked for could not be made."""

    def keep(self, path: str) -> None:
        """Take `path` as the live site has it."""
        digest = self._live.sound.get(path)
        if digest is None:
            raise Refused(changed_meanwhile(self._project, path))
        self._claim(path, digest)

    def write(self, path: str, data: bytes) -> bool:
        """Take `data` for `path`; whether the live site has something else there."""
        digest = digest_bytes(data)
        self._claim(path, digest)
        if self._live.sound.get(path) == digest:
            return False
        self._bring(path, digest, (data,))
        return True

    def copy(self, path: str, source: Path) -> bool:
        """Take the bytes of the regular file `source` for `path`; whether the live site has something else there."""
        live = self._live.sound.get(path)
        if live is not None and digest_of_file(source) == live:
            self._claim(path, live)
            return False
        self._claim(path, self._bring(path, None, _chunks(source)))
        return True

    def keep_index(self) -> bool:
        """Take the live site's search index as it is, where it was made from the very pages of this draft."""
        live = self._live
        paths = [path for path in live.listed if is_of_index(path) and path not in self.files]
        if ENTRY not in paths or any(path not in live.sound for path in paths):
            return False
        if not pages_of(self.files) == pages_of(live.sound) == pages_of(live.listed):
            return False
        for path in paths:
            self.keep(path)
        return True

    def is_as_published(self) -> bool:
        """Whether the live site is, byte for byte, what this draft has come to."""
        live = self._live
        return live.exists and self.files == live.sound and self.files == live.listed and self._lists_it(live)

    def complete(self, indexer: Indexer | None = None) -> Tree:
        """Make the spare exactly this draft and what is carried over; returns it as it was then found.

        With an `indexer` the search index of these pages is made and becomes part of the draft; `no_index` says where
        it could not be. Raises Refused where the rest cannot be, and OSError; the live site is untouched.
        """
        spare = self._opened()
        others = self._others()
        for path, digest in self.files.items():
            if path not in self.placed and spare.sound.get(path) != digest:
                self._bring(path, digest, _chunks(self._places.output / path))
        if indexer is not None:
            self._index(indexer, others)
        carry(others, self._places.output, self._places.spare)
        self.placed[manifest.NAME] = self._fill(manifest.NAME, (manifest.to_bytes(self.files),))[1]
        if self._live.exists:
            disk.set_mode(self._places.spare, self._places.output.lstat().st_mode)
        tree = self._without_the_rest(walk(self._places.spare), others)
        self._verify(tree)
        return tree

    def _index(self, indexer: Indexer, others: Tree) -> None:
        """Make the search index of the pages, which all stand in the spare by now."""
        places = self._places
        # Pages of the generation before the last would be found too; files of its index may be in this one again.
        for path in sorted(walk(places.spare).files):
            if path.endswith(".html") and path not in self.files and path not in others.files:
                disk.remove(places.spare / path)
        for left in places.workshop.glob("search-*"):
            clear(left)
        scratch = Path(tempfile.mkdtemp(prefix="search-", dir=places.workshop))
        try:
            made = indexer.index(places.spare, pages_of(self.files), scratch)
            taken = conflict(others, made) or next(((path, path) for path in made if path in self.files), None)
            if taken:
                raise NoIndex(f'"{taken[0]}" is in the way of its files')
            # Most files of an index are named by their content and stay as they are.
            digests = {
                path: self._bring(path, digest_of_file(file), _chunks(file)) for path, file in sorted(made.items())
            }
        except NoIndex as fault:
            self.no_index = str(fault)
        else:
            for path, digest in digests.items():
                self._claim(path, digest)
        finally:
            disk.remove_tree(scratch)

    def _claim(self, path: str, digest: str) -> None:
        if path in self.files or not manifest.is_output_path(path):
            raise ValueError(f"not an output path, or one given twice: {path!r}")
        self.files[path] = digest

    def _lists_it(self, live: Generation) -> bool:
        """Whether the live site has a manifest at all: one that lists nothing looks like none."""
        return bool(live.listed) or manifest.NAME in live.tree.files

    def _others(self) -> Tree:
        """What is not ours in the live site, looked at again: rendering may have taken minutes."""
        if not self._live.exists:
            return Tree()
        others = foreign(self._live, self._places.output)
        git = repository(others)
        if git:
            raise Refused(git_inside(self._project, git))
        taken = conflict(others, self.files)
        if taken:
            raise Refused(in_the_way(self._project, *taken))
        return others

    def _opened(self) -> Generation:
        """The spare as it was when this draft first needed it; from nothing where it is in doubt."""
        if self._spare is None:
            places = self._places
            make_real_folder(places.workshop)
            if not is_real_folder(places.spare):
                clear(places.spare)
            spare = look(places.spare, places.workshop, trusting=self._trusting)
            if not spare.listed:
                clear(places.spare)
                disk.make_folder(places.spare)
                spare = Generation(True, {}, {}, Tree())
            self._spare = spare
        return self._spare

    def _bring(self, path: str, digest: str | None, chunks: Iterable[bytes]) -> str:
        """See to it that the spare has `path` with the bytes of `chunks`, whose digest is known or not."""
        spare = self._opened()
        if digest is not None and spare.sound.get(path) == digest:
            return digest
        written, self.placed[path] = self._fill(path, chunks)
        if digest is not None and written != digest:
            raise Refused(changed_meanwhile(self._project, path))
        return written

    def _fill(self, path: str, chunks: Iterable[bytes]) -> tuple[str, os.stat_result]:
        place = self._places.spare / path
        clear_way(self._places.spare, path)
        if is_real_folder(place):
            clear(place)
        return disk.write(chunks, self._places.part, place)

    def _without_the_rest(self, tree: Tree, others: Tree) -> Tree:
        """Remove from the spare, which `tree` has just looked at, all that neither this draft nor somebody else has."""
        files = {path for path in tree.files if path in self.files or path in others.files or path == manifest.NAME}
        folders = manifest.folders_of([*files, *others.folders]) | set(others.folders)
        for path in sorted(tree.files.keys() - files):
            disk.remove(self._places.spare / path)
        for path in sorted(tree.folders.keys() - folders, reverse=True):
            disk.remove_folder(self._places.spare / path)
        return Tree(
            {path: found for path, found in tree.folders.items() if path in folders},
            {path: found for path, found in tree.files.items() if path in files},
        )

    def _verify(self, tree: Tree) -> None:
        """Raise where the spare is not what it was made to be; then the next build makes it from nothing."""
        for path in (*self.files, manifest.NAME):
            found = tree.files.get(path)
            if found is None or not self._is_as_made(path, found):
                disk.remove(self._places.spare / manifest.NAME)
                raise Refused(changed_meanwhile(self._project, path))

    def _is_as_made(self, path: str, found: os.stat_result) -> bool:
        placed = self.placed.get(path)
        if placed is None:
            return seen(found) == seen(self._opened().tree.files[path])
        # Placing a file changes its ctime, so of one just written the rest is compared.
        return (found.st_ino, *seen(found)[:2]) == (placed.st_ino, *seen(placed)[:2])


def _chunks(source: Path) -> Iterator[bytes]:
    with os.fdopen(open_plain(source), "rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk
