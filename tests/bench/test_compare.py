"""The bench end to end, on three notes and notegen alone: every change is made, and shows."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "bench"))

import measure
import record
from compare import CHANGES, Run, compare
from corpus import evening
from measure import Cost, Failed, measured
from peer import Peer
from peers.notegen import LIKE_FOR_LIKE
from record import Record, Row, Shown
from report import page
from tables import growth, table, when


def row(generator: str, notes: int, wall: float, beside: float | None = None, change: str = "cold") -> Row:
    cost, rule = Cost(wall, wall, 50.0), Cost(beside, beside, 50.0) if beside else None
    return Row(notes, change, generator, "1.2", "9 June 2031", 3, 0.5, cost, rule, 9, 11)


def test_the_site_that_all_make_is_made_by_notegen_and_every_change_shows(tmp_path: Path):
    said: list[str] = []
    kept: list[list[Row]] = []
    names = [change.name for change in CHANGES if change.name not in ("cold", "nothing changed")]  # Those show nothing.
    versions = {LIKE_FOR_LIKE.name: "1.2"}
    keep, leave_out = (lambda rows: kept.append(list(rows))), (lambda name, why: said.append(f"{name}: {why}"))
    run = Run(tmp_path / "tools", tmp_path / "sites", 1, names, versions, keep, leave_out)

    rows = compare([LIKE_FOR_LIKE], 3, run)

    assert said == []
    assert [each.change for each in rows] == names
    assert [len(each) for each in kept] == [1, 2, 3]
    tags = {tag for at in range(3) for tag in evening(at).tags}
    assert rows[0].pages == 3 + len(tags) + 1


def test_generators_that_break_are_a_line_each(tmp_path: Path):
    def broken(name: str, status: int) -> Peer:
        return replace(LIKE_FOR_LIKE, name=name, build=lambda _: ["sh", "-c", f"echo no; exit {status}"])

    said: list[str] = []
    leave_out = lambda name, why: said.append(f"{name}: {why}")  # noqa: E731
    run = Run(tmp_path, tmp_path / "sites", 1, ["cold"], {}, lambda _: None, leave_out)

    assert compare([broken("One", 3), broken("Other", 4)], 1, run) == []
    assert said == [
        "One: 1 notes: sh -c echo no; exit 3 ended with 3:\nno",
        "Other: 1 notes: sh -c echo no; exit 4 ended with 4:\nno",
    ]


def test_a_generator_that_does_not_end_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(measure, "LONGEST", 0.2)

    with pytest.raises(Failed, match="took longer than 0 minutes"):
        measured(["sh", "-c", "sleep 60 & sleep 60"], tmp_path, {})


def test_tables_give_each_figure_as_a_ratio_to_hugo_in_the_same_rounds_and_growth_as_a_power():
    rows = [
        row("notegen", 100, 2.0, 1.0),
        row("Hugo", 100, 1.0, 1.0),
        row("notegen", 1000, 8.0, 10.0),
        row("Hugo", 1000, 9.0, 9.0),
    ]

    assert "| notegen | 8.00 s | 0.80 | 8.00 s | 0.80 | 50 MiB | 1.00 |" in table(rows[2:])
    (powers,) = growth(rows)
    assert "| notegen | 0.60 | 0.60 | 0.00 |" in powers
    assert "| cold, 100 → 1,000 notes |" in powers


def test_what_is_measured_again_replaces_its_rows_and_no_others(tmp_path: Path):
    file = tmp_path / "measured.json"
    first = Record("here").with_rows([row("notegen", 100, 2.0, 1.0), row("Hugo", 100, 1.0, 1.0), row("Zola", 100, 3.0)])
    first = replace(
        first.with_shown(Shown("notegen", "1.2", 100, 90.0, 120.0, 20, "9 June 2031")), left_out={"notegen": "x"}
    )
    record.write(first, file)

    again = record.read("here", file).with_rows([row("notegen", 100, 1.0, 1.0), row("notegen", 1000, 9.0, 8.0)])
    record.write(again, file)

    kept = record.read("here", file)
    assert kept == again
    assert [(each.generator, each.notes, each.cost.wall) for each in kept.rows] == [
        ("Hugo", 100, 1.0), ("Zola", 100, 3.0), ("notegen", 100, 1.0), ("notegen", 1000, 9.0),
    ]  # fmt: skip
    assert kept.left_out == {}
    assert len(kept.shown) == 1


def test_what_another_machine_measured_is_not_put_beside(tmp_path: Path):
    record.write(Record("there", (row("Hugo", 100, 1.0),)), tmp_path / "measured.json")

    assert record.read("here", tmp_path / "measured.json") == Record("here")


def test_the_page_says_where_notegen_is_slower_and_what_was_left_out():
    rows = (
        row("notegen", 1000, 8.0, 4.0),
        row("Hugo", 1000, 4.0, 4.0),
        row("notegen", 1000, 1.0, 4.0, "nothing changed"),
    )
    text = page(Record("A machine of two cores", rows, left_out={"Nikola": "no install: no network"}))

    assert "- notegen, 1,000 notes: cold 2.0 ×\n" in text
    assert "Nikola was left out: no install: no network" in text
    assert "Measured on 9 June 2031, medians of 3 rounds.\n" in text
    assert "| 1,000 notes | cold | nothing changed |" in text
    assert "| notegen | 2.00 | 0.25 |" in text
    assert "A machine of two cores" in text


def test_rows_of_two_runs_say_which_is_of_which():
    rows = [row("Hugo", 100, 1.0), replace(row("Zola", 100, 1.0), day="8 June 2031", rounds=1, load=5.0)]

    assert when(rows) == (
        "Measured on 9 June 2031, medians of 3 rounds: Hugo (cold).\n\n"
        "Measured on 8 June 2031, one round, while the machine had other work too (read CPU and memory): Zola (cold)."
    )
