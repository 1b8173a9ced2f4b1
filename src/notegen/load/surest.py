"""The surest fact of each field, and its text; and how sure a fact must be to count at all."""

from collections.abc import Iterable

from notegen.markup.email import without_emails
from notegen.model.event import Fact

SURE_ENOUGH = 0.6
"""A found fact below this is left out: an invented talk is worse than a missed one."""


def surest(facts: Iterable[Fact]) -> dict[str, Fact]:
    """The surest fact of each field; of equals the first."""
    best: dict[str, Fact] = {}
    for fact in facts:
        if fact.field not in best or fact.confidence > best[fact.field].confidence:
            best[fact.field] = fact
    return best


def text_of(best: dict[str, Fact], field: str) -> str:
    """The text of a field's surest fact, without e-mail addresses; empty where there is none."""
    fact = best.get(field)
    return without_emails(str(fact.value)).strip() if fact is not None else ""
