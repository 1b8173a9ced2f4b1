"""The former addresses of an event, as the site-absolute paths that redirect pages stand at."""

from urllib.parse import unquote

from notegen.model.event import Event
from notegen.model.span import Span


def aliases_of(event: Event, shown: str) -> tuple[tuple[str, Span], ...]:
    """(address, where it is stated) of each former address; one that is the event's own needs no redirect."""
    stated = {str(fact.value): fact.span for fact in event.facts if fact.field in ("aliases", "alias")}
    found: dict[str, Span] = {}
    for alias in event.aliases:
        url = redirect_url(alias)
        if url not in (event.url, event.url.rstrip("/")):
            found.setdefault(url, stated.get(alias, Span(shown, event.line)))
    return tuple(found.items())


def redirect_url(alias: str) -> str:
    """Where the redirect page of an alias stands: `/old.html` and `/old/` as they are, `/old` as `/old/`.

    A server decodes what a browser asks for, so the file has the decoded name. A page must be served as one: at
    `/old.php` or `/feed.xml` it is the index of a folder of that name, to which servers lead on.
    """
    url = unquote(alias, errors="strict") if _decodes(alias) else alias
    url = url if url.startswith("/") else f"/{url}"
    return url if url.casefold().endswith(("/", ".html", ".htm")) else f"{url}/"


def _decodes(alias: str) -> bool:
    try:
        unquote(alias, errors="strict")
    except UnicodeDecodeError:
        return False
    return True
