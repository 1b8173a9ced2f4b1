"""Parts the targets of a build into those to render, to copy and to keep, and remembers what each was made of."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import field
from pathlib import Path
from typing import TypeVar

from notegen.model.classes import dataclass, replace
from notegen.model.crash import ended
from notegen.model.target import Artifact, Target, ready
from notegen.publish.plan import Plan
from notegen.publish.program import program_digest
from notegen.publish.render import render
from notegen.publish.renderer import Tools
from notegen.publish.shared import SHARED
from notegen.publish.sink import Placed, Sink, put
from notegen.publish.stale import (
    UNSEEN,
    Last,
    LastBuild,
    Parts,
    Reason,
    data_digest,
    is_made_alike,
    parts,
    read_last,
    reason,
    write_last,
)
from notegen.runtime.cache import read_state, write_state
from notegen.runtime.digest import Digests, digest
from notegen.runtime.executor import HERE, Crashed, Executor, Processes
from notegen.runtime.progress import Progress, silent
from notegen.runtime.recent import Recent
from notegen.theme.environment import Theme

_SOURCES = "sources"

T = TypeVar("T")

Made = tuple[Placed | Artifact, str]
"""A file that was put where it belongs, or is still to be put there; the digest of what it shows."""

_SHARE = 32
"""So many targets are rendered by a process at a time."""

_LEAST = 150
"""With fewer, starting another process takes longer than the work."""

_MORE = 2
"""So many times more, where nothing is rendered."""

_ALIKE = {"things": 1, "json_feed": 2, "atom": 2, "calendar": 3}
"""Renderers whose files show the same rows and entries again and again, in kinds that share most of these: each is made
once in each process that shows it, so that two processes which shared these files took a sixth more for all."""


@dataclass(frozen=True, slots=True)
class Stale:
    """What the processes that render share."""

    targets: tuple[Target, ...]
    """What to render."""
    tools: Tools
    """What with."""
    sink: Sink | None
    """Where each process puts its files; None where they are handed back."""
    digests: Digests = field(default_factory=lambda: Digests(SHARED))
    """What each process digests with; those of parts that several of its targets show are known from before."""

    def shard(self, numbers: range) -> "Stale":
        """For another machine: these targets with the HTML of the texts on them."""
        targets = tuple(self.targets[number] for number in numbers)
        texts = {name: self.tools.content(name) for target in targets for name in target.bodies}
        return Stale(
            targets, replace(self.tools, theme=self.tools.theme.abroad, content=texts.get, recent=Recent()), None
        )

    def common(self) -> tuple[object, ...]:
        """The theme, which keeps what it has read, and what surrounds every page."""
        return self.tools.theme.abroad, self.tools.frame


@dataclass(frozen=True, slots=True)
class Shown:
    """What the processes share that ask what targets show; it never leaves this machine."""

    targets: tuple[Target, ...]
    """Which."""
    digests: Digests = field(default_factory=lambda: Digests(SHARED))
    """As in Stale."""


@dataclass(slots=True)
class Making:
    """One build's targets, parted."""

    stale: list[tuple[Target, Parts, Reason]] = field(default_factory=list)
    """To render, with what each is made of now and why; what a new one shows is digested where it is rendered."""
    copies: list[tuple[str, str]] = field(default_factory=list)
    """(output path, file) to copy; publishing compares them byte for byte."""
    kept: dict[str, Last] = field(default_factory=dict)
    """Paths to leave as they are, with what is known of them."""
    made: dict[str, Last] = field(default_factory=dict)
    """Paths rendered so far."""
    sources: dict[str, list[str]] = field(default_factory=dict)
    """Path → whose it is."""

    def placing(
        self, tools: Tools, *, executor: Executor = HERE, progress: Progress = silent
    ) -> Callable[[Sink], Iterator[Placed]]:
        """What renders the stale targets and puts them into a sink.

        Raises Stopped where rendering one ended its process, and what the theme raises for a faulty template.
        """

        def place_all(sink: Sink) -> Iterator[Placed]:
            stale = sorted(self.stale, key=lambda each: _kind(each[0]))
            shared = Stale(tuple(target for target, _, _ in stale), tools, sink)
            alike = _begins([_kind(target) for target in shared.targets])
            made = executor.spread(_place_share, shared, len(stale), share=_SHARE, least=_LEAST, alike=alike)
            both = zip(stale, _naming(shared, made), strict=True)
            for number, ((target, now, _), (one, data)) in enumerate(both, 1):
                placed = put(sink, one.path, one.data) if isinstance(one, Artifact) else one
                self.made[target.path] = Last(replace(now, data=data), placed.digest)
                yield placed
                progress("rendering pages", number, len(self.stale))

        return place_all

    def reasons(self) -> tuple[tuple[str, str], ...]:
        """(path, why it was rendered), by path."""
        return tuple(sorted((target.path, why.sentence) for target, _, why in self.stale))


