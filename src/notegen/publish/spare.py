"""The spare folder: the generation before the live one, which becomes the next; what in it is trusted, what looked at.

It is believed to be what its table says it was when it was published. That is looked at once, at the end: then each
file that this build has not written itself must still be the very one of the table, or have the same bytes.
"""

import time
from array import array
from collections.abc import Collection, Mapping

from notegen.publish import disk, manifest
from notegen.publish.carry import clear
from notegen.publish.exchange import Places
from notegen.publish.generation import (
    Folders,
    Generation,
    Tree,
    aligned,
    claimed,
    digest_of_file,
    folders_in,
    foreign,
    look,
    lstat_of,
)
from notegen.publish.identities import UNKNOWN, Seen, Table, is_settled, seen
from notegen.publish.search_index import is_file_of_index
from notegen.publish.sink import Sink, has_way
from notegen.runtime.plain_file import is_real_folder, make_real_folder


class Spare:
    """The spare folder of one build."""

    def __init__(self, places: Places, live: Mapping[str, str], *, trusting: bool) -> None:
        """Open it, or make it from nothing where it is in doubt. Raises OSError."""
        make_real_folder(places.workshop)
        self.folder = places.spare
        found = _found(places, trusting=trusting)
        self._table = found.table
        self.is_new = found.table is None
        """Whether there is nothing in it but what this build puts there."""
        if self.is_new:
            clear(self.folder)
            disk.make_folder(self.folder)
        self.sink = Sink(str(self.folder), live, found.sound)
        """Where files are put."""

    def clear_rest(self, files: Collection[str], others: Tree, *, but_index: bool) -> Folders:
        """Remove what is neither one of our `files` nor somebody else's, nor of the index perhaps; what is left then.

        What the table lists is known; what a killed build left, or somebody put there, shows in its folder.
        """
        names = sorted(manifest.folders_of(files))
        if self.is_new:
            # The names in them are asked when that is needed first: many a site is built once, in CI.
            return Folders(time.time_ns(), names, array("q", bytes(32 * len(names))))
        gone = [path for path in self.sink.spare if path not in files and not (but_index and is_file_of_index(path))]
        for path in gone:
            # A folder of new files may stand there by now.
            if has_way(self.sink, path) and not is_real_folder(self.folder / path):
                disk.remove(self.folder / path)
        strange, folders = foreign(self.folder, files, names, folders_in(self._table))
        kept = {path for path in strange.files if path in others.files or (but_index and is_file_of_index(path))}
        for path in strange.files.keys() - kept:
            disk.remove(self.folder / path)
        for path in sorted(strange.folders.keys() - others.folders.keys() - manifest.folders_of(kept), reverse=True):
            disk.remove_folder(self.folder / path)
        # Where a link stood in the place of a folder, there is nothing now.
        self.sink.made.difference_update(strange.folders, folders.lost)
        return folders

    def settle(
        self, files: Mapping[str, str], placed: Mapping[str, Seen], folders: Folders, list_digest: str
    ) -> tuple[Table, tuple[str, ...]]:
        """The table of what the spare now is, and the paths at which it is not what it was made to be.

        `files` is path → SHA-256, sorted; `folders` is what `clear_rest` found, and `list_digest` that of the manifest.
        """
        before = array("q", bytes(32 * len(files)))
        if self._table is not None:
            before = array("q", aligned(list(self._table.files), self._table.rows, list(files)))
        at = self._table.at if self._table else 0
        expected = iter(before)
        rows, folder = array("q"), str(self.folder)
        wrong: list[str] = []
        for path, *one in zip(files, expected, expected, expected, expected, strict=True):
            mine = placed.get(path)
            if mine is not None and self.is_new:
                # Nobody else can know the folder yet.
                rows.extend(mine)
                continue
            found = lstat_of(f"{folder}/{path}")
            now = seen(found) if found is not None else UNKNOWN
            rows.extend(now)
            is_same = now == mine if mine is not None else (*one,) == now and is_settled(now[2], at)
            is_lost = folders.lost and path.rpartition("/")[0] in folders.lost
            if is_lost or (not is_same and digest_of_file(self.folder / path) != files[path]):
                wrong.append(path)
        own_list = placed[manifest.NAME]
        return Table(folders.at, files, rows, folders.names, folders.rows, own_list, list_digest), tuple(wrong)


def _found(places: Places, *, trusting: bool) -> Generation:
    """What the spare is believed to have; without a table everything in it is read."""
    if not is_real_folder(places.spare):
        return Generation(False, {}, {})
    table = claimed(places.spare, places.workshop) if trusting else None
    if table is None:
        return look(places.spare, places.workshop, trusting=trusting)
    return Generation(True, table.files, table.files, table)
