"""Stated people: `Name`, `Name (Org)`, {name, org, link}; several in one text only where that is sure."""

import re
from functools import lru_cache

from notegen.config.affiliations import OF_ORGANISATIONS, ROLES, organisations_in
from notegen.config.fault import Fault
from notegen.config.links import profile_of
from notegen.config.names import DEGREES, HANDLE, HONOURS, PARTICLES, is_camel, without_honours
from notegen.config.typed import text_of, texts_of
from notegen.model.event import Speaker
from notegen.model.fields import folded
from notegen.model.patterns import seldom
from notegen.model.value import Items, Mapping, Scalar, Value

_NAME_KEYS = ("name", "fullname", "title", "speaker", "author")
_ORGANISATION_KEYS = (
    "org", "organisation", "organization", "affiliation", "affiliations", "company", "employer", "from",
)  # fmt: skip
_LINK_KEYS = (
    "link", "links", "url", "urls", "website", "homepage", "web", "blog", "profile",
    "twitter", "github", "mastodon", "linkedin", "gitlab", "bluesky",
)  # fmt: skip

_WORD = seldom(r"[^\W\d_](?:[^\W\d_]|['’.-])*")
_MARKDOWN = seldom(r"\[(?P<text>[^\[\]]{1,200})\]\((?P<url>[^()\s]{1,2000})\)")
_ADDRESS = seldom(r"\s*[<(\[]?\s*(?:mailto:)?(?<![@\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}\s*[>)\]]?")
_BRACKET = seldom(r"(?P<name>[^()]+?)\s*\((?P<inside>[^()]+)\)\s*[,;]?")
_BEHIND = seldom(r"\s+(?:@|from|at|bei|chez|na|[-–—|])\s+|\s*,\s*")
_LONGEST = 500


def people_of(value: Value) -> tuple[Speaker, ...]:
    """The people of a text, a mapping, or a list of these; nobody twice.

    A text is parted at `;`, and at commas, `and` and `&` where every part is surely a person's name: `Ann Lee and
    Ben Roe` are two, `Simon & Partners` and `Lee, Ann` stay as written. E-mail addresses are left out.
    """
    if isinstance(value, Items):
        return tuple(dict.fromkeys(person for item in value.items for person in people_of(item)))
    if isinstance(value, Mapping):
        return _of_mapping(value)
    return tuple(dict.fromkeys(people_in(text_of(value))))


@lru_cache(maxsize=1024)
def people_in(text: str) -> tuple[Speaker, ...]:
    """The people that one line of text names."""
    if len(text) > _LONGEST:
        return (Speaker(text[:_LONGEST].strip()),)
    found = (person_in(part) for part in _parted(text))
    return tuple(person for person in found if person is not None)


def _of_mapping(value: Mapping) -> tuple[Speaker, ...]:
    """`{name, org, link}` in the spellings of several generators."""
    stated = {folded(entry.key.text): entry.value for entry in value.entries}
    name = next((text_of(stated[key]) for key in _NAME_KEYS if key in stated), "")
    links = tuple(
        link for key in _LINK_KEYS if key in stated for item in texts_of(stated[key]) if (link := profile_of(item, key))
    )
    person = person_in(name) if name else None
    if person is None:
        handle = next((text_of(stated[key]).lstrip("@") for key in ("twitter", "github") if key in stated), "")
        if not handle:
            told = "a person needs a name; write `{name: Ann Lee, org: Fleetwerk}` or `Ann Lee (Fleetwerk)`"
            raise Fault(value.span, told, "N210")
        person = Speaker(f"@{handle}")
    organisations = [text for key in _ORGANISATION_KEYS if key in stated for text in _organisations(stated[key])]
    return (
        Speaker(
            person.name,
            tuple(dict.fromkeys((*person.affiliations, *organisations))),
            tuple(dict.fromkeys((*links, *person.links))),
        ),
    )


def _organisations(value: Value) -> tuple[str, ...]:
    """Organisations as text, list, or a mapping with a name."""
    if isinstance(value, Mapping):
        names = (e.value for e in value.entries if folded(e.key.text) == "name" and isinstance(e.value, Scalar))
        return tuple(text for name in names if (text := text_of(name)))
    return tuple(_unlinked(text) for text in texts_of(value))


