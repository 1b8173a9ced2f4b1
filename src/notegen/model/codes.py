"""Every code a fault outside the lint catalogue can have, with the manual that `explain CODE` prints."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of fault; the checks of `lint/checks/` bring their own, in their docstrings."""

    code: str
    """`N101`: N and three digits; the first digit is the room (see CODES)."""
    name: str
    """A short name in words, as `explain` heads its manual."""
    manual: str
    """What happened, why it matters, what to do; plain text in short paragraphs."""


# N1 reading a file · N2 what a note states or means · N3 pages and addresses · N4 links and files of notes ·
# N5 Markdown and HTML · N6 checks (lint/checks) · N7 settings and registry · N8 templates and theme · N9 output folder
CODES: tuple[Code, ...] = ()
