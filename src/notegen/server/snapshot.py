"""What the preview answers with at one moment: the built files, and what is wrong with the notes."""

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
    """The errors of this build, shown over every page."""
    failure: str = ""
    """Why there is no build at all, in one sentence; empty where there is one."""
    name: str = ""
    """Another text for every build, by which a page knows that it is old."""


def base_of(base_url: str) -> str:
    """The path that a site with this base URL is served under."""
    path = unquote(urlsplit(base_url).path).strip("/")
    return f"/{path}/" if path else "/"
