"""In which way two people's names are alike, and what else the notes say they share."""

from collections.abc import Iterator, Sequence

from notegen.sameness.first_names import said_short
from notegen.sameness.known import Known
from notegen.sameness.person_names import PersonName, person_name
from notegen.sameness.profiles import profile
from notegen.sameness.rule import Pair, every_pair
from notegen.sameness.slips import one_slip_apart

SHORTEST = 8
"""Letters of a whole name in which one may be a slip; `Jan Li` and `Jan Lu` are two people."""


def names_of(one: Known) -> list[PersonName]:
    """Every spelling of a name, taken apart."""
    return [person_name(name) for name in one.names]


def whole(one: Known) -> list[PersonName]:
    """The spellings that name one person among many."""
    return [name for name in names_of(one) if name.full]


SHORTER = "a first name alone"
"""How a first name and a whole name that begins with it are alike."""


def like(one: Known, other: Known) -> str:
    """How two names are alike, in words; empty where they are two different names."""
    return next((why for a in names_of(one) for b in names_of(other) if (why := _alike(a, b))), "")


def _alike(one: PersonName, other: PersonName) -> str:
    if one.alone != other.alone and not (one.full and other.full):
        short, long = (one.words, other.words) if one.alone else (other.words, one.words)
        return SHORTER if long and (long[: len(short)] == short or set(long) == set(short)) else ""
    readings = ((one.words, other.words), (one.spoken, other.spoken), (one.words, other.spoken))
    for a, b in dict.fromkeys(readings):
        for why, test in _LIKENESSES:
            if a and b and (test(a, b) or (test is not _is_one_slip and test(b, a))):
                return why
    return ""


def _is_first_cut(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """`A. Lindgren` of `Ada Lindgren`; every word of the cut name that is no initial is in the other, too."""
    cut = len(a) > 1 < len(b) and len(a[0]) == 1 and b[0].startswith(a[0]) and a[-1] == b[-1]
    return cut and all(len(word) == 1 or word in b for word in a)


def _is_last_cut(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return len(a) == 2 <= len(b) and len(a[1]) == 1 and a[0] == b[0] and b[-1].startswith(a[1])


def _is_one_slip(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return len("".join(a)) >= SHORTEST and one_slip_apart("".join(a), "".join(b))


_LIKENESSES = (
    ("the same name, written differently", lambda a, b: a == b),
    ("the same words in another order", lambda a, b: sorted(a) == sorted(b)),
    ("the same letters, parted differently", lambda a, b: "".join(a) == "".join(b)),
    ("the first name cut to its initial", _is_first_cut),
    ("the last name cut to its initial", _is_last_cut),
    ("a middle name left out", lambda a, b: len(b) > len(a) > 1 and a[0] == b[0] and a[-1] == b[-1]),
    ("the first name said short", lambda a, b: len(a) > 1 and a[1:] == b[1:] and said_short(a[0], b[0])),
    ("one letter differs", _is_one_slip),
)
"""Ways in which two names (as words, the first name first) are alike."""


def those(names: Sequence[Known], why: str) -> Iterator[Pair]:
    """The pairs of whole names that are alike in this way and no surer one."""
    for one, other in every_pair([one for one in names if whole(one)]):
        if like(one, other) == why:
            yield one, other, why


def the_only_one(names: Sequence[Known], why: str) -> Iterator[Pair]:
    """The pairs that are alike in this way, of names that are so with one other name alone."""
    found = [(one, other, why) for one, other in every_pair(names) if like(one, other) == why]
    count: dict[str, int] = {}
    for one, other, _ in found:
        count[one.key] = count.get(one.key, 0) + 1
        count[other.key] = count.get(other.key, 0) + 1
    yield from (pair for pair in found if count[pair[0].key] == count[pair[1].key] == 1)


def rarely_shared(one: Known, other: Known) -> str:
    """What hardly two people share, in words: a link or a talk; empty where two names share neither."""
    theirs = {profile(link) or link.rstrip("/").casefold() for link in other.links}
    for link in one.links:
        page = profile(link) or link.rstrip("/").casefold()
        if page in theirs:
            return f"both link to {page}"
    title = next((title for key, title in one.titles.items() if key in other.titles and " " in key), "")
    return f'both gave "{title}"' if title else ""


def shared(one: Known, other: Known) -> str:
    """What two names share, in words: a link, a talk, an organisation, a group spoken at; empty for nothing."""
    organisation = next((name for key, name in one.organisations.items() if key in other.organisations), "")
    group = next((name for key, name in one.groups.items() if key in other.groups), "")
    return (
        rarely_shared(one, other)
        or (f"both of {organisation}" if organisation else "")
        or (f"both spoke at {group}" if group else "")
    )
