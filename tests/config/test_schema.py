"""Which fields a front matter states, by which names."""

from told import told

from notegen.config.schema import Fault, read_fields, talks_of
from notegen.config.yaml_text import read_yaml
from notegen.model.fields import FIELDS
from notegen.model.value import Value, plain


def value_of(text: str) -> Value:
    value, found = read_yaml(text, "a.md")
    assert value is not None, found
    return value


def fields_of(text):
    fields, found = read_fields(value_of(text))
    return [(field.key, plain(field.value)) for field in fields], told(found)


def test_spellings_fold_case_hyphens_and_underscores():
    fields, found = fields_of(
        "Event-Date: 2024-05-06\nenddate: 2024-05-07\nLang: de\nmeetupLink: https://example.org/\n"
    )

    assert [key for key, _ in fields] == ["event_date", "end", "language", "link"]
    assert found == []


def test_every_field_is_known_under_every_spelling():
    for spec in FIELDS:
        for name in (spec.key, *spec.spellings):
            assert [key for key, _ in fields_of(f"{name}: x")[0]] == [spec.key]


def test_a_key_one_slip_away_is_kept_with_a_warning_that_names_the_right_one():
    fields, found = fields_of("titel: Boats\nspeekers: Ilse\nevent_dte: 2024\n")

    assert [key for key, _ in fields] == ["titel", "speekers", "event_dte"]
    assert found == [
        'a.md:1:1: warning N215 unknown key "titel"; did you mean "title"?',
        'a.md:2:1: warning N215 unknown key "speekers"; did you mean "speakers"?',
        'a.md:3:1: warning N215 unknown key "event_dte"; did you mean "event_date"?',
    ]


def test_other_unknown_keys_and_those_of_other_generators_are_kept_silently():
    fields, found = fields_of("sponsors: Fleet\nlayout: post\nedition: 83\nurl: event/x\nen: hello\ntheme: white\n")

    assert len(fields) == 6
    assert found == []


def test_what_cannot_be_seen_does_not_hide_a_draft():
    assert fields_of("\u200bdraft\u00a0: true\n") == ([("draft", "true")], [])
    assert fields_of("ｄｒａｆｔ: true\n") == ([("draft", "true")], [])


def test_empty_values_state_nothing_but_for_those_that_could_hide_a_note():
    assert fields_of("date:\ntags: null\ntitle: ''\n")[0] == [("title", "")]
    assert fields_of("draft:\npublished:\nstatus:\n")[0] == [("draft", ""), ("published", ""), ("status", "")]


def test_several_spellings_of_a_list_all_count():
    fields, found = fields_of("speaker: Ilse\nspeaker2: Ove\ntags: a\ncategories: b\n")

    assert fields == [("speakers", "Ilse"), ("speakers", "Ove"), ("tags", "a"), ("tags", "b")]
    assert found == []


def test_two_words_for_one_value_are_a_warning_and_the_first_counts():
    assert fields_of("date: 2024\nday: 2025\n") == (
        [("date", "2024")],
        ['a.md:2:1: warning N216 "day" says what "date" says on line 1; keep one, the first counts'],
    )


def test_one_word_in_two_cases_is_an_error_like_a_key_that_stands_twice():
    assert fields_of("Draft: false\ndraft: true\n")[1] == [
        'a.md:2:1: error N216 "draft" says what "Draft" says on line 1; keep one'
    ]


def test_a_root_that_is_no_mapping_is_an_error():
    assert fields_of("- a\n") == (
        [],
        ["a.md:1:1: error N106 front matter must be keys with values, and this is a list; write `title: …` and so on"],
    )
    assert fields_of("just words\n") == (
        [],
        [
            'a.md:1:1: error N106 front matter must be keys with values, and this is the text "just words"; '
            "write `title: …` and so on"
        ],
    )


def test_a_slip_inside_a_talk_is_told_too():
    assert fields_of("talks:\n  - title: Tide\n    speeker: Ilse\n")[1] == [
        'a.md:3:5: warning N215 unknown key "speeker"; did you mean "speaker"?'
    ]


def talks(text):
    return [[(field.key, plain(field.value)) for field in talk] for talk in talks_of(value_of(text))]


def test_talks_are_mappings_or_titles():
    assert talks("- title: Tide\n  speaker: Ilse\n- Moon\n") == [
        [("title", "Tide"), ("speakers", "Ilse")],
        [("title", "Moon")],
    ]


def test_the_authors_of_a_talk_are_its_speakers_and_its_link_is_one_of_its_links():
    assert talks("- title: Tide\n  authors: Ilse\n  link: https://example.org/\n") == [
        [("title", "Tide"), ("speakers", "Ilse"), ("links", "https://example.org/")]
    ]


def test_talks_false_are_none():
    assert talks("false") == []


def test_talks_that_are_a_text_or_hold_lists_are_an_error():
    for text in ("many", "- [a, b]"):
        try:
            talks(text)
        except Fault as fault:
            assert fault.message == "a list of talks belongs here, each `- title: …` with its keys below"
        else:
            raise AssertionError(text)


def test_thousands_of_unknown_keys_cost_little():
    text = "".join(f"titl{number}: x\n" for number in range(5_000))

    assert len(fields_of(text)[1]) <= 100
