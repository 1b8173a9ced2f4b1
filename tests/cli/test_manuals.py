"""Every code has a manual that `explain` prints."""

from notegen.cli import main
from notegen.cli.manuals import manual_of, manuals


def test_a_manual_is_found_by_its_code_or_name_in_any_case():
    assert manual_of("n601") == manual_of("Event-Without-Date") == manual_of("N601")
    assert manual_of("N000") is None


def test_no_code_has_two_manuals_and_none_is_empty():
    codes = [manual.code for manual in manuals()]
    assert len(set(codes)) == len(codes)
    assert all(manual.name and manual.text for manual in manuals())


def test_explain_prints_the_manual(capsys):
    assert main(["explain", "N601"]) == 0
    assert capsys.readouterr().out.startswith(
        "N601 event-without-date\n\nThe notes of an event name no day, month or year.\n"
    )


def test_explain_says_that_a_code_does_not_exist(capsys):
    assert main(["explain", "N000"]) == 2
    assert capsys.readouterr().err.startswith('notegen explain: no code "N000"; codes stand in what ')
