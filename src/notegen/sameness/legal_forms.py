"""The legal forms behind the names of organisations, clubs and houses: they tell nobody apart."""

import re
from functools import lru_cache

from notegen.model.patterns import seldom

_FORMS = (
    r"n?\.?\s?e\.\s?v\.?", "ev", "eg", r"g?gmbh(?:\s*&\s*co\.?\s*kg(?:aa)?)?", "mbh",
    r"ug\s*\(haftungsbeschränkt\)", "ag",
    "kg", "ohg", "gbr", "se", "inc", r"l\.?l\.?c", r"l\.?l\.?p", r"(?:pty\.?\s*)?ltd", "limited", r"p\.?l\.?c", "corp",
    "corporation", r"s\.?a\.?s", r"s\.?à?a?\.?r\.?l", r"s\.a", r"s\.l\.?u?", r"s\.?r\.?l", r"s\.?p\.?a", r"ltda?",
    r"b\.?v", r"n\.?v", "oy", "ab", "a/s", "aps", "as", "vzw", "asbl", r"k\.?k",
)  # fmt: skip
"""As they stand at the end of a name, behind a blank or a comma; a last full stop is optional."""

_BEHIND = seldom(
    rf"(?:\s*,\s*|\s+)\(?(?:{'|'.join(_FORMS)})\.?\)?$|(?:株式会社|合同会社|有限会社|[（(][株有][)）])$", re.IGNORECASE
)
_BEFORE = seldom(r"^(?:株式会社|合同会社|有限会社|[（(]株[)）]|㈱)\s*")

_NOT_ENOUGH = frozenset(
    "software systems system consulting media group digital data labs lab solutions services technologies technology "
    "cloud research networks security web it energie bank the die der das".split()
)
"""Words that name nobody by themselves: `Software AG` is its name, form and all."""


@lru_cache(maxsize=16384)
def without_legal_form(name: str) -> str:
    """`Fleetwerk GmbH & Co. KG` → `Fleetwerk`; the name as it is where too little would be left."""
    shorter = " ".join(name[:200].split())
    while (cut := _BEFORE.sub("", _BEHIND.sub("", shorter)).strip(" ,")) != shorter and len(cut) > 1:
        if cut.casefold() in _NOT_ENOUGH:
            return shorter
        shorter = cut
    return shorter
