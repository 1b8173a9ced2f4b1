"""The yardstick: a process that reads the notes of a folder and parses them with plain markdown-it-py, and no more."""

import sys
from pathlib import Path

from markdown_it import MarkdownIt


def main(folder: Path) -> None:
    """Parse every note, as CommonMark with tables."""
    parser = MarkdownIt("commonmark").enable("table")
    for file in sorted(folder.glob("*.md")):
        parser.parse(file.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
