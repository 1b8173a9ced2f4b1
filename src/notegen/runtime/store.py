"""Records by name that outlive a build: appended to packs, found again by one index, whole or absent.

A pack only grows, each record behind the one before, so keeping a record costs no file of its own; a worker process
appends to a pack of its own and sends home where its records lie. The index names the packs, and for each record its
place and checksum. Packs that no index names any more, of killed builds and of records that were replaced, go where
the index is written anew: with the next `save` that changes something, and with one `swap` of very many.
"""

import errno
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from notegen.runtime.ledger import Ledger
from notegen.runtime.place import Place, check_of, length_of, pack_of, place_of, row_of
from notegen.runtime.plain_file import make_real_folder, open_plain
from notegen.runtime.stretches import Stretches

_FORM = "notegen-store 3"
_WASTE = 2
"""A pack is written anew where more than so many times what is kept lies in all of them."""
_MANY = 64
"""Of more packs than these the small ones become one: each build that changes something begins one."""


class Pack:
    """One file that records are appended to; made with the first of them.

    Records that the disk does not take are not kept: a cache that cannot be written makes the next build slower.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        """Its file, in the store's own folder."""
        self._path = folder / name
        self._descriptor: int | None = None
        self._is_closed = False
        self._end = 0

    def append(self, record: bytes) -> Place | None:
        """Where the record lies now; None where it could not be written."""
        places = self.append_all([record])
        return places[0] if places is not None else None

    def append_all(self, records: Sequence[bytes]) -> list[Place] | None:
        """Where each of the records lies now; None where they could not be written, and once it is closed.

        They are written at once: what a write costs it costs nearly as much for a few bytes as for all of a note.
        """
        if self._is_closed:
            return None  # to begin it anew would lose the records that an index names by now
        try:
            if self._descriptor is None:
                self._descriptor = open_plain(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
            # Unbuffered, so that whatever has a place can be read by any process.
            if os.write(self._descriptor, b"".join(records)) != sum(map(len, records)):
                raise OSError(errno.ENOSPC, "a record was cut short", str(self._path))
        except OSError:
            self._end = self._size()
            return None
        places: list[Place] = []
        for record in records:
            places.append(Place(self.name, self._end, len(record), check_of(record)))
            self._end += len(record)
        return places

    def close(self) -> None:
        """Append no more."""
        self._is_closed = True
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _size(self) -> int:
        return os.fstat(self._descriptor).st_size if self._descriptor is not None else 0


class Store:
    """Records of one kind, made under one `key`: whatever another key's build kept counts as absent."""

    def __init__(self, folder: Path, name: str, key: str | None, *, empty: bool = False) -> None:
        """The records under `key`; None takes those that are there, for a caller who knows that nothing changed."""
        self._folder, self._name, self._key = folder, name, key
        self._files: dict[str, Stretches] = {}
        self._packs: set[str] = set()
        self._index = Ledger(folder / f"{name}.index", _FORM, key, empty=empty)
        self._pack: Pack | None = None
        self._changed = False

    def __getstate__(self) -> tuple[Path, str, str | None, dict[str, bytes], set[str]]:
        """For a worker process that was not forked: it opens the files anew."""
        return self._folder, self._name, self._key, self._rows, self._packs

    def __setstate__(self, state: tuple[Path, str, str | None, dict[str, bytes], set[str]]) -> None:
        self.__init__(*state[:3], empty=True)  # type: ignore[misc]  # a worker's store begins as any other does
        self._rows.update(state[3])
        self._packs = state[4]

    def __contains__(self, name: str) -> bool:
        return self._index.row(name) is not None

    def names(self) -> Iterator[str]:
        """Of all records."""
        return iter(self._rows)

    def get(self, name: str) -> bytes | None:
        """The record under `name`; None where there is none, or none that is whole."""
        row = self._index.row(name)
        place = place_of(row) if row is not None else None
        return self.read(place) if place is not None else None

    @property
    def _rows(self) -> dict[str, bytes]:
        """Name → what its line says of its place, which is taken apart only for who asks for the record."""
        return self._index.rows

    def read(self, place: Place) -> bytes | None:
        """The record that lies there; None where it is not whole."""
        try:
            file = self._files.get(place.pack)
            if file is None:
                file = self._files[place.pack] = Stretches(open_plain(self._folder / place.pack))
            data = file.read(place.start, place.length)
        except OSError:
            return None
        return data if data is not None and check_of(data) == place.check else None

    def put(self, name: str, record: bytes) -> bool:
        """Keep `record` under `name`, a word without blanks; whether the disk took it. `save` makes it last."""
        if self._pack is None:
            with suppress(OSError):
                make_real_folder(self._folder)
            self._pack = self.new_pack(0)
        place = self._pack.append(record)
        if place is None:
            return False
        self.adopt({name: place})
        return True

    def new_pack(self, number: int) -> Pack:
        """A pack that nobody else writes to, for a worker with this number; `adopt` takes in what lies there then."""
        made = 0
        while self._uses(name := f"{self._name}-{made}-{number}.pack"):
            made += 1
        return Pack(self._folder, name)

    def _uses(self, pack: str) -> bool:
        # Of a killed build one may lie there that nothing names.
        return pack in self._packs or os.path.lexists(self._folder / pack)

    def adopt(self, places: Mapping[str, Place]) -> None:
        """Take in records that were appended to a pack of this store."""
        self._rows.update({name: row_of(place) for name, place in places.items()})
        self._packs.update(place.pack for place in places.values())
        self._changed = self._changed or bool(places)

    def rename(self, old: str, new: str) -> bool:
        """Keep the record of one name under another; whether there was one."""
        row = self._rows.pop(old, None)
        if row is not None:
            self._rows[new] = row
            self._changed = True
        return row is not None

    def save(self, keep: Collection[str]) -> bool:
        """Make the records of `keep` the ones that the next build finds; whether they could be kept."""
        rows = self._rows
        kept = {name: rows[name] for name in sorted(keep) if name in rows}
        if not self._changed and len(kept) == len(rows):
            return True
        try:
            make_real_folder(self._folder)
            self._index.write(self._shrunk(kept))
            self._forget_packs()
        except OSError:
            return False
        self._changed = False
        return True

    def swap(self, changes: Mapping[str, tuple[str, bytes]]) -> bool:
        """Put records in the place of others, name → (new name, record); whether they could be kept.

        For a few of many: what is known of the others is neither read nor written.
        """
        pack = self.new_pack(0)
        rows: dict[str, bytes | None] = {}
        try:
            for old, (new, record) in changes.items():
                place = pack.append(record)
                if place is None:
                    return False
                rows |= {old: None, new: row_of(place)}
        finally:
            pack.close()
        try:
            is_anew = self._index.change(rows)
        except OSError:
            return False
        if is_anew:
            # Packs that cannot be made fewer now take room, and no more, until they can.
            with suppress(OSError):
                fewer = self._shrunk(self._rows)
                if fewer is not self._rows:
                    self._index.write(fewer)
                self._forget_packs()
        return True

    def close(self) -> None:
        """Let go of the files."""
        if self._pack is not None:
            self._pack.close()
        for file in self._files.values():
            file.close()
        self._files.clear()

    def _shrunk(self, rows: dict[str, bytes]) -> dict[str, bytes]:
        """The same in fewer packs: all in one where too much of them is no longer wanted, the small ones where many."""
        packs = {pack for pack in map(pack_of, rows.values()) if pack}
        sizes = {pack: (self._folder / pack).stat().st_size for pack in packs}
        if sum(sizes.values()) > _WASTE * sum(map(length_of, rows.values())):
            return self._moved(rows, packs)
        if len(packs) > _MANY:
            # To write a large one anew takes longer than all that is won by it.
            return self._moved(rows, {pack for pack in packs if sizes[pack] * len(packs) <= sum(sizes.values())})
        return rows

    def _moved(self, rows: dict[str, bytes], packs: Collection[str]) -> dict[str, bytes]:
        """The same with the records of `packs` in one new pack; without those that cannot be read or written."""
        pack, moved = self.new_pack(0), dict[str, bytes]()
        self._packs.add(pack.name)  # no other may take its name while this store lives
        for name, row in rows.items():
            if pack_of(row) not in packs:
                moved[name] = row
                continue
            place = place_of(row)
            record = self.read(place) if place is not None else None
            new = pack.append(record) if record is not None else None
            if new is not None:
                moved[name] = row_of(new)
        pack.close()
        return moved

    def _forget_packs(self) -> None:
        used = set(map(pack_of, self._rows.values()))
        if self._pack is not None and self._pack.name not in used:
            # Nobody would find there what is put after this: a store may outlive many builds.
            self._pack.close()
            self._pack = None
        for name in self._files.keys() - used:
            self._files.pop(name).close()
        for entry in sorted(self._folder.glob(f"{self._name}-*.pack")):
            if entry.name not in used:
                entry.unlink(missing_ok=True)
