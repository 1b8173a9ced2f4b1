"""urls.lock as text: strict where an address could be lost, patient with what git and editors do to files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told import told

from notegen.config.urls_lock import HEADER, LARGEST, read_lock, write_lock
from notegen.model.recorded import Recorded

EVENT = Recorded("/2014/06-09-docks/", "event", "0123456789ab", "89abcdef", "2014-06-09-docks.md", 3)
SPEAKER = Recorded("/speakers/ada-park/", "speaker", source="Ada Park", line=4)


def read(text: str) -> list[str]:
    return told(read_lock(text.encode())[1])


def test_a_line_says_the_address_its_kind_its_digest_and_its_note():
    assert write_lock((SPEAKER, EVENT)) == HEADER + (
        "/2014/06-09-docks/ event 0123456789ab.89abcdef 2014-06-09-docks.md\n"
        "/speakers/ada-park/ speaker - Ada Park\n"
    )  # fmt: skip


def test_what_is_written_is_read_back():
    assert read_lock(write_lock((SPEAKER, EVENT)).encode()) == ((EVENT, SPEAKER), ())


def test_an_empty_file_records_nothing():
    assert read_lock(HEADER.encode()) == ((), ()) == read_lock(b"")


@given(st.text(min_size=1).filter(lambda text: text.isprintable() or True), st.sampled_from(("event", "speaker")))
def test_any_name_of_a_note_or_a_person_is_one_line_and_reads_back(source: str, kind: str):
    source = source.encode("utf-8", "replace").decode()
    (record,), faults = read_lock(write_lock((Recorded("/a/", kind, source=source),)).encode())
    assert (record.source, faults) == (source, ())


def test_windows_line_ends_and_a_byte_order_mark_are_as_if_absent():
    text = "\ufeff" + write_lock((SPEAKER, EVENT)).replace("\n", "\r\n")
    assert read_lock(text.encode()) == ((EVENT, SPEAKER), ())


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "=======", ">>>>>>> evening", "||||||| 1a2b3c4"])
def test_the_marks_of_a_merge_are_named(mark: str):
    text = f"# urls.lock\n{mark}\n/a/ page - a.md\n"
    assert read(text) == [
        "urls.lock:2:1: error N321 a merge left its mark here; keep the lines of both sides and delete the marks"
    ]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("hello", '"hello" is no `address kind digest note`; restore the line, or delete it to give the address up'),
        ("/a/ page a.md",
         '"/a/ page a.md" is no `address kind digest note`; restore the line, or delete it to give the address up'),
        ("/a/ poem - a.md",
         '"poem" is no kind of page; '
         "known are event, page, deck, talk, translation, speaker, group, venue, organisation"),
        ("/../a/ page - a.md", '"/../a/" is no address of this site; delete the line'),
        ("//host/a/ page - a.md", '"//host/a/" is no address of this site; delete the line'),
        ("/a\\b/ page - a.md", '"/a\\b/" is no address of this site; delete the line'),
        ("/a\x1b/ page - a.md", '"/a\\x1b/" is no address of this site; delete the line'),
        ("https://host/ page - a.md",
         '"https://host/ page - a.md" is no `address kind digest note`; '
         "restore the line, or delete it to give the address up"),
        ("/ page - index.md",
         '"/ page - index.md" is no `address kind digest note`; restore the line, or delete it to give the address up'),
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_read_is_an_error_that_names_it(line: str, why: str):
    assert read(f"# urls.lock\n{line}\n") == [f"urls.lock:2:1: error N321 {why}"]


def test_an_address_that_two_branches_recorded_is_told_and_the_last_line_counts():
    records, faults = read_lock(b"/a/ page 000000000000 a.md\n/b/ page - b.md\n/a/ page 111111111111 a.md\n")
    assert told(faults) == [
        "urls.lock:3:1: warning N322 /a/ stands on line 1 too; `notegen check --fix` writes it once"
    ]
    assert [(record.url, record.digest) for record in records] == [("/a/", "111111111111"), ("/b/", "")]


def test_a_file_past_the_limit_is_one_error():
    assert read("/a/ page - a.md\n" * (LARGEST // 16 + 1)) == [
        "urls.lock:1:1: error N102 larger than 16,000,000 bytes (16,000,016); part it"
    ]


def test_a_file_of_nonsense_is_a_hundred_errors_and_no_more():
    assert len(read("nonsense\n" * 100_000)) == 100


def test_bytes_that_are_no_text_are_one_error():
    (fault,) = read_lock(b"/a/ page - \xff.md\n")[1]
    assert fault.code == "N101"
