"""Slips of the hand: one letter put in, left out, changed, or swapped with its neighbour."""

from collections.abc import Callable, Iterator, Sequence

from notegen.sameness.known import Known
from notegen.sameness.rule import Pair, every_pair

SHORTEST = 6
"""In shorter names of groups, houses and organisations one letter makes another name: `JUG` and `RUG`."""
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


def slip_keys(one: Known, form: Callable[[str], str]) -> Iterator[str]:
    """What a name and a slip of it have in common; `form` is a name as it is compared."""
    return (rest for name in one.names if len(formed := form(name)) >= SHORTEST for rest in shortened(formed))


def slip_pairs(names: Sequence[Known], form: Callable[[str], str]) -> Iterator[Pair]:
    """The pairs of which a spelling differs in one letter; `form` is a name as it is compared."""
    for one, other in every_pair(names):
        if any(one_slip_apart(form(a), form(b)) for a in one.names for b in other.names):
            yield one, other, "one letter differs"
