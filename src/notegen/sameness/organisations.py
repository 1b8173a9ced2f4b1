"""Every rule by which two names are, or may be, one organisation."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from notegen.model.patterns import seldom
from notegen.sameness.known import Known
from notegen.sameness.legal_forms import without_legal_form
from notegen.sameness.letters import compact
from notegen.sameness.rule import Pair, Rule, every_pair
from notegen.sameness.slips import slip_keys, slip_pairs

_DOMAIN = seldom(r"(?i)^(?:https?://)?(?:www\.)?([a-z0-9-]{3,40})\.(?:com|org|net|io|co|dev|app|ai|eu|[a-z]{2})/?$")


def letters(name: str) -> str:
    """An organisation's name as it is compared: blanks, marks and the legal form do not count; `+` and `#` do."""
    return compact(without_legal_form(name).replace("+", " plus ").replace("#", " sharp "))


def are_apart(_one: Known, _other: Known) -> bool:
    """Whether two organisations are surely two: never, for nothing in the notes, and no registry file, says so."""
    return False


def by_letters(one: Known) -> Iterator[str]:
    """The letters of its name."""
    return (form for name in one.names if len(form := letters(name)) > 1)


def same_name(names: Sequence[Known]) -> Iterator[Pair]:
    """Names that differ in case, accents, blanks or a legal form.

    Good: `Fleetwerk GmbH`, `fleetwerk` and `Fleet Werk`; `Quay, Inc.` and `Quay`.
    Bad: `Software AG` and `Software`; `Quay Cloud` and `Quay`.
    """
    why = "the same name, written differently"
    return ((one, other, why) for one, other in pairwise(names))


def by_domain(one: Known) -> Iterator[str]:
    """The name, and the name that a domain spells."""
    for name in one.names:
        match = _DOMAIN.match(name.strip())
        yield compact(match[1]) if match else letters(name)


def domain(names: Sequence[Known]) -> Iterator[Pair]:
    """One name is the domain of the other.

    Good: `fleetwerk.io` and `Fleetwerk`.
    Bad: `Fleetwerk` and `fleetwerk-jobs.io`.
    """
    for one, other in every_pair(names):
        is_domain = [any(_DOMAIN.match(name.strip()) for name in each.names) for each in (one, other)]
        if any(is_domain):
            yield one, other, "one is the other's domain"


def by_slips(one: Known) -> Iterator[str]:
    """What a name and a slip of it have in common."""
    return slip_keys(one, letters)


def one_slip(names: Sequence[Known]) -> Iterator[Pair]:
    """Two names that differ in one letter.

    Good: `Fleetwerk` and `Fleetwrek`.
    Bad: `Quay 1` and `Quay 2`; `SAP` and `SAS`.
    """
    return slip_pairs(names, letters)


RULES: tuple[Rule, ...] = (
    Rule("the same name", True, by_letters, same_name),
    Rule("its domain", False, by_domain, domain),
    Rule("one letter differs", False, by_slips, one_slip),
)
"""Surest first; two names that one row joins or asks about are not asked about by a later one."""
