"""What a setting's value must be beyond its type: URLs, paths, zones, languages, policy sources."""

import re
from collections.abc import Callable
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import urlsplit

from notegen.config.fault import Fault
from notegen.config.path_dates import checked_paths
from notegen.config.plain_lines import UNSAFE_VALUE
from notegen.config.quoting import quoted
from notegen.config.settings import Settings
from notegen.config.spelling import nearest
from notegen.config.typed import language_of
from notegen.model.diagnostic import Diagnostic, error
from notegen.model.patterns import seldom
from notegen.model.span import Span
from notegen.model.value import Scalar

DIRECTIVES = (
    "default-src", "script-src", "script-src-elem", "script-src-attr", "style-src", "style-src-elem", "style-src-attr",
    "img-src", "font-src", "connect-src", "media-src", "object-src", "frame-src", "child-src", "worker-src",
    "manifest-src", "base-uri", "form-action", "frame-ancestors",
)  # fmt: skip
"""Directives of a content security policy that take sources (CSP Level 3)."""

KEYWORDS = (
    "self", "none", "unsafe-inline", "unsafe-eval", "unsafe-hashes", "wasm-unsafe-eval", "strict-dynamic",
)  # fmt: skip
"""Sources that stand in quotes."""

LONGEST_NAME, LONGEST_PATH = 255, 1000
"""Bytes of a folder's name, and of a path under the root, that every system takes."""

# A source is one word of visible ASCII: `;` and `,` would begin another directive or policy.
_SOURCE = seldom(
    r"'[a-z-]+'|'(?:nonce|sha256|sha384|sha512)-[A-Za-z0-9+/_=-]+'|\*|[a-z][a-z0-9+.-]*:|[A-Za-z0-9*:/._~%-]+"
)
_PLACEHOLDER = seldom(r"\{([^{}]*)\}")


def checked(settings: Settings, places: dict[str, Span]) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """The settings with each value in its canonical form, and a fault for each that cannot be used.

    Only what the settings file states is looked at: `places` names it.
    """
    found: list[Diagnostic] = []
    put_right: dict[str, Any] = {}
    for name, check in CHECKS.items():
        if name not in places:
            continue
        try:
            put_right[name] = check(getattr(settings, name))
        except ValueError as wrong:
            found.append(error("N706", places[name], f"`{name}`: {wrong}"))
    return _replaced(settings, put_right), tuple(found)


def _replaced(settings: Settings, values: dict[str, Any]) -> Settings:
    from notegen.model.classes import replace

    return replace(settings, **values)


def base_url(url: str) -> str:
    """An absolute http(s) URL without its trailing slash; raises ValueError. Empty stays empty."""
    if not url:
        return ""
    if re.search(r"[\s\\\"<>{}`]", url) or UNSAFE_VALUE.search(url):
        raise ValueError(f"{quoted(url)} is no URL; write it as https://example.org/notes/")
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host, parts = None, urlsplit("")
    if parts.scheme not in ("http", "https") or not host:
        raise ValueError(f"{quoted(url)} is no absolute URL; write it as https://example.org/notes/")
    if parts.query or parts.fragment or url.endswith(("?", "#")):
        raise ValueError(f"{quoted(url)} has a query or a fragment; write the URL of the site's home page")
    if parts.username is not None or parts.password is not None:
        raise ValueError("it holds a user name or password, which every reader would see; leave them out")
    if "//" in parts.path or any(part in (".", "..") for part in parts.path.split("/")):
        raise ValueError(f"{quoted(url)} has an empty part, `.` or `..` in its path; write the URL as it is requested")
    return url.rstrip("/")


def folder(path: str) -> str:
    """A folder under the root, with forward slashes; raises ValueError for one that leads elsewhere."""
    if not path or "\\" in path or UNSAFE_VALUE.search(path):
        raise ValueError(f"{quoted(path)} is no folder; write its path from the root, with `/`")
    if path.startswith(("/", "~")) or PureWindowsPath(path).drive:
        raise ValueError(f"{quoted(path)} does not lie under the root; write a path relative to it")
    if ".." in PurePosixPath(path).parts:
        raise ValueError(f"{quoted(path)} leads out of the root; write a path under it")
    if len(path.encode()) > LONGEST_PATH or any(len(part.encode()) > LONGEST_NAME for part in path.split("/")):
        raise ValueError(f"{quoted(path)} is longer than a path can be; write a shorter one")
    return PurePosixPath(path).as_posix()


