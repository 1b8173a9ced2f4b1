"""Dates, links and numbers as templates place them."""

import subprocess
import sys
from dataclasses import replace

import pytest

from notegen.model.civil_date import CivilDate, from_iso
from notegen.model.parts import ProgrammePart, TalkPart
from notegen.theme import filters
from notegen.theme.date_forms import ENGLISH, cldr, forms, from_cldr
from notegen.theme.rendering import placing_filters
from notegen.theme.translations import languages, words


def date(text: str) -> CivilDate | None:
    return from_iso(text) if text else None


CASES = [
    tuple(case.split("|"))
    for case in """
en|9 June 2014|27–28 June 2016|30 June – 2 July 2016|\
30 December 2016 – 2 January 2017|June 2016|June–July 2016|November 2016 – January 2017
de|9. Juni 2014|27.–28. Juni 2016|30. Juni – 2. Juli 2016|\
30. Dezember 2016 – 2. Januar 2017|Juni 2016|Juni–Juli 2016|November 2016 – Januar 2017
fr|9 juin 2014|27–28 juin 2016|30 juin – 2 juillet 2016|\
30 décembre 2016 – 2 janvier 2017|juin 2016|juin–juillet 2016|novembre 2016 – janvier 2017
es|9 de junio de 2014|27–28 de junio de 2016|30 de junio – 2 de julio de 2016|\
30 de diciembre de 2016 – 2 de enero de 2017|junio de 2016|junio–julio de 2016|noviembre de 2016 – enero de 2017
it|9 giugno 2014|27–28 giugno 2016|30 giugno – 2 luglio 2016|\
30 dicembre 2016 – 2 gennaio 2017|giugno 2016|giugno–luglio 2016|novembre 2016 – gennaio 2017
pt|9 de junho de 2014|27–28 de junho de 2016|30 de junho – 2 de julho de 2016|\
30 de dezembro de 2016 – 2 de janeiro de 2017|junho de 2016|junho–julho de 2016|novembro de 2016 – janeiro de 2017
ja|2014年6月9日|2016年6月27日～28日|2016年6月30日～7月2日|2016年12月30日～2017年1月2日|2016年6月|2016年6月～7月|2016年11月～2017年1月
en-US|June 9, 2014|June 27 – 28, 2016|June 30 – July 2, 2016|\
December 30, 2016 – January 2, 2017|June 2016|June–July 2016|November 2016 – January 2017
de-AT|9. Juni 2014|27.–28. Juni 2016|30. Juni – 2. Juli 2016|\
30. Dezember 2016 – 2. Jänner 2017|Juni 2016|Juni–Juli 2016|November 2016 – Jänner 2017
""".strip().splitlines()
]
"""Language, a day, days, days of two months and of two years, a month, months, months of two years."""

