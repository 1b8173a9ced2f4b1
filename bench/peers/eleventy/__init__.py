"""Eleventy, as npm has it, with its own plugin for highlighting (Prism)."""

from collections.abc import Mapping
from pathlib import Path

from corpus import Evening
from peer import Peer


def _program(tools: Path) -> list[str]:
    return ["node", str(tools / "eleventy/node_modules/@11ty/eleventy/cmd.cjs")]


def _note(told: Evening) -> tuple[str, str]:
    front = f'title: "{told.title}"\ndate: {told.day}\ntags: [{", ".join(told.tags)}]\n'
    front += f'group: "{told.group}"\nhouse: "{told.house}"\naddress: "{told.address}"\n'
    return f"notes/evening-{told.number}.md", f"---\n{front}---\n{told.body}"


def _environment(tools: Path) -> Mapping[str, str]:
    """The plugin lies with the program, not with the site."""
    return {"NODE_PATH": str(tools / "eleventy/node_modules")}


PEER = Peer(
    name="Eleventy",
    layout="eleventy",
    version=lambda tools: [*_program(tools), "--version"],
    build=lambda tools: [*_program(tools), "--quiet"],
    note=_note,
    output="_site",
    template="_includes/base.njk",
    npm=("@11ty/eleventy@3.1.7", "@11ty/eleventy-plugin-syntaxhighlight@5.0.2"),
    environment=_environment,
    remark="always builds everything in a new process; `--incremental` only helps while it watches",
)
