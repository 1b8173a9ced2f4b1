"""What a rule of sameness is: a name in words, which names it compares, and the pairs it finds among them."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from notegen.model.classes import dataclass
from notegen.sameness.known import Known

Pair = tuple[Known, Known, str]
"""Two names and the evidence, in words that stand behind a colon: `one letter differs`."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of a table of rules; the docstring of `pairs` is its manual: the reason, a good and a bad case."""

    name: str
    """In words: `the same profile`."""
    sure: bool
    """Whether the names are joined by themselves; otherwise `check` proposes it."""
    keys: Callable[[Known], Iterable[str]]
    """Only names that share one of these are compared, so that the work grows with the names and not their square."""
    pairs: Callable[[Sequence[Known]], Iterator[Pair]]
    """The pairs among names that share a key."""


def every_pair(names: Sequence[Known]) -> Iterator[tuple[Known, Known]]:
    """Each two of a few names, once."""
    for at, one in enumerate(names):
        for other in names[at + 1 :]:
            yield one, other
