"""A build that changes one page: one rename puts it in the place of the old one, whatever the size of the site.

The list of our files follows in a second rename. Killed between the two, the new site is there whole, and the list
still has the old digest of that page: the next build takes it for one that was changed by hand, and makes it again.
"""

import os
from array import array
from collections.abc import Mapping
from contextlib import suppress

from notegen.model.classes import dataclass, replace
from notegen.publish import disk, manifest
from notegen.publish.exchange import Places
from notegen.publish.generation import Generation
from notegen.publish.identities import UNKNOWN, Table, seen, write_table
from notegen.runtime.digest import digest_bytes
from notegen.runtime.plain_file import is_real_folder, make_real_folder


@dataclass(frozen=True, slots=True)
class Page:
    """The one file in which two sites differ."""

    path: str
    """Where in the site."""
    data: bytes
    """What is to be there."""
    digest: str
    """Its SHA-256."""


def replace_page(page: Page, places: Places, live: Generation) -> Table | None:
    """Put `page` in the place of the one that the live site has there; what is then known of each file.

    Raises OSError; where that or None comes of it, the site is as it was.
    """
    if live.table is None:
        return None
    place = places.output / page.path
    folders = [parent for parent in place.parents if places.output in (parent, *parent.parents)]
    make_real_folder(places.workshop)
    now = {**live.table.files, page.path: page.digest}  # in order, as the table's
    listing = manifest.to_bytes(now)
    part, own_list = places.workshop / "part", places.workshop / "list"
    for path, data in ((part, page.data), (own_list, listing)):
        disk.write((data,), str(path))
        disk.make_file_durable(path)
    # Asked last, because nobody but us changes what lies in the workshop.
    if not all(map(is_real_folder, folders)) or is_real_folder(place):
        return None
    disk.place(part, place)
    # From here on the new site is live: what fails now is for the next build to find.
    table = live.table
    with suppress(OSError):
        disk.place(own_list, places.output / manifest.NAME)
        table = _noted(page.path, places, live.table, now, listing)
        write_table(places.workshop, places.output.lstat().st_ino, table)
    with suppress(OSError):
        disk.make_folder_durable(place.parent)
    return table


def _noted(path: str, places: Places, before: Table, files: Mapping[str, str], listing: bytes) -> Table:
    """What the live site now is."""
    rows, folder_rows = array("q", before.rows), array("q", before.folder_rows)
    number = 4 * list(files).index(path)
    rows[number : number + 4] = array("q", seen(os.lstat(places.output / path)))
    folder = path.rpartition("/")[0]
    if folder:
        # What others put into it meanwhile must not be taken for ours.
        number = 4 * list(before.folders).index(folder)
        folder_rows[number : number + 4] = array("q", UNKNOWN)
    return replace(
        before,
        files=files,
        rows=rows,
        folder_rows=folder_rows,
        manifest=seen(os.lstat(places.output / manifest.NAME)),
        manifest_digest=digest_bytes(listing),
    )
