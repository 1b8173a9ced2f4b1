"""Names as the notes know them, for tests: `Ada Lindgren` with what stands beside it."""

from collections.abc import Sequence

from notegen.model.address import slug
from notegen.sameness.find import clusters
from notegen.sameness.kinds import RULES_OF
from notegen.sameness.known import Known


def known(name: str, *, kind: str = "speaker", registered: bool = False, beside: Sequence[str] = (), **lists) -> Known:
    """A name; `links` and `addresses` are lists, `organisations`, `groups`, `cities` and `titles` names of things."""
    one = Known(kind, name, {name: 1}, registered=registered, beside=set(beside))
    for field, values in lists.items():
        plain = field in ("links", "addresses")
        fold = str.casefold if field == "titles" else slug
        setattr(one, field, dict.fromkeys(values) if plain else {fold(value): value for value in values})
    return one


def found(kind: str, *names: str | Known, sure: bool) -> list[tuple[list[str], list[str]]]:
    """The names that the rules of a kind put together, and by which rules: sure ones or others."""
    rules = next(each for each in RULES_OF if each.name == kind)
    every = [name if isinstance(name, Known) else known(name, kind=kind) for name in names]
    some = tuple(rule for rule in rules.rules if rule.sure == sure)
    return [
        (sorted(member.name for member in cluster.members), [each.rule for each in cluster.evidence])
        for cluster in clusters(every, some, rules.are_apart)
    ]


def joined(kind: str, *names: str | Known) -> list[list[str]]:
    """The names that are one without asking."""
    return [members for members, _ in found(kind, *names, sure=True)]


def proposed(kind: str, *names: str | Known) -> list[tuple[list[str], list[str]]]:
    """The names that are asked about, and by which rules."""
    return found(kind, *names, sure=False)
