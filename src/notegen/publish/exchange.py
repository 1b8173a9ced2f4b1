"""The two generations of a site and the one instant in which they change places."""

import errno
import os
import re
import sys
from contextlib import suppress
from pathlib import Path

from notegen.config.settings import Project
from notegen.model.classes import dataclass
from notegen.publish import disk, manifest
from notegen.runtime.digest import digest
from notegen.runtime.plain_file import absolute, is_real_folder, make_real_folder

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_UNKNOWN = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EXDEV)
"""What a kernel, or a file system, says that cannot exchange two folders, or not these."""
_MOUNTS = Path("/proc/self/mountinfo")


@dataclass(frozen=True, slots=True)
class Places:
    """Where the two generations lie."""

    output: Path
    """The live one: what people see. Absolute."""
    workshop: Path
    """Where the next one is made, on the output's file system."""
    spare: Path
    """The one before the live one, and the next one while it is made."""
    aside: Path
    """Beside the output: where the live one waits for a moment if the system cannot exchange two folders."""


def places_of(project: Project) -> Places:
    """The places of this project's output; nothing is made.

    The spare lies in the cache, each output with one of its own. A rename cannot leave its mount: if the output is on
    another one than the cache (a volume, a disk of its own), the spare lies in `.<output>.notegen` beside it.
    """
    output = absolute(project.output)
    cache = absolute(project.cache)
    beside = output.parent / f".{output.name}.notegen"
    try:
        name = Path(os.path.relpath(output, cache)).as_posix()
    except ValueError:  # another drive of Windows
        name = output.as_posix()
    workshop = cache / "published" / digest(name)[:16] if mount_of(cache) == mount_of(output.parent) else beside
    return Places(output, workshop, workshop / "spare", beside / "old")


def mount_of(path: Path) -> tuple[int, str]:
    """The file system that `path` is or will be on, and where it is mounted: a rename leaves neither.

    One file system can be mounted twice (Docker's `-v` does that), which only Linux tells, in `/proc`.
    """
    while not path.exists() and path != path.parent:
        path = path.parent
    place = os.path.realpath(path)
    mounts = ["/"]
    with suppress(OSError):
        for line in _MOUNTS.read_bytes().splitlines():
            # proc(5): the fifth field, in which blanks and the like are octal.
            point = re.sub(rb"\\([0-7]{3})", lambda octal: bytes([int(octal[1], 8) & 255]), line.split()[4])
            mounts.append(os.fsdecode(point))
    above = [mount for mount in mounts if place == mount or place.startswith(mount.rstrip("/") + "/")]
    return path.stat().st_dev, max(above, key=len)


def exchange(places: Places) -> Path:
    """Make the spare the live generation and the live one the spare; where that now lies, if there was one.

    Raises OSError, and then nothing has changed.

    On Linux this is one system call: at no instant is there no site. Elsewhere it is two renames, between which there
    is none; a build killed there leaves the old site `aside`, and `heal` puts it back.
    """
    if not os.path.lexists(places.output):
        disk.rename(places.spare, places.output)
    elif not exchanged_by_system(places.spare, places.output):
        _exchange_by_renames(places)
    # After a power cut it will be the old site or the new one, both whole: a failure to make sure is no failure.
    with suppress(OSError):
        for parent in (places.output.parent, places.workshop):
            disk.make_folder_durable(parent)
    return places.aside if os.path.lexists(places.aside) else places.spare


def exchanged_by_system(one: Path, other: Path) -> bool:
    """Exchange two folders by `renameat2`, which is atomic; False where there is no such call."""
    if sys.platform != "linux":
        return False
    import ctypes  # only where something is published

    system = ctypes.CDLL(None, use_errno=True)
    if not hasattr(system, "renameat2"):
        return False
    disk.step("exchange")
    if system.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNKNOWN:
        return False
    raise OSError(number, os.strerror(number), str(other))


def _exchange_by_renames(places: Places) -> None:
    # The layout is the journal: `aside` exists only between the first rename and the last.
    if not is_real_folder(places.aside.parent):
        disk.make_folder(places.aside.parent)
    _set_aside(places)
    try:
        disk.rename(places.spare, places.output)
    except OSError:
        disk.rename(places.aside, places.output)
        raise
    # From here on the new site is live: what fails now is for `heal`.
    with suppress(OSError):
        disk.rename(places.aside, places.spare)
        _remove_if_empty(places.aside.parent)


def _set_aside(places: Places) -> None:
    """Move the live generation out of the way.

    A folder that came with a container's image cannot be moved (overlayfs says EXDEV), but the files in it can. If they
    do no more than keep an empty folder in git, that is done instead, so that the first build in a container succeeds.
    """
    try:
        disk.rename(places.output, places.aside)
    except OSError as fault:
        keepers = sorted(places.output.iterdir())
        if fault.errno != errno.EXDEV or any(entry.name not in manifest.KEEPERS for entry in keepers):
            raise
        disk.make_folder(places.aside)
        try:
            for keeper in keepers:
                disk.rename(keeper, places.aside / keeper.name)
            disk.remove_folder(places.output)
        except OSError:
            _move_back(places)
            raise


def _move_back(places: Places) -> None:
    """Undo what `_set_aside` did to single files; those that the output has are there under a second name."""
    for entry in sorted(places.aside.iterdir()):
        if not os.path.lexists(places.output / entry.name):
            disk.rename(entry, places.output / entry.name)
    disk.remove_tree(places.aside)
    _remove_if_empty(places.aside.parent)


def heal(project: Project) -> None:
    """Bring to an end what a killed build left half done; the first thing every build does, under the lock.

    Only an exchange by renames can leave anything: the live generation, set aside. It goes back where the output is
    missing, and becomes the spare where the new one already is the output.
    """
    places = places_of(project)
    if not is_real_folder(places.aside.parent) or not is_real_folder(places.aside):
        return
    if not os.path.lexists(places.output):
        disk.rename(places.aside, places.output)
        disk.make_folder_durable(places.output.parent)
    elif {entry.name for entry in places.aside.iterdir()} <= {*manifest.KEEPERS}:
        _move_back(places)
    elif not os.path.lexists(places.spare):
        make_real_folder(places.workshop)
        disk.rename(places.aside, places.spare)
    elif manifest.read(places.aside) is not None:
        disk.remove_tree(places.aside)
    _remove_if_empty(places.aside.parent)


def _remove_if_empty(folder: Path) -> None:
    if is_real_folder(folder) and not any(folder.iterdir()):
        disk.remove_folder(folder)
