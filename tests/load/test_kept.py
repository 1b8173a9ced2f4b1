"""What earlier builds made of notes is believed as long as nothing speaks against it."""

from dataclasses import replace

import pytest
from makers import project

from notegen.load.discover import FoundFile
from notegen.load.interpret import Interpreted
from notegen.load.kept import Kept, NoteRows, TextFacts, note_name, nothing_kept, open_kept, rows_of
from notegen.load.seen_files import SeenFiles
from notegen.model.note import Note
from notegen.model.site import Rendered
from notegen.runtime.content import Lost
from notegen.runtime.ledger import Ledger
from notegen.runtime.plain_file import make_real_folder
from notegen.runtime.rows import to_json

LONG_AGO = 1_700_000_000_123_456_789
"""In nanoseconds; of a clock with fine ticks."""

TEXT = "ab" * 32
FILE = FoundFile("2024/quay.md", "notes/2024/quay.md", "/nowhere/quay.md", (40, LONG_AGO, LONG_AGO, 7))
NOTE = Note("2024/quay.md", "notes/2024/quay.md", "12" * 32, "native")


def kept_by(root, program: str | None = "this program", **how: bool) -> Kept:
    return open_kept(project(root), program, **how)


def begun(root) -> Kept:
    """A cache that one build has filled with one note and its text."""
    kept = kept_by(root)
    kept.notes.put(name_of(NOTE), record_of(NOTE))
    kept.facts.put(TEXT, to_json(TextFacts(Rendered(excerpt="a quay"), ()), TextFacts))
    kept.content.put(TEXT, "<p>a quay</p>")
    kept.save([(FILE, NOTE)], [TEXT])
    kept.close()
    return kept_by(root)


def name_of(note: Note) -> str:
    return note_name(note.path, note.shown, note.digest, note.translates)


def record_of(note: Note) -> bytes:
    return NoteRows(to_json(note, Note)).record()


def test_the_next_build_finds_the_note_and_its_text(tmp_path):
    kept = begun(tmp_path)
    assert kept.digest_of(FILE) == NOTE.digest
    assert kept.note(FILE, NOTE.digest, "") == NOTE
    assert kept.text(TEXT).rendered.excerpt == "a quay"
    assert kept.content.get(TEXT) == "<p>a quay</p>"


@pytest.mark.parametrize("number", range(4), ids=["size", "mtime", "ctime", "inode"])
def test_a_file_of_which_one_number_is_another_has_to_be_read(tmp_path, number):
    seen = list(FILE.seen)
    seen[number] -= 1
    assert begun(tmp_path).digest_of(replace(FILE, seen=tuple(seen))) is None


def test_a_file_that_changed_just_before_the_build_looked_has_to_be_read(tmp_path):
    kept = begun(tmp_path)
    young = replace(FILE, seen=(40, kept.since - 90_000_001, kept.since - 90_000_001, 7))
    kept.files[FILE.path] = [*young.seen, NOTE.digest]
    assert kept.digest_of(young) is None


def test_a_note_that_moved_or_has_another_original_is_another(tmp_path):
    kept = begun(tmp_path)
    assert kept.note(replace(FILE, path="2025/quay.md"), NOTE.digest, "") is None
    assert kept.note(FILE, NOTE.digest, "2024/kai.md") is None
    assert kept.note(FILE, "34" * 32, "") is None


def test_a_note_under_the_name_of_another_is_not_taken_for_it(tmp_path):
    kept = begun(tmp_path)
    kept.notes.put(name_of(NOTE), record_of(replace(NOTE, path="2024/secret.md")))
    assert kept.note(FILE, NOTE.digest, "") is None


@pytest.mark.parametrize("row", [b'["a", 1]', b"\n\n", b'[1]\n\n["a", 1]', b'\n["a"]\n{}'])
def test_a_record_that_is_no_note_counts_as_absent(tmp_path, row):
    kept = begun(tmp_path)
    kept.notes.put(name_of(NOTE), row)
    kept.facts.put(TEXT, b"{}")
    assert kept.note(FILE, NOTE.digest, "") is None
    assert kept.known_note(FILE, NOTE.digest, "") is None
    assert kept.text(TEXT) is None


def test_a_bare_note_is_made_whole_out_of_the_cache_and_a_lost_one_ends_the_build(tmp_path):
    kept = begun(tmp_path)
    bare = replace(NOTE, is_bare=True, draft=True)
    assert kept.whole(bare) == replace(NOTE, draft=True)
    assert kept.whole(NOTE) is NOTE
    with pytest.raises(Lost):
        kept.whole(replace(bare, digest="34" * 32))


