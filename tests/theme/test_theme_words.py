"""The interface's words: every language has all of them, and templates use only what there is."""

import json
import re
from importlib.resources import files

import pytest

from notegen.theme.translations import direction, endonym, languages, words

FOLDER = files("notegen.theme")
READ = {code: json.loads((FOLDER / "languages" / f"{code}.json").read_text("utf-8")) for code in languages()}
TEMPLATES = {entry.name: entry.read_text("utf-8") for entry in (FOLDER / "templates").iterdir()}


def places(message: object) -> object:
    """What of a message must be alike in every language."""
    if isinstance(message, str):
        return sorted(re.findall(r"\{\w+\}", message))
    return {form: places(text) for form, text in message.items()} if isinstance(message, dict) else len(message)


@pytest.mark.parametrize("code", languages())
def test_every_language_has_the_same_messages_with_the_same_places(code: str) -> None:
    assert {key: places(text) for key, text in READ[code].items()} == {
        key: places(text) for key, text in READ["en"].items()
    }


@pytest.mark.parametrize("name", TEMPLATES)
def test_templates_use_words_that_exist(name: str) -> None:
    used = re.findall(r"'([\w.]+)'\s*\|\s*word", TEMPLATES[name])

    assert [word for word in used if word not in READ["en"]] == []


def test_no_word_is_kept_that_nobody_uses() -> None:
    source = "".join(TEMPLATES.values()) + "".join(
        path.read_text("utf-8")
        for path in FOLDER.parent.rglob("*.py")  # type: ignore[attr-defined]
    )
    families = ("months", "weekdays", "date.", "kind.", "status.", "resource.", "count.")

    unused = [key for key in READ["en"] if not key.startswith(families) and f"'{key}'" not in source]
    assert [key for key in unused if f'"{key}"' not in source] == []


def test_an_unknown_language_falls_back_to_english() -> None:
    assert words("tlh").word("speakers") == "Speakers"
    assert words("de-AT").word("talks") == words("DE").word("talks") == "Vorträge"


def test_one_and_many_differ() -> None:
    assert [words("en").word("count.talks", count) for count in (0, 1, 2)] == ["0 talks", "1 talk", "2 talks"]


def test_a_brace_in_what_is_filled_in_stays_a_brace() -> None:
    assert words("en").word("also_by", name="{name}{count}") == "Also by {name}{count}"


def test_an_unknown_word_is_an_error_with_the_nearest_one() -> None:
    with pytest.raises(LookupError) as found:
        words("en").word("speekers")

    assert found.value.args == ('unknown word "speekers"; did you mean "speakers"?',)


def test_languages_are_named_in_their_own_words_and_run_their_own_way() -> None:
    assert [endonym(code) for code in ("de", "pt-BR", "tlh")] == ["Deutsch", "Português", "tlh"]
    assert [direction(code) for code in ("de", "ar", "he-IL", "")] == ["ltr", "rtl", "rtl", "ltr"]
