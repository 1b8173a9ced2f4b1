"""A folder of tables: what stands in their cells, and what a spreadsheet must not run."""

import csv
import io

import pytest
from exported import files
from makers import event, talk, venue

from notegen.publish.exports import csv_folder

EVENING = event(
    "Harbour Meetup",
    talk("Knots", "Ada Brook (Dock One)", "Bo Reed", slides=("https://slides.example.org/1",)),
    groups=("Quay Makers", "Rope Friends"),
    venue=venue("Pier House", "Quay 1, 20457 Hamburg", "Hamburg"),
)


def table(name: str, *events) -> list[dict[str, str]]:
    """The rows of one file."""
    data = files("csv", *events)[f"archive/{name}.csv"]
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_there_is_a_file_for_each_kind() -> None:
    assert list(files("csv")) == [
        f"archive/{name}.csv" for name in "events talks talk_speakers speakers groups venues organisations tags".split()
    ]


def test_a_cell_with_several_entries_names_them_all() -> None:
    [evening] = table("events", EVENING)
    [knots] = table("talks", EVENING)

    assert evening["groups"] == "Quay Makers; Rope Friends"
    assert (evening["venue"], evening["address"], evening["talks"]) == ("Pier House", "Quay 1, 20457 Hamburg", "1")
    assert (knots["event_title"], knots["start"], knots["speakers"]) == (
        "Harbour Meetup",
        "2014-06-09",
        "Ada Brook; Bo Reed",
    )


def test_each_speaker_of_each_talk_has_a_row() -> None:
    assert [(row["title"], row["name"], row["affiliations"]) for row in table("talk_speakers", EVENING)] == [
        ("Knots", "Ada Brook", "Dock One"),
        ("Knots", "Bo Reed", ""),
    ]


def test_excel_sees_utf8_and_lines_end_as_the_standard_says() -> None:
    data = files("csv", EVENING)["archive/groups.csv"]

    assert data.startswith(b"\xef\xbb\xbfname,aliases,url,links,events,talks\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == 3


@pytest.mark.parametrize("title", ["=1+1", "+49 40", "-1 as a service", "@home", "\t=1", "\r=1", "＝1", "＠SUM(A1)"])
def test_a_title_is_never_a_formula(title: str) -> None:
    [row] = table("talks", event("Evening", talk(title, slides=()), url="/2014/e/"))

    assert row["title"] == f"'{title}"


def test_a_formula_behind_other_names_is_text_already() -> None:
    [row] = table("talks", event("Evening", talk("Knots", "Ada Brook", "=HYPERLINK(A1)")))

    assert row["speakers"] == "Ada Brook; =HYPERLINK(A1)"


def test_what_is_not_known_is_an_empty_cell() -> None:
    [row] = table("events", event("", start="", note="x.md", name="x"))

    assert (row["start"], row["venue"], row["city"], row["draft"]) == ("", "", "", "false")


def test_a_file_is_ours_by_its_headings() -> None:
    made = files("csv", EVENING)

    assert all(csv_folder.is_ours(path.removeprefix("archive/"), data) for path, data in made.items())
    assert not csv_folder.is_ours("talks.csv", b"name,price\r\n")
    assert not csv_folder.is_ours("mine.csv", made["archive/talks.csv"])
