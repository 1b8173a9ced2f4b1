"""From a root and what the command line says to a project; every fault in the settings at once."""

import datetime
import os

import pytest
from told import told

from notegen.config.load import load_project
from notegen.model.fields import FIELDS


@pytest.fixture(autouse=True)
def no_epoch(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def load(root, settings=None, **overrides):
    """What `load_project` makes of a folder with these settings."""
    if settings is not None:
        (root / "notegen.yml").write_text(settings, encoding="utf-8")
    return load_project(root, None, {"now": "2024-01-01", **overrides})


def faults(root, settings, **overrides):
    project, found = load(root, settings, **overrides)
    assert project is None
    return told(found)


def settings_of(root, text):
    project, found = load(root, text)
    assert project is not None, told(found)
    return project.settings


def test_without_settings_and_notes_the_root_is_the_notes_folder(tmp_path):
    project, found = load(tmp_path)

    assert found == ()
    assert project is not None
    assert (project.root_mode, project.notes, project.settings_file) == (True, str(tmp_path), "")


def test_a_notes_folder_a_settings_file_or_an_option_ends_root_mode(tmp_path):
    (tmp_path / "with" / "notes").mkdir(parents=True)
    for root, text, overrides in (
        (tmp_path / "with", None, {}),
        (tmp_path, "title: Quay\n", {}),
        (tmp_path / "with", None, {"notes": "elsewhere"}),
    ):
        project, _ = load(root, text, **overrides)
        assert project is not None
        assert not project.root_mode
        assert project.notes == overrides.get("notes", str(root / "notes"))


def test_all_settings_are_typed_by_the_dataclass(tmp_path):
    read = settings_of(
        tmp_path,
        "title: Harbour notes\nlanguages: [de, pt_br]\nbase_url: https://example.org/notes/\npage_size: 1_0\n"
        "drafts: yes\nremote_images: show\ntranslate_to: fr\nedit_url: https://example.org/edit/{path}\n"
        "csp:\n  img-src: ['self', example.org]\n  font-src: \"https://example.org data:\"\n"
        "limits:\n  note_bytes: 1000\nchecks: {N104: off, similar-tags: error}\ndefaults:\n  group: Quay\n",
    )

    assert (read.title, read.languages, read.base_url) == (
        "Harbour notes",
        ("de", "pt-BR"),
        "https://example.org/notes",
    )
    assert (read.page_size, read.drafts, read.remote_images, read.translate_to) == (10, True, "show", ("fr",))
    assert read.csp == (("img-src", ("'self'", "example.org")), ("font-src", ("https://example.org", "data:")))
    assert (read.limits.note_bytes, read.limits.talks) == (1000, 2000)
    assert read.checks == (("N104", "off"), ("similar-tags", "error"))
    assert [entry.key.text for entry in read.defaults.entries] == ["group"]


def test_an_empty_file_and_empty_settings_leave_the_defaults(tmp_path):
    assert settings_of(tmp_path, "").title == "Talk notes"
    assert settings_of(tmp_path, "title:\nlimits:\ncsp: ~\n").title == "Talk notes"


def test_unknown_settings_are_errors_with_the_nearest_name(tmp_path):
    assert faults(tmp_path, "tilte: x\nbase-url: x\nbaseUrl: x\nlimits: {note_byte: 1}\nquay: x\n") == [
        'notegen.yml:1:1: error N701 unknown setting "tilte"; did you mean "title"?',
        'notegen.yml:2:1: error N701 unknown setting "base-url"; did you mean "base_url"?',
        'notegen.yml:3:1: error N701 unknown setting "baseUrl"; did you mean "base_url"?',
        'notegen.yml:4:10: error N701 unknown setting "limits.note_byte"; did you mean "limits.note_bytes"?',
        'notegen.yml:5:1: error N701 unknown setting "quay"; `notegen schema` prints all',
    ]


def test_values_of_another_type_are_told_together(tmp_path):
    assert faults(
        tmp_path,
        "title: [a, b]\npage_size: many\nfeed_size: 0\ndrafts: maybe\nremote_images: shwo\ndefaults: x\n"
        "csp: x\nlimits: 5\nchecks: {N104: never}\nlanguages: {a: b}\n",
    ) == [
        "notegen.yml:1:8: error N703 `title`: text belongs here, not a list; "
        "put it in quotes if it is text with brackets or colons",
        'notegen.yml:2:12: error N703 `page_size`: "many" is not a whole number of 1 or more',
        'notegen.yml:3:12: error N703 `feed_size`: "0" is not a whole number of 1 or more',
        'notegen.yml:4:9: error N703 `drafts`: "maybe" is neither `true` nor `false`; write one of them',
        'notegen.yml:5:16: error N703 `remote_images`: "shwo" is not one of its values; did you mean "show"?',
        "notegen.yml:6:11: error N703 `defaults`: a mapping belongs here, its keys indented below",
        "notegen.yml:7:6: error N703 `csp`: a mapping belongs here, its keys indented below",
        "notegen.yml:8:9: error N703 `limits`: a mapping belongs here, its keys indented below",
        'notegen.yml:9:16: error N703 `checks`: "never" is not one of its values; write off or warning or error',
        "notegen.yml:10:12: error N703 `languages`: text or a list of texts belongs here",
    ]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("output: ../precious", '`output`: "../precious" leads out of the root; write a path under it'),
        ("output: a/../../b", '`output`: "a/../../b" leads out of the root; write a path under it'),
        ("output: /srv/www", '`output`: "/srv/www" does not lie under the root; write a path relative to it'),
        ("output: C:/www", '`output`: "C:/www" does not lie under the root; write a path relative to it'),
        ("output: ~/www", '`output`: "~/www" does not lie under the root; write a path relative to it'),
        ("output: a\\b", '`output`: "a\\b" is no folder; write its path from the root, with `/`'),
        ("output: " + 256 * "x", '`output`: "' + 60 * "x" + '…" is longer than a path can be; write a shorter one'),
        ("output: .", "`output`: the root itself cannot be the output; name a folder under it"),
        ("notes: /etc", '`notes`: "/etc" does not lie under the root; write a path relative to it'),
        ("timezone: Europe/Hamburg", '`timezone`: unknown time zone "Europe/Hamburg"; write one such as Europe/Berlin'),
        ("timezone: Europe/Belin", '`timezone`: unknown time zone "Europe/Belin"; did you mean "Europe/Berlin"?'),
        ("timezone: berlin", '`timezone`: unknown time zone "berlin"; did you mean "Europe/Berlin"?'),
        ("timezone: Europe", '`timezone`: unknown time zone "Europe"; write one such as Europe/Berlin'),
        (
            "timezone: ../../etc/passwd",
            '`timezone`: unknown time zone "../../etc/passwd"; write one such as Europe/Berlin',
        ),
        (
            "language: English please",
            '`language`: "English please" is no language code; write one such as `en` or `pt-BR`',
        ),
        (
            "base_url: example.org",
            '`base_url`: "example.org" is no absolute URL; write it as https://example.org/notes/',
        ),
        (
            "base_url: javascript:alert(1)",
            '`base_url`: "javascript:alert(1)" is no absolute URL; write it as https://example.org/notes/',
        ),
        (
            "base_url: https://example.org/?a=b",
            '`base_url`: "https://example.org/?a=b" has a query or a fragment; write the URL of the site\'s home page',
        ),
        (
            "base_url: https://me:pass@example.org/",
            "`base_url`: it holds a user name or password, which every reader would see; leave them out",
        ),
        ("edit_url: https://example.org/edit", "`edit_url`: {path} is missing; it is where the value goes"),
        (
            "edit_url: https://example.org/{path}/{line}",
            '`edit_url`: "{line}" is no placeholder here; known: {path}',
        ),
        (
            "edit_url: javascript:{path}",
            '`edit_url`: "javascript:{path}" must begin with http:// or https:// and a host',
        ),
        ("map_url: https://{query}", '`map_url`: "https://{query}" must begin with http:// or https:// and a host'),
        (
            "translate_url: https://example.org/{url}",
            "`translate_url`: {language} is missing; it is where the value goes",
        ),
        ("csp: {img-scr: example.org}", '`csp`: unknown directive "img-scr"; did you mean "img-src"?'),
        (
            "csp: {img-src: 'x; script-src *'}",
            "`csp`: \"x;\" is no source; write a host, a scheme or a word such as 'self'",
        ),
        (
            "csp: {script-src: \"'unsafe-inline'\"}",
            "`csp`: script-src would allow inline scripts, which is what the policy is there to stop",
        ),
    ],
)
def test_a_value_that_cannot_be_used_says_why(tmp_path, line, why):
    message = faults(tmp_path, line + "\n")

    assert [each.partition(" error N706 ")[2] for each in message] == [why]


