"""Front matter, settings and registry files as a tree of values that know where they stand."""

from notegen.model.classes import dataclass
from notegen.model.span import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as its author wrote it: `19:30`, `no`, `01234` and `1.10` are text until a schema types them."""

    text: str
    """The text without its quotes; empty for null."""
    span: Span
    """Where it stands."""
    quoted: bool = False
    """Whether the author quoted it, so that `"2024"` is surely text; an empty unquoted scalar is null."""


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple["Value", ...]
    """In the author's order."""
    span: Span
    """Where it begins."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values."""

    entries: tuple["Entry", ...]
    """In the author's order; keys are unique."""
    span: Span
    """Where it begins."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One key with its value."""

    key: Scalar
    """The key as written."""
    value: "Value"
    """What stands behind it."""


Value = Scalar | Items | Mapping


def plain(value: Value) -> object:
    """The value as str, list and dict, for templates (`extra`) and for JSON."""
    if isinstance(value, Scalar):
        return value.text
    if isinstance(value, Items):
        return [plain(item) for item in value.items]
    return {entry.key.text: plain(entry.value) for entry in value.entries}
