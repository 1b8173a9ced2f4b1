"""The search index: Pagefind reads the finished pages in a process of its own, with bounds, before they are published.

Its program comes with the package `pagefind-bin` (or `pagefind-bin-extended`), which has no wheel for some systems;
there is then no index, and the search page is the browsable index that it is without script too. Its files lie under
`/pagefind/` and are listed in the manifest as all others. They are the one part of a site that is not the same
byte for byte each time, so they are made again only where a page changed.
"""

import os
import re
from collections.abc import Collection, Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from notegen.config.settings import Project
from notegen.model.classes import dataclass
from notegen.model.patterns import seldom
from notegen.publish import disk
from notegen.publish.generation import walk

FOLDER = "pagefind/"
"""Where the index lies in the output; its name is Pagefind's own."""

ENTRY = f"{FOLDER}pagefind-entry.json"
"""The one file of an index that has the same name each time."""

PACKAGES = ("pagefind_bin_extended", "pagefind_bin")
"""What brings the program, the first one found; nothing on the PATH is used: a build runs only what was installed."""

NO_PROGRAM = "No search index: the package pagefind-bin is not installed, or has no program for this system"
"""The plain line of a build that goes on without."""

SECONDS, PAGES_A_SECOND = 60, 20
"""How long the program may take: so many seconds, and one more for every so many pages (it needs a fifteenth of it)."""

_UNUSED = seldom(r"pagefind-(?:component-|modular-)?ui\.(?:js|css)\Z|pagefind-highlight\.js\Z")
"""Pagefind's own looks, 400 KB of them, which the search page does without."""

_MARKED = re.compile(rb"<\w+(?: [\w:-]+(?:=\"[^\"]*\")?)* data-pagefind-body")
"""An element that is to be indexed. Without any on the whole site, Pagefind would index each page, drafts included."""

_KEPT_ENVIRONMENT = ("SYSTEMROOT", "TMPDIR", "TEMP", "TMP")
"""What a process may need to start; variables such as PAGEFIND_SITE would be options."""


class NoIndex(Exception):
    """Why there is no index, in words that end a sentence."""


@dataclass(frozen=True, slots=True)
class Indexer:
    """What makes the index of a site."""

    program: Path
    """The executable."""
    language: str
    """The interface's: words are folded to their stems in it. One index serves all pages, whatever their language."""

    def index(self, site: Path, pages: Collection[str], scratch: Path) -> dict[str, Path]:
        """Index the `pages` of the folder `site`; output path → the finished file, somewhere below `scratch`.

        `scratch` is an empty folder, and where the program works: it would read options from a file there. Raises
        NoIndex, and OSError.
        """
        import subprocess

        if not any(_MARKED.search((site / page).read_bytes()) for page in sorted(pages)):
            raise NoIndex("no page has an element with data-pagefind-body; a template of your own may have left it out")
        made = scratch / "made"
        # fmt: off
        command = [
            str(self.program), "--site", str(site.absolute()), "--output-path", str(made.absolute()),
            "--force-language", self.language, "--silent",
        ]
        # fmt: on
        limit = SECONDS + len(pages) // PAGES_A_SECOND
        disk.step("index")
        try:
            ended = subprocess.run(  # noqa: S603
                command,
                cwd=scratch,
                env={name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=limit,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise NoIndex(f"Pagefind took more than {limit} seconds") from None
        if ended.returncode:
            raise NoIndex(f"Pagefind ended with status {ended.returncode}")
        if not (made / ENTRY.removeprefix(FOLDER)).is_file():
            raise NoIndex("Pagefind made none")
        return {FOLDER + path: made / path for path in walk(made).files if not _UNUSED.match(path)}


def find_indexer(project: Project) -> Indexer | None:
    """What makes the index; None where none is asked for or the program is not there."""
    if not project.search:
        return None
    program = _program()
    # Pagefind takes two letters, and indexes a language whose stems it does not know word by word.
    return Indexer(program, re.split(r"[-_]", project.settings.language.casefold())[0]) if program else None


def _program() -> Path | None:
    for package in PACKAGES:
        spec = find_spec(package)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            if Path(folder).absolute().parent == Path.cwd():
                continue  # `python -m notegen` looks for packages in the working folder too, which may be a stranger's.
            for name in ("pagefind_extended", "pagefind", "pagefind_extended.exe", "pagefind.exe"):
                if (Path(folder) / name).is_file():
                    return Path(folder) / name
    return None


def version() -> str:
    """Pagefind's version; empty where it is not installed."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as distribution_version

    for package in PACKAGES:
        with suppress(PackageNotFoundError):
            return distribution_version(package.replace("_", "-"))
    return ""


def is_of_index(path: str) -> bool:
    """Whether an output path lies where an index does."""
    return path.startswith(FOLDER)


def is_file_of_index(path: str) -> bool:
    """Whether what stands there may be a file that an index brought, and no page that the next one would be made of."""
    return is_of_index(path) and not path.endswith(".html")


def pages_of(files: Mapping[str, str]) -> dict[str, str]:
    """Those of some files (path → digest) that an index is made from."""
    return {path: digest for path, digest in files.items() if path.endswith(".html")}


def index_in_memory(indexer: Indexer, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The index of a site that is on no disk, for the preview: output path → bytes. Raises NoIndex."""
    try:
        return _index_in_folder(indexer, files)
    except OSError as fault:
        raise NoIndex(fault.strerror or str(fault)) from fault


def _index_in_folder(indexer: Indexer, files: Mapping[str, bytes]) -> dict[str, bytes]:
    import tempfile

    with tempfile.TemporaryDirectory(prefix="notegen-search-") as place:
        site, scratch = Path(place) / "site", Path(place) / "scratch"
        scratch.mkdir()
        pages = [path for path in files if path.endswith(".html")]
        for path in pages:
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(files[path])
        return {path: file.read_bytes() for path, file in indexer.index(site, pages, scratch).items()}
