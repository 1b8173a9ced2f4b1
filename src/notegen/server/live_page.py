"""A built page made live: the server adds one script, which its policy must allow; the built site has neither."""

import re
from html import escape, unescape

_POLICY = re.compile(
    r"""(<meta\b[^>]{0,200}\bhttp-equiv=["']?content-security-policy["']?[^>]{0,200}?\bcontent=)("[^"]*"|'[^']*')""",
    re.IGNORECASE,
)
NEEDED = ("script-src", "connect-src")
"""What the script needs of the page's policy: to be loaded, and to hear of builds; nothing inline."""


def live(page: bytes, build: str, tag: str, status: int) -> bytes:
    """The page with the script, which is told the build it is of, the page's own tag and status."""
    html = page.decode("utf-8", "replace")
    html = _POLICY.sub(lambda match: f'{match[1]}"{escape(widened(unescape(match[2][1:-1])))}"', html, count=1)
    # Not deferred: it must see the page before the page's own scripts change it.
    given = f'data-build="{escape(build)}" data-page="{escape(tag)}" data-status="{status}"'
    return _before(html, "</head>", f'<script src="/_notegen/preview.js" {given}></script>').encode()


def failure_page(sentence: str) -> bytes:
    """The page in place of one that cannot be made; what is wrong comes over it like anywhere else."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">'
        "<title>notegen: nothing to show</title></head>"
        f"<body><h1>Nothing to show yet</h1><p>{escape(sentence)}</p></body></html>"
    ).encode()


def widened(policy: str) -> str:
    """A content security policy that also allows the preview's own script and events (CSP 3: `'self'`)."""
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
    """`addition` put before the first `mark`; at the end where there is none."""
    before, found, after = html.partition(mark)
    return f"{before}{addition}{found}{after}" if found else f"{html}{addition}"
