"""Whether the output folder is one that notegen may publish to, and why not."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

from notegen.config.settings import Project
from notegen.model.diagnostic import Diagnostic, error, warning
from notegen.model.span import Span
from notegen.publish import manifest
from notegen.publish.exchange import mount_of, places_of
from notegen.publish.generation import is_ours as has_list
from notegen.runtime.plain_file import absolute, is_real_folder

DEFAULT = "site"
"""The one output folder that may lie in the notes folder, where that is the root: it is never read."""

UNUSABLE = frozenset(("N901", "N902", "N903", "N904", "N905", "N906", "N907"))
"""Codes of a folder that was named and can be no output: a fault of the command line or the settings, not of notes."""

NO_INDEX = "N913"
"""The code of a site that was published without the search index that it was to have."""

PROMISE = "notegen never deletes or overwrites a file it did not write"


class Refused(Exception):
    """Nothing was published and the site is as it was; `diagnostic` says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def refusal(project: Project, *, is_ours: bool = False) -> Diagnostic | None:
    """Why this project's output folder cannot be published to; None where it can. Looks, and changes nothing.

    `is_ours` leaves out whether notegen made it, for who finds that out otherwise.
    """
    checks = (_link, _not_a_folder, _holds_sources, _lies_in_sources, _mount, _cache)
    for check in checks if is_ours else (*checks, _not_ours):
        found = check(project, absolute(project.output))
        if found:
            return found
    return None


def shown(project: Project) -> str:
    """The output folder as a person would type it."""
    return _typed(project, project.output)


def unwritable(project: Project, fault: OSError) -> Diagnostic:
    """What to say when the system refuses a change; the site is as it was."""
    if fault.errno in (errno.EXDEV, errno.EBUSY):
        return _unmovable(project)
    what = fault.strerror or str(fault)
    where = f" ({_typed(project, os.fsdecode(fault.filename))})" if isinstance(fault.filename, str | bytes) else ""
    return _told(project, "N909", f"the site could not be written: {what}{where}; it is as it was before")


def in_the_way(project: Project, path: str, ours: str) -> Diagnostic:
    """What to say when somebody else's `path` leaves no room for `ours`."""
    message = f'this is somebody else\'s, and the site needs the place for "{ours}"; {PROMISE}, so move it away'
    return _told(project, "N908", message, f"{shown(project)}/{path}")


def changed_meanwhile(project: Project, path: str) -> Diagnostic:
    """What to say when a file of the site is not what it was when the build began."""
    return _told(
        project, "N910", "this file was changed while the site was built; build again", f"{shown(project)}/{path}"
    )


def left_behind(project: Project, spare: Path) -> Diagnostic:
    """What to say when a file that came into the output during the exchange could not be carried over."""
    message = "the new site is published, but a file that was put into the old one meanwhile is only here now; copy it"
    return _told(project, "N912", message, _typed(project, str(spare)))


def no_index(project: Project, why: str) -> Diagnostic:
    """What to say when the site is published without the search index that it was to have."""
    message = f"there is no search index: {why}; the search page lists everything all the same"
    return warning(NO_INDEX, Span(f"{shown(project)}/pagefind"), message)


def busy(project: Project) -> Diagnostic:
    """What to say when another build holds the lock."""
    message = "another build of this project is running; wait for it to end, or stop it"
    return error("N911", Span(_typed(project, project.cache)), message)


def _link(project: Project, output: Path) -> Diagnostic | None:
    root = absolute(project.root)
    for place in (output, *output.parents):
        if place == root or (place != output and root not in place.parents):
            break
        if place.is_symlink():
            message = "the output folder is reached through a link; name the folder that it leads to with -o"
            return _told(project, "N903", message, _typed(project, str(place)))
    return None


def _not_a_folder(project: Project, output: Path) -> Diagnostic | None:
    if os.path.lexists(output) and not is_real_folder(output):
        return _told(project, "N904", f"the output is a file, not a folder; {PROMISE}, so name another folder with -o")
    return None


