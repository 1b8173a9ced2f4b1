"""A person's name taken apart: without honours, nicknames and degrees, turned the way it is spoken."""

from functools import lru_cache

from notegen.config.names import DEGREE_WORDS, HONOUR_WORDS
from notegen.model.classes import dataclass
from notegen.model.patterns import seldom
from notegen.sameness.letters import spoken_words_of, words_of

_NICKNAME = seldom('\\s*(?:\\([^()]*\\)|"[^"]*"|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|「[^「」]*」)\\s*')
_HANDLE = seldom(r"@[\w.-]+(?:@[\w.-]+)?")
_EAST_ASIAN_HONOUR = seldom(r"(?<=\S{2})\s*(?:さん|さま|様|氏|先生|博士|教授|님|씨)$")
_DEGREE_DOTS = seldom(r"(?i)\b(ph|m|b|d)\.\s?(d|sc|a|ed|eng|phil)\.?(?=\W|$)")
_LONGEST = 120
_MARKS = frozenset('@(",.')
"""Without one of these an ASCII name has no handle, nickname or degree, and stands the way it is spoken."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """One person's name, as it is compared."""

    words: tuple[str, ...]
    """The words, first name first, small and without accents: `("johannes", "ziemke")`."""
    spoken: tuple[str, ...]
    """The same with umlauts written out: `("juergen", "gross")` where `words` has `("jurgen", "gross")`."""
    alone: bool = False
    """Whether it is one word, or several joined by hyphens: a first name, most often."""
    handle: str = ""
    """The handle without its `@`, where the name is nothing else; then there are no words."""

    @property
    def full(self) -> bool:
        """Whether it names one person among many: two words that are no initials, or one in a script without blanks."""
        if self.alone:
            return len(self.words[0]) >= 3 and all(letter >= "\u2e80" for letter in self.words[0])
        return sum(len(word) > 1 for word in self.words) >= 2 and not self.cut

    @property
    def cut(self) -> bool:
        """Whether the first or last name is an initial: `J. Ziemke`, `Johannes Z.`."""
        return len(self.words) > 1 and 1 in (len(self.words[0]), len(self.words[-1]))


@lru_cache(maxsize=65536)
def person_name(text: str) -> PersonName:
    """`Dr. Groß, Jürgen "Jo"` → words `jurgen gross`, spoken `juergen gross`."""
    text = " ".join(text[:_LONGEST].split())
    if text.isascii() and _MARKS.isdisjoint(text):
        words = _without_honours(words_of(text))
        return PersonName(words, words, bool(words) and sum(1 for part in text.split() if words_of(part)) == 1)
    if _HANDLE.fullmatch(text):
        return PersonName((), (), handle=text.lstrip("@").casefold())
    name = _HANDLE.sub(" ", text)
    without = _NICKNAME.sub(" ", name).strip()
    if len(without.split()) > 1:
        name = without
    name = _EAST_ASIAN_HONOUR.sub("", _DEGREE_DOTS.sub(r"\1\2", name).strip())
    before, comma, behind = name.partition(",")
    if comma and _is_plain(before) and _is_plain(behind) and "," not in behind:
        degree = all(word in DEGREE_WORDS for word in words_of(behind))
        name = before if degree else f"{behind} {before}"
    words = _without_honours(words_of(name))
    parts = [part for part in name.split() if words_of(part)]
    spoken = words if name.isascii() else _without_honours(spoken_words_of(name))
    return PersonName(words, spoken, bool(words) and len(parts) == 1)


def _is_plain(part: str) -> bool:
    return 1 <= len(part.split()) <= 3


def _without_honours(words: tuple[str, ...]) -> tuple[str, ...]:
    first, last = 0, len(words)
    while last - first > 2 and words[first] in HONOUR_WORDS:
        first += 1
    while last - first > 2 and words[last - 1] in DEGREE_WORDS:
        last -= 1
    return words[first:last]
