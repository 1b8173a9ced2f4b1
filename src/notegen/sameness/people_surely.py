"""When two names are surely one person, so that they are joined without asking."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from notegen.sameness.known import Known
from notegen.sameness.letters import compact
from notegen.sameness.likeness import SHORTER, like, names_of, whole
from notegen.sameness.profiles import account, profile
from notegen.sameness.rule import Pair, every_pair


def profiles(one: Known) -> list[str]:
    """The profile pages given with a name; of a handle that stands without a link, the page it most often means."""
    handles = [name.handle for name in names_of(one) if name.handle]
    meant = [profile(_page_of(handle)) for handle in handles]
    return list(dict.fromkeys(page for page in (*map(profile, one.links), *meant) if page))


def _page_of(handle: str) -> str:
    """`annlee` → her page at Twitter, where `@` began; `annlee@social.example` → her page there."""
    name, _, host = handle.partition("@")
    return f"https://{host}/@{name}" if host else f"https://twitter.com/{name}"


def are_apart(one: Known, other: Known) -> bool:
    """Whether two names are surely two people: named in one talk, or both in `speakers.yml`."""
    return (one.registered and other.registered) or other.key in one.beside or one.key in other.beside


def by_name(one: Known) -> Iterator[str]:
    """The words of a whole name; in a script without blanks they are one."""
    for name in whole(one):
        blank = " " if name.words[0] < "\u2e80" else ""
        yield from {blank.join(name.words), blank.join(name.spoken)}


def same_name(names: Sequence[Known]) -> Iterator[Pair]:
    """Whole names that differ in case, accents, honours, nicknames in quotes, degrees, or `last, first`.

    None of these tells one person from another, and a by-line has room for any of them.

    Good: `Dr. Zoë Groß`, `GROSS, Zoe` and `Zoë "Zo" Gross`.
    Bad: `Zoë` and `ZOE`, which may be two; `Peter Thomas` and `Thomas Peter`, which no comma turns round.
    """
    return ((one, other, "the same name, written differently") for one, other in pairwise(names))


def by_profile(one: Known) -> Iterator[str]:
    """Its profile pages."""
    return iter(profiles(one))


def same_profile(names: Sequence[Known]) -> Iterator[Pair]:
    """A whole name and a handle, or two like whole names, that link to one profile page.

    A profile page is one person's. One that two different whole names link to is a company's, and says nothing.

    Good: `[Ann Lee](https://twitter.com/annlee)` and `@annlee`, with a link or without;
    `A. Lee` and `Ann Lee` with one GitHub account.
    Bad: `Ann` and `Ann Lee` with one account (a first name alone is never joined); `Ann Lee` and `Bob Ray`.
    """
    for one, other, page in _of_one_account(names):
        if (whole(one) or whole(other)) and (_is_handle_of(page, one, other) or like(one, other) not in ("", SHORTER)):
            yield one, other, _evidence(page, one, other)


def _evidence(page: str, one: Known, other: Known) -> str:
    """That both link to the page, or that one is its handle."""
    linked = all(page in map(profile, each.links) for each in (one, other))
    return f"both link to {page}" if linked else f"one is the handle of {page}"


def _is_handle_of(page: str, one: Known, other: Known) -> bool:
    """Whether one is the handle of this account and the other a whole name, who is of no organisation it names."""
    handles = {name.handle.partition("@")[0] for each in (one, other) for name in names_of(each)}
    # A handle is a handle without its `@`, too; `Ada` may be a first name, `ada` beside the account `ada` is none.
    handles |= {name for each in (one, other) for name in each.names if name.islower() and " " not in name}
    organisations = [compact(name) for each in (one, other) for name in each.organisations.values()]
    of_organisation = any(name and compact(account(page)).startswith(name) for name in organisations)
    return account(page) in handles and not of_organisation


def same_first_name(names: Sequence[Known]) -> Iterator[Pair]:
    """A first name alone and a whole name that begins with it and links to the same profile page.

    Very likely one person, but a first name is too little to write somebody's whole name in public.

    Good: `Ann` and `Ann Lee`, both with https://github.com/annlee.
    Bad: `Ann` and `Ann Lee` of one group, with no link.
    """
    for one, other, page in _of_one_account(names):
        if like(one, other) == SHORTER:
            yield one, other, f"both link to {page}"


def _of_one_account(names: Sequence[Known]) -> Iterator[tuple[Known, Known, str]]:
    """Pairs with a profile page in common that no two different whole names share."""
    pages = {one.key: profiles(one) for one in names}
    for one, other in every_pair(names):
        page = next((page for page in pages[one.key] if page in pages[other.key]), "")
        of_page = [each for each in names if whole(each) and page in pages[each.key]]
        if page and all(like(a, b) for a, b in every_pair(of_page)):
            yield one, other, page
