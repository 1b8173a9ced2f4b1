"""Which names of many are one slip apart, found without comparing all pairs."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

from notegen.sameness.find import MOST
from notegen.sameness.slips import LONGEST, one_slip_apart, shortened


def folded(name: str) -> str:
    """A name as slips are looked for: case, accents, blanks and punctuation do not count."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in plain if letter.isalnum())


def near_pairs(names: Iterable[str], shortest: int) -> Iterator[tuple[str, str]]:
    """Each pair of names that are one slip apart or fold to the same, once, in sorted order.

    Names whose folded form is shorter than `shortest` are left out: short names differ by a letter for good reasons.
    The work is names x length: two names one slip apart share what is left when the right letter is taken out of each.
    """
    by_form: dict[str, list[str]] = defaultdict(list)
    for name in sorted(set(names)):
        if shortest <= len(form := folded(name)) <= LONGEST:
            by_form[form].append(name)
    buckets: dict[str, list[str]] = defaultdict(list)
    for form in by_form:
        for rest in dict.fromkeys(shortened(form)):
            buckets[rest].append(form)
    pairs: set[tuple[str, str]] = set()
    for forms in buckets.values():
        if 1 < len(forms) <= MOST:
            pairs.update((a, b) for i, a in enumerate(forms) for b in forms[i + 1 :] if one_slip_apart(a, b))
    found: set[tuple[str, str]] = set()
    for same in by_form.values():
        found.update((same[0], other) for other in same[1:])
    for left, right in pairs:
        first, second = sorted((by_form[left][0], by_form[right][0]))
        found.add((first, second))
    yield from sorted(found)
