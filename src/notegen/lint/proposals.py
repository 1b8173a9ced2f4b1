"""Names that may be one: the clusters that rules of sameness find on a site, as diagnostics with the lines to paste."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from notegen.config.registry_file import REGISTRY_FILES
from notegen.lint.places import first_place, namings
from notegen.lint.spellings import counted, uses
from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.site import Site, Thing, venue_in
from notegen.model.span import Span
from notegen.sameness.find import Evidence, clusters
from notegen.sameness.kinds import RULES_OF
from notegen.sameness.known import KeyOf, Known, known_names
from notegen.sameness.likeness import shared
from notegen.sameness.person_names import person_name


@dataclass(frozen=True, slots=True)
class Proposal:
    """Things that may be one."""

    known: Thing
    """The one whose name is likelier right."""
    others: tuple[tuple[Thing, str], ...]
    """The others, each with the evidence in words, the rarest first."""


def proposals(site: Site, kind: str) -> Iterator[Proposal]:
    """What the rules that are not sure find among the names of one kind; each name in one proposal at most."""
    things = {thing.slug: thing for thing in site.things if thing.kind == kind}
    rules = next(each for each in RULES_OF if each.name == kind)
    found = known_names((event for event in site.events if event.kind == "event"), _key_of(site))[kind]
    asked = tuple(rule for rule in rules.rules if not rule.sure)
    compared = [_with_thing(found.get(thing.slug) or Known(kind, thing.slug), thing) for thing in things.values()]
    for cluster in clusters(compared, asked, rules.are_apart):
        first, *others = sorted((things[known.key] for known in cluster.members), key=_rank)
        told = {thing.slug: _why(thing.slug, cluster.evidence) for thing in others}
        yield Proposal(first, tuple((thing, told[thing.slug]) for thing in reversed(others)))


def _with_thing(known: Known, thing: Thing) -> Known:
    """What the notes know of a name, with what the site made of it."""
    known.registered = thing.registered is not None
    for name in (thing.name, *thing.aliases):
        known.names.setdefault(name, 0)
    known.links.update(dict.fromkeys(thing.links))
    if thing.address:
        known.addresses.setdefault(thing.address)
    return known


def _key_of(site: Site) -> KeyOf:
    """Names of the site under the slugs of what they are."""

    def key(kind: str, name: str, city: str) -> str:
        there = site.names.get((kind, venue_in(name, city)), "") if kind == "venue" else ""
        return there or site.names.get((kind, name), "")

    return key


def _rank(thing: Thing) -> tuple[bool, int, int, int, str]:
    """Sorts the name that is likeliest right first: registered, whole, used most; a house before its rooms."""
    name = person_name(thing.name) if thing.kind == "speaker" else None
    length = len(thing.name) if thing.kind == "venue" else -len(thing.name)
    doubt = 0 if name is None or name.full else 2 if name.handle else 1
    return thing.registered is None, doubt, -uses(thing), length, thing.name


def _why(key: str, evidence: Sequence[Evidence]) -> str:
    """What connects a name with the others, and what else they share."""
    each = next(each for each in evidence if key in (each.one.key, each.other.key))
    more = shared(each.one, each.other) if each.one.kind == "speaker" else ""
    return each.why if not more or more == each.why else f"{each.why}, {more}"


def diagnostics(code: str, site: Site, kind: str) -> Iterator[Diagnostic]:
    """One warning for each cluster, where its rarest name is first named."""
    places = namings(site)
    for proposal in proposals(site, kind):
        (rare, _), *_ = proposal.others
        yield warning(code, first_place(site, rare, places), _message(site, proposal, places), fix=_fix(proposal))


def _message(site: Site, proposal: Proposal, places: Mapping[tuple[str, str], Span]) -> str:
    """`speaker "Ada Lindgern" (1 talk: one letter differs) may be "Ada Lindgren" (7 talks, notes/a.md:3); …`"""
    known, kind = proposal.known, proposal.known.kind
    told = [
        f'"{thing.name}" ({counted(thing)}{_at(site, thing, places) if number else ""}: {why})'
        for number, (thing, why) in enumerate(proposal.others)
    ]
    what = f'"{known.name}" ({counted(known)}{_at(site, known, places)})'
    if kind not in REGISTRY_FILES:  # nothing but the note can be mended
        advice = "mend the spelling"
    elif known.registered is not None:
        advice = f"add what stands below to the aliases at {known.registered.path}:{known.registered.line}"
    else:
        advice = f"add these lines to {REGISTRY_FILES[kind]}"
    one = "one person" if kind == "speaker" else "one"
    return f"{kind} {' and '.join(told)} may be {what}; if they are {one}, {advice}"


def _at(site: Site, thing: Thing, places: Mapping[tuple[str, str], Span]) -> str:
    place = first_place(site, thing, places)
    return f", {place.path}:{place.line}"


def _fix(proposal: Proposal) -> str:
    """The lines of the registry file; only the aliases where it has the name."""
    if proposal.known.kind not in REGISTRY_FILES:
        return ""
    aliases = f"  aliases: [{', '.join(_yaml(thing.name) for thing, _ in proposal.others)}]"
    return aliases.strip() if proposal.known.registered is not None else f"{_yaml(proposal.known.name)}:\n{aliases}"


def _yaml(name: str) -> str:
    """A name as YAML text: quoted (JSON's form is YAML's too) where plain text could be read as anything else."""
    plain = re.fullmatch(r"[^\W\d_][\w.'-]*(?: [\w.'-]+)+", name)
    return name if plain else json.dumps(name, ensure_ascii=False)
