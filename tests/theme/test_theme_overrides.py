"""A site's `templates/` replaces the theme file by file; what is wrong there is said with file and line."""

import os
from pathlib import Path

import pytest
from made_pages import PAGES, rendered

from notegen.model.diagnostic import Severity
from notegen.theme.environment import TemplateFault, open_theme


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "templates"
    made.mkdir()
    return made


def fault_of(folder: Path, template: str = "year.html") -> str:
    """`path:line CODE message` of the fault that rendering meets."""
    with pytest.raises(TemplateFault) as found:
        rendered(template, overrides=folder)
    told = found.value.diagnostic
    assert told.severity == Severity.ERROR
    return f"{told.span.path}:{told.span.line} {told.code} {told.message}"


def digests(folder: Path) -> dict[str, str]:
    """What each template is made of now."""
    theme = open_theme(folder)
    return {name: theme.digest(name) for name in PAGES}


def test_a_file_of_the_same_name_replaces_the_built_in_one(folder: Path) -> None:
    (folder / "footer.html").write_text("<footer>Ours since {{ '2011' }}</footer>\n")

    html = rendered("year.html", overrides=folder)

    assert "<footer>Ours since 2011</footer>" in html
    assert "site-footer" not in html


def test_an_override_can_extend_what_it_replaces(folder: Path) -> None:
    (folder / "year.html").write_text('{% extends "theme/year.html" %}{% block head %}<meta name="x">{% endblock %}')

    html = rendered("year.html", overrides=folder)

    assert '<meta name="x">' in html
    assert "Knots and Boats" in html


def test_a_folder_that_does_not_exist_overrides_nothing(tmp_path: Path) -> None:
    assert rendered("year.html", overrides=tmp_path / "none") == rendered("year.html")


def test_a_template_that_does_not_parse_is_a_fault_with_its_line(folder: Path) -> None:
    (folder / "year.html").write_text("<p>\n{% if group %}\n</p>\n")

    assert fault_of(folder).startswith("templates/year.html:3 N801 Unexpected end of template. Jinja was looking for")


def test_an_unknown_filter_is_a_fault_with_its_line(folder: Path) -> None:
    (folder / "year.html").write_text("<p>\n{{ group.year|roman }}")

    assert fault_of(folder) == "templates/year.html:2 N801 No filter named 'roman'"


def test_an_unknown_variable_is_a_fault_with_its_line(folder: Path) -> None:
    (folder / "year.html").write_text("\n\n{{ grup.year }}")

    assert fault_of(folder) == (
        'templates/year.html:3 N802 "grup" is not known here; docs/templates.md lists what this template is given'
    )


def test_an_unknown_field_is_a_fault_with_the_nearest_spelling(folder: Path) -> None:
    (folder / "year.html").write_text("{{ page.titel }}")

    assert fault_of(folder) == 'templates/year.html:1 N802 Page has no "titel"; did you mean "title"?'


def test_an_unknown_word_is_a_fault_with_the_nearest_spelling(folder: Path) -> None:
    (folder / "year.html").write_text("{{ 'speekers'|word }}")

    assert fault_of(folder) == 'templates/year.html:1 N802 unknown word "speekers"; did you mean "speakers"?'


def test_a_template_that_is_not_there_is_a_fault_where_it_is_asked_for(folder: Path) -> None:
    (folder / "year.html").write_text("\n{% include 'sidebar.html' %}")

    assert fault_of(folder) == 'templates/year.html:2 N802 there is no template "sidebar.html"'


def test_a_macro_file_without_what_a_built_in_template_needs_is_a_fault_of_the_override(folder: Path) -> None:
    (folder / "cards.html").write_text("{# nothing #}")

    assert fault_of(folder) == (
        "templates/cards.html:1 N802 the built-in year.html, line 13, does not work with this file: the template "
        "'cards.html' (imported on line 3 in 'year.html') does not export the requested name 'event_row'"
    )


def test_a_template_that_includes_itself_is_a_fault(folder: Path) -> None:
    (folder / "footer.html").write_text("{% include 'footer.html' %}")

    assert fault_of(folder) == "templates/footer.html:1 N802 this template calls or includes itself without end"


@pytest.mark.parametrize(
    "name", ["../secret.html", "/etc/hostname", "a/../../secret.html", "..", "a\\b", ".git/config"]
)
def test_no_name_leads_out_of_the_folder(folder: Path, name: str) -> None:
    (folder.parent / "secret.html").write_text("secret")
    (folder / "year.html").write_text("{% include name %}".replace("name", repr(name)))

    assert fault_of(folder) == f'templates/year.html:1 N802 there is no template "{name}"'.replace("\\\\", "\\")


