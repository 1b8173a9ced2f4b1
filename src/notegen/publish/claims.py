"""One table claims every output path: two sources for one path are an error that names both."""

import re
from collections.abc import Iterable, Mapping

from notegen.model.address import claim_key, output_path
from notegen.model.diagnostic import Diagnostic, error
from notegen.model.span import Span
from notegen.model.target import Target

MANIFEST = ".notegen"
"""The list of files that notegen keeps in the output folder; nothing else may lie there."""

_REMEDY = "give one of them another slug, alias or name"

_LONGEST = 255
"""Bytes in one segment of a path, on every file system we know."""


_CONTROL = re.compile("[\x00-\x1f\x7f]")


def address_fault(url: str) -> str:
    """Why a site-absolute path cannot become a file, in words; empty where it can."""
    return placed(url)[1]


def placed(url: str) -> tuple[str, str]:
    """(the output path of a site-absolute one, why it has none, in words): one of the two is empty."""
    try:
        path = output_path(url)
        path.encode()
    except (ValueError, UnicodeEncodeError):
        return "", "is not a plain path below the site"
    if _CONTROL.search(path):
        return "", "holds a control character"
    if len(path) * 4 > _LONGEST and any(len(part.encode()) > _LONGEST for part in path.split("/")):
        return "", f"has a part of more than {_LONGEST} bytes"
    key = claim_key(path)
    if not path or key == MANIFEST or key.startswith(MANIFEST + "/"):
        return "", "is where notegen keeps its own list of files"
    return path, ""


def claim(
    targets: Iterable[Target], places: Mapping[tuple[str, str], Span]
) -> tuple[tuple[Target, ...], tuple[Diagnostic, ...]]:
    """The targets that hold their path, sorted by it, and an error for each that another source claims first.

    `places` says where (address, source) is stated. A source with a place in a file comes before one without,
    so that the message stands where a person can change something.
    """
    targets = tuple(targets)
    if not collide(targets):
        return tuple(sorted(targets, key=lambda each: each.path)), ()
    faults: list[Diagnostic] = []
    files: dict[str, Target] = {}
    folders: dict[str, Target] = {}
    for target in sorted(targets, key=lambda each: _order(each, places)):
        key = claim_key(target.path)
        above = _above(key)
        if (other := files.get(key)) is not None:
            faults.append(_both(other, target, places))
        elif other := folders.get(key) or next((files[each] for each in above if each in files), None):
            faults.append(_file_and_folder(other, target, places))
        else:
            files[key] = target
            for each in above:
                folders.setdefault(each, target)
    return tuple(sorted(files.values(), key=lambda each: each.path)), tuple(sorted(set(faults)))


def collide(targets: Iterable[Target]) -> bool:
    """Whether any two targets claim one path, or one the folder of another: hardly ever, and cheap to know."""
    keys = [claim_key(target.path) for target in targets]
    files, folders = set(keys), {key.rpartition("/")[0] for key in keys}
    return len(files) < len(keys) or not files.isdisjoint(
        each for folder in folders for each in (folder, *_above(folder))
    )


def _above(key: str) -> tuple[str, ...]:
    """`2014/x/index.html` → `2014`, `2014/x`."""
    parts = key.split("/")
    return tuple("/".join(parts[:count]) for count in range(1, len(parts)))


def _order(target: Target, places: Mapping[tuple[str, str], Span]) -> tuple[bool, Span, tuple[str, ...], str, str]:
    span = _span(target, places)
    return (target.url, _source(target)) not in places, span, target.sources, target.path, target.renderer


def _source(target: Target) -> str:
    return target.sources[0] if target.sources else f"the renderer {target.renderer}"


def _span(target: Target, places: Mapping[tuple[str, str], Span]) -> Span:
    return places.get((target.url, _source(target))) or Span(_source(target))


def _both(first: Target, second: Target, places: Mapping[tuple[str, str], Span]) -> Diagnostic:
    a, b = _source(first), _source(second)
    if first.path != second.path:
        what = f"{a} claims {first.url} and {b} claims {second.url}, which some file systems cannot tell apart"
    else:
        what = f"{a} twice claims {first.url}" if a == b else f"{a} and {b} both claim {first.url}"
    return error("N301", _span(first, places), f"{what}; {_REMEDY}")


def _file_and_folder(first: Target, second: Target, places: Mapping[tuple[str, str], Span]) -> Diagnostic:
    a, b = _source(first), _source(second)
    return error(
        "N301",
        _span(first, places),
        f"{a} claims {first.url} and {b} claims {second.url}, and no path is both a file and a folder; {_REMEDY}",
    )
