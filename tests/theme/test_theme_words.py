"""The interface's words: every language has all of them, and templates use only what there is."""

import re
import subprocess
import sys
from importlib.resources import files

import pytest
from babel.messages.pofile import read_po

from notegen.theme.catalogue import Message, Plural, read_catalogue
from notegen.theme.translations import direction, endonym, languages, words

FOLDER = files("notegen.theme")
TEXTS = {code: (FOLDER / "languages" / f"{code}.po").read_text("utf-8") for code in languages()}
READ = {code: read_catalogue(text) for code, text in TEXTS.items()}
TEMPLATES = {entry.name: entry.read_text("utf-8") for entry in (FOLDER / "templates").iterdir()}


def places(message: Message) -> set[tuple[str, ...]]:
    """What of a message must be alike in every language: the places, in each of its forms."""
    texts = message.forms if isinstance(message, Plural) else (message,)
    return {tuple(sorted(re.findall(r"\{\w+\}", text))) for text in texts}


@pytest.mark.parametrize("code", languages())
def test_every_language_has_the_same_messages_with_the_same_places(code: str) -> None:
    assert {key: places(text) for key, text in READ[code].items()} == {
        key: places(text) for key, text in READ["en"].items()
    }


@pytest.mark.parametrize("code", languages())
def test_every_language_has_all_forms_of_its_numbers(code: str) -> None:
    forms = int(re.search(r"nplurals=(\d)", TEXTS[code])[1])  # type: ignore[index]
    plural = {key for key, message in READ[code].items() if isinstance(message, Plural)}

    assert plural == {key for key, message in READ["en"].items() if isinstance(message, Plural)}
    assert {len(READ[code][key].forms) for key in plural} == {forms}  # type: ignore[union-attr]


@pytest.mark.parametrize("code", languages())
def test_babel_reads_in_every_catalogue_what_we_read(code: str) -> None:
    with (FOLDER / "languages" / f"{code}.po").open("rb") as file:  # type: ignore[attr-defined]
        catalogue = read_po(file, locale=code, abort_invalid=True)
    theirs = {(entry.id if isinstance(entry.id, str) else entry.id[0]): entry.string for entry in catalogue if entry.id}

    ours = {key: message.forms if isinstance(message, Plural) else message for key, message in READ[code].items()}
    assert ours == theirs


@pytest.mark.parametrize("name", TEMPLATES)
def test_templates_use_words_that_exist(name: str) -> None:
    used = re.findall(r"'([\w.]+)'\s*\|\s*word", TEMPLATES[name])

    assert [word for word in used if word not in READ["en"]] == []


def test_no_word_is_kept_that_nobody_uses() -> None:
    source = "".join(TEMPLATES.values()) + "".join(
        path.read_text("utf-8")
        for path in FOLDER.parent.rglob("*.py")  # type: ignore[attr-defined]
    )
    families = ("kind.", "status.", "resource.", "count.")

    unused = [key for key in READ["en"] if not key.startswith(families) and f"'{key}'" not in source]
    assert [key for key in unused if f'"{key}"' not in source] == []


def test_an_unknown_language_falls_back_to_english() -> None:
    assert words("tlh").word("speakers") == "Speakers"
    assert words("de-AT").word("talks") == words("DE").word("talks") == "Vorträge"


def test_one_and_many_differ() -> None:
    assert [words("en").word("count.talks", count) for count in (0, 1, 2)] == ["0 talks", "1 talk", "2 talks"]


def test_large_counts_are_parted_as_the_language_parts_them() -> None:
    assert [words(code).word("count.talks", 12345) for code in ("en", "de")] == ["12,345 talks", "12.345 Vorträge"]


def test_a_brace_in_what_is_filled_in_stays_a_brace() -> None:
    assert words("en").word("also_by", name="{name}{count}") == "Also by {name}{count}"


def test_an_unknown_word_is_an_error_with_the_nearest_one() -> None:
    with pytest.raises(LookupError) as found:
        words("en").word("speekers")

    assert found.value.args == ('unknown word "speekers"; did you mean "speakers"?',)


def test_languages_are_named_in_their_own_words_and_run_their_own_way() -> None:
    assert [endonym(code) for code in ("de", "pt-BR", "tlh")] == ["Deutsch", "Português", "tlh"]
    assert [direction(code) for code in ("de", "ar", "he-IL", "")] == ["ltr", "rtl", "rtl", "ltr"]


def test_an_english_site_does_without_babel() -> None:
    script = (
        "import sys; from notegen.theme.translations import words; from notegen.theme import filters\n"
        "from notegen.model.civil_date import from_iso\n"
        "w = words('en'); w.word('count.talks', 1234); w.listed('abc'); filters.rail(from_iso('2016-06'), None, w)\n"
        "print('babel' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True).stdout == "False\n"
