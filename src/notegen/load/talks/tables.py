"""Talks in tables: rows below a header that has a column of titles and one of speakers, or of slides."""

from collections.abc import Iterator
from itertools import groupby

from notegen.load.folding import fold
from notegen.load.opened import Opened
from notegen.load.speakers.people import read_people
from notegen.load.speakers.reading import Reading
from notegen.load.talks.generic_headings import is_for_another_time
from notegen.load.talks.resources import resource_kind
from notegen.model.classes import replace
from notegen.model.note import Anchor, Block, Section
from notegen.model.patterns import seldom

ROW = 10
"""The level of a table's row: below headings, bold lines and list items."""

_COLUMNS: tuple[tuple[str, str], ...] = (
    (
        "title",
        "talk talks talk-title title titles topic subject session presentation lecture vortrag vortraege titel thema "
        "charla ponencia titulo tema presentacion expose titre sujet conference palestra apresentacao talk-e-titulo "
        "titolo intervento presentazione lezing onderwerp praatje 発表 タイトル 演題 題名 トーク",
    ),
    (
        "speaker",
        "speaker speakers speaker-s speaker-name presenter presenters presented-by lecturer panelists sprecher "
        "sprecherin sprecher-in referent referenten referentin referent-in vortragende vortragender ponente ponentes "
        "orador orateur oratrice intervenant intervenants intervenante palestrante palestrantes relatore relatori "
        "relatrice spreker sprekers 発表者 講演者 登壇者 スピーカー",
    ),
    (
        "slides",
        "slides slide folien praesentation presentation-slides diapositivas transparencias diapos supports "
        "apresentacao-slides diapositive dia-s スライド 資料 deck",
    ),
    (
        "video",
        "video videos recording recordings aufzeichnung mitschnitt aufnahme grabacion gravacao registrazione opname "
        "動画 録画",
    ),
)
"""What columns hold, by their folded headers."""

COLUMN_OF = {fold(word): kind for kind, words in _COLUMNS for word in words.split()}

_CELL = seldom(r"(?:\\.|`[^`\n]*`|[^|\\`]|`)*")


def with_talk_tables(note: Opened) -> tuple[Section, ...]:
    """The note's sections, those parted that hold a table of talks; as they are where there is none.

    Where every row is a talk the table leaves the text; else it stays there whole, breaks and all, and its talks are
    facts alone.
    """
    tables = ["cell" in [block.kind for block in section.blocks] for section in note.sections]
    if True not in tables:
        return note.sections
    parted: list[Section] = []
    for section, has_table in zip(note.sections, tables, strict=True):
        if has_table and not is_for_another_time(section.title):
            parted += _parted(note, section)
        else:
            parted.append(section)
    return tuple(parted)


def table_row(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """A row of a table whose header has `Talk` and `Speaker`, in any of several languages.

    The header says what the cells are, so a single name will do. Good: `| Queues | Ann Lee (Acme) | [slides](…) |`.
    Not: a row of a list of books (`Title | Author`), a break without a speaker.
    """
    if section.level != ROW:
        return None
    who = next((block for block in section.blocks if block.kind == "speaker"), None)
    people = read_people(who.text, who.anchors, marked=True) if who is not None else ()
    return Reading(section.title, people, "", 0, (), section.blocks[0].line)


def _parted(note: Opened, section: Section) -> Iterator[Section]:
    """The section's text before, between and behind its tables of talks, and the rows of each."""
    line, at = section.line, 0
    level, title, links = section.level, section.title, section.links
    for rows in _tables(section.blocks):
        talks = [row for row in (_row(note, rows[0], block) for block in rows[1:]) if row is not None]
        first, last = rows[0].line, rows[-1].line
        if not talks:
            continue
        whole = len(talks) == len(rows) - 1
        stop = first - 1 if whole else last
        before = tuple(block for block in section.blocks[at:] if block.line < first)
        if level or before or stop >= line:
            yield Section(level, title, links, line, stop, before)
        for number, row in enumerate(talks):
            end = row.blocks[0].line if whole else row.line - 1
            yield replace(row, line=first if whole and number == 0 else row.line, end=end)
        at = next((n for n, block in enumerate(section.blocks) if block.line > last), len(section.blocks))
        line, level, title, links = last + 1, 0, "", ()
    if line <= section.end or level:
        yield Section(level, title, links, line, section.end, section.blocks[at:])


def _tables(blocks: tuple[Block, ...]) -> Iterator[list[Block]]:
    """The rows of each table that has a column of titles and one beside it that makes them talks, its header first."""
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        table: list[Block] = []
        for row in group if kind == "cell" else ():
            if table and row.line != table[-1].line + (2 if len(table) == 1 else 1):
                yield from _of_talks(table)
                table = []
            table.append(row)
        yield from _of_talks(table)


def _of_talks(table: list[Block]) -> Iterator[list[Block]]:
    columns = _columns(table[0]) if len(table) > 1 else []
    if columns.count("title") == 1 and ("speaker" in columns or "slides" in columns or "video" in columns):
        yield table


def _columns(header: Block) -> list[str]:
    """What each column holds: `title`, `speaker`, `slides`, `video`, or ``."""
    return [COLUMN_OF.get(fold(cell), "") for cell in header.text.split("\t")]


def _row(note: Opened, header: Block, row: Block) -> Section | None:
    """A row as a talk: its cells are its blocks; None where it names nobody and links nothing, as a break does."""
    names, columns, cells = header.text.split("\t"), _columns(header), row.text.split("\t")
    raw = _raw_cells(note.lines(row.line, row.line)[0])
    if len(cells) != len(columns) or len(raw) != len(cells):
        return None
    at, told = 0, False
    title, links = "", row.anchors[:0]
    blocks: list[Block] = []
    for column, name, cell, source in zip(columns, names, cells, raw, strict=True):
        anchors = tuple(replace(a, start=a.start - at) for a in row.anchors if at <= a.start < at + max(len(cell), 1))
        at += len(cell) + 1
        if column == "title":
            title, links = cell.strip(), anchors
        elif column == "speaker":
            told |= bool(read_people(cell, anchors, marked=True))
            blocks.append(Block("speaker", cell.strip(), anchors, row.line))
        elif column and any(resource_kind(column, anchor.url) for anchor in anchors):
            told = True
            blocks.append(Block("cell", "", tuple(Anchor(column, a.url, 0) for a in anchors), row.line))
        elif cell.strip():
            blocks.append(Block("cell", f"{name}: {source}" if name.strip() else source, anchors, row.line))
    if not title or not told:
        return None
    return Section(ROW, title, links, row.line, row.line, tuple(blocks))


def _raw_cells(line: str) -> list[str]:
    """The cells of a row as they are written; a `|` that is escaped or code parts nothing."""
    found, at = [], 0
    bare = line.strip()
    bare = bare[1:] if bare.startswith("|") else bare
    while at <= len(bare):
        match = _CELL.match(bare, at)
        stop = match.end() if match else at
        found.append(bare[at:stop].strip())
        at = stop + 1
    return found[:-1] if len(found) > 1 and not found[-1] and bare.endswith("|") else found
