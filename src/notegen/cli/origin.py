"""Where this notegen was installed from, as pip can be told again: for the workflow that `init` writes."""

import json
import re
from urllib.parse import urlsplit

from notegen import __version__
from notegen.model.patterns import seldom

DISTRIBUTION = "notegen-ssg"
"""`notegen` on PyPI is somebody else's."""
UNKNOWN = f"{DISTRIBUTION} @ git+https://REPLACE-ME/notegen.git@v{__version__}"
"""What stands where nothing is known: a host that cannot be, so that nobody else's can answer."""

_PLAIN = seldom(r"[A-Za-z0-9._~:/@+%-]+")


def requirement() -> str:
    """A requirement that installs notegen from the git repository or the wheel it came from (PEP 610), else UNKNOWN.

    A folder of this machine is of no use elsewhere, and an address with a password in it is nobody else's business.
    """
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        stated = json.loads(distribution(DISTRIBUTION).read_text("direct_url.json") or "{}")
        return _requirement(stated) or UNKNOWN
    except (PackageNotFoundError, ValueError, AttributeError, OSError):
        return UNKNOWN


def _requirement(stated: dict[str, object]) -> str:
    url, repository = str(stated.get("url", "")), stated.get("vcs_info")
    parts = urlsplit(url)
    if parts.scheme != "https" or parts.username is not None or not _PLAIN.fullmatch(url):
        return ""
    if not isinstance(repository, dict):
        return f"{DISTRIBUTION} @ {url}" if url.endswith(".whl") else ""
    commit = str(repository.get("commit_id", ""))
    is_git = repository.get("vcs") == "git" and re.fullmatch(r"[0-9a-f]{40,64}", commit)
    return f"{DISTRIBUTION} @ git+{url}@{commit}" if is_git else ""
