"""A plain text dump as Markdown that shows the same lines: bullets are lists, lines of a paragraph stay lines."""

from notegen.authoring.plain_words import escaped_line
from notegen.markup.dump import MAX_DEPTH, is_heading
from notegen.model.patterns import seldom

_BULLET = seldom(r"([ \t\u00a0]*)[•◦▪‣○●■](?:[ \t\u00a0]*(.*)|$)")


def dump_as_markdown(source: str, level: int) -> str:
    """The dump with its lines in order, its headings of `level`."""
    lines = source.split("\n")
    depths: list[int] = []
    written: list[str] = []
    for at, line in enumerate(lines):
        behind = lines[at + 1] if at + 1 < len(lines) else ""
        before = lines[at - 1] if at else ""
        bullet = _BULLET.match(line)
        if bullet:
            indent = len(bullet[1].expandtabs(4))
            _to_depth(depths, indent)
            _part(written, listed=True)
            written.append(f"{'  ' * (len(depths) - 1)}- {escaped_line(bullet[2] or '')}".rstrip())
        elif not line.strip():
            written += [""] if written and written[-1] else []
        elif depths and line[:1].isspace() and before.strip():
            written[-1] += "\\"
            written.append("  " * len(depths) + escaped_line(line))
        else:
            ends = bool(depths)
            depths.clear()
            heading = is_heading(line, before, behind)
            if ends or heading:
                _part(written, listed=False)
            elif written and written[-1].strip():
                written[-1] += "\\"
            mark = f"{'#' * level} " if heading else ""
            written.append(mark + escaped_line(line))
    return "\n".join(written)


def _to_depth(depths: list[int], indent: int) -> None:
    """Ends and begins lists so that an item of this indent stands where the dump shows it."""
    while depths and depths[-1] > indent:
        depths.pop()
    if not depths or (depths[-1] < indent and len(depths) < MAX_DEPTH):
        depths.append(indent)


def _part(written: list[str], *, listed: bool) -> None:
    """A blank line between a list and what is none: an item right below a line of text would be read as its end."""
    above = written[-1] if written else ""
    if above.strip() and not (listed and above.lstrip().startswith("-")) and not (listed and above.startswith("  ")):
        written.append("")