def test_the_trailing_slash_of_the_base_url_is_dropped_from_the_option_too(tmp_path):
    project, _ = load(tmp_path, "base_url: https://example.org/a/\n", base_url="https://example.org/b/")

    assert project is not None
    assert project.settings.base_url == "https://example.org/b"
    assert faults(tmp_path, "", base_url="nowhere") == [
        '--base-url:1:1: error N706 "nowhere" is no absolute URL; write it as https://example.org/notes/'
    ]


def test_the_command_line_wins_and_may_name_any_folder(tmp_path):
    project, _ = load(
        tmp_path, "drafts: false\nsearch: true\n", notes="../n", output="/tmp/o", drafts=True, search=False
    )

    assert project is not None
    assert (project.notes, project.output, project.drafts, project.search) == ("../n", "/tmp/o", True, False)


def test_paths_are_usable_from_the_working_folder(tmp_path, monkeypatch):
    (tmp_path / "notegen.yml").write_text("title: Quay\n")
    monkeypatch.chdir(tmp_path)
    project, _ = load_project(".", "", {"now": datetime.date(2024, 1, 1)})

    assert project is not None
    assert (project.notes, project.output, project.cache, project.templates, project.static) == (
        "notes",
        "site",
        ".notegen-cache",
        "templates",
        "static",
    )
    assert (project.settings_file, project.today) == ("notegen.yml", "2024-01-01")


