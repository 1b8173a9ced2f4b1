"""Which targets must be rendered again, and why."""

from collections.abc import Callable, Mapping
from operator import attrgetter
from pathlib import Path
from typing import Any

from notegen.model.classes import dataclass
from notegen.model.target import Target, ready
from notegen.runtime.cache import read_state, write_state
from notegen.runtime.digest import digest

_STATE = "last-build"


@dataclass(frozen=True, slots=True)
class Parts:
    """All that one output file is made of, each part as a digest: the part that differs is the reason it is stale."""

    program: str
    """What notegen and its libraries are."""
    settings: str
    """The settings, the frame and the languages that every page shows."""
    template_name: str
    """The template, by name; empty where there is none."""
    template: str
    """The template with all it includes."""
    file: str
    """The file that is copied, and what is known of its bytes."""
    data: str
    """What the page shows, its texts aside."""
    bodies: str
    """The texts on it."""


@dataclass(frozen=True, slots=True)
class Last:
    """What is known of a target's last rendering."""

    parts: Parts
    """What it was made of."""
    artifact: str
    """The SHA-256 of what came out."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a target is rendered again."""

    part: str
    """The field of Parts that differs; `new`, `cache`, or `output` where its file is missing."""
    sentence: str
    """The same in words: `its data changed`."""


TEXT_CHANGED = "a text on it changed"
"""Said of a page that differs in a text alone."""

NEW = "is new"
"""Said of a page that the last build did not make."""

UNSEEN = Reason("cache", "nothing that earlier builds made counts in this one")
"""Why a page is rendered that stands, where no cache counts."""

# In this order, because a change of the program or of a template often changes what comes after it too.
_SENTENCES = (
    ("program", "notegen itself changed"),
    ("settings", "a setting changed that every page shows"),
    ("template_name", "it is made by the template {template} now"),
    ("template", "the template {template} changed"),
    ("file", "the file it copies changed"),
    ("data", "its data changed"),
    ("bodies", TEXT_CHANGED),
)


def parts(
    target: Target,
    template_digest: str,
    settings_digest: str,
    program: str,
    file_digest: str = "",
    data: str | None = None,
) -> Parts:
    """What `target` is made of. `sources` are no part of it: they name whom to tell of a fault, not what to show.

    `data` is what `data_digest` gave for it, if somebody has asked, and nothing where it is told later.
    """
    return Parts(
        program=program,
        settings=settings_digest,
        template_name=target.template,
        template=template_digest,
        file=digest((target.file, file_digest)) if target.file else "",
        data=data_digest(target) if data is None else data,
        bodies=digest(target.bodies),
    )


def data_digest(target: Target, digest_of: Callable[[object], str] = digest) -> str:
    """What the target shows, as a digest; `digest_of` is that of `runtime.digest.Digests(SHARED)` for many of them."""
    return digest_of((target.path, target.url, target.renderer, ready(target).data))


def reason(path: str, now: Parts, last: Parts | None, live_has: bool) -> Reason | None:
    """Why the target at `path` must be rendered; None where the live site has it as it would come out.

    `live_has` says whether the output still holds what the last rendering gave: `Last.artifact` is the digest under
    `path` in `published(project).sound`.
    """
    if last is None:
        return Reason("new", f"{path} {NEW}")
    for part, sentence in _SENTENCES:
        if getattr(now, part) != getattr(last, part):
            return Reason(part, sentence.format(template=now.template_name))
    return None if live_has else Reason("output", "its file in the output is missing or was changed by hand")


_COMMON = attrgetter("program", "settings", "template_name", "template", "file")
"""What most targets are made of alike: written down once for all that have the same."""


def is_made_alike(now: Parts, last: Parts) -> bool:
    """Whether two targets can differ only in what they show: nobody need ask for that of any other."""
    return _COMMON(now) == _COMMON(last)


class LastBuild:
    """What is known of each target's last rendering, taken out of the state for who asks."""

    def __init__(self, common: list[list[str]] | None = None, rows: dict[str, list[Any]] | None = None) -> None:
        self._common, self._rows = common or [], rows or {}

    def get(self, path: str) -> Last | None:
        """What is known of the target at `path`; None where that is nothing, or doubtful."""
        row = self._rows.get(path)
        if type(row) is not list or list(map(type, row)) != [int, str, str, str] or not 0 <= row[0] < len(self._common):
            return None
        return Last(Parts(*self._common[row[0]], *row[1:3]), row[3])


def read_last(cache: Path) -> LastBuild:
    """What is known of the targets of the last build; nothing where anything about the state is doubtful."""
    state = read_state(cache, _STATE) or {}
    common, rows = state.get("common"), state.get("targets")
    if not isinstance(common, list) or not isinstance(rows, dict):
        return LastBuild()
    sound = all(isinstance(row, list) and list(map(type, row)) == [str] * 5 for row in common)
    return LastBuild(common, rows) if sound else LastBuild()


def write_last(cache: Path, last: Mapping[str, Last]) -> bool:
    """Keep what is known of every target; whether it could be kept."""
    common: dict[tuple[str, ...], int] = {}
    rows: dict[str, tuple[object, ...]] = {}
    for path, known in last.items():
        now = known.parts
        rows[path] = common.setdefault(_COMMON(now), len(common)), now.data, now.bodies, known.artifact
    return write_state(cache, _STATE, {"common": list(common), "targets": rows})
