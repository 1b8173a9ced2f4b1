"""Which files of the notes folder are notes, and why the others are not."""

import os
import re
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from notegen.config.registry_file import REGISTRY_FILES
from notegen.config.settings import Project
from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.note import Skipped, SourceFile
from notegen.model.patterns import seldom
from notegen.model.span import Span

NOTE_ENDINGS = (".html.md", ".md.erb", ".md", ".markdown", ".txt", ".rst")
"""What a note's file name ends in."""

REGISTRIES = tuple(REGISTRY_FILES.values())
"""Files in the notes folder that are read, but are no notes."""

NOT_NOTES = re.compile(
    r"(?:licen[sc]e|copying|changelog|code[_-]of[_-]conduct|requirements|requirements[\w.-]*\.txt|cname"
    r"|makefile|dockerfile|procfile|gemfile)(?:\.\w+)?",
    re.IGNORECASE,
)
"""Files that belong to a repository, by name, wherever they lie."""

NOT_NOTES_ON_TOP = re.compile(
    r"(?:notice|changes|history|authors|security|robots|humans|todo)(?:\.\w+)?", re.IGNORECASE
)
"""The same by names that are topics of talks, too: below the top of the notes folder `security.md` is a note."""

OF_THE_REPOSITORY = seldom(r"(?:readme|contributing)(?:\.\w+)?", re.IGNORECASE)
"""In root mode the root's own README and CONTRIBUTING are about the repository."""

NEVER_ENTERED = frozenset({"node_modules", "venv", "env", "virtualenv", "__pycache__", "site-packages"})
"""Folders of other people's files."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that is a note, not yet read."""

    path: str
    """Relative to the notes folder, with forward slashes."""
    shown: str
    """The path a person would type."""
    place: str
    """Where it lies, for opening it."""
    seen: tuple[int, int, int, int]
    """Its identity on disk: size, mtime_ns, ctime_ns, inode."""


@dataclass(frozen=True, slots=True)
class Surveyed:
    """What lies in a notes folder, the notes not yet read."""

    files: tuple[FoundFile, ...]
    """The notes, sorted by path."""
    registries: tuple[SourceFile, ...]
    """speakers.yml, groups.yml, venues.yml, where they are."""
    skipped: tuple[Skipped, ...]
    """What is no note, and why; sorted."""
    diagnostics: tuple[Diagnostic, ...]
    """Links and unreadable files."""


NOTHING_FOUND = Surveyed((), (), (), ())
"""What lies in an empty folder."""


@dataclass(frozen=True, slots=True)
class Discovered:
    """What lies in a notes folder, read."""

    files: tuple[SourceFile, ...]
    """The notes, sorted by path."""
    registries: tuple[SourceFile, ...]
    """speakers.yml, groups.yml, venues.yml, where they are."""
    skipped: tuple[Skipped, ...]
    """What is no note, and why; sorted."""
    diagnostics: tuple[Diagnostic, ...]
    """Links and unreadable files."""


def survey(project: Project) -> Surveyed:
    """Walks the notes folder in sorted order, following no link; only what must be known by its bytes is read."""
    base = Path(project.notes)
    ignored = _ignored(Path(project.root), base)
    own = {lexical(path) for path in (project.output, project.cache, project.templates, project.static)}
    files: list[FoundFile] = []
    registries: list[SourceFile] = []
    skipped: list[Skipped] = []
    diagnostics: list[Diagnostic] = []
    front = _shown(project, "")
    for path, entry in _walk(base, own, ignored, skipped, diagnostics, project):
        reason = _reason(path, entry, project.root_mode)
        if path not in REGISTRIES and reason:
            skipped.append(Skipped(path, reason))
            continue
        file = _found(path, front + path, entry)
        if path in REGISTRIES or "." not in entry.name or not os.access(entry.path, os.R_OK):
            source = read_file(file, project.settings.limits.note_bytes)
            if isinstance(source, Skipped):
                skipped.append(source)
            elif isinstance(source, Diagnostic):
                diagnostics.append(source)
            elif path in REGISTRIES:
                registries.append(source)
            elif _starts_with_heading(source.data):
                files.append(file)
            else:
                skipped.append(Skipped(path, "a file without an ending that does not start with a heading"))
        else:
            files.append(file)
    return Surveyed(
        tuple(sorted(files, key=lambda file: file.path)),
        tuple(registries),
        tuple(sorted(skipped, key=lambda item: item.path)),
        tuple(diagnostics),
    )


def discover(project: Project) -> Discovered:
    """What `survey` finds, with the bytes of every note."""
    found = survey(project)
    files: list[SourceFile] = []
    skipped, diagnostics = list(found.skipped), list(found.diagnostics)
    for file in found.files:
        source = read_file(file, project.settings.limits.note_bytes)
        if isinstance(source, Skipped):
            skipped.append(source)
        elif isinstance(source, Diagnostic):
            diagnostics.append(source)
        else:
            files.append(source)
    return Discovered(
        tuple(files), found.registries, tuple(sorted(skipped, key=lambda item: item.path)), tuple(diagnostics)
    )


def _found(path: str, shown: str, entry: os.DirEntry[str]) -> FoundFile:
    # lstat, because on Windows an entry's own stat has no inode.
    at = os.lstat(entry.path) if os.name == "nt" else entry.stat(follow_symlinks=False)
    return FoundFile(path, shown, entry.path, (at.st_size, at.st_mtime_ns, at.st_ctime_ns, at.st_ino))


