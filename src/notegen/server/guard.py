"""Who may ask the preview anything: this machine's browser on its own account, and no other web site through it."""

from collections.abc import Mapping
from ipaddress import ip_address

WILDCARDS = ("0.0.0.0", "::", "")  # noqa: S104 - named here to be told apart, not to be bound to
"""Hosts that mean every address of this machine."""


def refusal(headers: Mapping[str, str], host: str, *, is_document: bool) -> str:
    """Why a request is refused, in a sentence; empty where it is welcome.

    `host` is what the server is bound to. A name that some other site made point here (DNS rebinding) is told by the
    Host header; a request that another site makes the browser send, by Sec-Fetch-Site (Fetch Metadata) and Origin.
    Opening a page by a link from elsewhere is a navigation: its answer is shown to the reader, never to the other site.
    """
    asked = headers.get("Host") or ""
    if not is_own_name(host_name(asked), host):
        return "This preview answers to its own address only."
    site = headers.get("Sec-Fetch-Site") or "none"
    navigates = (
        is_document and headers.get("Sec-Fetch-Mode") == "navigate" and headers.get("Sec-Fetch-Dest") == "document"
    )
    if site not in ("none", "same-origin") and not navigates:
        return "Other sites cannot read this preview."
    origin = headers.get("Origin")
    if origin is not None and origin.rpartition("://")[2].lower() != asked.lower():
        return "Other sites cannot read this preview."
    return ""


def host_name(header: str) -> str:
    """The host in a Host header, without port, brackets and case; empty where that is none."""
    if header.startswith("["):
        name, bracket, port = header[1:].partition("]")
        return name.lower() if bracket and port[:1] in ("", ":") else ""
    return header.partition(":")[0].lower()


def is_own_name(name: str, host: str) -> bool:
    """Whether the preview goes by this name: loopback, what it is bound to or, bound to all, any address in digits."""
    if name in ("localhost", "127.0.0.1", "::1") or (name and name == host.lower()):
        return True
    if host not in WILDCARDS:
        return False
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
