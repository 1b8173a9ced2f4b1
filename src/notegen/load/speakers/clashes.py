"""Where the text of a note names other speakers than its front matter: a warning, for what is stated counts."""

from collections.abc import Iterable, Iterator

from notegen.load.folding import fold
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.event import Fact, Speaker, Talk


def speaker_clashes(talks: Iterable[Talk]) -> Iterator[Diagnostic]:
    """One warning for each talk of which both sides name people and nobody is on both.

    Good: stated `Ann Lee`, the text says `By Bob Ray`. Not: `Ann Lee` and `A. Lee`, for one name may be the other.
    """
    for talk in talks:
        named = [fact for fact in talk.facts if isinstance(fact.value, Speaker)]
        stated = [fact for fact in named if fact.confidence >= 1]
        if not stated or len(stated) == len(named):
            continue
        found = [fact for fact in named if fact.confidence < 1]
        if any(_may_be_one(one, other) for one in stated for other in found):
            continue
        first = stated[0]
        yield warning(
            "N241",
            found[0].span,
            f'the text says that "{_names(found)}" spoke, line {first.span.line} of the front matter says '
            f'"{_names(stated)}"; what is stated counts, so correct the one that is wrong',
        )


def _names(facts: list[Fact]) -> str:
    return ", ".join(dict.fromkeys(fact.value.name for fact in facts if isinstance(fact.value, Speaker)))


def _may_be_one(one: Fact, other: Fact) -> bool:
    """Whether two names share a word: the rest may be an initial, a second name or a title."""
    first, second = (set(fold(fact.value.name).split("-")) for fact in (one, other) if isinstance(fact.value, Speaker))
    return bool(first & second)
