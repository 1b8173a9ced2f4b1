"""Runs a whole process and says what it took: time, processor time, and the most memory that one process held."""

import os
import platform
import signal
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

LAUNCH = Path(__file__).with_name("launch.py")

_NOT_AS_USERS_HAVE_IT = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHONHASHSEED")
"""Variables of test machines; without compiled modules every start of a Python program would compile them anew."""


LONGEST = 3_600
"""Seconds after which a build is given up."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took."""

    wall: float
    """Seconds from its start to its end."""
    cpu: float
    """Seconds of all its threads and children, in the program and in the system."""
    peak: float
    """The most memory that its largest process held at once, in MiB."""


class Failed(Exception):
    """A command that ended with an error; its last lines are the message."""


def measured(command: Sequence[str], folder: Path, more: Mapping[str, str], well: Sequence[int] = (0,)) -> Cost:
    """Runs a command in a folder to its end, with `more` in its environment; raises Failed.

    `well` are the statuses that are no failure. What takes longer than `LONGEST` is ended, and has failed.
    """
    environment = {name: value for name, value in os.environ.items() if name not in _NOT_AS_USERS_HAVE_IT}
    environment.update(more)
    figures = folder / ".took"
    with (folder / ".said").open("w+b") as said:
        launch = [sys.executable, "-I", "-S", str(LAUNCH), str(figures), *command]
        running = subprocess.Popen(
            launch,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
        try:
            running.wait(LONGEST)
        except BaseException as fault:
            os.killpg(running.pid, signal.SIGKILL)
            running.wait()
            if isinstance(fault, subprocess.TimeoutExpired):
                raise Failed(f"{' '.join(command)} took longer than {LONGEST / 60:.0f} minutes") from None
            raise
        wall, cpu, peak, status = figures.read_text(encoding="ascii").split()
        if int(status) not in well:
            said.seek(0)
            last = said.read().decode(errors="replace").strip()[-2000:]
            raise Failed(f"{' '.join(command)} ended with {status}:\n{last}")
    # getrusage(2): kilobytes on Linux, bytes on macOS.
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(float(wall), float(cpu), int(peak) * unit / 2**20)


def median(costs: Sequence[Cost]) -> Cost:
    """The median of each figure by itself."""
    return Cost(
        statistics.median(cost.wall for cost in costs),
        statistics.median(cost.cpu for cost in costs),
        statistics.median(cost.peak for cost in costs),
    )


def load() -> float:
    """How many processes wanted each core in the last minutes."""
    return round(os.getloadavg()[1] / (os.cpu_count() or 1), 1)


def machine() -> str:
    """`Linux x86_64, 2 cores of Intel …, 8 GiB, Python 3.11.2`."""
    cpus = Path("/proc/cpuinfo")
    lines = cpus.read_text(encoding="utf-8").splitlines() if cpus.exists() else []
    name = next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.processor()
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (
        f"{platform.system()} {platform.machine()}, {cores} cores of {name or 'a processor without a name'}, "
        f"{memory:.0f} GiB, Python {platform.python_version()}"
    )
