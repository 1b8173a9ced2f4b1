"""Runs generators in turn on the same notes, A B A B, and keeps the medians."""

import datetime
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from corpus import Evening, evening
from measure import Cost, Failed, load, measured, median
from peer import Peer
from proof import Proof, Unproven, proof, says
from record import Row
from tables import WITH


@dataclass(slots=True)
class Bench:
    """A generator with its site, which changes from round to round."""

    peer: Peer
    """Which one."""
    tools: Path
    """Where the generators are installed."""
    root: Path
    """Its site."""
    told: Evening
    """The note that is changed, as it stands now."""
    made: Proof | None = None
    """What its first build made."""
    costs: dict[str, list[Cost]] = field(default_factory=dict)
    """What was done → what each round took."""

    def build(self) -> Cost:
        """One build, as a whole process."""
        return measured(self.peer.build(self.tools), self.root, self.peer.environment(self.tools))

    def write(self, told: Evening) -> None:
        """Changes the note."""
        self.told = told
        self.peer.write(self.root, told)

    @property
    def page(self) -> Path:
        """The page of the note that is changed."""
        assert self.made is not None
        return self.made.pages[self.told.number]


@dataclass(frozen=True, slots=True)
class Change:
    """Something that happens before a build."""

    name: str
    """As the tables show it."""
    make: Callable[[Bench, int], None]
    """Does it, in one of the rounds."""
    shows: Callable[[Bench, int], tuple[Path, str] | None]
    """Where it must show, and the words; None where there is nothing to see."""


def _line(number: int) -> str:
    return f"One more line of round {number}."


CHANGES: tuple[Change, ...] = (
    Change("cold", lambda bench, _: bench.peer.forget(bench.root), lambda *_: None),
    Change("nothing changed", lambda *_: None, lambda *_: None),
    Change(
        "one body changed",
        lambda bench, number: bench.write(replace(bench.told, body=f"{bench.told.body}\n\n{_line(number)}\n")),
        lambda bench, number: (bench.page, _line(number)),
    ),
    Change(
        "one tag changed",
        lambda bench, number: bench.write(replace(bench.told, tags=(*bench.told.tags[:2], f"round-{number}"))),
        lambda bench, number: (
            (bench.root / bench.peer.output / f"tags/round-{number}/index.html", bench.told.title)
            if "tags" in bench.peer.makes
            else (bench.page, f"round-{number}")
        ),
    ),
    Change(
        "template changed",
        lambda bench, number: bench.peer.new_edition(bench.root, number),
        lambda bench, number: (bench.page, f"Edition {number}"),
    ),
)
"""In this order in every round."""


@dataclass(frozen=True, slots=True)
class Run:
    """How a run goes."""

    tools: Path
    """Where the generators are installed."""
    folder: Path
    """Where their sites are laid out."""
    rounds: int
    """How many runs each median is made of."""
    changes: Sequence[str]
    """Which of CHANGES."""
    versions: Mapping[str, str]
    """Generator → its version."""
    keep: Callable[[Sequence[Row]], None]
    """Is given what was measured so far, again and again."""
    leave_out: Callable[[str, str], None]
    """Is given a generator that failed or makes less than it says, and why."""


def compare(peers: Sequence[Peer], number: int, run: Run) -> list[Row]:
    """What was measured with `number` notes."""
    evenings = [evening(at) for at in range(number)]
    benches: list[Bench] = []
    for at, peer in enumerate(peers):
        bench = Bench(peer, run.tools, run.folder / f"{number}-{at}", evenings[number // 2])
        peer.lay_out(bench.root, evenings)
        try:
            # The first build warms the machine up and is read through; it does not count.
            bench.build()
            bench.made = proof(peer, bench.root, evenings)
            benches.append(bench)
        except (Failed, Unproven) as fault:
            run.leave_out(peer.name, f"{number:,} notes: {fault}")
            shutil.rmtree(bench.root)
    changes = [change for change in CHANGES if change.name in run.changes]
    for at in range(1, run.rounds + 1):
        for change in changes:
            for bench in tuple(benches):
                try:
                    _measure(bench, change, at)
                except (Failed, Unproven) as fault:
                    run.leave_out(bench.peer.name, f"{number:,} notes, {change.name}: {fault}")
                    benches.remove(bench)
            run.keep(list(_rows(benches, number, run.versions)))
    for bench in benches:
        shutil.rmtree(bench.root)
    return list(_rows(benches, number, run.versions))


def _measure(bench: Bench, change: Change, at: int) -> None:
    change.make(bench, at)
    cost = bench.build()
    if shown := change.shows(bench, at):
        says(bench.peer, *shown)
    bench.costs.setdefault(change.name, []).append(cost)


def _rows(benches: Sequence[Bench], number: int, versions: Mapping[str, str]) -> Iterator[Row]:
    rule = next((bench.costs for bench in benches if bench.peer.name == WITH), {})
    day = datetime.datetime.now(datetime.UTC).date()
    for bench in benches:
        assert bench.made is not None
        for what, costs in bench.costs.items():
            yield Row(
                notes=number,
                change=what,
                generator=bench.peer.name,
                version=versions[bench.peer.name],
                day=f"{day:%-d %B %Y}",
                rounds=len(costs),
                load=load(),
                cost=median(costs),
                beside=median(rule[what]) if what in rule else None,
                pages=bench.made.pages_in_all,
                files=bench.made.files,
            )
