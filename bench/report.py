"""docs/performance.md: what was measured, with what, on which machine, when, and how to do it again."""

import re
from collections.abc import Iterator, Sequence
from string import Template

from peer import HERE
from peers import OURS, PEERS
from record import Record, Row, Shown
from tables import WITH, growth, line, made, summary, table, when

TEXT = HERE / "performance.md"
"""The page, with places for what was measured."""

ORDER = {peer.name: at for at, peer in enumerate((*OURS, *PEERS))}


def page(record: Record) -> str:
    """The whole page."""
    rows = sorted((row for row in record.rows if row.generator in ORDER), key=lambda row: ORDER[row.generator])
    by_size = {size: [row for row in rows if row.notes == size] for size in sorted({row.notes for row in rows})}
    text = Template(TEXT.read_text(encoding="utf-8")).substitute(
        machine=record.machine,
        generators="\n".join(_generators(record, rows)).rstrip(),
        slower="\n".join(_slower(rows)) or "Nowhere in these tables.",
        summary="\n".join(map(summary, by_size.values())).rstrip() or "Nothing was measured yet.",
        figures="\n".join(map(_figures, by_size.values())).rstrip(),
        growth="\n".join(growth(rows)).rstrip() or "One number of notes was measured.",
        shown="\n".join(_shown(record.shown)).rstrip() or "It was not measured yet.",
        real="\n".join(real_notes(record.real, record.refused)).rstrip() or "They were not measured yet.",
    )
    return re.sub(r"\n{3,}", "\n\n", text)


def _generators(record: Record, rows: Sequence[Row]) -> Iterator[str]:
    versions = {row.generator: row.version for row in (*record.real, *rows)}
    yield "| generator | version | remark |\n|---|---|---|"
    for peer in (*OURS, *PEERS):
        if peer.name in versions:
            yield f"| {peer.name} | {versions[peer.name]} | {peer.remark} |"
    for name, why in sorted(record.left_out.items()):
        yield f"\n{name} was left out: {why}"


def _slower(rows: Sequence[Row]) -> Iterator[str]:
    """What takes notegen longer than Hugo, in a line for each site and number of notes."""
    for peer in OURS:
        for size in sorted({row.notes for row in rows}):
            mine = [row for row in rows if row.generator == peer.name and row.notes == size and row.beside]
            times = {row.change: row.cost.wall / row.beside.wall for row in mine if row.beside}
            told = ", ".join(f"{what} {ratio:.1f} ×" for what, ratio in times.items() if ratio > 1)
            if told:
                yield f"- {peer.name}, {size:,} notes: {told}"


def _figures(rows: Sequence[Row]) -> str:
    return f"### {rows[0].notes:,} notes\n\n{when(rows)}\n\n{table(rows)}\n{made(rows)}"


def real_notes(rows: Sequence[Row], refused: int) -> Iterator[str]:
    """What real notes came to."""
    if not rows:
        return
    yield (
        f"{rows[0].notes:,} notes as people wrote them, without their pictures; {refused:,} more ended the build of "
        f"{WITH} and were given to neither. {when(rows)}\n"
    )
    for what in dict.fromkeys(row.change for row in rows):
        yield f"| {what} | wall | ratio | CPU | ratio | peak | ratio | pages |\n|---|--:|--:|--:|--:|--:|--:|--:|"
        yield from (f"{line(row)} {row.pages:,} |" for row in rows if row.change == what)
        yield ""


def _shown(shown: Sequence[Shown]) -> Iterator[str]:
    if not shown:
        return
    yield "| save → the browser shows it | notes | median | slowest | saves | day |\n|---|--:|--:|--:|--:|---|"
    for each in sorted(shown, key=lambda each: (each.notes, each.generator != OURS[0].name)):
        figures = f"{each.notes:,} | {each.median:.0f} ms | {each.worst:.0f} ms | {each.saves}"
        yield f"| {each.generator} | {figures} | {each.day} |"
