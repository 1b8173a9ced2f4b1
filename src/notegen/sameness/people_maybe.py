"""When two names may be one person, so that it is worth asking."""

from collections.abc import Iterator, Sequence

from notegen.sameness.first_names import SHORT
from notegen.sameness.known import Known
from notegen.sameness.likeness import names_of, rarely_shared, shared, the_only_one, those, whole
from notegen.sameness.person_names import PersonName
from notegen.sameness.rule import Pair
from notegen.sameness.slips import differing, one_slip_apart, shortened


def by_words(one: Known) -> Iterator[str]:
    """The words of a whole name, sorted."""
    return (" ".join(sorted(name.words)) for name in whole(one))


def by_letters(one: Known) -> Iterator[str]:
    """The letters of a whole name."""
    return (form for name in whole(one) for form in ("".join(name.words), "".join(name.spoken)))


def by_last_name(one: Known) -> Iterator[str]:
    """The last name with the first letter before it: what an initial leaves of a name."""
    return (f"{name.words[0][0]} {name.words[-1]}" for name in names_of(one) if len(name.words) > 1)


def by_first_name(one: Known) -> Iterator[str]:
    """The first name with the first letter of the last."""
    return (f"{name.words[0]} {name.words[-1][0]}" for name in names_of(one) if len(name.words) > 1)


def by_long_forms(one: Known) -> Iterator[str]:
    """The last names with every letter that the first name may begin with when it is said in full."""
    for name in whole(one):
        first, *rest = name.words
        yield from (f"{letter} {' '.join(rest)}" for letter in {each[0] for each in (first, *SHORT.get(first, ()))})


def by_slips(one: Known) -> Iterator[str]:
    """What a whole name and a slip of it have in common."""
    return (rest for name in whole(one) for rest in shortened("".join(name.words)))


def other_order(names: Sequence[Known]) -> Iterator[Pair]:
    """Two whole names of the same words in another order.

    Where last names are said first, notes write both. No comma says which is which, so it is only proposed.

    Good: `Sato Kenji` and `Kenji Sato`.
    Bad: `Peter Thomas` and `Thomas Peter`, which a reader must tell apart; hence no rule joins them.
    """
    return those(names, "the same words in another order")


def parted_otherwise(names: Sequence[Known]) -> Iterator[Pair]:
    """Two whole names of the same letters, parted into words differently.

    Good: `Annalena Roe` and `Anna Lena Roe`; `Jan van der Berg` and `Jan Vanderberg`.
    Bad: `Anna Lee` and `Anna Leer`.
    """
    return those(names, "the same letters, parted differently")


def first_cut(names: Sequence[Known]) -> Iterator[Pair]:
    """A first name cut to its initial, where one whole name alone fits.

    Good: `A. Lindgren` and `Ada Lindgren`.
    Bad: `A. Lindgren` beside both `Ada Lindgren` and `Arne Lindgren`.
    """
    return the_only_one(names, "the first name cut to its initial")


def last_cut(names: Sequence[Known]) -> Iterator[Pair]:
    """A last name cut to its initial, where one whole name alone fits, of the same group or organisation.

    Many share a first name and an initial, so that something else must speak for it.

    Good: `Ada L.` and `Ada Lindgren`, both of Fleetwerk.
    Bad: `Ada L.` and `Ada Lindgren` of two groups.
    """
    return (pair for pair in the_only_one(names, "the last name cut to its initial") if shared(pair[0], pair[1]))


def middle_left_out(names: Sequence[Known]) -> Iterator[Pair]:
    """One whole name is the other with a middle name or its initial left out, and no third has another in the middle.

    Good: `Ada M. Lindgren` and `Ada Lindgren`.
    Bad: `Ada Lindgren` beside both `Ada M. Lindgren` and `Ada K. Lindgren`.
    """
    return the_only_one([one for one in names if whole(one)], "a middle name left out")


def said_shorter(names: Sequence[Known]) -> Iterator[Pair]:
    """Two whole names with one last name, the first name of one the other's short form.

    Good: `Chris Marlow` and `Christopher Marlow`, where no `Christian Marlow` speaks.
    Bad: `Christian Marlow` and `Christopher Marlow`, who only share a short form.
    """
    return the_only_one(names, "the first name said short")


def one_slip(names: Sequence[Known]) -> Iterator[Pair]:
    """Two whole names that differ in one letter, and not in one that makes two names of it.

    The last letter of a first name tells women from men; vowels, doubled letters and endings tell families apart. Such
    a letter is a slip only where both names share a link or a talk.

    Good: `Ada Lindgren` and `Ada Lindgern`.
    Bad: `Andrea Meier` and `Andreas Meier`; `Jan Schmid` and `Jan Schmidt`; `Erik Hansen` and `Erik Hanson`.
    """
    for one, other, why in those(names, "one letter differs"):
        if rarely_shared(one, other) or any(_is_clear(a, b) for a in whole(one) for b in whole(other)):
            yield one, other, why


def _is_clear(one: PersonName, other: PersonName) -> bool:
    """Whether one word of two names differs, by a letter inside it that makes no other name."""
    unlike = [(a, b) for a, b in zip(one.words, other.words, strict=False) if a != b]
    if len(one.words) != len(other.words) or len(unlike) != 1:
        return False
    a, b = unlike[0]
    left, right = differing(a, b)
    if min(len(a), len(b)) < 4 or a[-1] != b[-1] or a[0] != b[0] or not one_slip_apart(a, b):
        return False
    doubled = 2 * (left or right) in (a if left else b) and not (left and right)
    vowels = bool(left and right) and set(left + right) <= _VOWELS
    return not doubled and not vowels and {left, right} not in _DOUBLETS


_VOWELS = frozenset("aeiouyj")
_DOUBLETS = (
    {"c", "k"},
    {"v", "w"},
    {"f", "v"},
    {"s", "z"},
    {"t", "d"},
    {"b", "p"},
    {"", "c"},
    {"", "e"},
    {"", "h"},
    {"", "t"},
)
"""Letters by which families are told apart: Becker and Beker, Lawson and Lavson, Kohl and Kol."""


def by_handle(one: Known) -> Iterator[str]:
    """A handle; and every handle that a whole name is likely to be spelled as."""
    for name in names_of(one):
        if name.handle:
            yield "".join(letter for letter in name.handle if letter.isalnum())
    for name in whole(one):
        for words in {name.words, name.spoken}:
            first, last = words[0], words[-1]
            yield from {first + last, last + first, first[0] + last, "".join(words)}


def handle_of_name(names: Sequence[Known]) -> Iterator[Pair]:
    """A handle that spells one whole name alone: first and last name, or the initial and the last name.

    Good: `@ada_lindgren`, `@alindgren` and `Ada Lindgren`.
    Bad: `@ada` and `Ada Lindgren`; `@alindgren` beside `Ada Lindgren` and `Arne Lindgren`.
    """
    handles = [one for one in names if any(name.handle for name in names_of(one)) and not whole(one)]
    people = [one for one in names if whole(one)]
    if len(people) == 1:
        yield from ((handle, people[0], "the handle spells the name") for handle in handles)