def person_in(text: str) -> Speaker | None:
    """One person: the name, the organisations behind it, the profiles linked or written as handles; None for none."""
    affiliations: list[str] = []
    first = _MARKDOWN.match(text.strip())
    links = [link for link in (profile_of(first["url"], "link"),) if link] if first else []
    rest = _unlinked(_ADDRESS.sub("", text))
    for match in HANDLE.finditer(rest):
        name, host = match.groups()
        links.append(f"https://{host}/@{name}" if host else f"https://twitter.com/{name}")
    bare = re.sub(r"\(\s*\)|[\s,|–—-]+$", "", HANDLE.sub("", rest)).strip(" \t,;|-–—*_")
    if not bare:
        handle = HANDLE.search(rest)
        return Speaker(handle.group(), (), tuple(dict.fromkeys(links))) if handle else None
    bare = DEGREES.sub("", bare)
    bracket = _BRACKET.fullmatch(bare)
    # `Yukihiro (Matz) Matsumoto` is one name: only a bracket at the end holds an organisation.
    if bracket and not HANDLE.search(bracket["inside"]):
        bare = bracket["name"]
        affiliations += organisations_in(bracket["inside"])
    name, behind = _name_and_behind(bare)
    affiliations += organisations_in(behind)[-1:]
    return Speaker(without_honours(name) or bare, tuple(dict.fromkeys(affiliations)), tuple(dict.fromkeys(links)))


def _name_and_behind(text: str) -> tuple[str, str]:
    """The name and what stands behind it, where the first is surely a name and the second surely none."""
    match = _BEHIND.search(text)
    if match is None or not _is_name(text[: match.start()]) or _is_informal(text[: match.start()]):
        return text, ""
    behind = text[match.end() :]
    # `Ann Lee, Ben Roe` may be two people and `Ann Lee - Ben Roe` anything; one word behind a whole name is no person.
    if match.group().strip() in (",", "-", "–", "—") and _is_name(behind):
        sure = len(behind.split()) == 1 < len(text[: match.start()].split())
    else:
        sure = bool(behind)
    return (text[: match.start()], behind) if sure else (text, "")


def _parted(text: str) -> list[str]:
    """The text's parts, each one person; the whole where parting is not sure."""
    if ";" in text:
        return [part for part in (part.strip() for part in text.split(";")) if part]
    outside = re.sub(r"\([^()]*\)", lambda match: re.sub(r"[,&]|\band\b", " ", match.group()), text)
    pieces: list[str] = []
    start, sure = 0, False
    for match in re.finditer(r"\s*,\s*(?:(?:and|und|&)\s+)?|\s+(?:and|und|et|&|\+)\s+", outside):
        pieces.append(text[start : match.start()])
        sure = sure or match.group().strip() != ","
        start = match.end()
    pieces = [piece.strip() for piece in (*pieces, text[start:])]
    names = [_unlinked(_ADDRESS.sub("", piece)) for piece in pieces]
    if len(pieces) > 1 and all(map(_is_one_of_several, names)) and (sure or _are_alike(names)):
        return pieces
    return [text]


def _are_alike(names: list[str]) -> bool:
    """Whether names with only commas between are surely several: all whole, or first names among themselves.

    `Lee, Ann` is one name turned round, and the last of `Ann Lee, Fleetwerk` no person.
    """
    whole = [" " in name or name.startswith("@") for name in names]
    return all(whole) or any(map(_is_informal, names)) or (not any(whole) and len(names) > 2)


def _is_one_of_several(piece: str) -> bool:
    """Whether a part is a person by itself: a name, perhaps with a bracket or a handle behind it."""
    bare = re.sub(r"\s*\([^()]*\)\s*$", "", piece)
    if HANDLE.fullmatch(bare.strip()):
        return True
    return _is_name(HANDLE.sub("", bare).strip(" -–"))


def _is_name(text: str) -> bool:
    """Whether `text` is surely a person's name: capitalised words, none of an organisation or a role."""
    words = HONOURS.sub("", text.strip(), count=1).split() if HONOURS.match(text.strip()) else text.split()
    if not 1 <= len(words) <= 5 or any(word.casefold().strip(".,") in OF_ORGANISATIONS | ROLES for word in words):
        return False
    return all(
        _WORD.fullmatch(word) and (word.casefold() in PARTICLES or not word[0].islower()) and not is_camel(word)
        for word in words
    ) and (len(words) > 1 or not words[0].isupper())


def _is_informal(name: str) -> bool:
    """`Christian K.`: people who name themselves so stand in lists of first names."""
    return bool(re.search(r"\s\w\.$", name))


def _unlinked(text: str) -> str:
    """`text` with the words of its Markdown links in place of the links."""
    return " ".join(_MARKDOWN.sub(lambda match: match["text"], text).split())