def test_a_note_is_kept_bare_as_well_where_it_is_known_what_it_means(tmp_path):
    kept = begun(tmp_path)
    assert not kept.is_understood(NOTE)
    assert not kept.take(rows_of(NOTE, None))[0].is_bare
    assert kept.take(rows_of(NOTE, Interpreted((), (), (), (), (), ())))[0].is_bare
    assert kept.is_understood(NOTE)
    assert kept.note(FILE, NOTE.digest, "") == NOTE
    assert not kept.is_understood(replace(NOTE, digest="34" * 32))


def test_a_note_that_the_disk_does_not_take_is_held_whole(tmp_path, monkeypatch):
    kept = begun(tmp_path)
    rows = NoteRows(to_json(NOTE, Note), to_json(replace(NOTE, is_bare=True), Note), b"")
    assert kept.take(rows)[0].is_bare
    monkeypatch.setattr(kept.notes, "put", lambda *record: False)
    assert kept.take(rows)[0] == NOTE


def test_a_text_without_its_html_is_none(tmp_path):
    kept = begun(tmp_path)
    kept.content.save([])
    assert kept.text(TEXT) is None


@pytest.mark.parametrize(
    "changed", [{"program": "another program"}, {"program": "this program", "trusting": False}], ids=str
)
def test_another_program_and_whoever_trusts_nothing_begin_with_nothing(tmp_path, changed):
    begun(tmp_path).close()
    kept = kept_by(tmp_path, **changed)
    assert kept.note(FILE, NOTE.digest, "") is None
    assert kept.text(TEXT) is None


def test_another_setting_begins_with_nothing_and_a_caller_who_knows_need_not_say(tmp_path):
    begun(tmp_path).close()
    assert open_kept(project(tmp_path, title="Quays"), "this program").text(TEXT) is None
    assert kept_by(tmp_path, None).text(TEXT) is not None


def test_what_is_not_asked_for_any_more_is_not_kept(tmp_path):
    kept = begun(tmp_path)
    kept.save([], [])
    kept.close()
    after = kept_by(tmp_path)
    assert (after.files, list(after.notes.names()), list(after.facts.names())) == ({}, [], [])
    assert not after.content.has(TEXT)


@pytest.mark.parametrize(
    "lines",
    [
        {"since": b"7", '"a.md"': b"1 2 3 x"},
        {"since": b"7", '"a.md"': b"1 2 3 4.5 x"},
        {"since": b"7", '"a.md"': b"1 2 3 4 5 x"},
        {"since": b"7", "a.md": b"1 2 3 4 x"},
        {"since": b"7", "[1]": b"1 2 3 4 x"},
        {"since": b"7 8", '"a.md"': b"1 2 3 4 x"},
        {'"a.md"': b"1 2 3 4 x"},
        {},
    ],
    ids=str,
)
def test_lines_that_nobody_wrote_so_count_as_none(tmp_path, lines):
    ledger = Ledger(tmp_path / ".notegen-cache/files.index", "notegen-files 1", "all", empty=True)
    make_real_folder(tmp_path / ".notegen-cache")
    ledger.write(lines)
    kept = kept_by(tmp_path)
    assert (kept.files, kept.since) == ({}, 0)
    assert kept.digest_of(FILE) is None


ODD_PATHS = ("a b.md", "a\nb.md", 'say "a".md', "a\\b.md", "\udcff.md", "Å/ü.md")


def test_files_of_any_name_are_found_by_how_they_stood_and_by_name(tmp_path):
    rows = {path: ((number, LONG_AGO, LONG_AGO, 7), f"{number:064}") for number, path in enumerate(ODD_PATHS)}
    SeenFiles(tmp_path).keep(rows, LONG_AGO)
    changed = {ODD_PATHS[1]: ((90, LONG_AGO, LONG_AGO, 8), "f" * 64)}
    SeenFiles(tmp_path).change(changed, LONG_AGO + 1)
    for path, (seen, digest) in (rows | changed).items():
        assert SeenFiles(tmp_path).found(seen) == (path, digest)
        assert path in SeenFiles(tmp_path)
    assert SeenFiles(tmp_path).found(rows[ODD_PATHS[1]][0]) is None  # it stands otherwise by now
    assert "c.md" not in SeenFiles(tmp_path)
    found = {path: [*seen, digest] for path, (seen, digest) in (rows | changed).items()}
    assert SeenFiles(tmp_path).all() == (found, LONG_AGO + 1)


def test_what_older_versions_wrote_of_files_goes_once_it_is_written_anew(tmp_path):
    make_real_folder(tmp_path / ".notegen-cache")
    (tmp_path / ".notegen-cache/files.json").write_text("{}", encoding="utf-8")
    begun(tmp_path)
    assert not (tmp_path / ".notegen-cache/files.json").exists()


def test_without_a_folder_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    kept = nothing_kept()
    kept.content.put(TEXT, "<p>a quay</p>")
    kept.save([(FILE, NOTE)], [TEXT])
    kept.save_files({FILE: NOTE.digest})
    assert kept.text(TEXT) is None
    assert list(tmp_path.iterdir()) == []
