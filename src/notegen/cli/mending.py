"""A build after texts alone were edited, of the very command line of the last build: done without click."""

import gc

from notegen.cli.at_once import parted
from notegen.publish.unchanged import Seen


def mended(arguments: list[str], kept: bytes, seen: Seen, at: int) -> bytes | None:
    """Publishes the mended pages; what is printed at the end, or None where that takes a whole build.

    `kept` is what the last build kept, `seen` what stands on the disk now, and `at` when that was looked at.
    """
    gc.disable()  # a tenth of the time that modules take to load; this process ends soon, or builds
    try:
        return _mended(arguments, kept, seen, at)
    finally:
        gc.enable()


def _mended(arguments: list[str], kept: bytes, seen: Seen, at: int) -> bytes | None:
    from notegen.cli.told import kept_of_mended, told_from, told_of_mended
    from notegen.config.load import load_project
    from notegen.load.discover import NEVER_ENTERED
    from notegen.publish.as_it_stands import look
    from notegen.retouch import Mended, retouch
    from notegen.runtime.flock import Busy

    *_, (*_, said, _) = parted(kept)
    before = told_from(said)
    options = {name: value for name, value in before.options if value is not None}
    project, _ = load_project(before.run.root, before.run.config, options)
    if project is None:
        return None
    stood = look(
        project,
        arguments,
        at,
        config=before.run.config,
        told_the_day="now" in options,
        never_entered=NEVER_ENTERED,
        seen=seen,
    )

    def keep(small: Mended) -> None:
        small.stood.keep(kept_of_mended(kept, small), small.pages, small.written.table)

    try:
        small = retouch(stood, keep)
    except Busy:
        return None
    return told_of_mended(before, small).ending() if small is not None else None
