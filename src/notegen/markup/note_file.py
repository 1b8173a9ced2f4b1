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


def _without_control_characters(text: str, shown: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text with U+FFFD for control characters behind its front matter, and one warning for all of them."""
    if text.replace("\n", "").replace("\t", "").isprintable():
        return text, ()  # most notes, in a tenth of the time
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