def output_folder(path: str) -> str:
    """A folder under the root that is not the root itself."""
    if folder(path) == ".":
        raise ValueError("the root itself cannot be the output; name a folder under it")
    return folder(path)


def timezone(name: str) -> str:
    """The name of a zone that the published data knows, whatever this machine knows."""
    if name == "UTC":
        return name
    from notegen.config.zones import zone_names

    if name not in zone_names():
        last = name.rpartition("/")[2].casefold()
        towns = (each for each in sorted(zone_names()) if each.rpartition("/")[2].casefold() == last)
        guess = next(towns, "") or nearest(name, sorted(zone_names()), far=True)
        hint = f'did you mean "{guess}"?' if guess else "write one such as Europe/Berlin"
        raise ValueError(f"unknown time zone {quoted(name)}; {hint}")
    return name


def language(code: str) -> str:
    """A language code in its canonical form."""
    try:
        return language_of(Scalar(code, Span("")))
    except Fault as fault:
        raise ValueError(fault.message) from None


def languages(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Language codes, each once."""
    return tuple(dict.fromkeys(map(language, codes)))


def pattern(*needed: str) -> Callable[[str], str]:
    """A check for a URL with placeholders, each of which must be there and no other; empty switches it off."""

    def check(url: str) -> str:
        if not url:
            return ""
        for name in _PLACEHOLDER.findall(url):
            if name not in needed:
                raise ValueError(f"{quoted('{' + name + '}')} is no placeholder here; known: {_listed(needed)}")
        missing = [name for name in needed if "{" + name + "}" not in url]
        if missing:
            raise ValueError(f"{_listed(missing)} is missing; it is where the value goes")
        filled = _PLACEHOLDER.sub("x", url)
        if "{" in filled or "}" in filled or re.search(r"[\s\\\"<>`]", url) or UNSAFE_VALUE.search(url):
            raise ValueError(f"{quoted(url)} is no URL; write it as https://example.org/{_listed(needed)}")
        if not re.match(r"https?://[^/?#{}]+[/?]", url):
            raise ValueError(f"{quoted(url)} must begin with http:// or https:// and a host")
        return url

    return check


def _listed(names: "tuple[str, ...] | list[str]") -> str:
    return ", ".join("{" + name + "}" for name in names)


def policy(directives: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Directives with their sources, sources parted at blanks; none can smuggle in another directive."""
    read = []
    for name, written in directives:
        if name not in DIRECTIVES:
            guess = nearest(name, DIRECTIVES, far=True)
            hint = f'did you mean "{guess}"?' if guess else f"known are {', '.join(DIRECTIVES[:8])} and others"
            raise ValueError(f"unknown directive {quoted(name)}; {hint}")
        words = (word for text in written for word in text.split(" ") if word)
        # YAML takes the quotes of `'self'` for its own.
        sources = tuple(dict.fromkeys(f"'{word}'" if word in KEYWORDS else word for word in words))
        for source in sources:
            if not _SOURCE.fullmatch(source):
                raise ValueError(f"{quoted(source)} is no source; write a host, a scheme or a word such as 'self'")
        if name.startswith(("script-src", "default-src")) and {"'unsafe-inline'", "'unsafe-eval'"} & set(sources):
            raise ValueError(f"{name} would allow inline scripts, which is what the policy is there to stop")
        read.append((name, sources))
    return tuple(read)


CHECKS: dict[str, Callable[[Any], Any]] = {
    "language": language,
    "languages": languages,
    "translate_to": languages,
    "base_url": base_url,
    "notes": folder,
    "output": output_folder,
    "timezone": timezone,
    "paths": checked_paths,
    "translate_url": pattern("language", "url"),
    "edit_url": pattern("path"),
    "map_url": pattern("query"),
    "csp": policy,
}
"""Setting → what puts its value right or raises ValueError with the reason."""
