"""Slips of the hand: one letter put in, left out, changed, or swapped with its neighbour."""

from collections.abc import Iterator

LONGEST = 80
"""Longer names are no names; leaving them out bounds the work for one."""


def one_slip_apart(left: str, right: str) -> bool:
    """Whether two folded names differ by one letter put in, left out, changed, or swapped with its neighbour.

    Digits are never slips: `Meetup 1` and `Meetup 2` are two things.
    """
    if left == right or abs(len(left) - len(right)) > 1:
        return False
    one, other = differing(left, right)
    if any(letter.isdigit() for letter in one + other):
        return False
    return max(len(one), len(other)) == 1 or (len(one) == 2 and one == other[::-1])


def differing(left: str, right: str) -> tuple[str, str]:
    """What is left of two words without the beginning and the end they share."""
    shorter = min(len(left), len(right))
    start = next((at for at, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), shorter)
    behind = zip(reversed(left[start:]), reversed(right[start:]), strict=False)
    end = next((at for at, (a, b) in enumerate(behind) if a != b), shorter - start)
    return left[start : len(left) - end], right[start : len(right) - end]


def shortened(form: str) -> Iterator[str]:
    """Every text that two forms one slip apart can have in common: itself, and itself without one letter."""
    if len(form) <= LONGEST:
        yield form
        yield from {form[:at] + form[at + 1 :] for at in range(len(form)) if not form[at].isdigit()}
