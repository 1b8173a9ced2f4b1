"""Runs the catalogue of checks on a site, as the settings and the notes weigh each."""

from collections.abc import Iterable

from notegen.config.settings import Project, Settings
from notegen.lint.checks import CHECKS
from notegen.lint.ignores import ignored
from notegen.model.classes import replace
from notegen.model.codes import CODES
from notegen.model.diagnostic import Diagnostic, Severity
from notegen.model.site import Site

WEIGHTS = ("off", "warning", "error")
"""What the setting `checks` can make of a code."""


def check(site: Site, project: Project, *, in_build: bool = False) -> tuple[Diagnostic, ...]:
    """What the catalogue finds, sorted by place; `in_build` runs only the checks whose fault a reader would see."""
    weights = dict(project.settings.checks)
    wishes: frozenset[tuple[str, str]] | None = None
    found: list[Diagnostic] = []
    for row in CHECKS:
        weight = weights.get(row.code, weights.get(row.name, "warning"))
        if weight == "off" or (in_build and not row.in_build):
            continue
        severity = Severity.ERROR if weight == "error" else Severity.WARNING
        for one in row.find(site, project):
            if wishes is None:
                wishes = ignored(site)  # which asks each text what it says
            if not {(one.span.path, row.code), (one.span.path, row.name)} & wishes:
                found.append(replace(one, severity=severity))
    return tuple(sorted(set(found)))


def weigh(diagnostics: Iterable[Diagnostic], settings: Settings) -> tuple[Diagnostic, ...]:
    """What reading found, weighed by the setting `checks`: a warning may be silenced or raised; an error stays one."""
    weights = dict(settings.checks)
    names = {code.code: code.name for code in CODES}
    weighed: list[Diagnostic] = []
    for one in diagnostics:
        weight = weights.get(one.code, weights.get(names.get(one.code, ""), "warning"))
        if one.severity is Severity.ERROR or weight == "warning":
            weighed.append(one)
        elif weight == "error":
            weighed.append(replace(one, severity=Severity.ERROR))
    return tuple(weighed)


def unknown_checks(settings: Settings) -> tuple[str, ...]:
    """A sentence for each entry of the setting `checks` that names no check or no weight; such settings are refused."""
    known = (
        {row.code for row in CHECKS}
        | {row.name for row in CHECKS}
        | {code.code for code in CODES}
        | {code.name for code in CODES}
    )
    faults: list[str] = []
    for name, weight in settings.checks:
        if name not in known:
            import difflib

            near = difflib.get_close_matches(name[:80], sorted(known), 1)
            faults.append(
                f'`checks`: there is no check "{name}"'
                + (f'; did you mean "{near[0]}"?' if near else "; `notegen explain N601` shows one")
            )
        elif weight not in WEIGHTS:
            faults.append(f'`checks: {name}` is "{weight}"; it can be off, warning or error')
    return tuple(faults)
