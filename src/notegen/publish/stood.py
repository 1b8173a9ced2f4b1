"""Whether all but what a build reads stands as the last one wrote it down: then the site is as that one made it."""

import struct
from collections.abc import Collection
from functools import partial

from notegen.config.settings import Project
from notegen.model.classes import dataclass
from notegen.publish import manifest, unchanged
from notegen.publish.as_it_stands import Before, named, seal_of, state_of, table_of, write_down, young_of
from notegen.publish.generation import Generation
from notegen.publish.identities import Table
from notegen.runtime.looked import NUMBERS, files_of, packed

Row = tuple[int, ...]
"""Size, mtime_ns, ctime_ns and inode of a file, as `runtime.looked` packs them."""

_ROW = struct.Struct(f"<{NUMBERS}q")
_STRETCH = 64
"""So many files are compared at once."""


@dataclass(frozen=True, slots=True)
class Stood:
    """What was written down, where all but what a build reads first still stands."""

    before: Before
    """How all stands."""
    state: unchanged.State
    """What was written down."""
    live: Generation
    """The site, of which every file was just looked at."""

    def changed(self, most: int) -> list[tuple[Row, Row]] | None:
        """How each file stood and stands that a build reads and that changed; None where one came, went or was renamed.

        Also None where more changed than `most`, for each is looked for among all; and where two files stood alike, so
        that a row does not say which of them it is of.
        """
        was, now = self.state["inputs"], self.before.inputs.data()
        start = was.find(b":") + 1 + int(was.partition(b":")[0])
        if len(was) != len(now) or was[:start] != now[:start]:
            return None
        stretch = _ROW.size * _STRETCH
        found: list[tuple[Row, Row]] = []
        for first in range(start, len(was), stretch):
            if was[first : first + stretch] == now[first : first + stretch]:
                continue
            for at in range(first, min(first + stretch, len(was)), _ROW.size):
                row = was[at : at + _ROW.size]
                if row != now[at : at + _ROW.size]:
                    if len(found) == most or was.count(row) != 1:
                        return None
                    found.append((_ROW.unpack(row), _ROW.unpack_from(now, at)))
        return found

    def told(self) -> bytes:
        """What the last build told."""
        return self.state["told"]

    def keep(self, told: bytes, pages: Collection[str], table: Table | None) -> bool:
        """Writes down how all stands now that `pages` changed, where what was looked up late is the same.

        `table` is what is known of each file, where only these were replaced.
        """
        if table is not None:
            make = partial(self._mended, pages, table)
        else:
            make = partial(state_of, self.before, unchanged.list_of(self.state["late_places"]), wrote=True)
        return write_down(self.before, make, self.state["days"], told)

    def _mended(self, pages: Collection[str], table: Table) -> unchanged.State | None:
        """What is to be written down where nothing but `pages` and the list of files was replaced.

        Of all else it says how it stood when this build began: what somebody changed since then will be seen.
        """
        before, state = self.before, self.state
        if not before.inputs.is_settled(before.at):
            return None
        number_of = {path: number for number, path in enumerate(table.files)}
        starts = [NUMBERS * number_of[page] for page in pages]
        expected = [each for start in starts for each in table.rows[start : start + NUMBERS]]
        if files_of(before.project.output, [*pages, manifest.NAME])[1] != [*expected, *table.manifest]:
            return None
        numbers = [*table.rows, *table.manifest]
        young = young_of(before, table, numbers, wrote=True)
        if young is None:
            return None
        return {
            **state,
            "inputs": before.inputs.data(),
            "folders_seen": unchanged.folders_seen(unchanged.list_of(state["folders"])),
            "outputs": packed(numbers),
            "young": named(young),
        }


def stood(before: Before) -> Stood | None:
    """What was written down, where all but the inputs stands; the caller holds the lock."""
    try:
        state = unchanged.read(before.project.cache, before.state)
        if state is None or state["seal"] != seal_of(before.project):
            return None
        same = (
            state["asked"] == unchanged.asked(before.arguments)
            and state["program"] == before.program.data()
            and state["places"] == unchanged.listed(before.places)
            and unchanged.rest_stands(state)
        )
        live = _live(before.project, state) if same else None
    except (OSError, ValueError, struct.error):
        return None
    return Stood(before, state, live) if live is not None else None


def _live(project: Project, state: unchanged.State) -> Generation | None:
    """The site that stands as it was written down, where its table says the same of it."""
    table = table_of(project)
    if (
        table is None
        or unchanged.listed([project.output, *table.files, manifest.NAME]) != state["paths"]
        or packed([*table.rows, *table.manifest]) != state["outputs"]
    ):
        return None
    return Generation(True, table.files, table.files, table)