def file_at(project: Project, path: str) -> FoundFile | None:
    """A file that a `survey` would find as it did before, as it stands now; None where its bytes may decide that."""
    if "." not in path.rpartition("/")[2]:
        return None
    place = str(Path(project.notes, path))
    at = os.lstat(place)
    return FoundFile(path, _shown(project, path), place, (at.st_size, at.st_mtime_ns, at.st_ctime_ns, at.st_ino))


def shown_folder(project: Project) -> str:
    """The notes folder as diagnostics and the first line printed name it."""
    return _shown(project, "").rstrip("/") or "."


def _shown(project: Project, path: str) -> str:
    """A note's path as a person would type it: from the root where it lies under it, else as the folder was named."""
    base = Path(project.notes)
    try:
        front = base.resolve().relative_to(Path(project.root).resolve()).as_posix()
    except ValueError:
        front = base.as_posix()
    return path if front == "." else f"{front}/{path}"


def _walk(
    base: Path,
    own: set[Path],
    ignored: Callable[[str], bool],
    skipped: list[Skipped],
    diagnostics: list[Diagnostic],
    project: Project,
) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Every file below `base` that is no link, those of each folder in sorted order, own and hidden folders left out.

    The folders that wait stand in a list and not on Python's stack, which a stranger's thousand folders would exhaust.
    """
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(base / folder) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as fault:
            diagnostics.append(_unreadable(_shown(project, folder), fault))
            continue
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if entry.is_symlink():
                skipped.append(Skipped(path, "a link; links are not followed"))
                told = "is a link, and links are not followed; put the file itself here"
                diagnostics.append(warning("N130", Span(_shown(project, path)), told))
            elif entry.is_dir(follow_symlinks=False):
                reason = _folder_reason(entry, own, ignored(path + "/"))
                if reason:
                    skipped.append(Skipped(path + "/", reason))
                else:
                    waiting.append(path)
            elif not entry.is_file(follow_symlinks=False):
                skipped.append(Skipped(path, "neither a file nor a folder"))
            elif ignored(path):
                skipped.append(Skipped(path, "named by .gitignore"))
            else:
                yield path, entry


def lexical(path: str | Path) -> Path:
    """A path from the file system's root without `.` and `..`, links left as they are: one path for one place."""
    return Path(os.path.normpath(Path(path).absolute()))


def _folder_reason(entry: os.DirEntry[str], own: set[Path], ignored: bool) -> str:
    """Why a folder is not entered; empty where it is."""
    name = entry.name
    if lexical(entry.path) in own:
        return "the output, the cache, templates or static files"
    if name.startswith(".") or (name.startswith("_") and name not in ("_posts", "_drafts")):
        return "a folder whose name starts with a dot or an underscore"
    if name in NEVER_ENTERED or Path(entry.path, "pyvenv.cfg").exists():
        return "a folder of other people's files"
    return "named by .gitignore" if ignored else ""


def _reason(path: str, entry: os.DirEntry[str], root_mode: bool) -> str:
    """Why a file is not a note; empty where it is."""
    name = entry.name
    at_root = "/" not in path
    if name.startswith("."):
        return "its name starts with a dot"
    if NOT_NOTES.fullmatch(name) or (at_root and NOT_NOTES_ON_TOP.fullmatch(name)):
        return "belongs to the repository, by its name"
    if root_mode and at_root and OF_THE_REPOSITORY.fullmatch(name):
        return "is about the repository, by its name"
    if root_mode and name.endswith(".txt"):
        return "a .txt file, which is no note where the root is the notes folder"
    if "." not in name:
        return ""
    return "" if name.lower().endswith(NOTE_ENDINGS) else "not a note by its ending"


def read_file(file: FoundFile, limit: int) -> SourceFile | Skipped | Diagnostic:
    """The bytes of a regular file, opened without following a link; one past the limit is cut just behind it."""
    try:
        handle = os.open(
            file.place,
            os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0),
        )
        with os.fdopen(handle, "rb") as opened:
            if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
                return Skipped(file.path, "neither a file nor a folder")
            return SourceFile(file.path, file.shown, opened.read(limit + 1))
    except OSError as fault:
        return _unreadable(file.shown, fault)


def _unreadable(shown: str, fault: OSError) -> Diagnostic:
    return warning("N131", Span(shown), f"cannot be read ({fault.strerror}); the site is built without it")


def _starts_with_heading(data: bytes) -> bool:
    """Whether UTF-8 text begins with a Markdown heading."""
    first = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:400]
    try:
        text = first.decode("utf-8", "strict" if len(first) < 400 else "ignore")
    except UnicodeDecodeError:
        return False
    lines = text.split("\n")
    return bool(re.match(r"#{1,6}\s+\S", text)) or (len(lines) > 1 and bool(re.fullmatch(r"=+|-+", lines[1].strip())))


def _ignored(root: Path, base: Path) -> Callable[[str], bool]:
    """Whether a path (relative to the notes folder) is named by a .gitignore of the root or the notes folder."""
    matchers: list[tuple[str, Callable[[str], bool]]] = []
    try:
        front = base.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        front = ""
    places = [(base, "")] if not front or front == "." else [(base, ""), (root, front + "/")]
    for folder, prefix in places:
        file = folder / ".gitignore"
        if file.is_file() and not file.is_symlink():
            import pathspec

            lines = file.read_bytes()[:65_536].decode("utf-8", "replace").splitlines()
            try:
                matchers.append((prefix, pathspec.GitIgnoreSpec.from_lines(lines).match_file))
            except ValueError:
                continue  # a pattern git itself would not understand names nothing
    return lambda path: any(match(prefix + path) for prefix, match in matchers)
