"""One kind of fault, with the manual that `explain CODE` prints."""

from notegen.model.classes import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of fault; the checks of `lint/checks/` bring their own, in their docstrings."""

    code: str
    """`N101`: N and three digits; the first digit is the room (see CODES)."""
    name: str
    """A short name in words, as `explain` heads its manual."""
    manual: str
    """What happened, why it matters, what to do; plain text in short paragraphs."""
