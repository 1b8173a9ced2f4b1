"""Kills or starves a build at every instant of publishing and looks at the site: `python crash_campaign.py SECONDS`."""

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from site_folder import MEMORY, project_at, publish_texts, put, seen_in, without_exchange

from notegen.config.settings import Project
from notegen.publish import disk, exchange
from notegen.publish.write import Refused

NAMES = ("index.html", "a/index.html", "a/b/index.html", "feed.xml", "c/index.html", "c", "a")
PUBLISHED, FAULT_OF_OURS, REFUSED, PUBLISHED_ALL_THE_SAME, DEAD = 0, 1, 3, 5, 7
"""How a build ended; a fault after the exchange lets it succeed all the same."""
OTHERS = {"CNAME": "example.org", "own/notes.txt": "mine", "own/deep/.gitkeep": ""}


@dataclass(frozen=True)
class Story:
    """Sites published one after the other; the build of the last one meets the fault."""

    before: tuple[dict[str, str], ...]
    """What was published, in order."""
    after: dict[str, str]
    """What the faulty build is to publish."""
    others: dict[str, str]
    """What somebody else put into the output folder."""


def some_story(chance: random.Random) -> Story:
    """One that may replace files by folders, start from nothing, or change nothing."""
    before = tuple(_some_site(chance) for _ in range(chance.randrange(4)))
    others = (OTHERS if before else {".gitkeep": ""}) if chance.random() < 0.7 else {}
    return Story(before, _some_site(chance), others)


def _some_site(chance: random.Random) -> dict[str, str]:
    site: dict[str, str] = {}
    for name in chance.sample(NAMES, chance.randrange(1, len(NAMES))):
        if not any(name.startswith(f"{other}/") or other.startswith(f"{name}/") for other in site):
            site[name] = f"{name} {chance.randrange(3)}"
    return site


def tell(root: Path, story: Story, *, system: str) -> int:
    """Let the story's last build end at its first step, at its second … until it gets through; how many steps it had.

    At each, the site must be the old one or the new one, whole, with everything of others; the next build must succeed.
    """
    instant = 0
    while True:
        for act in (_die, _fail):
            place = root / f"{instant}-{act.__name__}"
            finished = _tell_once(place, story, instant, act, system=system)
            shutil.rmtree(place)
        if finished:
            return instant
        instant += 1


def _tell_once(root: Path, story: Story, instant: int, act: Callable[[], None], *, system: str) -> bool:
    project = project_at(root)
    site = root / "site"
    for texts in story.before:
        publish_texts(project, texts)
    put(site, story.others)
    old = seen_in(site)
    new = story.after | story.others
    child = os.fork()
    if child == 0:
        os._exit(_build(project, story.after, instant, act, system=system))
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    where = f"step {instant}, {act.__name__}, {system}, status {status}, {story}"
    assert status in (PUBLISHED, PUBLISHED_ALL_THE_SAME, REFUSED, DEAD), where
    gone = not site.exists() and old
    assert not gone or (system != "exchange" and status == DEAD), f"no site at {where}"
    exchange.heal(project)
    found = seen_in(site)
    allowed = {REFUSED: (old,), DEAD: (old, new)}
    assert found in allowed.get(status, (new,)), f"{found} at {where}"
    publish_texts(project, {**story.after, "index.html": "next"})
    assert seen_in(site) == {**new, "index.html": "next"}, f"next build: {where}"
    return status == PUBLISHED


def _build(project: Project, texts: dict[str, str], instant: int, act: Callable[[], None], *, system: str) -> int:
    """In the child: publish, and `act` at step number `instant`; how it ended."""
    left = instant

    def count(name: str) -> None:
        nonlocal left
        left -= 1
        if left == -1:
            act()

    disk.step = count
    SYSTEMS[system]()
    try:
        publish_texts(project, texts)
    except Refused:
        return REFUSED
    except BaseException as fault:
        print(repr(fault), file=sys.stderr)
        return FAULT_OF_OURS
    return PUBLISHED if left >= 0 else PUBLISHED_ALL_THE_SAME


def _without_exchange() -> None:
    exchange.exchanged_by_system = without_exchange()


def _on_layers() -> None:
    """As in a container whose image has the output folder: it cannot be renamed, what is in it can."""
    _without_exchange()
    rename = disk.rename

    def rename_on_layers(source: Path, path: Path) -> None:
        if source.name == "site":
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        rename(source, path)

    disk.rename = rename_on_layers


SYSTEMS: dict[str, Callable[[], None]] = {
    "exchange": lambda: None,
    "renames": _without_exchange,
    "layers": _on_layers,
}
"""What the build runs on."""


def _die() -> None:
    os._exit(DEAD)


def _fail() -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def kill_at_random(root: Path, chance: random.Random) -> None:
    """A larger build in a process of its own, killed by the system in the midst of whatever it does."""
    project = project_at(root)
    site = root / "site"
    old = {f"p{number}/index.html": f"old {number} " * 200 for number in range(200)}
    publish_texts(project, old)
    put(site, OTHERS)
    new = {path: text.replace("old", "new") for path, text in old.items()}
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path\n"
        "from site_folder import MEMORY, project_at, publish_texts\n"
        "new = {f'p{n}/index.html': f'new {n} ' * 200 for n in range(200)}\n"
        "print('ready', flush=True)\n"
        "publish_texts(project_at(Path(sys.argv[2])), new)\n"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(Path(__file__).parent), str(root)], stdout=subprocess.PIPE
    )
    assert child.stdout is not None
    child.stdout.readline()
    time.sleep(chance.random() * 0.2)
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    assert seen_in(site) in (old | OTHERS, new | OTHERS), f"a mix after SIGKILL in {root}"
    publish_texts(project, new)
    assert seen_in(site) == new | OTHERS


def main(seconds: float) -> None:
    """Tell stories until the time is over; the seed of each is printed, so that a failure can be told again."""
    end = time.monotonic() + seconds
    seed = instants = kills = 0
    while time.monotonic() < end:
        seed += 1
        chance = random.Random(seed)
        story = some_story(chance)
        with tempfile.TemporaryDirectory(prefix="notegen-crash-", dir=MEMORY) as folder:
            print(f"\rseed {seed}: {instants} instants, {kills} kills", end="", flush=True)
            for system in SYSTEMS:
                if system != "layers" or not story.before:
                    instants += tell(Path(folder) / system, story, system=system)
        with tempfile.TemporaryDirectory(prefix="notegen-crash-") as folder:
            kill_at_random(Path(folder), chance)
            kills += 1
    print(f"\r{seed} stories, {instants} instants and {kills} kills: always the old site or the new one")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 120)
