"""How those who wait are told what is being done."""

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is."""


def silent(doing: str, done: int, of: int) -> None:
    """Nobody waits."""
