"""What the ids in each text of a page begin with, so that no two elements of the page share one."""

from collections.abc import Iterable
from functools import lru_cache


class IdPrefixes:
    """Hands out the prefixes of one page; `slugs` are the ids that stand on it already, its talks'.

    An id in a text is prefix, hyphen and a slug, which never begins with a hyphen. So `a` and a heading `B` make `a-b`,
    which may be a talk's own slug or come of the prefix `a-b`: then another hyphen goes behind the `a`.
    """

    def __init__(self, slugs: Iterable[str]) -> None:
        self._given: set[str] = set()
        self._cuts: set[str] = set()
        for slug in slugs:
            self._cuts |= _cuts(slug)

    def give(self, front: str, number: int) -> str:
        """The prefix of the `number`th text of what has the id `front`; without one, the first text needs none."""
        if number == 1 and not front:
            return ""
        hyphens = "" if number == 1 else "--"
        while self._meets(made := (front or "part") + hyphens + (str(number) if number > 1 else "")):
            hyphens += "-"
        self._given.add(made)
        self._cuts |= _cuts(made)
        return made

    def _meets(self, prefix: str) -> bool:
        return prefix in self._given or prefix in self._cuts or not self._given.isdisjoint(_cuts(prefix))


@lru_cache(maxsize=256)
def _cuts(text: str) -> frozenset[str]:
    """Every prefix of which `text` could be an id: what stands before a hyphen that no second one follows."""
    found: set[str] = set()
    at = text.find("-")
    while at >= 0:
        if text[at + 1 : at + 2] not in ("", "-"):
            found.add(text[:at])
        at = text.find("-", at + 1)
    return frozenset(found)
