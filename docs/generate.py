"""Writes the pages of this folder that the code knows best: all settings, their schema, what every message means."""

import ast
import json
import re
import sys
from pathlib import Path
from typing import Any

from notegen.cli.manuals import Manual, manuals
from notegen.config.left_out import MEANINGS
from notegen.config.setting_schema import settings_schema
from notegen.model import cards, charts, frame, parts
from notegen.model import pages as page_values
from notegen.model.printable_json import printable_json
from notegen.publish import record as records
from notegen.publish.data_schema import data_schema

DOCS = Path(__file__).parent

GROUPS = {
    "N1": "Reading a file",
    "N2": "What a note states",
    "N3": "Addresses",
    "N4": "Links and files of notes",
    "N5": "Markdown and HTML",
    "N6": "Checks",
    "N7": "Settings and registry files",
    "N8": "Templates",
    "N9": "The output folder",
}
"""What the first digit of a code says."""

SETTINGS_ABOVE = """\
# Settings

<!-- Written by docs/generate.py from src/notegen/config/settings.py; `make docs` writes it again. -->

The settings stand in `notegen.yml` beside the notes folder. All of them are optional:

```yaml
title: Quay Evenings
description: What was said at the meetups of a harbour town.
base_url: https://quay.example.org/
timezone: Europe/Berlin
languages: [de]
checks:
  talk-without-speaker: off
```

A name that is none of these is refused, with the nearest one that is. Options of the command line win over the file.
An editor that reads JSON Schema can complete and check the file with [notegen.schema.json](notegen.schema.json), which
is what `notegen schema` prints.

| setting | takes | default | meaning |
|---|---|---|---|
"""

SETTINGS_BELOW = """
## What a site can do without

`leave_out` takes any of these words; nothing of what it names is planned or made, and no page links to it.

| word | what the site does without |
|---|---|
"""

MESSAGES_ABOVE = """\
# Messages

<!-- Written by docs/generate.py from src/notegen/model/codes*.py and src/notegen/lint/checks/; `make docs` writes it
again. -->

Every message has a code, and a code never changes its meaning. `notegen explain N601` prints what stands here.
[Building and publishing](building.md#messages) tells errors from warnings, and how checks are switched off.

"""


VALUES_ABOVE = """\
# What templates are given

<!-- Written by docs/generate.py from src/notegen/model/pages.py, frame.py, parts.py and cards.py; `make docs` writes it
again. -->

[Templates](templates.md) tells how these values are used. Each page has one of the first; cards and parts are what they
are made of. All `url` fields are site-absolute paths. Dates have `year`, `month` and `day`, with 0 for what is not
known.

"""


RECORDS_ABOVE = """\
# The keys and tables of the data

<!-- Written by docs/generate.py from src/notegen/publish/record.py and exports/archive.sql; `make docs` writes it
again. -->

[The data](data.md) tells where these stand and how to use them. First the records of the JSON document and of the files
in `/data/`, then the tables of the SQLite file. The same is there for programs: [data.schema.json](data.schema.json).

"""


def pages() -> dict[str, str]:
    """File name → what it must hold."""
    schema = settings_schema()
    return {
        "settings.md": "\n".join((SETTINGS_ABOVE + "\n".join(_rows(schema["properties"])), _left_out())),
        "notegen.schema.json": printable_json(schema) + "\n",
        "data.schema.json": printable_json(data_schema()) + "\n",
        "data-records.md": RECORDS_ABOVE + "\n\n".join(_records()) + "\n",
        "template-values.md": VALUES_ABOVE + "\n\n".join(_values()) + "\n",
        "messages.md": MESSAGES_ABOVE + "\n\n".join(_groups(manuals())) + "\n",
    }


def _rows(properties: dict[str, Any], front: str = "") -> list[str]:
    """The table's rows, in the order of the settings; those of a mapping with known keys stand under its name."""
    rows: list[str] = []
    for name, schema in properties.items():
        if "additionalProperties" in schema and "properties" in schema:
            rows += _rows(schema["properties"], f"{front}{name}.")
            continue
        cells = (f"`{front}{name}`", _type(schema), _default(schema["default"]), schema["description"])
        rows.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return rows


