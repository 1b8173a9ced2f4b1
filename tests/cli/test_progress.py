"""The line that shows how far a long run is."""

import io

from notegen.cli.report import progress
from notegen.cli.report.progress import Progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def at(monkeypatch, *times):
    clock = iter(times)
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))


def test_a_quick_run_shows_nothing(monkeypatch):
    at(monkeypatch, 0.0, 0.9)
    stream = Terminal()
    Progress(stream)("reading", 1, 10)
    assert stream.getvalue() == ""


def test_a_long_run_shows_where_it_is_and_leaves_nothing_behind(monkeypatch):
    monkeypatch.delenv("TERM", raising=False)
    at(monkeypatch, 0.0, 1.5, 1.55, 2.0)
    stream = Terminal()
    shown = Progress(stream)
    shown("rendering pages", 9, 1000)
    shown("rendering pages", 10, 1000)
    shown("writing", 1, 2)
    shown.erase()
    assert stream.getvalue() == "\rrendering pages 9/1,000\rwriting 1/2            \r" + " " * 11 + "\r"


def test_how_many_a_second_is_counted_for_each_thing_that_is_done(monkeypatch):
    monkeypatch.delenv("TERM", raising=False)
    at(monkeypatch, 0.0, 2.0, 4.0, 5.0, 9.0)
    stream = Terminal()
    shown = Progress(stream)
    shown("reading", 0, 5000)
    shown("reading", 3000, 5000)
    shown("rendering pages", 1, 900)
    shown("rendering pages", 3, 900)
    assert [line.rstrip() for line in stream.getvalue().split("\r")] == [
        "",
        "reading 0/5,000",
        "reading 3,000/5,000, 1,500 a second",
        "rendering pages 1/900",
        "rendering pages 3/900",
    ]


def test_a_pipe_is_told_nothing(monkeypatch):
    at(monkeypatch, 0.0)
    stream = io.StringIO()
    Progress(stream)("reading", 1, 10)
    assert stream.getvalue() == ""
