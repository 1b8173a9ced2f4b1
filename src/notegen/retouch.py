"""An edit that changed nothing but what texts say: their pages are mended where they stand, and nothing else is made.

A page places the HTML of a text as it is, and a feed as its format writes it, so the page with another text is the old
page with the other HTML in its place. All that could make it differ elsewhere is asked first, the cheapest question
first; whatever is not sure is left to a whole build, which gives the same bytes.
"""

import json
from collections.abc import Callable, Container, Sequence
from dataclasses import field
from itertools import islice
from pathlib import Path

from notegen.config.settings import Project
from notegen.config.urls_lock import NAME as URLS_LOCK
from notegen.lint.ignores import ignored
from notegen.load.bodies import options_of
from notegen.load.discover import FoundFile, file_at, read_file
from notegen.load.edited_words import EditedTalk, EditedWords
from notegen.load.kept import Kept, TextFacts, note_name, open_kept, rows_of
from notegen.load.meant import with_doubts
from notegen.load.read import read, translation_of
from notegen.load.retold import READ_ALL, TOUCHED, KnownNote, Retold, known_name, retold
from notegen.markup.heading_levels import with_headings_from
from notegen.markup.html import render
from notegen.model.classes import dataclass, replace
from notegen.model.event import Event, stated_description
from notegen.model.note import Note, SourceFile
from notegen.model.site import Rendered, Site
from notegen.publish.akin import is_idle
from notegen.publish.as_it_stands import Before
from notegen.publish.feed import ATOM, JSON
from notegen.publish.output_folder import Refused, refusal
from notegen.publish.reasons import keep_reasons
from notegen.publish.search_index import find_indexer
from notegen.publish.stale import TEXT_CHANGED
from notegen.publish.stood import Stood, stood
from notegen.publish.write import Written, mend
from notegen.runtime.content import Lost, to_bytes
from notegen.runtime.lock import hold
from notegen.runtime.looked import POSITIVE
from notegen.runtime.rows import Unfit, from_json, to_json

_FEW = 8
"""More notes than these are left to a whole build, which reads them in several processes."""

_LEVELS = range(7)
"""Levels at which a page may begin the headings of a text; 0 is as they are."""


