"""What the preview answers with at one moment: the files, and what is wrong with the notes."""

from collections.abc import Mapping
from dataclasses import field
from urllib.parse import unquote, urlsplit

from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One build, complete; the server swaps whole snapshots, so that no page is half of one and half of the next."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    """Output path → bytes."""
    base: str = "/"
    """The path of the base URL, with a slash at both ends: what the site lies under."""
    faults: tuple[Diagnostic, ...] = ()
    """All that is wrong, shown over every page."""
    failure: str = ""
    """Why there is no build at all, in one sentence; empty where there is one."""
    run: str = ""
    """Another text for every preview: its pages must not take themselves for pages of an earlier one."""
    number: int = 0
    """Counts the builds of this run."""
    copied: Mapping[str, int] = field(default_factory=dict)
    """Address of a copied file that was changed → the number of the build that first had it so."""

    @property
    def name(self) -> str:
        """The build's name, by which an open page says how much it knows."""
        return f"{self.run}-{self.number}"

    def copied_since(self, name: str) -> tuple[str, ...] | None:
        """Addresses of the copied files that changed after the build of this name; None where that is not known."""
        run, _, number = name.rpartition("-")
        if run != self.run or not number.isascii() or not number.isdecimal():
            return None
        return tuple(sorted(url for url, at in self.copied.items() if at > int(number[:18])))


def base_of(base_url: str) -> str:
    """The path that a site with this base URL is served under."""
    path = unquote(urlsplit(base_url).path).strip("/")
    return f"/{path}/" if path else "/"
