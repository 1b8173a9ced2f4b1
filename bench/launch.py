"""Starts a command and writes down what it took, from a process so small that its memory is not taken for theirs.

Linux counts the memory that a process had as a copy of the one that started it, before it became its own program.
"""

import os
import sys
import time


def main(place: str, command: list[str]) -> None:
    """Writes wall seconds, processor seconds, the peak in the system's unit, and the exit status, one a line."""
    began = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ)
    # wait4 counts the children too that the process waited for: launchers, workers.
    _, status, used = os.wait4(child, 0)
    wall = time.perf_counter() - began
    figures = (wall, used.ru_utime + used.ru_stime, used.ru_maxrss, os.waitstatus_to_exitcode(status))
    with open(place, "w", encoding="ascii") as file:  # noqa: PTH123  # pathlib would cost memory
        file.write("\n".join(map(repr, figures)))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
