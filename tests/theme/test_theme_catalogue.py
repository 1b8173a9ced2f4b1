"""Catalogues are read as gettext means them; what is wrong with one is said with its line."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from made_pages import FRAME, rendered

from notegen.theme.catalogue import CatalogueFault, Plural, read_catalogue
from notegen.theme.environment import TemplateFault, open_theme
from notegen.theme.translations import words

HEADER = 'msgid ""\nmsgstr "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n<5 ? 1 : 2);\\n"\n\n'


def test_texts_run_over_lines_and_have_quotes_and_line_breaks() -> None:
    text = '# A comment.\nmsgid "a"\nmsgstr ""\n"one \\"two\\" "\n"\\\\three\\n"\n'

    assert read_catalogue(text) == {"a": 'one "two" \\three\n'}


def test_a_count_takes_the_form_of_its_language() -> None:
    text = HEADER + 'msgid "n"\nmsgid_plural "n"\nmsgstr[0] "rok"\nmsgstr[1] "roky"\nmsgstr[2] "let"\n'
    message = read_catalogue(text)["n"]

    assert isinstance(message, Plural)
    assert [message.form(count) for count in (0, 1, 2, 4, 5)] == ["roky", "rok", "roky", "roky", "let"]


@pytest.mark.parametrize("rule", ["plural=7;", "plural=n/n;", "plural=n%n;"])
def test_a_rule_that_points_nowhere_takes_the_last_form(rule: str) -> None:
    text = f'msgid ""\nmsgstr "Plural-Forms: nplurals=2; {rule}"\n'
    message = read_catalogue(text + 'msgid "n"\nmsgid_plural "n"\nmsgstr[0] "a"\nmsgstr[1] "b"\n')["n"]

    assert isinstance(message, Plural)
    assert message.form(0) == "b"


def test_what_is_not_translated_or_only_guessed_is_left_to_english() -> None:
    text = 'msgid "a"\nmsgstr ""\n\n#, fuzzy\nmsgid "b"\nmsgstr "guessed"\n\n#~ msgid "c"\n#~ msgstr "old"\n'

    assert read_catalogue(text) == {}


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('msgid "a"\nmsgstr "b\n', 2, 'expected msgid "…", msgstr "…" or a further "…"; inside, \\" and \\\\'),
        ('msgid "a"\nmsgstr "b" c\n', 2, 'expected msgid "…", msgstr "…" or a further "…"; inside, \\" and \\\\'),
        ('msgid "a"\nmsgstr "\\x41"\n', 2, 'expected msgid "…", msgstr "…" or a further "…"; inside, \\" and \\\\'),
        ('{"a": "b"}\n', 1, 'expected msgid "…", msgstr "…" or a further "…"; inside, \\" and \\\\'),
        ('msgstr "b"\n', 1, "an entry begins with msgid"),
        ('"b"\n', 1, "an entry begins with msgid"),
        ('msgctxt "x"\nmsgid "a"\nmsgstr "b"\n', 1, "msgctxt has no meaning here; the id alone names the message"),
        ('msgid "a"\nmsgstr "b"\nmsgstr "c"\n', 3, "a second msgstr in one entry"),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', 4, 'a second entry "a"'),
        (
            'msgid "a"\nmsgid_plural "a"\nmsgstr[0] "b"\n',
            1,
            "plural forms need a header with Plural-Forms above them",
        ),
        (
            'msgid ""\nmsgstr "Plural-Forms: nplurals=1; plural=open(n);"\n',
            1,
            'the rule "plural=open(n)" cannot be read',
        ),
    ],
)
def test_a_fault_is_told_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(CatalogueFault) as found:
        read_catalogue(text)

    assert (found.value.line, found.value.message) == (line, message)


def own(folder: Path, code: str, text: str) -> Path:
    (folder / "languages").mkdir(exist_ok=True)
    (folder / "languages" / f"{code}.po").write_text(text, "utf-8")
    return folder


def test_the_sites_own_words_stand_before_ours(tmp_path: Path) -> None:
    html = rendered("404.html", overrides=own(tmp_path, "en", 'msgid "not_found"\nmsgstr "Adrift"\n'))

    assert "<h1>Adrift</h1>" in html
    assert "To the home page" in html


def test_a_language_that_we_lack_can_be_added_and_has_its_own_dates(tmp_path: Path) -> None:
    folder = own(tmp_path, "nl", 'msgid "programme"\nmsgstr "Programma"\n')
    html = rendered("event.html", frame=replace(FRAME, language="nl"), overrides=folder)

    assert '<html lang="nl" dir="ltr">' in html
    assert ">Programma</h2>" in html
    assert ">juni 2016</span>" in html
    assert re.search(r">Skip to content</a>", html)


def test_a_region_needs_only_what_it_says_otherwise(tmp_path: Path) -> None:
    own(tmp_path, "de", 'msgid "talks"\nmsgstr "Reden"\n\nmsgid "events"\nmsgstr "Feste"\n')
    own(tmp_path, "de-AT", 'msgid "talks"\nmsgstr "Ansprachen"\n')
    theme = open_theme(tmp_path)

    assert [theme.words("de-AT").word(word) for word in ("talks", "events", "speakers")] == [
        *("Ansprachen", "Feste", "Vortragende"),
    ]
    assert theme.words("de").word("talks") == "Reden"


def test_a_faulty_catalogue_names_its_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault) as found:
        rendered("404.html", overrides=own(tmp_path, "nl", 'msgid "a"\nmsgstr b\n'))

    diagnostic = found.value.diagnostic
    assert (diagnostic.code, diagnostic.span.path, diagnostic.span.line) == (
        *("N804", f"{tmp_path.name}/languages/nl.po", 2),
    )


def test_own_words_make_pages_stale(tmp_path: Path) -> None:
    before = open_theme(tmp_path).digest("404.html")

    assert open_theme(own(tmp_path, "en", 'msgid "not_found"\nmsgstr "Adrift"\n')).digest("404.html") != before


def test_the_catalogues_that_the_docs_show_are_read_and_change_words_there_are() -> None:
    page = (Path(__file__).parents[2] / "docs" / "languages.md").read_text("utf-8")
    shown = [read_catalogue(text) for text in re.findall(r"```po\n(.*?)```", page, re.DOTALL)]

    assert len(shown) == 2
    assert [name for catalogue in shown for name in catalogue if name not in words("en").messages] == []