def _holds_sources(project: Project, output: Path) -> Diagnostic | None:
    if output.parent == output:
        return _told(project, "N902", "the output is the root of the file system; name a folder of its own with -o")
    for path, words in _sources(project):
        if _is_or_contains(output, path):
            verb = "is" if _is_or_contains(path, output) else "contains"
            message = (
                f"the output folder {verb} {words}, which publishing would replace; name a folder of its own with -o"
            )
            return _told(project, "N902", message)
    if ".git" in (part.casefold() for part in output.parts):
        return _told(project, "N902", "the output folder lies in .git, which is git's own; name another one with -o")
    if os.path.lexists(output / ".git"):
        return git_inside(project, ".git")
    return None


def git_inside(project: Project, path: str) -> Diagnostic:
    """What to say of a repository in the output folder, whose history would be moved about with the site."""
    message = "the output folder holds a git repository; publish to a folder without one and copy the site from there"
    return _told(project, "N902", message, f"{shown(project)}/{path}")


def _sources(project: Project) -> Iterator[tuple[Path, str]]:
    yield Path(project.root), "the project's root"
    yield Path(project.notes), "the notes"
    yield Path(project.templates), "the templates"
    yield Path(project.static), "the static files"
    # Path.home() raises where there is none.
    home = Path(os.path.expanduser("~"))  # noqa: PTH111
    if home.is_absolute():
        yield home, "your home folder"


def _lies_in_sources(project: Project, output: Path) -> Diagnostic | None:
    root = Path(project.root)
    notes_are_root = project.root_mode or _is_or_contains(Path(project.notes), root)
    inside = [(Path(project.templates), "templates"), (Path(project.static), "static"), (Path(project.cache), "cache")]
    if not (notes_are_root and output == absolute(project.root) / DEFAULT):
        inside.insert(0, (Path(project.notes), "notes"))
    for path, words in inside:
        if _is_or_contains(path, output):
            only = f"only {DEFAULT}/ may" if words == "notes" and notes_are_root else "it may not"
            message = f"the output folder lies in the {words} folder, where {only}; name one outside of it with -o"
            return _told(project, "N905", message)
    return None


def _mount(project: Project, output: Path) -> Diagnostic | None:
    is_mount = os.path.ismount(output) or (output.exists() and mount_of(output) != mount_of(output.parent))
    return _unmovable(project) if is_mount else None


def _unmovable(project: Project) -> Diagnostic:
    message = (
        "the output folder cannot be exchanged as a whole, because it is a mount point or on a layered file system"
    )
    return _told(project, "N907", f"{message}; name a folder inside of it with -o, or remove it before the build")


def _cache(project: Project, output: Path) -> Diagnostic | None:
    cache, workshop = Path(project.cache), places_of(project).workshop
    for place in (cache, cache / "published", workshop):
        if os.path.lexists(place) and not is_real_folder(place):
            message = "this is notegen's own folder, but a link or a file stands there; remove it"
            return error("N906", Span(_typed(project, str(place))), message)
    return None


def _not_ours(project: Project, output: Path) -> Diagnostic | None:
    if not output.exists():
        return None
    try:
        found = sorted(entry.name for entry in output.iterdir())
    except OSError as fault:
        return unwritable(project, fault)
    strange = [name for name in found if name not in manifest.KEEPERS]
    if not strange or has_list(output, places_of(project).workshop):
        return None
    more = f" and {len(strange) - 1} more" if len(strange) > 1 else ""
    unread = ", and notegen's list in it cannot be read" if manifest.NAME in found else ""
    message = f'the output folder was not made by notegen: it holds "{strange[0]}"{more}{unread}'
    return _told(project, "N901", f"{message}; {PROMISE}, so empty it or name another folder with -o")


def _is_or_contains(folder: Path, path: Path) -> bool:
    """Whether `path` is `folder` or lies in it, by name and by what is there: names can differ in case, or be links."""
    resolved = Path(os.path.realpath(path))
    chain = (resolved, *resolved.parents)
    if Path(os.path.realpath(folder)) in chain:
        return True
    try:
        identity = folder.stat()
    except OSError:
        return False
    for place in chain:
        try:
            if os.path.samestat(place.stat(), identity):
                return True
        except OSError:
            continue
    return False


def _told(project: Project, code: str, message: str, path: str = "") -> Diagnostic:
    return error(code, Span(path or shown(project)), message)


def _typed(project: Project, path: str) -> str:
    """`path` relative to the root where it lies under it; else as it was given."""
    root, place = absolute(project.root), absolute(path)
    return place.relative_to(root).as_posix() if root in place.parents else Path(path).as_posix()