def test_a_link_is_not_followed(folder: Path) -> None:
    (folder.parent / "secret.html").write_text("secret")
    os.symlink("../secret.html", folder / "footer.html")

    assert fault_of(folder) == "templates/footer.html:1 N803 a link is not followed; put the file itself here"


def test_a_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    os.symlink("elsewhere", tmp_path / "templates")

    assert fault_of(tmp_path / "templates") == "templates:1 N803 a link is not followed; put the file itself here"


def test_a_template_in_another_encoding_is_a_fault_with_its_line(folder: Path) -> None:
    (folder / "footer.html").write_bytes(b"<p>\nM\xfcnchen</p>")

    assert fault_of(folder) == "templates/footer.html:2 N803 not UTF-8: byte 5 is 0xfc; save it as UTF-8"


def test_a_template_that_is_too_large_is_a_fault(folder: Path) -> None:
    (folder / "footer.html").write_bytes(b"x" * 262_145)

    assert fault_of(folder) == "templates/footer.html:1 N803 larger than 262,144 bytes; nothing of a theme should be"


def test_a_pipe_in_the_place_of_a_template_does_not_stop_the_build(folder: Path) -> None:
    os.mkfifo(folder / "footer.html")

    assert fault_of(folder) == "templates/footer.html:1 N803 not a file; put a file of that name here"


def test_assets_of_the_site_replace_and_follow_those_of_the_theme(folder: Path) -> None:
    (folder / "assets").mkdir()
    (folder / "assets/icon.svg").write_bytes(b"<svg/>")
    (folder / "assets/aa.css").write_bytes(b"p {}")

    built_in = [name for name, _ in open_theme(None).assets()]
    found = open_theme(folder).assets()

    assert [name for name, _ in found] == [*built_in, "aa.css"]
    assert dict(found)["icon.svg"] == b"<svg/>"


def test_a_part_of_the_stylesheet_can_be_replaced_by_itself(folder: Path) -> None:
    (folder / "styles").mkdir()
    (folder / "styles/hues.css").write_bytes(b".hue-0 { --hue: 7; }\n")

    before, after = dict(open_theme(None).assets()), dict(open_theme(folder).assets())

    assert b".hue-0 { --hue: 7; }\n" in after["theme.css"]
    assert b".hue-23" not in after["theme.css"]
    assert after["theme.css"].startswith(before["theme.css"][:1000])


def test_an_edited_template_changes_the_digest_of_its_own_pages_only(folder: Path) -> None:
    before = digests(folder)
    (folder / "cards.html").write_text("{# changed #}")
    after = digests(folder)

    assert [name for name in PAGES if before[name] == after[name]] == [
        "archive.html", "search.html", "404.html", "redirect.html",
    ]  # fmt: skip


def test_an_edited_partial_of_the_frame_changes_the_digest_of_every_page(folder: Path) -> None:
    before = digests(folder)
    (folder / "footer.html").write_text("changed")
    after = digests(folder)

    assert [name for name in PAGES if before[name] == after[name]] == ["redirect.html"]


def test_a_template_chosen_while_rendering_makes_every_template_count(folder: Path) -> None:
    (folder / "footer.html").write_text("{% include page.url %}")
    before = open_theme(folder).digest("year.html")
    (folder / "other.html").write_text("new")

    assert open_theme(folder).digest("year.html") != before


def test_a_faulty_template_has_a_digest_all_the_same(folder: Path) -> None:
    (folder / "year.html").write_text("{% if")

    assert open_theme(folder).digest("year.html") != open_theme(None).digest("year.html")


def test_front_matter_without_a_meaning_reaches_templates_as_plain_data(folder: Path) -> None:
    from made_pages import event_page

    from notegen.model.span import Span
    from notegen.model.value import Entry, Items, Mapping, Scalar

    def scalar(text: str) -> Scalar:
        return Scalar(text, Span("a.md"))

    sponsors = Mapping((Entry(scalar("names"), Items((scalar("Dock One"), scalar("7")), Span("a.md"))),), Span("a.md"))
    (folder / "event.html").write_text("{{ extra.sponsors['names']|join(', ') }}")

    assert rendered("event.html", event_page(extra=(("sponsors", sponsors),)), overrides=folder) == "Dock One, 7"
