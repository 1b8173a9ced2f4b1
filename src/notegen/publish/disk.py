"""Every change that publishing makes to a disk: each is one step, and a build can end at any of them."""

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

FILE_MODE = 0o644
FOLDER_MODE = 0o755
"""What others may do with a site is read it; the umask may take more away."""

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def _go_on(name: str) -> None:
    """What a step does in a real build: nothing."""


step: Callable[[str], None] = _go_on
"""Called before and inside every change with its name; tests put a fault or a sudden death here."""


def make_folder(path: Path | str) -> None:
    """Make one folder whose parent exists."""
    step(f"make folder {os.path.basename(path)}")  # noqa: PTH119  # called for each page: a Path costs more than mkdir
    os.mkdir(path, FOLDER_MODE)  # noqa: PTH102


def write(chunks: Iterable[bytes], path: str) -> os.stat_result:
    """Put a new file with the bytes of `chunks` at `path`, whatever stands there; what it is on disk.

    It is always a new inode: whoever links to the old one, or reads it just now, keeps the old bytes. It grows where it
    is to stay, in a folder that nobody sees before it is whole: writing it elsewhere and moving it here would cost as
    much again, and half a file that a killed build leaves is known by its identity, which no table has, and its bytes.
    """
    name = path.rpartition("/")[2]
    step(f"begin {name}")
    try:
        descriptor = os.open(path, _NEW, FILE_MODE)
    except FileExistsError:
        _make_room(path)
        descriptor = os.open(path, _NEW, FILE_MODE)
    try:
        for chunk in chunks:
            written = os.write(descriptor, chunk)
            while written < len(chunk):
                written += os.write(descriptor, memoryview(chunk)[written:])
            step(f"write {name}")
        return os.fstat(descriptor)
    finally:
        os.close(descriptor)


def _make_room(path: str) -> None:
    step(f"make room for {path.rpartition('/')[2]}")
    try:
        os.unlink(path)  # noqa: PTH108
    except (IsADirectoryError, PermissionError):  # macOS says the latter of a folder
        if os.path.isdir(path) and not os.path.islink(path):  # noqa: PTH112, PTH114
            remove_tree(Path(path))
        else:
            remove(Path(path))


def link(source: Path, path: Path) -> None:
    """Put a file of somebody else at `path` too: the same file under a second name, so that nothing of it is lost.

    Where the file system or its rules know no such names, a copy with its mode and times; a link stays a link.
    Raises OSError for what can neither be linked nor copied, such as a socket.
    """
    step(f"link {path.name}")
    try:
        os.link(source, path, follow_symlinks=False)
    except (OSError, NotImplementedError):
        if not (source.is_symlink() or stat.S_ISREG(source.lstat().st_mode)):
            raise OSError(errno.EINVAL, "neither a file, a folder nor a link", str(source)) from None
        import shutil

        shutil.copy2(source, path, follow_symlinks=False)


def set_mode(path: Path, mode: int) -> None:
    """Give a folder the mode of the one it stands for."""
    if stat.S_IMODE(path.lstat().st_mode) != stat.S_IMODE(mode):
        step(f"set mode of {path.name}")
        path.chmod(stat.S_IMODE(mode))


def remove(path: Path) -> None:
    """Remove one file or link of a folder that is ours."""
    step(f"remove {path.name}")
    try:
        path.unlink(missing_ok=True)
    except PermissionError:
        # Folders of others are carried over with their mode, which may forbid us to empty them again.
        path.parent.chmod(0o700)
        path.unlink(missing_ok=True)


def remove_tree(path: Path) -> None:
    """Remove a folder that is ours with all that is in it, following no link."""
    folders = [path]
    for folder in folders:  # which grows meanwhile: a tree may be deeper than a function can call itself
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            if entry.is_dir(follow_symlinks=False):
                folders.append(Path(entry.path))
            else:
                remove(Path(entry.path))
    for folder in reversed(folders):
        remove_folder(folder)


def remove_folder(path: Path) -> None:
    """Remove one empty folder."""
    step(f"remove folder {path.name}")
    try:
        path.rmdir()
    except PermissionError:
        path.parent.chmod(0o700)
        path.rmdir()


def rename(source: Path, path: Path) -> None:
    """Move a folder within one file system."""
    step(f"rename {source.name} to {path.name}")
    source.rename(path)


def place(source: Path, path: Path) -> None:
    """Put one file in the place of another within one file system, in one instant."""
    step(f"place {path.name}")
    source.replace(path)


def make_file_durable(path: Path) -> None:
    """Return when the bytes of a file would survive a power cut."""
    step(f"make {path.name} durable")
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def make_durable(folder: Path, paths: Iterable[str]) -> None:
    """Return when what was written below `folder`, `paths` of it, would survive a power cut.

    One `syncfs` (Linux) costs about as much as one `fsync`; elsewhere each file and its folder is synced on its own.
    """
    step("make durable")
    if sys.platform == "linux":
        import ctypes

        system = ctypes.CDLL(None, use_errno=True)
        if hasattr(system, "syncfs"):
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                if system.syncfs(descriptor) == 0:
                    return
                raise OSError(ctypes.get_errno(), "cannot make the site durable", str(folder))
            finally:
                os.close(descriptor)
    for path in paths:
        make_file_durable(folder / path)
    for parent in {(folder / path).parent for path in paths}:
        make_folder_durable(parent)


def make_folder_durable(folder: Path) -> None:
    """Return when the names in `folder` would survive a power cut; Windows has no such call."""
    if sys.platform != "win32":
        step(f"make names of {folder.name} durable")
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
