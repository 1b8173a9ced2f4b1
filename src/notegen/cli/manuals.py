"""The manual of every code: of the checks, and of the faults that are no checks."""

from notegen.model.classes import dataclass


@dataclass(frozen=True, slots=True)
class Manual:
    """What `explain CODE` prints."""

    code: str
    """`N601`."""
    name: str
    """A short name in words."""
    text: str
    """Plain text in short paragraphs."""


def manuals() -> tuple[Manual, ...]:
    """All of them, sorted by code."""
    from notegen.lint.checks import CHECKS
    from notegen.model.codes import CODES

    rows = [Manual(row.code, row.name, row.manual.strip()) for row in CHECKS]
    rows += [Manual(row.code, row.name, row.manual.strip()) for row in CODES]
    return tuple(sorted(rows, key=lambda manual: manual.code))


def manual_of(asked: str) -> Manual | None:
    """The manual of a code, or of a name, in any case."""
    folded = asked.casefold()
    for manual in manuals():
        if folded in (manual.code.casefold(), manual.name.casefold()):
            return manual
    return None
