"""Diagnostics as annotations of a pull request."""

from notegen.cli.report.github import document
from notegen.model.diagnostic import error, warning
from notegen.model.span import Span


def test_a_diagnostic_is_a_workflow_command():
    assert document([warning("N601", Span("notes/a.md", 4, 2), "no date")], ".") == (
        "::warning file=notes/a.md,line=4,endLine=4,col=2,title=notegen N601::no date"
    )


def test_a_project_in_a_folder_is_found_from_the_repository():
    assert "file=site/notes/a.md," in document([error("N101", Span("notes/a.md"), "x")], "./site")


def test_what_to_paste_is_a_line_of_its_own():
    assert document([error("N101", Span("a.md"), "x", fix="y\nz")], ".").endswith("::x%0Ay%0Az")


def test_a_note_cannot_give_commands_to_the_runner():
    line = document([error("N101", Span("a,b:c%.md\n::set-env::"), "50%\r\n::error::x")], ".")
    assert "\n" not in line
    assert line == (
        "::error file=a%2Cb%3Ac%25.md\\n%3A%3Aset-env%3A%3A,line=1,endLine=1,col=1,title=notegen N101"
        "::50%25\\r\\n::error::x"
    )
