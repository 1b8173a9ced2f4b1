"""Which road texts take through Markdown, the fast one or the library's alone, and how much of them the fast one read.

Both give the same tokens, so that the choice is for the whole process and changes nothing but time.
"""

import threading

import linkify_it
import markdown_it
import mdit_py_plugins

from notegen.model.classes import dataclass

TESTED = {"markdown-it-py": ("4.3.0",), "mdit-py-plugins": ("0.7.0",), "linkify-it-py": ("2.2.0",)}
"""The versions of the libraries whose tokens the fast road was compared with."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What was read, by one thread or by several."""

    lines: int = 0
    """Lines of all texts."""
    handed_lines: int = 0
    """Those that went back to the library."""
    runs: int = 0
    """Runs of words with marks: paragraphs, headings, cells."""
    handed_runs: int = 0
    """Those that went back to the library."""

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.lines + other.lines,
            self.handed_lines + other.handed_lines,
            self.runs + other.runs,
            self.handed_runs + other.handed_runs,
        )


_wanted = True
_local = threading.local()


def choose(wanted: bool) -> None:
    """Takes the setting `fast_markdown` for this process."""
    global _wanted
    _wanted = wanted


def is_fast() -> bool:
    """Whether texts take the fast road."""
    return _wanted and not _UNTESTED


def untested() -> str:
    """The libraries here whose versions the fast road was not compared with, such as `linkify-it-py 3.0.0`."""
    versions = (markdown_it.__version__, mdit_py_plugins.__version__, linkify_it.__version__)
    here = zip(TESTED.items(), versions, strict=True)
    return ", ".join(f"{name} {version}" for (name, tested), version in here if version not in tested)


_UNTESTED = untested()


def counts() -> Counts:
    """What this thread has read."""
    found: Counts = getattr(_local, "counts", Counts())
    return found


def take() -> Counts:
    """What this thread has read since it was last asked: what a worker sends to the process that it works for."""
    taken = counts()
    _local.counts = Counts()
    return taken


def count(read: Counts) -> None:
    """Adds what this thread has read."""
    _local.counts = counts() + read


def sentence(found: Counts) -> str:
    """What `--verbose` says of the road that was taken; nothing where nothing was read."""
    if not _wanted:
        return "Markdown was read by markdown-it-py alone, as fast_markdown says"
    if _UNTESTED:
        return f"Markdown was read by markdown-it-py alone: fast_markdown is not tested with {_UNTESTED}"
    if not found.lines:
        return ""
    return (
        f"Markdown: markdown-it-py read {found.handed_lines:,} of {found.lines:,} lines "
        f"and the marks of {found.handed_runs:,} of {found.runs:,} runs of text, the fast road the others"
    )
