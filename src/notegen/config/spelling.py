"""The known word that a written one most likely is a slip of."""

from collections.abc import Iterable

LONG = 8
SHORTEST = 3
LONGEST = 40


def nearest(word: str, known: Iterable[str], *, far: bool = False) -> str:
    """The first of `known` that is one slip away from `word` (two where both are long), or an empty text.

    A slip is a letter too many, too few, wrong, or two letters swapped. `far` allows one slip more and
    suits lists where a wrong guess costs nothing, such as the settings' names.
    """
    if not SHORTEST <= len(word) <= LONGEST:
        return ""
    best, best_slips = "", 99
    letters = set(word)
    for candidate in known:
        allowed = (2 if min(len(word), len(candidate)) >= LONG else 1) + far
        if abs(len(word) - len(candidate)) > allowed or min(len(word), len(candidate)) <= allowed:
            continue
        # a slip takes a letter away and brings another at most; counting all slips takes a hundred times as long
        if len(letters.symmetric_difference(candidate)) > 2 * allowed:
            continue
        slips = distance(word, candidate)
        if slips <= allowed and slips < best_slips:
            best, best_slips = candidate, slips
    return best


def distance(one: str, other: str) -> int:
    """The Damerau-Levenshtein distance of two short words (in its restricted form: no letter moves twice)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        above, before, row = before, row, [i]
        for j, b in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
    return row[-1]
