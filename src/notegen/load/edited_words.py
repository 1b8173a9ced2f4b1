"""Whether words that an edit adds to talks or takes away leave it as it was which talks are akin."""

import json
from collections import Counter
from collections.abc import Callable, Sequence

from notegen.load.kept import Kept
from notegen.load.retold import TOUCHED, WORDS
from notegen.markup.terms import terms
from notegen.model.classes import dataclass
from notegen.model.site import Rendered


@dataclass(frozen=True, slots=True)
class EditedTalk:
    """One talk of an edited note."""

    title: str
    """What it is called."""
    was: tuple[Rendered, ...]
    """Its texts before."""
    now: tuple[Rendered, ...]
    """Its texts after."""


class EditedWords:
    """The words of edits, held against how many talks said each when all notes were last looked at.

    The counts are as old as that. So a word that an edit of one note touched since then is no longer left to edits of
    other notes: what was true of its count stays true.
    """

    def __init__(self, kept: Kept, is_idle: Callable[[int], bool]) -> None:
        """`is_idle` is asked whether a word that so many talks of other events say links nothing, whoever says it."""
        known = kept.known
        self._lines = (known.get(WORDS) if known is not None else None) or b""
        self._is_idle = is_idle
        touched = json.loads((known.get(TOUCHED) if known is not None else None) or b"{}")
        self.touched: dict[str, str] = touched if isinstance(touched, dict) else {}

    def leave(self, note: str, talks: Sequence[EditedTalk]) -> bool:
        """Whether all stays akin as it was, with these talks of one event; its words are then touched by `note`."""
        said: Counter[str] = Counter()
        changed: set[str] = set()
        for talk in talks:
            said.update(set().union(*(each.terms.split() for each in talk.was)))
            changed |= {word for word, _ in _words(talk.was) ^ _words(talk.now)}
        titles = {word for talk in talks for word in terms((talk.title,)).all}
        if changed and (not self._lines or changed & titles):
            return False  # what titles say weighs more
        for word in changed:
            by = self.touched.get(word)
            if by != note and (by is not None or not self._is_idle(self._times(word) - said[word])):
                return False
        self.touched.update(dict.fromkeys(changed, note))
        return True

    def _times(self, word: str) -> int:
        """How many talks said a word; all lines are not read for a few words."""
        named = b"\n%b " % word.encode("utf-8", "surrogatepass")
        start = self._lines.find(named)
        if start < 0:
            return 0
        end = self._lines.find(b"\n", start + 1)
        return int(self._lines[start + len(named) : end if end >= 0 else None])


def _words(texts: Sequence[Rendered]) -> set[tuple[str, bool]]:
    """Each word that texts say, and whether one of them says it again and again."""
    again = {word for each in texts for word in each.repeated.split()}
    return {(word, word in again) for each in texts for word in each.terms.split()}
