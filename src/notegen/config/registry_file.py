"""speakers.yml, groups.yml and venues.yml: names with what their owner states of them."""

from collections.abc import Callable
from functools import partial
from typing import Any

from notegen.config.addresses import slug_of
from notegen.config.fault import Fault
from notegen.config.links import profile_of
from notegen.config.quoting import quoted
from notegen.config.spelling import nearest
from notegen.config.typed import flag_of, text_of, texts_of
from notegen.config.yaml_text import read_yaml
from notegen.model.classes import dataclass, replace
from notegen.model.diagnostic import Diagnostic, error, warning
from notegen.model.fields import folded
from notegen.model.span import Span
from notegen.model.value import Mapping, Scalar, Value

REGISTRY_FILES = {"speaker": "speakers.yml", "group": "groups.yml", "venue": "venues.yml"}
"""Kinds of things with the file of the notes folder that states what they are."""


@dataclass(frozen=True, slots=True)
class RegistryEntry:
    """One registered name."""

    name: str
    """The name as it is shown."""
    span: Span
    """Where it is registered."""
    aliases: tuple[str, ...] = ()
    """Other spellings that mean the same."""
    links: tuple[str, ...] = ()
    """Its pages elsewhere: absolute URLs."""
    slug: str = ""
    """The last part of its address; empty where the name makes it."""
    organisation: str = ""
    """Of a person: whom they work for."""
    page: bool = True
    """Whether it has a page, and stands in search and data."""
    hidden: bool = False
    """Whether even its name is left out."""
    address: str = ""
    """Of a venue: street, postal code and city."""
    city: str = ""
    """The city."""
    country: str = ""
    """The country."""


def _links(value: Value, key: str = "link") -> tuple[str, ...]:
    """Absolute URLs, or handles under the name of their host; a mapping's values stand under theirs."""
    if isinstance(value, Mapping):
        found = [link for entry in value.entries for link in _links(entry.value, folded(entry.key.text))]
    else:
        found = [profile_of(text, key) for text in texts_of(value)]
    if not all(found):
        raise Fault(value.span, "a link must be a URL with https://", "N705")
    return tuple(dict.fromkeys(found))


# Folded key -> the entry's field, and what reads its value.
_KEYS: dict[str, tuple[str, Callable[[Value], Any]]] = {
    "aliases": ("aliases", texts_of),
    "alias": ("aliases", texts_of),
    "links": ("links", _links),
    "link": ("links", _links),
    "url": ("links", _links),
    "website": ("links", _links),
    "twitter": ("links", partial(_links, key="twitter")),
    "github": ("links", partial(_links, key="github")),
    "slug": ("slug", slug_of),
    "org": ("organisation", text_of),
    "organisation": ("organisation", text_of),
    "organization": ("organisation", text_of),
    "company": ("organisation", text_of),
    "page": ("page", flag_of),
    "hidden": ("hidden", flag_of),
    "address": ("address", text_of),
    "city": ("city", text_of),
    "country": ("country", text_of),
}
_SHOWN = ("aliases", "links", "slug", "org", "page", "hidden", "address", "city", "country")


def read_registry(text: str, shown: str) -> tuple[tuple[RegistryEntry, ...], tuple[Diagnostic, ...]]:
    """The entries of a registry file, in its order, and every fault in it.

    An entry with a value that cannot be read is still there, without that value; what it says is an error, because
    the value may have been meant to hide somebody. An unknown key is a warning.
    """
    root, found = read_yaml(text, shown)
    if root is None:
        return (), found
    if not isinstance(root, Mapping):
        if isinstance(root, Scalar) and not root.text:
            return (), found
        told = "a registry is names with what is known of them; write `Ann Lee:` and its keys indented below"
        return (), (*found, error("N705", root.span, told))
    entries: list[RegistryEntry] = []
    faults: list[Diagnostic] = list(found)
    for name in root.entries:
        entry, of_entry = _entry(" ".join(name.key.text.split()), name.key.span, name.value)
        entries.append(entry)
        faults += of_entry
    return tuple(entries), tuple(sorted(faults))


def _entry(name: str, span: Span, body: Value) -> tuple[RegistryEntry, list[Diagnostic]]:
    """One entry; a bare link is a body, too, and so is none."""
    entry = RegistryEntry(name, span)
    if isinstance(body, Scalar):
        if not body.text:
            return entry, []
        link = profile_of(body.text, "link")
        if link:
            return replace(entry, links=(link,)), []
    if not isinstance(body, Mapping):
        told = f"{quoted(name)} needs its keys indented below it, such as `link: https://…`"
        return entry, [error("N705", body.span, told)]
    found: list[Diagnostic] = []
    read: dict[str, Any] = {}
    for item in body.entries:
        known = _KEYS.get(folded(item.key.text))
        if known is None:
            guess = nearest(folded(item.key.text), _SHOWN, far=True)
            hint = f'did you mean "{guess}"?' if guess else f"known are {', '.join(_SHOWN)}"
            found.append(
                warning("N704", item.key.span, f"unknown key {quoted(item.key.text)} of {quoted(name)}; {hint}")
            )
            continue
        field, reader = known
        if isinstance(item.value, Scalar) and not item.value.text and field not in ("page", "hidden"):
            continue
        try:
            value = reader(item.value)
        except Fault as fault:
            found.append(
                error("N705", fault.span, f"{quoted(item.key.text)} of {quoted(name)}: {fault.message}", fix=fault.fix)
            )
            continue
        read[field] = (*read.get(field, ()), *value) if isinstance(value, tuple) else value
    return replace(entry, **read), found
