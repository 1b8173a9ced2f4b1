"""Which of many names are one, or may be: the rules of one kind, in their order, each name compared with few others."""

from collections.abc import Callable, Iterable, Sequence

from notegen.model.classes import dataclass
from notegen.sameness.known import Known
from notegen.sameness.rule import Rule

MOST = 24
"""Names that share a key are compared where there are no more; more are a series (`Room A`, `Room B` …) or a crowd."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why two names are, or may be, one."""

    one: Known
    """The one name."""
    other: Known
    """The other."""
    rule: str
    """The rule's name."""
    why: str
    """In words: `both link to twitter.com/annlee`."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Names that are, or may be, one thing."""

    members: tuple[Known, ...]
    """Two or more, by key."""
    evidence: tuple[Evidence, ...]
    """What connects them, one for each but the first."""


def clusters(
    names: Iterable[Known], rules: Sequence[Rule], are_apart: Callable[[Known, Known], bool]
) -> tuple[Cluster, ...]:
    """The clusters that the rules find among the names of one kind, by their first key.

    Names that are surely apart never come into one cluster, whatever connects them. The order of `names` decides
    nothing. The work grows with the names: each is compared with those it shares a key of a rule with.
    """
    ordered = sorted(names, key=lambda one: one.key)
    of: dict[str, list[Known]] = {one.key: [one] for one in ordered}
    evidence: list[Evidence] = []
    for rule in rules:
        buckets: dict[str, list[Known]] = {}
        for one in ordered:
            for key in dict.fromkeys(rule.keys(one)):
                buckets.setdefault(key, []).append(one)
        for bucket in buckets.values():
            if not 1 < len(bucket) <= MOST:
                continue
            for one, other, why in rule.pairs(bucket):
                left, right = of[one.key], of[other.key]
                if left is right or len(left) + len(right) > MOST or any(are_apart(a, b) for a in left for b in right):
                    continue
                left += right
                for member in right:
                    of[member.key] = left
                evidence.append(Evidence(one, other, rule.name, why))
    found = {id(members): members for members in of.values() if len(members) > 1}
    told: dict[int, list[Evidence]] = {}
    for each in evidence:
        told.setdefault(id(of[each.one.key]), []).append(each)
    made = (Cluster(tuple(sorted(members, key=lambda one: one.key)), tuple(told[at])) for at, members in found.items())
    return tuple(sorted(made, key=lambda cluster: cluster.members[0].key))
