"""Stated slugs and former addresses: what may become part of a URL, and why the rest may not."""

import re
from urllib.parse import unquote

from notegen.config.fault import Fault
from notegen.config.plain_lines import BIDI, UNSAFE_VALUE
from notegen.config.quoting import quoted
from notegen.config.typed import texts_of
from notegen.model.address import MAX_SLUG_BYTES, is_slug, slug
from notegen.model.fields import folded
from notegen.model.patterns import seldom
from notegen.model.value import Scalar, Value

_JEKYLL_STYLES = frozenset(("date", "pretty", "ordinal", "weekdate", "none"))
_LONGEST_PATH = 1000
_LONGEST_SEGMENT = 200

# The first that holds is why a slug is refused.
_SLUG_FAULTS = (
    (seldom(r"\Z"), "is empty; delete the line or name one"),
    (seldom(f".*(?:{UNSAFE_VALUE.pattern}|{BIDI.pattern})", re.DOTALL), "holds a character that cannot be seen"),
    (seldom(r"(?:.*[/\\])?\.\.(?:[/\\]|\Z)", re.DOTALL), "leads out of the site; name one part of an address"),
    (seldom(r"[/\\]|[A-Za-z]:"), "is a path from the root; name one part of an address"),
    (seldom(r".*[/\\]", re.DOTALL), "is a path of several parts; name the last one"),
    (seldom(r".*\s", re.DOTALL), "holds blanks; write hyphens"),
    (seldom(r"[.-]|.*[.]\Z", re.DOTALL), "begins or ends in a sign that an address cannot begin or end in"),
)

# The same for a former address.
_PATH_FAULTS = (
    (seldom(f".*(?:{UNSAFE_VALUE.pattern}|{BIDI.pattern})", re.DOTALL), "holds a character that cannot be seen"),
    (seldom(r".*\\", re.DOTALL), "holds a backslash; write `/`"),
    (seldom(r"//|[A-Za-z][A-Za-z0-9+.-]*:"), "is an address of another site; write the path alone, from `/` on"),
    (seldom(r".*\?", re.DOTALL), "holds a query, which no file has; write the path alone"),
    (seldom(r".*#", re.DOTALL), "holds a `#` with no slug of a talk behind it; write the path alone"),
    (seldom(r"(?:.*/)?\.{1,2}(?:/|\Z)", re.DOTALL), "holds `.` or `..`; write the path from `/` on"),
    (seldom(r".*//", re.DOTALL), "holds an empty part; write one `/`"),
    (seldom(r"(?:.*/)?\.", re.DOTALL), "has a part that begins with a dot, which is kept for the site's own files"),
    (seldom(r".*[<>:\"|*]", re.DOTALL), "holds a sign that not every system can write in a file name"),
    (seldom(r".*[\s.](?:/|\Z)", re.DOTALL), "has a part that ends in a blank or a dot"),
    (seldom(r"/*\Z"), "is the home page; name another path"),
)


def slug_of(value: Value) -> str:
    """A stated slug, as written; anything that is not one part of an address is an error that says why."""
    text = value.text if isinstance(value, Scalar) else ""
    if is_slug(text):
        return text
    why = next((words for pattern, words in _SLUG_FAULTS if pattern.match(text)), "")
    if len(text.encode("utf-8", "replace")) > MAX_SLUG_BYTES:
        why = f"is longer than {MAX_SLUG_BYTES} bytes"
    why = why or "is no part of an address; write letters, digits and hyphens"
    fix = f"slug: {slug(text)}" if re.search(r"\w", text) and len(text) <= MAX_SLUG_BYTES else ""
    raise Fault(value.span, f"the slug {quoted(text)} {why}", "N303", fix=fix)


def paths_of(value: Value, written: str = "") -> tuple[str, ...]:
    """Former addresses as site-absolute paths: `old-talk` → `/old-talk/`, `/talks/old.html` stays.

    `/2014/06-09-docks/old/#ropes` keeps its fragment: the slug of the talk that it leads to.

    `written` is the key they stand behind: a Jekyll `permalink` that is a style or a pattern (`pretty`,
    `/:title/`) names no address and gives none.
    """
    texts = texts_of(value)
    if folded(written) == "permalink":
        texts = tuple(text for text in texts if ":" not in text and text not in _JEKYLL_STYLES)
    return tuple(dict.fromkeys(_path(text, value) for text in texts))


def _path(text: str, value: Value) -> str:
    """One former address; percent-encoded ones are read before they are judged."""
    address, mark, name = text.partition("#")
    if not is_slug(name):
        address, mark, name = text, "", ""
    path = unquote(address)
    why = next((words for pattern, words in _PATH_FAULTS if pattern.match(path)), "")
    if "\ufffd" in path and "\ufffd" not in text:
        why = "is percent-encoded, but not from UTF-8"
    segments = path.strip("/").split("/")
    if len(path) > _LONGEST_PATH or any(
        len(segment.encode("utf-8", "replace")) > _LONGEST_SEGMENT for segment in segments
    ):
        why = "is too long for a file system"
    if why:
        raise Fault(value.span, f"the former address {quoted(text)} {why}", "N302")
    joined = "/" + "/".join(segments)
    is_file = re.search(r"\.[A-Za-z0-9]{1,5}\Z", segments[-1]) and not path.endswith("/")
    return (joined if is_file else joined + "/") + mark + name
