"""Where in a note something stands: the place every fact and every diagnostic carries."""

from notegen.model.classes import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a source file; lines and columns count from 1, columns count characters."""

    path: str
    """Relative to the project root where it lies under it, with forward slashes; else as the user named it."""
    line: int = 1
    """The first line of the place."""
    column: int = 1
    """The first character of the place in its line."""
    end_line: int = 0
    """The last line of the place; 0 means the same as `line`."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"
