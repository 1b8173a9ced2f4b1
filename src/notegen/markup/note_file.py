"""From a note's bytes to text that is safe to read: its encoding, its control characters, its mojibake."""

from notegen.config.decode import decode_text
from notegen.config.plain_lines import UNSAFE
from notegen.config.quoting import named
from notegen.markup.front_matter import head_end
from notegen.markup.mojibake import repaired
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.note import SourceFile
from notegen.model.span import Span


def decode(source: SourceFile, *, repair: bool, limit: int) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """A note's text, its lines ending in `\\n`, or None and an error where it cannot be read.

    A byte order mark and CRLF are as if absent. Text that was surely decoded with a wrong encoding is reported with
    its repair, and repaired where `repair` says so. Control characters in the body become U+FFFD with a warning;
    those of the front matter stay, for its loader refuses them where they stand.
    """
    text, faults = decode_text(source.data, source.shown, limit, "limits.note_bytes")
    if text is None:
        return None, faults
    text, found = repaired(text, source.shown, repair=repair)
    text, replaced = _without_control_characters(text, source.shown)
    return text, tuple(sorted((*faults, *found, *replaced)))


_PLAIN = bytes(code for code in range(256) if code in b"\t\n" or (code >= 32 and code != 127))


def _may_hold_control_characters(text: str) -> bool:
    """Asked of the bytes: a twentieth of the time that a pattern takes, and less than half of `str.isprintable`.

    In UTF-8 the C1 controls begin with C2, surrogates with ED, and U+FFFE and U+FFFF with EF BF.
    """
    data = text.encode("utf-8", "surrogatepass")
    odd = len(data) > len(text) and (b"\xc2" in data or b"\xed" in data or b"\xef\xbf" in data)
    return odd or bool(data.translate(None, _PLAIN))


def _without_control_characters(text: str, shown: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text with U+FFFD for control characters behind its front matter, and one warning for all of them."""
    if not _may_hold_control_characters(text):
        return text, ()
    start = head_end(text)
    first = UNSAFE.search(text, start)
    if first is None:
        return text, ()
    body, count = UNSAFE.subn("\ufffd", text[start:])
    at = first.start()
    span = Span(shown, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
    more = f" and {count - 1} more" if count > 1 else ""
    told = f"{named(first.group())}{more}: control characters are shown as U+FFFD; delete them"
    return text[:start] + body, (warning("N103", span, told),)
