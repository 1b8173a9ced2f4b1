"""Words written as Markdown that says exactly these words: every sign that would be a mark is escaped."""

import re

from notegen.model.patterns import seldom

_URL = seldom(r"https?://[^\s<>\"]{1,2000}", re.IGNORECASE)
_INLINE = seldom(r"[\\`*\[\]|]|<(?=[A-Za-z/!?])|(?<!\w)_|_(?!\w)|~(?=~)|&(?=#?\w{1,32};)|:(?=[\w+-]{1,40}:)|\^(?=\[)")
_AT_START = seldom(r"(?:>|#{1,6}(?=\s|\Z)|[-+](?=\s|\Z)|[-=_]{2,}\s*\Z|:(?=\s)|~{3,}|={1,}\s*\Z)")
_NUMBER = seldom(r"(\d{1,9})([.)])(?=\s|\Z)")
_LIQUID = seldom(r"\{(?=[{%<:#])|\{(?=[^\s}]*\}\s*\Z)|<(?=%)")


def escaped(words: str) -> str:
    """One line of plain words as inline Markdown; URLs stay as they are, so that they are still links."""
    parts: list[str] = []
    done = 0
    for match in _URL.finditer(words):
        parts += (_marked(words[done : match.start()]), match[0])
        done = match.end()
    return "".join((*parts, _marked(words[done:])))


def escaped_line(words: str) -> str:
    """The same for the beginning of a block: no heading, list item, rule or quotation begins there."""
    line = escaped(words.strip())
    if _AT_START.match(line):
        return "\\" + line
    return _NUMBER.sub(r"\1\\\2", line, count=1) if _NUMBER.match(line) else line


def link(words: str, url: str) -> str:
    """`[words](url)`, the URL in angle brackets where it holds what would end it."""
    safe = re.fullmatch(r"[^\s()<>]+", url)
    return f"[{escaped(words)}]({url if safe else '<' + url.replace('<', '%3C').replace('>', '%3E') + '>'})"


def _marked(words: str) -> str:
    words = _INLINE.sub(lambda match: "\\" + match[0], words)
    return _LIQUID.sub(lambda match: f"&#{ord(match[0])};", words)
