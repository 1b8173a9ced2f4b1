"""The sentences about a run."""

import dataclasses

from notegen.cli.summary import built, checked, fails, faults, made_by, read
from notegen.config.settings import Project, Settings
from notegen.model.diagnostic import error, warning
from notegen.model.site import Site
from notegen.model.span import Span
from notegen.pipeline import Report

SITE = Site(notes=tuple(f"{n}.md" for n in range(23)), folder="notes")
PROJECT = Project(".", "notes", False, "site", "c", "t", "s", Settings())
REPORT = Report(PROJECT, SITE, (), events=21, talks=48, pages=190, written=12, kept=178, published=True)
WARNINGS = (warning("N601", Span("a.md", 1), "x"), warning("N601", Span("a.md", 2), "x"))


def test_the_first_line_names_the_folder_and_counts_the_notes():
    assert read(SITE) == "Read notes/: 23 notes"
    assert read(Site(notes=("a.md",), folder=".")) == "Read ./: 1 note"


def test_a_build_is_summed_up_in_a_line():
    assert built(made_by(REPORT), faults(WARNINGS), "site") == (
        "Built site/: 23 notes → 21 events, 48 talks, 190 pages (12 written, 178 unchanged), 2 warnings"
    )


def test_counts_that_are_zero_are_not_named():
    bare = dataclasses.replace(REPORT, events=1, talks=0, pages=1, written=0, kept=0, removed=3)
    assert built(made_by(bare), (), "out/") == "Built out/: 23 notes → 1 event, 1 page (3 removed)"


def test_a_build_that_published_nothing_says_that_the_site_is_as_it_was():
    stopped = dataclasses.replace(REPORT, published=False)
    assert (
        built(made_by(stopped), faults([error("N101", Span("a.md"), "x")]), "site") == "Left site/ as it was: 1 error"
    )


def test_a_check_is_summed_up_in_a_line():
    assert checked(SITE, WARNINGS) == "Checked 23 notes: 2 warnings"
    assert checked(SITE, ()) == "Checked 23 notes: nothing to mend"


def test_a_warning_fails_a_strict_run_only():
    assert not fails(WARNINGS)
    assert fails(WARNINGS, strict=True)
    assert fails((error("N101", Span("a.md"), "x"),))
    assert not fails((), strict=True)
