"""A `sitecustomize` that writes down what a process does to the machine: files written, sockets, programs, imports."""

import json
import os
from pathlib import Path

SOURCE = '''\
"""Writes every audit event that a promise is about into the file that NOTEGEN_WATCHED names, a JSON list a line."""
import json
import os
import sys

_LOG = os.open(os.environ["NOTEGEN_WATCHED"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_TRUNC
_CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod",
            "os.chown", "os.utime", "os.setxattr", "shutil.rmtree", "shutil.copyfile", "shutil.move"}
_FOLDERS = {"os.mkdir": (2,), "os.remove": (1,), "os.rmdir": (1,), "os.rename": (2, 3), "os.link": (2, 3)}
_PROGRAMS = {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "os.fork",
             "os.forkpty", "pty.spawn", "ctypes.dlopen"}


def _tell(kind, *words):
    told = [word if isinstance(word, str) else os.fsdecode(word) for word in words if isinstance(word, (str, bytes))]
    os.write(_LOG, (json.dumps([kind, *told]) + "\\n").encode())


def _place(path, folder=-1):
    path = os.fsdecode(path)
    if folder is not None and folder >= 0 and not os.path.isabs(path):
        path = os.path.join(os.readlink("/proc/self/fd/%d" % folder), path)
    return os.path.abspath(path)


def _watch(event, values):
    if event.startswith("socket.") and event != "socket.gethostname":
        _tell("socket", event)
    elif event in _PROGRAMS:
        _tell("program", event, str(values[0]) if values else "")
    elif event == "import":
        _tell("import", values[0])
    elif event == "open" and isinstance(values[0], (str, bytes)):
        flags = values[2] if isinstance(values[2], int) else 0
        writes = flags & _WRITES or set(values[1] or "") & set("wax+")
        _tell("write" if writes else "read", _place(values[0]), str(values[1]))
    elif event in ("os.listdir", "os.scandir") and isinstance(values[0], (str, bytes)):
        _tell("read", _place(values[0]))
    elif event in _CHANGES:
        folders = _FOLDERS.get(event, ())
        paths = [value for value in values[:2] if isinstance(value, (str, bytes))]
        for at, path in enumerate(paths[1:] if event == "os.symlink" else paths):
            _tell("write", _place(path, values[folders[at]] if at < len(folders) else -1), event)


sys.addaudithook(_watch)
'''


def watching(folder: Path) -> tuple[Path, dict[str, str]]:
    """The folder to put first on the import path, and the environment that the watcher needs."""
    (folder / "first").mkdir(parents=True)
    (folder / "first" / "sitecustomize.py").write_text(SOURCE)
    return folder / "first", {"NOTEGEN_WATCHED": str(folder / "watched")}


def watched(folder: Path) -> list[list[str]]:
    """What was written down: `[kind, what, …]` each, in order."""
    return [json.loads(line) for line in (folder / "watched").read_text().splitlines()]


def below(path: str, *folders: Path) -> bool:
    """Whether a path is one of the folders or lies in one."""
    real = os.path.realpath(path)
    return any(
        real == os.path.realpath(folder) or real.startswith(os.path.realpath(folder) + os.sep) for folder in folders
    )