@dataclass(frozen=True, slots=True)
class Mended:
    """What came of an edit."""

    pages: tuple[str, ...]
    """The files that were mended."""
    written: Written
    """What became of each file of the site."""
    stood: Stood
    """How all stood before."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """One note that was changed."""

    file: FoundFile
    """Where it lies."""
    before: Note
    """As the last build read it."""
    now: Note
    """As it is."""
    told: Retold
    """What that comes to."""


@dataclass(frozen=True, slots=True)
class _Changes:
    """What the cache is to hold in the place of what it holds: the old name → the new one, and the record."""

    facts: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    """What is known of texts."""
    texts: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    """Their HTML."""
    known: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    """What a next edit must know."""


def retouch(before: Before, at_end: Callable[[Mended], object] = id) -> Mended | None:
    """Publishes the site with what notes say now; None where that takes a whole build, or nothing changed.

    `at_end` is told of what was published, while the lock is still held. Raises runtime.lock.Busy where another build
    holds it.
    """
    project = before.project
    if Path(project.templates).is_dir() or find_indexer(project) is not None or _has_lock(project):
        return None  # a template may do anything with a text, and an index is made of all pages
    if refusal(project, is_ours=True):  # `stood` finds out whose it is
        return None
    with hold(Path(project.cache)):
        standing = stood(before)
        if standing is None:
            return None
        kept = open_kept(project, None)
        try:
            mended = _mend(before, standing, kept)
            if mended is not None:
                at_end(mended)
            return mended
        except (Lost, Unfit, Refused, OSError):
            return None
        finally:
            kept.close()


def _has_lock(project: Project) -> bool:
    """Whether addresses are recorded: by its words a text may be known that stood at another address."""
    return (Path(project.root) / URLS_LOCK).exists()


def _mend(before: Before, standing: Stood, kept: Kept) -> Mended | None:
    project = before.project
    edits = _edits(standing, kept, project)
    if not edits:
        return None
    pages: dict[str, bytes] = {}
    changes = _Changes()
    words = EditedWords(kept, is_idle) if project.settings.makes("related") else None
    if not all(_mend_pages(edit, kept, project, pages, changes, words) for edit in edits):
        return None
    if words is not None:
        changes.known[TOUCHED] = TOUCHED, json.dumps(words.touched).encode()
    written = mend(project, pages, standing.live)
    _remember(edits, kept, changes)
    keep_reasons(Path(project.cache), [(path, TEXT_CHANGED) for path in pages])
    return Mended(tuple(sorted(pages)), written, standing)


def _mend_pages(
    edit: _Edit,
    kept: Kept,
    project: Project,
    pages: dict[str, bytes],
    changes: _Changes,
    words: EditedWords | None,
) -> bool:
    """Puts the new texts of a note into its pages; whether that is all that changes by them."""
    options = options_of((edit.told.now,), project)
    said: list[tuple[Rendered, Rendered]] = []
    for was, text in edit.told.texts:
        old = kept.text(was.digest)
        if old is None:
            return False
        if text.digest == was.digest:
            said.append((old.rendered, old.rendered))
            continue
        html, known, faults = render(text, edit.file.shown, options(text, text.prefix))
        said.append((old.rendered, known))
        if old.diagnostics != faults or not _places_alike(old.rendered, known):
            return False
        for path in was.pages:
            page = pages[path] if path in pages else Path(project.output, path).read_bytes()
            mended = _with_text(page, path, kept.content.get(was.digest) or "", html)
            if mended is None:
                return False
            if mended != page:
                pages[path] = mended
        changes.facts[was.digest] = text.digest, to_json(TextFacts(known, faults), TextFacts)
        changes.texts[was.digest] = text.digest, to_bytes(html)
    before, now = ([each[at] for each in said] for at in (0, 1))
    if _descriptions(edit.told.now, before, project) != _descriptions(edit.told.now, now, project):
        return False
    return words is None or words.leave(edit.file.path, _talks(edit.told.now, said))


def _talks(event: Event, said: Sequence[tuple[Rendered, Rendered]]) -> list[EditedTalk]:
    """The talks of an event with their texts before and after."""
    rest = iter(said[len(event.texts) :])
    found = []
    for talk in event.talks:
        texts = list(islice(rest, len(talk.texts)))
        found.append(EditedTalk(talk.title, tuple(was for was, _ in texts), tuple(now for _, now in texts)))
    return found


def _descriptions(event: Event, rendered: Sequence[Rendered], project: Project) -> list[str]:
    """What the pages of an event say of themselves: the first words of their texts, where nothing is stated."""
    excerpts = [each.excerpt for each in rendered]
    found = [stated_description(event) or next(filter(None, excerpts), "")]
    if project.settings.makes("talks"):
        rest = iter(excerpts[len(event.texts) :])
        found += [next(filter(None, [next(rest) for _ in talk.texts]), "") for talk in event.talks]
    return found


def _edits(standing: Stood, kept: Kept, project: Project) -> list[_Edit]:
    """The notes that were changed; none where anything else was, or one of them means something else now."""
    rows = dict(standing.changed(_FEW) or ())
    if not rows or kept.seen is None or kept.known is None or READ_ALL not in kept.known:
        return []
    edits: list[_Edit] = []
    for was, now in rows.items():
        path, digest = kept.seen.found(was) or ("", "")
        file = file_at(project, path) if path else None
        stands = file is not None and (*file.seen[:3], file.seen[3] & POSITIVE) == now
        edit = _edit(file, digest, kept, kept.seen, project) if file is not None and stands else None
        if edit is None:
            return []
        edits.append(edit)
    return sorted(edits, key=lambda edit: edit.file.path)


def _edit(file: FoundFile, digest: str, kept: Kept, paths: Container[str], project: Project) -> _Edit | None:
    """What became of the note in `file`, whose bytes had this digest; `paths` holds those of all notes."""
    translates, _ = translation_of(file.path, project.settings.languages, paths)
    before = kept.note(file, digest, translates)
    record = kept.known.get(known_name(file.path)) if kept.known is not None else None
    source = read_file(file, project.settings.limits.note_bytes)
    if before is None or record is None or not isinstance(source, SourceFile):
        return None
    now = read(source, project, paths)
    told = retold(before, now, from_json(record, KnownNote), project)
    if told is None or told_beside(told.before) != told_beside(told.now):
        return None
    return _Edit(file, before, now, told)


def told_beside(event: Event) -> object:
    """What else is read from the source of texts: what a comment says not to tell."""
    return ignored(Site(events=(event,)))


def _places_alike(old: Rendered, new: Rendered) -> bool:
    """Whether two renderings tell the page, and all others, the same; what leads somewhere is left to a build."""
    return not old.links and _without_words(old) == _without_words(new)


def _without_words(rendered: Rendered) -> Rendered:
    return replace(rendered, words=0, terms="", repeated="", excerpt="")


def _with_text(page: bytes, path: str, old: str, new: str) -> bytes | None:
    """The file with another text in the place of the old one; None where that place is not sure."""
    name = path.rpartition("/")[2]
    if name in (ATOM, JSON):
        from notegen.publish.feed_texts import in_feed

        was, now = in_feed(old, name), in_feed(new, name)
        return page.replace(was, now) if was and now and page.count(was) == 1 else None
    found: set[bytes] = set()
    for level in _LEVELS:
        placed = with_headings_from(level, old).encode("utf-8", "replace")
        if placed and page.count(placed) == 1:
            found.add(page.replace(placed, with_headings_from(level, new).encode("utf-8", "replace")))
    return found.pop() if len(found) == 1 else None


def _remember(edits: Sequence[_Edit], kept: Kept, changes: _Changes) -> None:
    """What the next build finds; what cannot be kept is made again."""
    notes: dict[str, tuple[str, bytes]] = {}
    known = changes.known
    for edit in edits:
        old, new = (note_name(note.path, note.shown, note.digest, note.translates) for note in (edit.before, edit.now))
        # Whether it may be kept bare its path and its folder decide, and these are as they were.
        meant = with_doubts(edit.now, edit.told.meant) if kept.is_understood(edit.before) else None
        notes[old] = new, rows_of(edit.now, meant).record()
        named = KnownNote(tuple(replace(was, digest=text.digest) for was, text in edit.told.texts))
        known[known_name(edit.file.path)] = known_name(edit.file.path), to_json(named, KnownNote)
    stores = (kept.notes, kept.facts, kept.content.store, kept.known)
    for store, rows in zip(stores, (notes, changes.facts, changes.texts, known), strict=True):
        if store is not None:
            store.swap(rows)
    kept.save_files({edit.file: edit.now.digest for edit in edits})
