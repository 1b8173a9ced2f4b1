"""The one function that makes output paths, the one that makes URLs, the slugs both are made of, and hosts' names."""

import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote, urlsplit

MAX_SLUG_BYTES = 120
"""A file name may have 255 bytes on every system we know; a slug shares it with a suffix."""

NOT_FOUND = "/404.html"
"""The one page that a server shows in the place of others: whatever does not exist."""

_SPOKEN = {
    "ä": "ae",
    "ö": "oe",
    "ü": "ue",
    "ß": "ss",
    "æ": "ae",
    "ø": "o",
    "å": "a",
    "œ": "oe",
    "þ": "th",
    "ð": "d",
    "ł": "l",
    "đ": "d",
    "ı": "i",
}
_SPELLED = str.maketrans(_SPOKEN)
_SIGNS = (("c++", "cpp"), ("c#", "csharp"), ("f#", "fsharp"), (".net", " dotnet"), ("&", " and "), ("@", " at "))
_SIGN_LETTERS = frozenset("+#.&@")
_ASCII_WORD = re.compile("[0-9a-z]+")
"""Most names are ASCII: their words are found at once, a tenth of the time that letter by letter takes."""
_ACCENTS = re.compile("([a-z])[\u0300-\u034e\u0350-\u036f]+")
"""Accents of plain letters, which most names have no others of."""
_RESERVED = {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(10))}


def slug(text: str) -> str:
    """A readable name for an address: lower case, words parted by hyphens, other scripts kept, never empty.

    `Jürgen Groß` → `juergen-gross`, `C++` → `cpp`, `日本語` → `日本語`. What has no letter or digit at all
    becomes its code points (`:-)` → `u3a-2d-29`), so that two such names stay two.
    """
    folded = (text if text.isascii() else unicodedata.normalize("NFKC", text)).casefold()
    if not _SIGN_LETTERS.isdisjoint(folded):
        for sign, word in _SIGNS:
            folded = folded.replace(sign, word)
    if folded.isascii() and (plain := "-".join(_ASCII_WORD.findall(folded))):
        return _safe(plain)
    # Twice: `ä` is `ae` as long as it has its dots, and `ǽ` is an `æ` only without its accent.
    folded = unicodedata.normalize("NFC", folded).translate(_SPELLED)
    folded = _without_latin_accents(folded).translate(_SPELLED)
    if folded.isascii() and (plain := "-".join(_ASCII_WORD.findall(folded))):
        return _safe(plain)
    words = "-".join(_words(folded).split())
    if not words:
        points = "-".join(f"{ord(letter):x}" for letter in text.strip()[:12])
        words = f"u{points}" if points else "untitled"
    return _safe(words)


def _words(text: str) -> str:
    """`text` with a blank for all but letters, digits, and the marks behind them that write vowels in many scripts."""
    kept: list[str] = []
    for letter in text:
        follows = kept and kept[-1] != " "
        kept.append(letter if letter.isalnum() or (follows and unicodedata.category(letter)[0] == "M") else " ")
    return "".join(kept)


def _without_latin_accents(text: str) -> str:
    """`text`, composed, its Latin letters without accents; combining marks of other scripts stay."""
    if text.isascii():
        return text
    kept: list[str] = []
    base = ""
    apart = unicodedata.normalize("NFD", text)
    if (plain := _ACCENTS.sub(r"\1", apart)).isascii():
        return plain
    for letter in apart:
        if unicodedata.combining(letter):
            if base < "\u0250":
                continue
        else:
            base = letter
        kept.append(letter)
    return unicodedata.normalize("NFC", "".join(kept))


def _safe(words: str) -> str:
    """`words` short enough for a file name, and not one that Windows keeps for itself."""
    # What lies further behind goes anyway; letter by letter, a word of a megabyte would take hours.
    words = words[: MAX_SLUG_BYTES + 2]
    while len(words.encode()) > MAX_SLUG_BYTES:
        shorter = words[: len(words) - 1]
        words = shorter.rsplit("-", 1)[0] if "-" in shorter[20:] else shorter
    return f"{words}-1" if words in _RESERVED else words


