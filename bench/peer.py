"""What a generator is to the bench: how it is installed, laid out, run and changed, and what it is to make."""

import json
import os
import re
import shutil
import subprocess
import venv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from corpus import Evening

HERE = Path(__file__).resolve().parent

MAKES = ("tags", "pages", "feed", "sitemap", "classes")
"""Beside a page a note: a page a tag, the home in pages of 20, a feed of 20, a sitemap, code highlighted by classes."""


@dataclass(frozen=True, slots=True)
class Peer:
    """One generator, or one way to use it; the files of its site lie in `peers/<layout>/site/`."""

    name: str
    """As the tables show it."""
    layout: str
    """The folder of its site in `peers/`."""
    version: Callable[[Path], Sequence[str]]
    """The tools' folder → the command that prints its version."""
    build: Callable[[Path], Sequence[str]]
    """The tools' folder → the command that builds the site, run in its folder."""
    note: Callable[[Evening], tuple[str, str]]
    """(path, text) of a note, with the facts in the form that it reads."""
    output: str
    """The folder of the site it makes."""
    template: str
    """The file that says `Edition 0` at the foot of every page; changing the template is counting it up. One that the
    site does not have until then lies in the layout's folder."""
    pip: Sequence[str] = ()
    """What is installed from PyPI, with exact versions."""
    npm: Sequence[str] = ()
    """The same from npm."""
    caches: Sequence[str] = ()
    """What a cold build must not find beside the output."""
    makes: frozenset[str] = frozenset(MAKES)
    """Which of MAKES it makes."""
    environment: Callable[[Path], Mapping[str, str]] = field(default=lambda _: {})
    """The tools' folder → what its process finds in the environment."""
    prepare: Callable[[], None] = field(default=lambda: None)
    """What is done before it is measured at all."""
    settings: str = ""
    """Of notegen: a settings file of the layout that takes the place of `notegen.yml`."""
    needs: str = ""
    """What to do where the program is not there, of one that is not installed here."""
    remark: str = ""
    """What a reader of the tables must know."""

    def lay_out(self, root: Path, evenings: Sequence[Evening]) -> None:
        """A new site in `root`."""
        shutil.copytree(HERE / "peers" / self.layout / "site", root)
        if self.settings:
            (root / self.settings).replace(root / "notegen.yml")
        for each in evenings:
            self.write(root, each)

    def write(self, root: Path, told: Evening) -> None:
        """A note, new or changed."""
        path, text = self.note(told)
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")

    def forget(self, root: Path) -> None:
        """Removes what builds left."""
        for folder in (self.output, *self.caches):
            shutil.rmtree(root / folder, ignore_errors=True)

    def new_edition(self, root: Path, number: int) -> None:
        """Changes the template."""
        file = root / self.template
        if not file.exists():
            file.parent.mkdir(exist_ok=True)
            shutil.copyfile(HERE / "peers" / self.layout / file.name, file)
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"Edition \d+", f"Edition {number}", text), encoding="utf-8", newline="\n")


def installed(peer: Peer, tools: Path) -> str:
    """The version of a peer, installed if it is not yet; raises CalledProcessError or OSError where it cannot be."""
    wanted = json.dumps([*peer.pip, *peer.npm])
    done = tools / f"{peer.layout}.done"
    if not done.exists() or done.read_text(encoding="utf-8") != wanted:
        tools.mkdir(parents=True, exist_ok=True)
        if peer.pip:
            venv.create(tools / peer.layout, with_pip=True, clear=True)
            _run([str(python(tools, peer.layout)), "-m", "pip", "install", "--quiet", *peer.pip])
        if peer.npm:
            # Node's packages are found from the folder they lie in; nothing of them runs while they are installed.
            options = ("--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel", "error")
            _run(["npm", "install", "--prefix", str(tools / peer.layout), *options, *peer.npm])
        done.write_text(wanted, encoding="utf-8")
    peer.prepare()
    said = _run(peer.version(tools), peer.environment(tools))
    number = re.search(r"\d+(?:\.\d+)+", said)
    return number[0] if number else said


def python(tools: Path, layout: str) -> Path:
    """The interpreter that a peer was installed for."""
    return tools / layout / "bin" / "python"


def _run(command: Sequence[str], more: Mapping[str, str] = MappingProxyType({})) -> str:
    done = subprocess.run(command, env=os.environ | more, check=True, capture_output=True, text=True)
    return done.stdout.strip().partition("\n")[0]