def _left_out() -> str:
    """The kinds that `leave_out` knows."""
    return SETTINGS_BELOW + "".join(f"| `{kind}` | {meaning} |\n" for kind, meaning in MEANINGS.items())


def _type(schema: dict[str, Any]) -> str:
    """What a setting takes, in words."""
    if "enum" in schema:
        return " or ".join(f"`{word}`" for word in schema["enum"])
    if "anyOf" in schema:
        return (
            "a word or a list of [these](#what-a-site-can-do-without)"
            if schema["anyOf"][0].get("enum")
            else "text or a list of texts"
        )
    if schema["type"] == "object":
        inner = schema.get("additionalProperties")
        return f"a mapping to {_type(inner)}" if inner else "a mapping of front matter keys"
    return {"string": "text", "boolean": "`true` or `false`", "integer": "a number"}[schema["type"]]


def _default(value: Any) -> str:
    """A default as YAML writes it; empty for nothing."""
    if isinstance(value, bool | int):
        return f"`{json.dumps(value)}`"
    return f"`{value}`" if value else ""


def _groups(all_of_them: tuple[Manual, ...]) -> list[str]:
    """A line of contents, then each group with its manuals."""
    headings = {front: f"{front} {heading}" for front, heading in GROUPS.items()}
    blocks = [" · ".join(f"[{heading}](#{_anchor(heading)})" for heading in headings.values())]
    for front, heading in headings.items():
        blocks.append(f"## {heading}")
        blocks += (
            f"### {one.code} {one.name}\n\n{_markdown(one.text)}" for one in all_of_them if one.code.startswith(front)
        )
    return blocks


def _anchor(heading: str) -> str:
    """What forges make of a heading: letters, digits and hyphens."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def _markdown(text: str) -> str:
    """A manual as Markdown: its indented cases become blocks of code."""
    lines: list[str] = []
    inside = False
    for line in (*text.split("\n"), ""):
        indented = line.startswith("    ")
        if indented != inside:
            lines += ["", "```"] if indented else ["```"]
            inside = indented
        lines.append(line.removeprefix("    "))
    return "\n".join(lines).rstrip("\n")


def _values() -> list[str]:
    """Every value a template can meet: what it is, and its fields in a table."""
    rooms = (page_values, frame, parts, cards, charts)
    return [_value(node) for room in rooms for node in _classes(Path(str(room.__file__)))]


def _records() -> list[str]:
    """The records, then the tables of the archive as they are made."""
    tables = (Path(str(records.__file__)).parent / "exports/archive.sql").read_text(encoding="utf-8").strip()
    found = [_value(node) for node in _classes(Path(str(records.__file__)))]
    return [*found, "## The SQLite file", f"```sql\n{tables}\n```"]


def _classes(file: Path) -> list[ast.ClassDef]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [node for node in tree.body if isinstance(node, ast.ClassDef)]


def _value(node: ast.ClassDef) -> str:
    rows = []
    for field, below in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            told = ast.literal_eval(below.value) if isinstance(below, ast.Expr) else "What every page has."
            cells = (f"`{field.target.id}`", f"`{ast.unparse(field.annotation)}`", str(told))
            rows.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    above = f"## {node.name}\n\n{ast.get_docstring(node)}"
    return "\n".join((above, "", "| field | is | meaning |", "|---|---|---|", *rows))


def stale() -> list[str]:
    """The names of the pages that differ from what they must hold."""
    return [name for name, text in pages().items() if not _holds(DOCS / name, text)]


def _holds(file: Path, text: str) -> bool:
    return file.is_file() and file.read_text(encoding="utf-8") == text


def main() -> None:
    """Write what is stale, and say so."""
    for name in stale():
        (DOCS / name).write_text(pages()[name], encoding="utf-8", newline="\n")
        sys.stdout.write(f"Wrote docs/{name}\n")


if __name__ == "__main__":
    main()
