"""What a build tells at its end, but for what is wrong: kept for builds of the same command line, without click."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from notegen.cli.at_once import SECONDS, parted
from notegen.cli.manner import Run
from notegen.cli.summary import Made, built
from notegen.model.classes import dataclass, replace
from notegen.model.visible import visible
from notegen.publish.stale import TEXT_CHANGED

if TYPE_CHECKING:
    from notegen.retouch import Mended


@dataclass(frozen=True, slots=True)
class Account:
    """All that a build says, in its order, but for diagnostics: they are many, and stay where texts alone change."""

    run: Run
    """To whom, and how."""
    form: str
    """How diagnostics print."""
    options: tuple[tuple[str, str | bool | None], ...]
    """What the command line says of the project, by name."""
    root: str
    """What the paths of diagnostics are relative to."""
    output: str
    """The output folder as a person names it."""
    first: str
    """What was read; empty where nothing was."""
    details: tuple[str, ...]
    """What only --verbose says before the diagnostics: which files are no notes."""
    faults: tuple[str, ...]
    """How many diagnostics there are: `2 errors`, `1 warning`."""
    notice: str
    """What the build went on without."""
    reasons: tuple[str, ...]
    """What only --verbose says after them: how Markdown was read, and why each page was made."""
    made: Made
    """What was made, in numbers."""
    status: int
    """The exit status."""

    @property
    def last(self) -> str:
        """The summary, but for the time it took."""
        return built(self.made, self.faults, self.output)

    @property
    def is_plain(self) -> bool:
        """Whether it prints as lines; another form is a document, and colours may be wanted everywhere."""
        return self.form == "text" and self.run.color is not True

    def ending(self) -> bytes:
        """What is printed after the diagnostics, as lines that no terminal shows; SECONDS for the time."""
        said = [self.notice, *(self.reasons if self.run.verbose else ()), self.last + took(SECONDS)]
        return printed([] if self.run.quiet else said)

    def kept(self, first: bytes, errors: bytes, found: bytes) -> bytes:
        """All as it is kept: the lines as they print, what they are made of, and what the diagnostics are made of.

        The head has the exit status, whether the lines are all there is to print, and the lengths of the parts.
        """
        said = json.dumps(asdict(self)).encode()
        parts = [first, errors, self.ending() if self.is_plain else b"", said]
        head = b" ".join(b"%d" % number for number in (self.status, self.is_plain, *map(len, parts)))
        return head + b"\n" + b"".join((*parts, found))


def told_from(said: bytes) -> Account:
    """What `Account.kept` kept of itself."""
    row: dict[str, Any] = json.loads(said)
    row |= {"run": Run(**row["run"]), "made": Made(**row["made"]), "options": tuple(map(tuple, row["options"]))}
    return Account(**row | {name: tuple(row[name]) for name in ("details", "faults", "reasons")})


def took(seconds: str) -> str:
    """The end of the summary."""
    return f", in {seconds} s"


def printed(said: Sequence[str]) -> bytes:
    """Lines as they print."""
    return "".join(f"{visible(line)}\n" for line in said if line).encode("utf-8", "backslashreplace")


def told_again(told: Account) -> Account:
    """What a build tells that finds all as this one has left it."""
    same = replace(told.made, written=0, removed=0, kept=told.made.written + told.made.kept)
    return replace(told, reasons=("Nothing has changed since the last build",), made=same)


def told_of_mended(before: Account, mended: "Mended") -> Account:
    """What a build tells that mended a few pages; `before` is what the last one told."""
    made = replace(before.made, written=mended.written.written, kept=mended.written.kept + mended.written.unchanged)
    return replace(before, reasons=tuple(f"Wrote {path}: {TEXT_CHANGED}" for path in mended.pages), made=made)


def kept_of_mended(before: bytes, mended: "Mended") -> bytes:
    """What a build keeps that mended a few pages; `before` is what the last one kept."""
    _, _, (first, errors, _, said, found) = parted(before)
    return told_again(told_of_mended(told_from(said), mended)).kept(first, errors, found)