def _kind(target: Target) -> int:
    """A number for each kind of `_ALIKE`, behind that of all others."""
    return _ALIKE.get(target.renderer, 0)


def _begins(kinds: list[int]) -> tuple[int, ...]:
    """Where the files of each kind of `_ALIKE` begin of which there are any."""
    return tuple(kinds.index(kind) for kind in sorted(set(kinds) - {0}))


def _place_share(shared: Stale, numbers: range) -> list[Made]:
    """On this machine pages stay where they were made: to send one home costs more than to write it."""
    return [_made(shared, ready(shared.targets[number])) for number in numbers]


def _made(shared: Stale, target: Target) -> Made:
    data, artifact = data_digest(target, shared.digests.of), render(target, shared.tools)
    return artifact if shared.sink is None else put(shared.sink, artifact.path, artifact.data), data


def _naming(shared: Stale | Shown, results: Iterator[T]) -> Iterator[T]:
    try:
        yield from results
    except Crashed as crash:
        target = shared.targets[crash.number]
        raise ended(f"rendering {target.path}", (target.sources or (target.path,))[0]) from crash


def part(
    planned: Plan, theme: Theme, cache: Path | None, sound: Mapping[str, str], *, executor: Executor = HERE
) -> Making:
    """What is stale, and why; with no `cache` folder everything is. `sound` is path → SHA-256 of the live site.

    Raises Stopped where asking what a target shows ended its process.
    """
    last = read_last(cache) if cache is not None else LastBuild()
    program, frame = program_digest(), digest(planned.frame)
    making = Making()
    found: list[tuple[Target, Parts, Last | None]] = []
    for target in planned.targets:
        making.sources[target.path] = list(target.sources)
        if target.file:
            making.copies.append((target.path, target.file))
            continue
        template = theme.digest(target.template) if target.template else ""
        found.append((target, parts(target, template, frame, program, data=""), last.get(target.path)))
    # What the others show is digested by who renders them.
    same = [target for target, now, known in found if known is not None and is_made_alike(now, known.parts)]
    shown = _digests(Shown(tuple(sorted(same, key=_kind))), executor)
    for target, now, known in found:
        now = replace(now, data=shown[target.path]) if target.path in shown else now
        live_has = known is not None and sound.get(target.path) == known.artifact
        unseen = cache is None and target.path in sound
        why = UNSEEN if unseen else reason(target.path, now, known.parts if known else None, live_has)
        if why is not None:
            making.stale.append((target, now, why))
        elif known is not None:
            making.kept[target.path] = known
    return making


def _digests(shown: Shown, executor: Executor) -> dict[str, str]:
    """Path → digest of what is shown, asked by workers that have the plan: to send that would take longer."""
    able = executor if isinstance(executor, Processes) and executor.forks else HERE
    targets = shown.targets
    alike = _begins([_kind(target) for target in targets])
    made = able.spread(_digest_share, shown, len(targets), share=_SHARE, least=_MORE * _LEAST, alike=alike)
    return dict(zip((target.path for target in targets), _naming(shown, made), strict=True))


def _digest_share(shown: Shown, numbers: range) -> list[str]:
    return [data_digest(shown.targets[number], shown.digests.of) for number in numbers]


def keep_last_good(making: Making, cache: Path, broken: Collection[str], sound: Mapping[str, str]) -> frozenset[str]:
    """The paths of the last build that came from a note that is broken now, and that nothing else makes."""
    rows = (read_state(cache, _SOURCES) or {}) if broken else {}
    kept = {
        path: sources
        for path, sources in rows.items()
        if path not in making.sources and path in sound and isinstance(sources, list) and set(sources) & set(broken)
    }
    making.sources.update(kept)
    return frozenset(kept)


def remember(making: Making, cache: Path) -> None:
    """Keeps what is known of every target for the next build; a cache that cannot be written costs time, no more."""
    write_last(cache, {**making.kept, **making.made})
    write_state(cache, _SOURCES, dict(making.sources))
