"""From a root folder and what the command line says to the Project that one run is about."""

import datetime
import os
import stat
from collections.abc import Mapping as Options
from pathlib import Path

from notegen.config import setting_checks
from notegen.config.decode import decode_text
from notegen.config.plain_lines import LARGEST
from notegen.config.quoting import quoted
from notegen.config.setting_types import read_settings
from notegen.config.settings import Project, Settings
from notegen.config.theme_checks import checked_theme
from notegen.config.yaml_text import read_yaml
from notegen.model.civil_date import from_iso
from notegen.model.classes import replace
from notegen.model.diagnostic import Diagnostic, Severity, error, warning
from notegen.model.span import Span
from notegen.model.value import Mapping

NAMES = ("notegen.yml", "notegen.yaml")
"""What a settings file is called, the first before the second."""


def load_project(
    root: Path | str, config_file: Path | str | None, overrides: Options[str, object]
) -> tuple[Project | None, tuple[Diagnostic, ...]]:
    """The project in `root`, or None and every fault in its settings.

    `config_file` is another settings file; None and the empty text mean `notegen.yml`, which may be missing.
    `overrides` are what the command line says, where it says it: `notes` and `output` (any path, from the working
    folder), `base_url`, `drafts`, `search`, and `now`, the day as a date or YYYY-MM-DD. Without a settings file,
    `notes/` or a stated notes folder, the root itself is the notes folder.
    """
    base = Path(root)
    if not base.is_dir():
        return None, (error("N707", Span(str(root)), "the root is not a folder; name one with `-C`"),)
    file, found = _settings_file(base, Path(config_file) if config_file else None)
    settings = Settings()
    if file is not None and not any(fault.severity is Severity.ERROR for fault in found):
        settings, faults = _read(file, _shown(file, base), base)
        found += faults
    url, faults = _base_url(overrides)
    today, more = _today(overrides.get("now"))
    found = (*found, *faults, *more)
    if any(fault.severity is Severity.ERROR for fault in found):
        return None, tuple(sorted(found))
    settings = replace(settings, base_url=settings.base_url if url is None else url)
    stated = overrides.get("notes")
    root_mode = stated is None and file is None and not (base / settings.notes).is_dir()
    notes = Path(str(stated)) if stated is not None else base if root_mode else base / settings.notes
    output = overrides.get("output")
    drafts, search = overrides.get("drafts"), overrides.get("search")
    return (
        Project(
            root=str(base),
            notes=str(notes),
            root_mode=root_mode,
            output=str(base / settings.output if output is None else Path(str(output))),
            cache=str(base / ".notegen-cache"),
            templates=str(base / "templates"),
            static=str(base / "static"),
            settings=settings,
            settings_file=_shown(file, base) if file else "",
            search=settings.makes("search") and (settings.search if search is None else bool(search)),
            today=today,
            drafts=settings.drafts if drafts is None else bool(drafts),
        ),
        tuple(sorted(found)),
    )


def _settings_file(root: Path, named: Path | None) -> tuple[Path | None, tuple[Diagnostic, ...]]:
    """The settings file, None where the project has none; one that was named must be there."""
    if named is not None:
        return (named, ()) if named.is_file() else (named, (error("N707", Span(str(named)), "there is no such file"),))
    there = [root / name for name in NAMES if os.path.lexists(root / name)]
    if not there:
        return None, ()
    file = there[0]
    # A link may lead to a file whose lines a message would then quote: a stranger's project reads nothing outside.
    if not _lies_under(file, root) or not stat.S_ISREG(_mode(file)):
        return file, (
            error("N707", Span(file.name), "the settings must be a file of the project, not a link out of it"),
        )
    if len(there) > 1:
        told = f"{NAMES[0]} stands beside it and is the one that counts; delete one of the two"
        return file, (warning("N708", Span(NAMES[1]), told),)
    return file, ()


def _mode(file: Path) -> int:
    try:
        return file.stat().st_mode
    except OSError:
        return 0


def _lies_under(path: Path, root: Path) -> bool:
    """Whether `path`, its links followed, lies in `root`; a path that is not there yet does as far as it is."""
    try:
        return path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        return False


def _read(file: Path, shown: str, root: Path) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """The settings a file states, and its faults."""
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError as refused:
        return Settings(), (error("N707", Span(shown), f"it cannot be read: {refused.strerror}"),)
    text, found = decode_text(data, shown, LARGEST)
    if text is None:
        return Settings(), found
    tree, found = read_yaml(text, shown)
    if tree is None:
        return Settings(), found
    if not isinstance(tree, Mapping):
        return Settings(), (
            *found,
            error("N703", tree.span, "settings must be keys with values, such as `title: My notes`"),
        )
    settings, places, faults = read_settings(tree, Settings)
    settings, more = setting_checks.checked(settings, places)
    look, unfit = checked_theme(settings.theme, places)
    settings = replace(settings, theme=look)
    found = (*found, *faults, *more, *unfit, *_folders(settings, places, root), *_defaults(settings))
    return settings, tuple(sorted(set(found)))


def _defaults(settings: Settings) -> tuple[Diagnostic, ...]:
    """What is wrong with the front matter that the settings state for all notes; what reads it is loaded for it."""
    if not settings.defaults.entries:
        return ()
    from notegen.config.schema import read_fields

    return read_fields(settings.defaults)[1]


def _folders(settings: Settings, places: dict[str, Span], root: Path) -> tuple[Diagnostic, ...]:
    """Errors for stated folders that a link takes out of the root."""
    return tuple(
        error(
            "N706",
            places[name],
            f"`{name}`: {quoted(path)} is a link that leads out of the root; name the folder itself",
        )
        for name, path in (("notes", settings.notes), ("output", settings.output))
        if name in places
        and ".." not in Path(path).parts
        and not path.startswith("/")
        and not _lies_under(root / path, root)
    )


def _shown(file: Path, root: Path) -> str:
    """The file as a person names it: from the root where it lies there."""
    inner, outer = file.absolute(), root.absolute()
    return inner.relative_to(outer).as_posix() if inner.is_relative_to(outer) else file.as_posix()


def _base_url(overrides: Options[str, object]) -> tuple[str | None, tuple[Diagnostic, ...]]:
    stated = overrides.get("base_url")
    if stated is None:
        return None, ()
    try:
        return setting_checks.base_url(str(stated)), ()
    except ValueError as wrong:
        return None, (error("N706", Span("--base-url"), str(wrong)),)


def _today(now: object) -> tuple[str, tuple[Diagnostic, ...]]:
    """The day as YYYY-MM-DD: stated, else SOURCE_DATE_EPOCH's (reproducible-builds.org), else today's in UTC."""
    if isinstance(now, datetime.date):
        return now.isoformat()[:10], ()
    if now is not None:
        try:
            date = from_iso(str(now))
        except ValueError:
            date = None
        if date is None or not date.day:
            return "", (error("N706", Span("--now"), f"{quoted(str(now))} is no day; write YYYY-MM-DD"),)
        return str(date), ()
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.datetime.now(datetime.UTC).date().isoformat(), ()
    try:
        if not epoch.isascii() or not epoch.isdecimal() or len(epoch) > 15:
            raise ValueError(epoch)
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date().isoformat(), ()
    except (ValueError, OverflowError, OSError):
        told = f"{quoted(epoch)} is no number of seconds since 1970; set it to one, or unset it"
        return "", (error("N706", Span("SOURCE_DATE_EPOCH"), told),)
