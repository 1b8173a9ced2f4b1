"""Bytes to text: UTF-8 only, byte order marks and Windows line ends as if absent."""

import codecs

from notegen.config.quoting import excerpt
from notegen.model.diagnostic import Diagnostic, error
from notegen.model.span import Span

# The longer marks first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SAMPLE = 4096


def decode_text(data: bytes, shown: str, limit: int, setting: str = "") -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text of a file with `\\n` at its line ends, or None and the one error that says why not.

    `setting` names the limit in `notegen.yml`, where it can be raised there.
    """
    if len(data) > limit:
        told = f"larger than {limit:,} bytes ({len(data):,}); part it"
        return None, (error("N102", Span(shown), f"{told}, or raise `{setting}`" if setting else told),)
    encoding = _other_encoding(data)
    if encoding:
        return None, (error("N101", Span(shown), f"this is {encoding}, from byte 0 on; save it as UTF-8"),)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as broken:
        return None, (_undecodable(data, broken.start, shown),)
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), ()


def _other_encoding(data: bytes) -> str:
    """The encoding that a byte order mark names, or that every second byte being NUL gives away."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    sample = data[:_SAMPLE]
    if b"\0" not in sample:
        return ""
    nuls = max(sample[0::2].count(0), sample[1::2].count(0))
    return "UTF-16" if len(sample) >= 4 and nuls * 4 > len(sample) else ""


def _undecodable(data: bytes, offset: int, shown: str) -> Diagnostic:
    """Where the first byte stands that is no UTF-8, and how the file is made UTF-8."""
    before = data[:offset].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    start = before.rfind(b"\n") + 1
    line = before.count(b"\n") + 1
    column = len(before[start:].decode("utf-8").lstrip("\ufeff")) + 1
    # cp1252 leaves five bytes without meaning; Latin-1 has none.
    byte = data[offset : offset + 1]
    end = min((at for at in (data.find(b"\n", offset), data.find(b"\r", offset)) if at >= 0), default=len(data))
    raw = data[offset - len(before[start:]) : end]
    try:
        letter = byte.decode("cp1252")
        name, tool = "Windows-1252", "CP1252"
        read = raw.decode("cp1252")
    except UnicodeDecodeError:
        letter, name, tool, read = byte.decode("latin-1"), "Latin-1", "LATIN1", raw.decode("latin-1")
    seems = f", in {name} it is `{letter}`" if letter.isprintable() and letter.strip() else ""
    message = f"byte {offset} (0x{byte[0]:02X}) is not UTF-8{seems}; save the file as UTF-8"
    line_shown = excerpt(read if len(read) <= 200 else "", column)
    return error(
        "N101", Span(shown, line, column), message, excerpt=line_shown, fix=f"iconv -f {tool} -t UTF-8 {shown}"
    )