DATES = (
    *(("2014-06-09", ""), ("2016-06-27", "2016-06-28"), ("2016-06-30", "2016-07-02"), ("2016-12-30", "2017-01-02")),
    *(("2016-06", ""), ("2016-06", "2016-07"), ("2016-11", "2017-01")),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_dates_are_written_as_each_language_does(case: tuple[str, ...]) -> None:
    spoken = words(case[0])

    assert tuple(filters.date_words(date(start), date(end), spoken) for start, end in DATES) == case[1:]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_the_rail_read_in_one_go_is_the_date_in_words(case: tuple[str, ...]) -> None:
    for (start, end), expected in zip(DATES, case[1:], strict=True):
        rail = filters.rail(date(start), date(end), words(case[0]))

        assert rail.before + " ".join(filter(None, (rail.large, rail.small))) == expected


@pytest.mark.parametrize(
    ("start", "end", "english", "japanese"),
    [
        ("2016-06", "2016-07-02", "June 2016 – 2 July 2016", "2016年6月～2016年7月2日"),
        ("2016", "", "2016", "2016年"),
        ("2016", "2017", "2016–2017", "2016年～2017年"),
        ("2016", "2017-02", "2016 – February 2017", "2016年～2017年2月"),
        ("2016-06-27", "2016-06", "27 June 2016", "2016年6月27日"),
        ("2016-06-27", "2016-06-26", "27 June 2016", "2016年6月27日"),
        ("", "", "Undated", "日付なし"),
    ],
)
def test_dates_of_which_less_is_known(start: str, end: str, english: str, japanese: str) -> None:
    assert filters.date_words(date(start), date(end), words("en")) == english
    assert filters.date_words(date(start), date(end), words("ja")) == japanese


@pytest.mark.parametrize(
    ("start", "end", "english", "german", "spanish"),
    [
        ("2016-06-27", "2016-06-28", "27–28 June", "27.–28. Juni", "27–28 de junio"),
        ("2016-06-30", "2016-07-02", "30 June – 2 July", "30. Juni – 2. Juli", "30 de junio – 2 de julio"),
        ("2016-06", "2016-07", "June–July", "Juni–Juli", "junio–julio"),
        ("2016-06", "", "June", "Juni", "junio"),
        (
            *("2016-12-30", "2017-01-02", "30 December 2016 – 2 January 2017"),
            *("30. Dezember 2016 – 2. Januar 2017", "30 de diciembre de 2016 – 2 de enero de 2017"),
        ),
    ],
)
def test_under_a_year_the_year_is_left_out_where_both_ends_share_it(
    start: str, end: str, english: str, german: str, spanish: str
) -> None:
    found = [filters.date_words(date(start), date(end), words(code), year=False) for code in ("en", "de", "es")]

    assert found == [english, german, spanish]


@pytest.mark.parametrize(
    ("language", "start", "end", "before", "large", "small"),
    [
        ("en", "2014-06-09", "", "", "9", "June 2014"),
        ("en", "2016-06-27", "2016-06-28", "", "27–28", "June 2016"),
        ("en", "2016-06", "", "", "June", "2016"),
        ("en", "2016", "", "", "2016", ""),
        ("en", "", "", "", "", "Undated"),
        ("de", "2016-06-27", "2016-06-28", "", "27.–28.", "Juni 2016"),
        ("ja", "2016-06-27", "2016-06-28", "2016年6月", "27日～28日", ""),
        ("ja", "2016-06", "", "2016年", "6月", ""),
        ("en-US", "2016-06-30", "2016-07-02", "June ", "30", "– July 2, 2016"),
    ],
)
def test_the_finest_known_part_of_a_date_is_large(
    language: str, start: str, end: str, before: str, large: str, small: str
) -> None:
    assert filters.rail(date(start), date(end), words(language)) == filters.Rail(large, small, start, before)


def test_the_rail_of_a_list_has_day_and_short_month() -> None:
    rows = [filters.short_rail(date(text), words("en")) for text in ("2014-06-09", "2014-06", "2014", "")]

    assert [(row.large, row.small) for row in rows] == [("9", "Jun"), ("", "Jun"), ("", "2014"), ("", "")]


def test_days_and_months_of_a_list_are_those_of_the_language() -> None:
    found = [filters.short_rail(date("2014-03-09"), words(code)) for code in languages()]

    assert [(row.before, row.large, row.small) for row in found] == [
        *(("", "9.", "Mär"), ("", "9", "Mar"), ("", "9", "mar"), ("", "9", "mars"), ("", "9", "mar")),
        *(("3月", "9日", ""), ("", "9", "mar.")),
    ]


def test_a_list_of_several_years_says_which() -> None:
    found = [
        [filters.short_rail(date(text), words(code), year=True) for text in ("2014-03-09", "2014-03", "2014")]
        for code in ("en", "en-US", "ja")
    ]

    assert [[row.before + " ".join(filter(None, (row.large, row.small))) for row in rows] for rows in found] == [
        ["9 Mar 2014", "Mar 2014", "2014"],
        ["Mar 9 2014", "Mar 2014", "2014"],
        ["2014年3月9日", "2014年3月", "2014年"],
    ]


def test_weekdays_need_a_day() -> None:
    assert [filters.weekday(date(text), words("de")) for text in ("2014-06-09", "2014-06", "")] == ["Montag", "", ""]
    assert filters.weekday(date("2014-06-09"), words("pt")) == "segunda-feira"


def test_a_range_of_years() -> None:
    years = [("2011", "2016"), ("2011", "2011"), ("2011", ""), ("", "")]

    assert [filters.year_range(*pair, words("en")) for pair in years] == ["2011–2016", "2011", "2011", ""]
    assert filters.year_range("2011", "2016", words("ja")) == "2011年～2016年"


def test_plain_english_is_what_cldr_says_of_it_but_for_one_short_month() -> None:
    known = cldr("en-GB")
    assert known is not None

    short = tuple("Sept" if name == "Sep" else name for name in ENGLISH.months_short)
    assert from_cldr(known) == replace(ENGLISH, months_short=short)


def test_the_months_of_one_language_do_not_turn_up_in_another() -> None:
    # Babel 2.18 gave Dutch months in Japanese once Japanese ones had been looked at.
    script = (
        "import sys; from notegen.theme.date_forms import forms\n"
        "print([forms(code).months_alone[5] for code in sys.argv[1:]])"
    )
    run = [sys.executable, "-c", script, "ja", "nl", "ko", "hu", "de"]

    assert subprocess.run(run, capture_output=True, text=True).stdout == "['6月', 'juni', '6월', 'június', 'Juni']\n"


def test_a_language_that_nobody_knows_has_english_dates() -> None:
    assert forms("tlh") is ENGLISH


def test_lists_of_names() -> None:
    names = ("Ada", "Bo", "Cy")

    assert [words("en").listed(names[:many]) for many in range(4)] == ["", "Ada", "Ada and Bo", "Ada, Bo and Cy"]
    assert [words(code).listed(names) for code in ("de", "fr", "ja")] == [
        *("Ada, Bo und Cy", "Ada, Bo et Cy", "Ada、Bo、Cy"),
    ]


def test_countries_have_names_where_a_code_is_given() -> None:
    assert [words(code).country("DE") for code in ("en", "de", "fr", "ja")] == [
        *("Germany", "Deutschland", "Allemagne", "ドイツ"),
    ]
    assert [words("de").country(name) for name in ("Germany", "ZY", "de", "")] == ["Germany", "ZY", "de", ""]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/2014/x/", "../../2014/x/"),
        ("/tags/c++/", "../c++/"),
        ("/tags/日本語/", "../%E6%97%A5%E6%9C%AC%E8%AA%9E/"),
        ("#talk", "#talk"),
        ("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("javascript:alert(1)", "#"),
        ("JavaScript:alert(1)", "#"),
        ("data:text/html,x", "#"),
        ("//evil.example.org/", "#"),
        ("relative/path", "#"),
        ("", "#"),
    ],
)
def test_links_are_relative_or_safe(url: str, expected: str) -> None:
    assert filters.link(url, "/tags/docker/") == expected


