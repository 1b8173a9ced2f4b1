"""Plain values of front matter, typed: text, tags, flags and words of a few."""

import pytest

from notegen.config.fault import Fault, read_each
from notegen.config.links import links_of
from notegen.config.schema import flag_of, kind_of, language_of, status_of, tags_of, text_of, texts_of
from notegen.config.yaml_text import read_yaml
from notegen.model.diagnostic import Severity
from notegen.model.value import Mapping


def value_of(text):
    value, found = read_yaml(f"k: {text}", "a.md")
    assert isinstance(value, Mapping), found
    return value.entries[0].value


def fault_of(reader, text):
    with pytest.raises(Fault) as raised:
        reader(value_of(text))
    fault = raised.value
    return f"{fault.span}: {fault.severity} {fault.code} {fault.message}"


@pytest.mark.parametrize("text", ["true", "Yes", "ON", "'true'", "' true '"])
def test_a_flag_that_says_yes(text):
    assert flag_of(value_of(text)) is True


@pytest.mark.parametrize("text", ["false", "No", "OFF"])
def test_a_flag_that_says_no(text):
    assert flag_of(value_of(text)) is False


@pytest.mark.parametrize(
    ("text", "shown"),
    [("1", '"1"'), ("ture", '"ture"'), ("", "this"), ("[true]", "this"), ("'tr\u200bue'", '"tr\\u200bue"')],
)
def test_a_flag_that_says_neither_is_an_error(text, shown):
    assert fault_of(flag_of, text).endswith(f"error N203 {shown} is neither `true` nor `false`; write one of them")


def test_text_is_one_line_and_a_list_of_one_is_its_text():
    assert text_of(value_of("'a   b'")) == "a b"
    assert text_of(value_of("[a]")) == "a"


def test_a_list_where_text_belongs_is_an_error():
    assert fault_of(text_of, "[a, b]") == (
        "a.md:1:4: error N201 text belongs here, not a list; put it in quotes if it is text with brackets or colons"
    )


def test_texts_are_one_or_many_and_each_once():
    assert texts_of(value_of("Quay")) == ("Quay",)
    assert texts_of(value_of("[Quay, Mole, Quay, ~]")) == ("Quay", "Mole")


def test_tags_part_at_commas_and_at_spaces_only_where_told():
    assert tags_of(value_of("docker, container ships")) == ("docker", "container ships")
    assert tags_of(value_of("meetup cologne")) == ("meetup cologne",)
    assert tags_of(value_of("meetup cologne"), at_spaces=True) == ("meetup", "cologne")
    assert tags_of(value_of("a b, c"), at_spaces=True) == ("a b", "c")


def test_listed_tags_keep_their_commas_and_hashtags_lose_their_sign():
    assert tags_of(value_of('["a, b", "#tide", C#, "#"]')) == ("a, b", "tide", "C#", "#")


def test_tags_in_a_mapping_are_a_doubt():
    assert fault_of(tags_of, "{a: b}") == (
        "a.md:1:4: warning N202 a list of tags belongs here, not a mapping; write `[docker, delivery]`"
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Cancelled", "cancelled"),
        ("canceled", "cancelled"),
        ("DRAFT", "draft"),
        ("private", "draft"),
        ("held", "scheduled"),
    ],
)
def test_a_status_is_one_of_a_few_words(written, read):
    assert status_of(value_of(written)) == read


def test_an_unknown_status_is_an_error_because_it_may_mean_a_draft():
    assert fault_of(status_of, "drfat") == 'a.md:1:4: error N205 unknown status "drfat"; did you mean "draft"?'
    assert fault_of(status_of, "maybe") == (
        'a.md:1:4: error N205 unknown status "maybe"; write one of scheduled, cancelled, postponed, draft'
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("page", "page"),
        ("Lightning Talk", "lightning"),
        ("tutorial", "workshop"),
        ("Meetup", "event"),
        ("panel", "panel"),
    ],
)
def test_a_kind_is_one_of_a_few_words(written, read):
    assert kind_of(value_of(written)) == read


def test_an_unknown_kind_is_a_doubt():
    assert fault_of(kind_of, "keynot") == 'a.md:1:4: warning N206 unknown kind "keynot"; did you mean "keynote"?'


@pytest.mark.parametrize(
    ("written", "read"),
    [("de", "de"), ("DE", "de"), ("pt_br", "pt-BR"), ("zh-hant", "zh-Hant"), ("en_US.UTF-8", "en-US")],
)
def test_a_language_is_its_code(written, read):
    assert language_of(value_of(written)) == read


def test_a_languages_name_is_a_doubt():
    assert fault_of(language_of, "English please") == (
        'a.md:1:4: warning N207 "English please" is no language code; write one such as `en` or `pt-BR`'
    )


def test_one_bad_item_of_a_list_costs_only_itself():
    read, found = read_each(links_of, value_of("[https://example.org/a, TBD, https://example.org/b]"))

    assert [link.url for link in read] == ["https://example.org/a", "https://example.org/b"]
    assert [(str(d.span), d.severity, d.message) for d in found] == [
        ("a.md:1:28", Severity.WARNING, '"TBD" is no link; write a URL with https://, or a path')
    ]
