"""A built page made live: the reload script and the faults are added by the server; the built site has neither."""

import re
from collections.abc import Sequence
from html import escape, unescape

from notegen.model.diagnostic import Diagnostic
from notegen.server.overlay import overlay

_POLICY = re.compile(
    r"""(<meta\b[^>]{0,200}\bhttp-equiv=["']?content-security-policy["']?[^>]{0,200}?\bcontent=)("[^"]*"|'[^']*')""",
    re.IGNORECASE,
)
NEEDED = ("script-src", "style-src", "connect-src")
"""What the additions need of the page's policy: files and events of the preview itself, nothing inline."""


def live(page: bytes, build: str | None, faults: Sequence[Diagnostic]) -> bytes:
    """The page with the reload script, unless `build`, the build's name, is None, and with `faults` over it."""
    if build is None and not faults:
        return page
    html = page.decode("utf-8", "replace")
    html = _POLICY.sub(lambda match: f'{match[1]}"{escape(widened(unescape(match[2][1:-1])))}"', html, count=1)
    head = '<link rel="stylesheet" href="/_notegen/overlay.css">' if faults else ""
    if build is not None:
        head += f'<script src="/_notegen/reload.js" data-build="{escape(build)}" defer></script>'
    html = _before(html, "</head>", head)
    return _before(html, "</body>", overlay(faults)).encode()


def widened(policy: str) -> str:
    """A content security policy that also allows the preview's own script, style and events (CSP 3: `'self'`)."""
    rules: dict[str, list[str]] = {}
    for directive in policy.split(";"):
        words = directive.split()
        if words:
            rules.setdefault(words[0].lower(), words[1:])
    for name in NEEDED:
        sources = rules.get(name, rules.get("default-src"))
        if sources is not None:
            rules[name] = [*(source for source in sources if source not in ("'none'", "'self'")), "'self'"]
    return "; ".join(" ".join((name, *sources)) for name, sources in rules.items())


def _before(html: str, mark: str, addition: str) -> str:
    """`addition` put before the last `mark`; at the end where there is none."""
    before, found, after = html.rpartition(mark)
    return f"{before}{addition}{found}{after}" if found else f"{html}{addition}"