def test_bars_reach_ten_in_the_busiest_year_and_are_never_empty_where_there_was_something() -> None:
    bars = filters.bars((("2011", 1), ("2012", 0), ("2013", 40), ("2014", 20)))

    assert [(bar.year, bar.level) for bar in bars] == [("2011", 1), ("2012", 0), ("2013", 10), ("2014", 5)]


def test_one_talk_a_year_makes_no_tower() -> None:
    assert [bar.level for bar in filters.bars((("2011", 1), ("2012", 2)))] == [2, 4]
    assert filters.bars(()) == ()


def test_a_span_of_hours_has_the_dash_of_spans() -> None:
    assert [filters.hours(time) for time in ("19:00", "19:00-21:30")] == ["19:00", "19:00–21:30"]


def test_a_list_takes_its_lines_in_order_and_its_last_entry_what_remains() -> None:
    marks = (("resources", 4), ("title", 1), ("resources", 6), ("resources", 9))

    assert filters.lines_of_items(marks, "resources", 2) == ((4,), (6, 9))
    assert filters.lines_of_items(marks, "resources", 4) == ((4,), (6,), (9,), ())


def test_the_programme_parts_talks_by_session() -> None:
    talks = [TalkPart(name, name, f"/{name}/", number) for number, name in enumerate("abc", start=1)]
    parts = (
        ProgrammePart(talk=talks[0]),
        ProgrammePart(session="Noon"),
        ProgrammePart(session="Evening", talk=talks[1]),
        ProgrammePart(talk=talks[2]),
    )

    assert filters.by_session(parts) == (("", (talks[0],)), ("Evening", (talks[1], talks[2])))


def test_templates_name_hosts_and_initials_as_the_lists_do() -> None:
    found = placing_filters()

    assert found["host"]("https://www.example.org/x") == "example.org"
    assert [found["initial"](name) for name in ("öde", "  ada", "1", "")] == ["O", "A", "#", "#"]
    assert [found["initial_id"](letter) for letter in ("O", "#")] == ["-O", "-other"]
