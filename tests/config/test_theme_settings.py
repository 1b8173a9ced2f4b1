"""The `theme` setting takes colours, faces and a width, and nothing that could end a rule of the stylesheet."""

import pytest
from told import told

from notegen.config.load import load_project


def load(root, settings):
    (root / "notegen.yml").write_text(settings, encoding="utf-8")
    return load_project(root, None, {"now": "2024-01-01"})


def faults(root, *lines):
    project, found = load(root, "\n  ".join(("theme:", *lines)) + "\n")
    assert project is None
    return told(found)


def warnings(root, *lines):
    project, found = load(root, "\n  ".join(("theme:", *lines)) + "\n")
    assert project is not None, told(found)
    return told(found)


def test_a_look_is_read_in_its_canonical_form(tmp_path):
    project, found = load(
        tmp_path,
        "theme:\n  scheme: light\n  accent: '#0B4778'\n  ink: oklch(24%  0.015 60)\n"
        '  serif: Charter, "Iowan Old Style", Charter\n  mono: [Iosevka, ui-monospace]\n  measure: 34.5REM\n',
    )

    assert found == ()
    look = project.settings.theme
    assert (look.scheme, look.accent, look.ink) == ("light", "#0b4778", "oklch(24% 0.015 60)")
    assert (look.serif, look.mono) == (("Charter", "Iowan Old Style"), ("Iosevka", "ui-monospace"))
    assert look.measure == "34.5rem"


def test_what_is_no_token_is_refused_with_the_nearest_that_is(tmp_path):
    assert faults(tmp_path, "acent: '#0b4778'") == [
        'notegen.yml:2:3: error N701 unknown setting "theme.acent"; did you mean "theme.accent"?'
    ]


def test_a_colour_without_quotes_is_a_comment_and_said_to_be(tmp_path):
    assert warnings(tmp_path, "accent: #0b4778") == [
        'notegen.yml:2:11: warning N112 "#0b4778" is read as a comment and left out; put the value in quotes if it is '
        'text =>   accent: "#0b4778"'
    ]


@pytest.mark.parametrize(
    "value",
    [
        "red; } body { display: none",
        "url(https://elsewhere.example/x)",
        "#12345",
        "var(--ink)",
        "oklch(42% 0.14 29) } a {",
        "oklch(142% 0.14 29)",
        "oklch(42% 0.14 361)",
        "rgb(1 2 3)",
        "#٠٠٠",
    ],
)
def test_only_a_colour_is_a_colour(tmp_path, value):
    assert faults(tmp_path, f'paper: "{value}"') == [
        f'notegen.yml:2:10: error N706 `theme.paper`: "{value}" is no colour; write it as "#8a1f2b", in quotes, '
        "or as oklch(42% 0.14 29)"
    ]


@pytest.mark.parametrize("value", ["Georgia; }", "a/*b", "Ge\\61", 'Ge"orgia', "url(x)", "-x", "x" * 64])
def test_only_the_name_of_a_face_is_a_face(tmp_path, value):
    (told_of,) = faults(tmp_path, f"serif: ['{value}']")

    assert told_of.startswith("notegen.yml:2:10: error N706 `theme.serif`: ")
    assert told_of.endswith(" is no name of a face; write letters, digits, blanks and hyphens")


def test_a_stack_has_an_end(tmp_path):
    assert faults(tmp_path, "sans: " + ",".join(f"Face {number}" for number in range(13))) == [
        "notegen.yml:2:9: error N706 `theme.sans`: 13 faces are more than a page needs; name 12 at most"
    ]


@pytest.mark.parametrize(
    ("value", "told_of"),
    [
        ("wide", '"wide" is no width; write one such as 34rem'),
        ("34rem; }", '"34rem; }" is no width; write one such as 34rem'),
        ("12rem", '"12rem" is not between 20rem and 60rem'),
        ("2000px", '"2000px" is not between 320px and 1000px'),
    ],
)
def test_a_width_is_one_that_can_be_read(tmp_path, value, told_of):
    assert faults(tmp_path, f'measure: "{value}"') == [f"notegen.yml:2:12: error N706 `theme.measure`: {told_of}"]


def test_a_colour_that_is_hard_to_read_is_a_warning(tmp_path):
    assert warnings(tmp_path, "accent: '#00bb77'", "paper_dark: '#888'") == [
        "notegen.yml:2:11: warning N709 `theme.accent`: accent on paper has a contrast of 2.3:1 on light pages; "
        "text needs 4.5:1, so let them differ more",
        "notegen.yml:3:15: warning N709 `theme.paper_dark`: accent on paper has a contrast of 1.9:1 on dark pages; "
        "text needs 4.5:1, so let them differ more",
        "notegen.yml:3:15: warning N709 `theme.paper_dark`: ink on paper has a contrast of 2.7:1 on dark pages; "
        "text needs 4.5:1, so let them differ more",
    ]


def test_a_scheme_that_is_never_shown_may_be_anything(tmp_path):
    assert warnings(tmp_path, "scheme: light", "paper_dark: '#888'") == []
