"""The text of urls.lock: a line for each address, sorted, so that two branches rarely touch the same lines."""

import re
from collections.abc import Iterable
from urllib.parse import quote, unquote

from notegen.config.decode import decode_text
from notegen.config.quoting import quoted
from notegen.model.address import output_path
from notegen.model.diagnostic import Diagnostic, error, warning
from notegen.model.patterns import seldom
from notegen.model.recorded import KINDS, Recorded
from notegen.model.span import Span

NAME = "urls.lock"
LARGEST = 16_000_000
"""Bytes; at some hundred a line, that is a site of 160,000 pages."""
HEADER = """\
# urls.lock: the addresses of this site that others may link to, so that none is lost unseen.
# `notegen check --fix` writes it; commit it. A line: address, kind, digest, and the note or name behind it.
"""

_LINE = seldom(r"(/\S*/) ([a-z]+) (-|[0-9a-f]{12})(?:\.([0-9a-f]{8}))? (\S(?:.*\S)?)")
_MARK = seldom(r"(?:<{7}|\|{7}|>{7})(?: |\Z)|={7}\Z")
_MOST_FAULTS = 100


def read_lock(data: bytes) -> tuple[tuple[Recorded, ...], tuple[Diagnostic, ...]]:
    """The addresses in the order of the lines, and every fault.

    A byte order mark and Windows line ends are as if absent. A line that cannot be read is an error, for it may have
    held an address. One that stands twice, as a merge may leave it, is a warning, and the last one counts.
    """
    text, found = decode_text(data, NAME, LARGEST)
    if text is None:
        return (), found
    faults = list(found)
    records: dict[str, Recorded] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if len(faults) >= _MOST_FAULTS:
            break
        record = _record(line, number)
        if isinstance(record, Diagnostic):
            faults.append(record)
            continue
        known = records.get(record.url)
        if known is not None:
            told = f"{record.url} stands on line {known.line} too; `notegen check --fix` writes it once"
            faults.append(warning("N322", Span(NAME, number), told))
        records[record.url] = record
    return tuple(records.values()), tuple(sorted(faults))


def write_lock(records: Iterable[Recorded]) -> str:
    """The text of urls.lock; the order of `records` does not matter."""
    return HEADER + "".join(_line(record) for record in sorted(records, key=lambda record: record.url))


def _record(line: str, number: int) -> Recorded | Diagnostic:
    place = Span(NAME, number)
    if _MARK.match(line):
        told = "a merge left its mark here; keep the lines of both sides and delete the marks"
        return error("N321", place, told)
    match = _LINE.fullmatch(line)
    if match is None:
        told = f"{quoted(line)} is no `address kind digest note`; restore the line, or delete it to give the address up"
        return error("N321", place, told)
    url, kind, digest, likeness, source = match.groups()
    if kind not in KINDS:
        return error("N321", place, f"{quoted(kind)} is no kind of page; known are {', '.join(KINDS)}")
    if not _is_address(url):
        return error("N321", place, f"{quoted(url)} is no address of this site; delete the line")
    return Recorded(url, kind, "" if digest == "-" else digest, likeness or "", _source(source), number)


def _source(shown: str) -> str:
    return "" if shown == "-" else unquote(shown)


def _is_address(url: str) -> bool:
    try:
        return output_path(url) != "index.html" and url.isprintable()
    except ValueError:
        return False


def _line(record: Recorded) -> str:
    digest = (record.digest or "-") + (f".{record.likeness}" if record.likeness else "")
    return f"{record.url} {record.kind} {digest} {_shown(record.source)}\n"


def _shown(source: str) -> str:
    """A path or name on one line: what cannot be seen, and blanks at its ends, are percent-encoded; `-` is nothing."""
    if source in ("", "-"):
        return "%2D" if source else "-"
    kept = "".join(sign if sign.isprintable() and sign != "%" else quote(sign, errors="replace") for sign in source)
    return re.sub(r"\A +| +\Z", lambda blanks: "%20" * len(blanks[0]), kept)