def test_the_day_is_stated_or_the_epochs_or_today(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1402272000")
    project, _ = load_project(tmp_path, None, {})
    assert project is not None
    assert project.today == "2014-06-09"

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert told(load_project(tmp_path, None, {})[1]) == [
        'SOURCE_DATE_EPOCH:1:1: error N706 "yesterday" is no number of seconds since 1970; set it to one, or unset it'
    ]
    assert told(load_project(tmp_path, None, {"now": "2024-02-30"})[1]) == [
        '--now:1:1: error N706 "2024-02-30" is no day; write YYYY-MM-DD'
    ]


def test_a_named_settings_file_must_be_there(tmp_path):
    _, found = load_project(tmp_path, tmp_path / "other.yml", {})

    assert [(d.code, d.message) for d in found] == [("N707", "there is no such file")]


def test_a_root_that_is_no_folder_is_told(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert told(load_project("nowhere", None, {})[1]) == [
        "nowhere:1:1: error N707 the root is not a folder; name one with `-C`"
    ]


def test_settings_that_are_a_link_out_of_the_project_are_not_opened(tmp_path):
    (tmp_path / "secret").write_text("key: [hunter\n")
    root = tmp_path / "root"
    root.mkdir()
    (root / "notegen.yml").symlink_to("../secret")

    project, found = load(root)

    assert project is None
    assert told(found) == [
        "notegen.yml:1:1: error N707 the settings must be a file of the project, not a link out of it"
    ]
    assert all("hunter" not in d.excerpt for d in found)


def test_settings_that_are_a_pipe_do_not_hang(tmp_path):
    os.mkfifo(tmp_path / "notegen.yml")

    assert told(load(tmp_path)[1]) == [
        "notegen.yml:1:1: error N707 the settings must be a file of the project, not a link out of it"
    ]


def test_a_folder_that_a_link_takes_out_of_the_root_is_refused(tmp_path):
    root = tmp_path / "root"
    root.mkdir()
    (root / "notes").symlink_to(tmp_path)

    assert faults(root, "notes: notes\n") == [
        'notegen.yml:1:8: error N706 `notes`: "notes" is a link that leads out of the root; name the folder itself'
    ]


def test_two_settings_files_are_a_warning_and_the_first_counts(tmp_path):
    (tmp_path / "notegen.yaml").write_text("title: Mole\n")
    project, found = load(tmp_path, "title: Quay\n")

    assert project is not None
    assert project.settings.title == "Quay"
    assert told(found) == [
        "notegen.yaml:1:1: warning N708 notegen.yml stands beside it and is the one that counts; delete one of the two"
    ]


def test_settings_of_another_encoding_or_shape_are_told(tmp_path):
    (tmp_path / "notegen.yml").write_bytes(b"title: caf\xe9\n")
    assert [d.code for d in load(tmp_path)[1]] == ["N101"]
    assert faults(tmp_path, "- title\n") == [
        "notegen.yml:1:1: error N703 settings must be keys with values, such as `title: My notes`"
    ]


def test_a_slip_in_the_defaults_is_a_warning(tmp_path):
    project, found = load(tmp_path, "defaults:\n  gruop: Quay\n")

    assert project is not None
    assert told(found) == ['notegen.yml:2:3: warning N215 unknown key "gruop"; did you mean "group"?']


def test_defaults_know_every_field_that_a_note_does(tmp_path):
    text = "defaults:\n" + "".join(f"  {spec.key}: x\n" for spec in FIELDS)

    assert load(tmp_path, text)[1] == ()
