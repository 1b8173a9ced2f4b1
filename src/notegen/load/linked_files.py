"""Which files of the project a link of a note may publish, and why not the others."""

import html
import os
import re
import stat
from pathlib import Path

from notegen.config.settings import Project
from notegen.load.discover import NEVER_ENTERED, lexical
from notegen.load.picture_size import PICTURES, picture_size
from notegen.model.patterns import seldom
from notegen.runtime.digest import digest_bytes
from notegen.runtime.plain_file import open_plain

ACTIVE = seldom(
    r"<\s*(?:[\w.-]+:)?(?:script|foreignobject|iframe|embed|object|set\b|handler)|\bon[a-z]+\s*="
    r"|j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:|<!entity|data:text/html|<\?xml-stylesheet|w3\.org/1999/xhtml"
    r"|[\x00-\x08\x0b\x0c\x0e-\x1f]",
    re.IGNORECASE,
)
"""What makes a picture or other XML more than that; control characters, because encodings exist that drop them."""

DRAWN = frozenset(
    ".svg .atom .dae .gpx .kml .mathml .mml .opf .owl .rdf .rss .smil .ttml .wsdl .xaml .xsd .xslt .xul".split()
)
"""Files that servers send as XML and browsers show as a page, script and all; copied where they hold none."""

LARGEST_DRAWING = 20_000_000
"""Bytes of a drawing that is still searched for script."""

NEVER_COPIED = frozenset(
    ".html .htm .xhtml .xht .shtml .phtml .xml .xsl .js .mjs .wasm .swf .php .svgz .mht .mhtml .hta".split()
)
"""Files a browser would run as a page of the site; `static/` is the place for those that are meant to."""


class LinkedFiles:
    """The files of one project; each is looked at once, however many links lead to it.

    `unpublished` are the paths of notes that are not published.
    """

    def __init__(self, project: Project, unpublished: frozenset[str]) -> None:
        self._secret = frozenset(path.casefold() for path in unpublished)
        self._largest = project.settings.limits.asset_bytes
        self._notes, self._root = lexical(project.notes), lexical(project.root)
        self._folders = Path(project.notes), Path(project.root)
        self._output = lexical(project.output)
        self._known: dict[Path, tuple[str, str]] = {}
        self._sizes: dict[Path, tuple[int, int]] = {}
        self._names: dict[Path, dict[str, str]] = {}

    def digest(self, file: Path) -> tuple[str, str]:
        """(the digest of a file's bytes, ``); or (``, why it may not be published); two empty where there is none."""
        place = lexical(file)
        if place not in self._known:
            self._known[place] = self._read(place)
        return self._known[place]

    def size(self, file: Path) -> tuple[int, int]:
        """Width and height of a picture that `digest` has read; zeros for what is none."""
        return self._sizes.get(lexical(file), (0, 0))

    def in_any_case(self, file: Path) -> Path | None:
        """The file of the project that differs from `file` in case only; of several the first by name."""
        place = lexical(file)
        base = next((base for base in (self._notes, self._root) if place.is_relative_to(base)), None)
        if base is None:
            return None
        found = base
        for part in place.relative_to(base).parts:
            name = self._folded(found).get(part.casefold())
            if name is None:
                return None
            found = found / name
        return found

    def looked_at(self) -> tuple[str, ...]:
        """Where this looked that a walk through the notes does not: files, and folders with a slash at their end."""
        found = {self._typed(place) for place in self._known if self._is_aside(place)}
        found |= {f"{self._typed(folder)}/" for folder in self._names if self._is_aside(folder)}
        return tuple(sorted(found))

    def _is_aside(self, place: Path) -> bool:
        """Whether a place in the project is none that `discover` walks through."""
        if not place.is_relative_to(self._notes):
            return place.is_relative_to(self._root)
        inner = place.relative_to(self._notes).parts
        return place.is_relative_to(self._output) or any(
            part.startswith((".", "_")) or part in NEVER_ENTERED for part in inner
        )

    def _typed(self, place: Path) -> str:
        """A place in the project, from the working folder."""
        if place.is_relative_to(self._root):
            return (self._folders[1] / place.relative_to(self._root)).as_posix()
        return (self._folders[0] / place.relative_to(self._notes)).as_posix()

    def _folded(self, folder: Path) -> dict[str, str]:
        """The names in a folder by their folded form; none where it cannot be read or is a link."""
        if folder not in self._names:
            try:
                names = [] if folder.is_symlink() else sorted((entry.name for entry in folder.iterdir()), reverse=True)
            except OSError:
                names = []
            self._names[folder] = {name.casefold(): name for name in names}
        return self._names[folder]

    def shown(self, file: Path) -> str:
        """A file as a person would type it: from the root where it lies under it."""
        place = lexical(file)
        return place.relative_to(self._root).as_posix() if place.is_relative_to(self._root) else file.as_posix()

    def _read(self, place: Path) -> tuple[str, str]:
        inside = next((base for base in (self._notes, self._root) if place.is_relative_to(base)), None)
        if inside is None:
            return "", "lies outside the notes folder and the root; it is not copied"
        try:
            state = os.lstat(place)
            if not stat.S_ISREG(state.st_mode):
                return "", "" if stat.S_ISDIR(state.st_mode) else "is a link or no file; it is not copied"
            if Path(os.path.realpath(place)) != Path(os.path.realpath(inside)) / place.relative_to(inside):
                return "", "lies behind a link; it is not copied"
        except (OSError, ValueError):
            return "", ""
        return self._published(place, inside, state.st_size)

    def _published(self, place: Path, inside: Path, size: int) -> tuple[str, str]:
        """The digest of a regular file in the project, or why it stays where it is."""
        ending = place.suffix.casefold()
        if any(part.startswith(".") for part in place.relative_to(inside).parts):
            return "", "is a hidden file; it is not copied"
        if place.is_relative_to(self._output):
            return "", "lies in the output folder, which the next build replaces; it is not copied"
        if place.is_relative_to(self._notes) and place.relative_to(self._notes).as_posix().casefold() in self._secret:
            return "", "is a draft, or a note with an error; it is not copied"
        if ending in NEVER_COPIED:
            what = f"is a {place.suffix} file, which browsers run as a page"
            return "", f"{what}; put it into static/ if it is meant to be one"
        if size > self._largest:
            return "", f"has more than {self._largest} bytes (limits.asset_bytes); it is not copied"
        if ending in DRAWN and size > LARGEST_DRAWING:
            return "", f"has more than {LARGEST_DRAWING} bytes, too many to look for script in them; it is not copied"
        try:
            with os.fdopen(open_plain(place), "rb") as opened:
                data = opened.read(self._largest + 1)
        except OSError as fault:
            return "", f"cannot be read ({fault.strerror}); it is not copied"
        if ending in DRAWN and ACTIVE.search(html.unescape(data.decode("latin-1"))):
            return "", "holds script, or what browsers could take for it; it is not copied"
        if ending in PICTURES:
            self._sizes[place] = picture_size(data, ending)
        return digest_bytes(data), ""