def is_slug(text: str) -> bool:
    """Whether a stated slug can stand in an address as it is: one path segment of letters, digits, `-`, `_` and `.`."""
    return (
        bool(re.fullmatch(r"[\w](?:[\w.-]*[\w-])?", text))
        and len(text.encode()) <= MAX_SLUG_BYTES
        and text.casefold().split(".")[0] not in _RESERVED
    )


_NO_PATH = re.compile(r"[\\\x00]|//|/\.\.?(?:/|\Z)")
"""Behind the first slash: what no output path holds, the names `.` and `..` among them."""


def output_path(url: str) -> str:
    """The output file of a site-absolute path: `/2014/x/` → `2014/x/index.html`, `/feed.xml` → `feed.xml`.

    Raises ValueError for what is no plain site-absolute path: this is the last guard before a file is written.
    """
    if not url.startswith("/") or _NO_PATH.search(url):
        raise ValueError(f"not a site-absolute path: {url!r}")
    return url[1:] + "index.html" if url.endswith("/") else url[1:]


def former(alias: str) -> tuple[str, str]:
    """A former address as a note states it: its path, and the slug behind `#` of the talk that it leads to."""
    path, _, name = alias.partition("#")
    return path, name


def claim_key(path: str) -> str:
    """What two output paths have in common when some file system cannot tell them apart."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


_SAFE = re.compile(r"[A-Za-z0-9/._~-]*(?:#[A-Za-z0-9/._~-]*)?")
"""What nearly all addresses are made of: nothing that would be encoded in any part of one."""


@lru_cache(maxsize=16_384)  # the same few links stand on most pages of a site
def quoted(url: str) -> str:
    """A site-absolute path (with fragment, perhaps) as it stands in an attribute: percent-encoded UTF-8 (RFC 3986)."""
    if _SAFE.fullmatch(url):
        return url
    path, mark, fragment = url.partition("#")
    return quote(path, safe="/~!$&'()*+,=:@-._") + (mark + quote(fragment, safe="/?~!$&'()*+,;=:@-._") if mark else "")


def relative(page: str, url: str) -> str:
    """`url` (site-absolute, unquoted) as a link on the page at `page` (site-absolute): `../06-09-docker/#intro`.

    Links inside a site are relative, so that it works under any base URL and from a folder.
    """
    own, above = folders(page)
    if not url.startswith(own):
        # Most links leave the page's own folder: the last folder above that holds the other page says how far up.
        for folder, up in above:
            if url.startswith(folder):
                return up + quoted(url[len(folder) :])
    path, mark, fragment = url.partition("#")
    here = page.split("/")[1:-1]
    there = path.split("/")[1:]
    common = 0
    while common < len(here) and common < len(there) - 1 and here[common] == there[common]:
        common += 1
    link = "../" * (len(here) - common) + "/".join(there[common:])
    if not link:
        link = "./" if not fragment or path != page else ""
    if ":" in link.split("/")[0]:
        link = "./" + link
    return quoted(link + mark + fragment)


@lru_cache(maxsize=16)  # all links of a page are asked for one after the other
def folders(page: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """A page's own folder, and those above it, the last first, each with the way up to it."""
    here = page.split("/")[1:-1] if "#" not in page else []
    found = ["/"]
    for part in here:
        found.append(f"{found[-1]}{part}/")
    ups = ["../" * up for up in range(1, len(found))]
    return found[-1], tuple(zip(found[-2::-1], ups, strict=True))


def absolute(base_url: str, url: str) -> str:
    """`url` (site-absolute, unquoted) under the site's base URL."""
    return base_url.rstrip("/") + quoted(url)


def year_url(year: str) -> str:
    """The page of a year (`2014`), or of the undated events (nothing)."""
    return f"/{year}/" if year else "/undated/"


@lru_cache(maxsize=4096)  # a link is asked for each page and record that shows it
def host_of(url: str) -> str:
    """The host that a link names before the click: lower case, without `www.`; empty where there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
