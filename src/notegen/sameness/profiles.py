"""Profile pages: addresses at well-known networks that belong to one person or one account."""

import re
from functools import lru_cache

from notegen.model.patterns import seldom

_NETWORKS = (
    (r"(?:twitter|x)\.com/(?:#!/)?@?([\w]{1,30})", "twitter.com/"),
    (r"github\.com/([\w-]{1,40})", "github.com/"),
    (r"gitlab\.com/([\w.-]{1,60})", "gitlab.com/"),
    (r"(?:[a-z]{2}\.)?linkedin\.com/(?:in|pub)/([^/]{1,100})(?:/.{0,100})?", "linkedin.com/in/"),
    (r"xing\.com/profile/([\w.-]{1,100})(?:/.{0,100})?", "xing.com/profile/"),
    (r"bsky\.app/profile/([\w.-]{1,100})", "bsky.app/profile/"),
    (r"([\w-]{1,60}(?:\.[\w-]{1,60}){1,3}/@[\w.-]{1,60})", ""),
    (r"orcid\.org/([\dX-]{16,19})", "orcid.org/"),
    (r"(speakerdeck\.com/[\w-]{1,60})", ""),
    (r"(sessionize\.com/[\w-]{1,60})", ""),
)
"""Addresses without scheme and `www.`, and what stands before the account's name once they are written alike."""

_KNOWN = tuple((seldom(rf"{pattern}/?", re.IGNORECASE), front) for pattern, front in _NETWORKS)
_SCHEME = seldom(r"https?://(?:www\.|mobile\.|m\.)?(.+)", re.IGNORECASE)
_NO_ACCOUNTS = frozenset("about search home intent share hashtag i login signup explore features orgs topics".split())


@lru_cache(maxsize=65536)
def profile(link: str) -> str:
    """`https://www.twitter.com/Ann_Lee/?lang=de` → `twitter.com/ann_lee`; empty for what is no profile page."""
    scheme = _SCHEME.fullmatch(link[:300].split("?")[0].split("#", 1)[0] if "#!/" not in link else link[:300])
    if scheme is None:
        return ""
    for pattern, front in _KNOWN:
        match = pattern.fullmatch(scheme[1])
        if match is not None and match[1].casefold() not in _NO_ACCOUNTS:
            return front + match[1].casefold()
    return ""


def account(page: str) -> str:
    """The account's name at the end of a profile: `twitter.com/ann_lee` → `ann_lee`."""
    return page.rsplit("/", 1)[-1].lstrip("@")
