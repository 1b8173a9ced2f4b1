"""Whether a content security policy allows an address, as browsers match it (CSP 3, 6.7)."""

from urllib.parse import SplitResult, urlsplit

from notegen.publish.policy import Directives

_FALLBACK = {
    "script-src-elem": ("script-src-elem", "script-src", "default-src"),
    "script-src-attr": ("script-src-attr", "script-src", "default-src"),
    "style-src-elem": ("style-src-elem", "style-src", "default-src"),
    "style-src-attr": ("style-src-attr", "style-src", "default-src"),
    "frame-src": ("frame-src", "child-src", "default-src"),
    "base-uri": ("base-uri",),
    "form-action": ("form-action",),
}
"""Directive → those asked in its place, the first that is stated; the others fall back on `default-src`."""

_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443}


def sources_of(directive: str, allowed: Directives) -> tuple[str, ...]:
    """What counts for a directive; where nothing is stated everything does."""
    asked = _FALLBACK.get(directive, (directive, "default-src"))
    return next((allowed[name] for name in asked if name in allowed), ("*",))


def allows(directive: str, url: str, allowed: Directives, base_url: str) -> bool:
    """Whether a page of the site may ask for `url`: absolute, or relative to the site."""
    address = _split(url)
    if address is None:
        return True  # Nothing that a browser could ask for.
    home = _split(base_url)
    ours = not address.scheme or (home is not None and _origin(address) == _origin(home))
    return any(_matches(source, address, ours=ours) for source in sources_of(directive, allowed))


def _matches(source: str, address: SplitResult, *, ours: bool) -> bool:
    if source == "'self'":
        return ours
    if not address.scheme or source.startswith("'"):
        return False
    if source == "*":
        return address.scheme in _PORTS
    if source.endswith(":"):
        return address.scheme == source[:-1] or (source, address.scheme) == ("http:", "https")
    wanted = _split(source if "://" in source else f"{address.scheme}://{source}")
    if wanted is None or (wanted.scheme, address.scheme) not in (
        (address.scheme, address.scheme),
        ("http", "https"),
    ):
        return False
    return _host(wanted, address) and _path(wanted.path, address.path)


def _host(wanted: SplitResult, address: SplitResult) -> bool:
    pattern, host = (wanted.hostname or "").casefold(), (address.hostname or "").casefold()
    named = host.endswith(pattern[1:]) if pattern.startswith("*.") else pattern == host
    return named and (wanted.netloc.endswith(":*") or _port(wanted) in (_port(address), _PORTS.get(wanted.scheme)))


def _path(wanted: str, path: str) -> bool:
    """A path that ends with a slash stands for all below it."""
    return not wanted or (path.startswith(wanted) if wanted.endswith("/") else path == wanted)


def _origin(address: SplitResult) -> tuple[str, str, int | None]:
    return address.scheme, (address.hostname or "").casefold(), _port(address)


def _port(address: SplitResult) -> int | None:
    try:
        return address.port or _PORTS.get(address.scheme)
    except ValueError:  # `:*`, or no number at all
        return _PORTS.get(address.scheme)


def _split(url: str) -> SplitResult | None:
    """An address in parts; None where a browser could make nothing of it. `//host/` is meant as https."""
    try:
        return urlsplit(f"https:{url}" if url.startswith("//") else url)
    except ValueError:
        return None
