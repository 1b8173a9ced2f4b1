"""The search in a real browser: what it finds, how it is filtered, and that it asks nobody else."""

import subprocess
import sys
from textwrap import dedent

import pytest
from quality.site_server import serving

from notegen.publish.search_index import version

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not version(), reason="pagefind-bin is not installed: the search was not tried"),
]

NOTES = {
    "2016-06-27-harbour.md": """
        ---
        title: Harbour Days
        group: Quay Evenings
        venue: Port of Hamburg
        tags: [monitoring]
        ---
        ## Efficient monitoring in modern environments
        By Tobias Müller (Soundcloud)

        - alerts wake somebody for symptoms, in the Große Straße

        ## Keeping a secret
        By Ada Park

        - `<script>alert(1)</script>` & nothing
        """,
    "2014-03-04-quay.md": """
        ---
        title: An evening at the quay
        group: Pier Makers
        tags: [ropes]
        ---
        ## Knots that hold
        By Gerd Mueller

        - the bowline, and monitoring of ropes

        ## 監視システムを作る
        By 山田太郎

        - 東京で継続的デリバリーについて話します
        """,
    "2015-01-01-draft.md": "---\ntitle: Not yet\ndraft: true\n---\n## Monitoring in secret\n\n- unpublished\n",
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """A small site behind a server that sends the headers it asks for, below a path; its URL."""
    root = tmp_path_factory.mktemp("archive")
    (root / "notes").mkdir()
    for name, text in NOTES.items():
        (root / "notes" / name).write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    with serving(root / "site", "/x/y/") as url:
        command = [sys.executable, "-m", "notegen", "-C", str(root), "build", "-q", "--drafts", "-b", url]
        subprocess.run(command, check=True)
        yield url


def read(page):
    """What the search shows: how many it found, and each result's parts by name."""
    return page.evaluate(
        """() => [document.querySelector('.state[role]').innerText,
          [...document.querySelectorAll('.found > li')].map(row => Object.fromEntries(
            ['.rail', '.by', '.title', '.facts', '.excerpt'].map(name => [name.slice(1), row.querySelector(name)])
              .filter(([, part]) => part && part.innerText.trim())
              .map(([name, part]) => [name, part.innerText.replace(/\\s+/g, ' ').trim()])))]"""
    )


def found(page, count):
    """The results, once there are so many; a page's own waiting would need what the policy forbids."""
    for _ in range(200):
        said, rows = read(page)
        if said == f"Results: {count}" and len(rows) == count:
            return rows
        page.wait_for_timeout(50)
    raise AssertionError((said, rows))


def titles(page, count):
    """The titles found, in their order."""
    return [row["title"] for row in found(page, count)]


def test_a_talk_is_found_with_its_speaker_its_event_and_its_day(page, archive):
    page.goto(f"{archive}search/")
    page.fill("input[name=q]", "monitoring soundcloud hamburg 2016")
    assert found(page, 1) == [
        {
            "rail": "27 June 2016",
            "by": "Tobias Müller Soundcloud",
            "title": "Efficient monitoring in modern environments",
            "facts": "Harbour Days Port of Hamburg",
            "excerpt": "alerts wake somebody for symptoms, in the Große Straße.",
        }
    ]
    assert page.url.endswith("/x/y/search/?q=monitoring+soundcloud+hamburg+2016")
    page.click(".found a")
    assert page.url == f"{archive}2016/06-27-harbour/efficient-monitoring-in-modern-environments/"
    assert (page.wrong, [url for url in page.asked if not url.startswith(archive)]) == ([], [])


def test_the_matched_words_are_marked_and_markup_in_a_note_stays_text(page, archive):
    page.goto(f"{archive}search/?q=nothing")
    (row,) = found(page, 1)
    assert row["excerpt"] == "<script>alert(1)</script> & nothing."
    assert page.inner_text(".found mark").rstrip(".") == "nothing"
    assert page.wrong == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("muller", {"Efficient monitoring in modern environments", "Tobias Müller"}),
        (
            "mueller",
            {"Efficient monitoring in modern environments", "Tobias Müller", "Knots that hold", "Gerd Mueller"},
        ),
        ("Müller", {"Efficient monitoring in modern environments", "Tobias Müller", "Knots that hold", "Gerd Mueller"}),
        ("strasse", {"Efficient monitoring in modern environments"}),
        ("grosse", {"Efficient monitoring in modern environments"}),
        ("システム", {"監視システムを作る"}),
        ("監視", {"監視システムを作る"}),
        ("デリバリー", {"監視システムを作る"}),
        ("山田", {"監視システムを作る", "山田太郎"}),
        ("secret", {"Keeping a secret"}),
        ("unpublished", set()),
    ],
)
def test_words_are_found_however_they_are_spelt_and_drafts_never(page, archive, query, expected):
    page.goto(f"{archive}search/?q={query}")
    assert set(titles(page, len(expected))) == expected


def test_results_are_filtered_by_year_group_tag_and_language(page, archive):
    page.goto(f"{archive}search/?q=monitoring")
    assert set(titles(page, 4)) == {
        "Efficient monitoring in modern environments", "Keeping a secret", "Harbour Days", "Knots that hold",
    }  # fmt: skip
    choices = page.eval_on_selector_all(
        "select", "all => all.map(one => [one.name, ...[...one.options].map(option => option.text)])"
    )
    assert [each for each in choices if each[0] in ("year", "group", "tag")] == [
        ["year", "All", "2016 (3)", "2014 (3)"],
        ["group", "All", "Pier Makers (3)", "Quay Evenings (3)"],
        ["tag", "All", "monitoring (3)", "ropes (3)"],
    ]
    page.select_option("select[name=year]", "2014")
    assert titles(page, 1) == ["Knots that hold"]
    assert page.url.endswith("?q=monitoring&year=2014")
    assert page.goto(page.url).ok and titles(page, 1) == ["Knots that hold"]
    page.fill("input[name=q]", "")
    assert "An evening at the quay" in titles(page, 3)
    page.select_option("select[name=year]", "")
    page.wait_for_selector(".found > li", state="detached")
    assert (page.url, read(page)) == (f"{archive}search/", ["", []])


def test_an_address_with_anything_in_it_still_searches(page, archive):
    page.goto(f"{archive}search/?action=x&length=1&__proto__=y&year=1066&q=knots")
    assert titles(page, 1) == ["Knots that hold"]
    assert page.wrong == []


def test_results_are_sorted_by_date_and_nothing_is_lost_by_it(page, archive):
    page.goto(f"{archive}search/?q=monitoring&sort=asc")
    assert titles(page, 4)[0] == "Knots that hold"
    page.select_option("select[name=sort]", "desc")
    page.wait_for_selector(".found > li:last-child >> text=Knots that hold")
    assert titles(page, 4)[-1] == "Knots that hold"


def test_a_slash_leads_to_the_field_from_every_page(page, archive):
    page.goto(f"{archive}talks/")
    page.keyboard.press("/")
    page.wait_for_url(f"{archive}search/")
    page.wait_for_selector("input[name=q]:focus")
    page.keyboard.type("a/b")
    assert page.input_value("input[name=q]") == "a/b"
    page.focus("h1 ~ *, .crumbs a")
    page.keyboard.press("/")
    page.wait_for_selector("input[name=q]:focus")


def test_all_of_it_works_by_keyboard(page, archive):
    page.goto(f"{archive}search/?q=knots")
    titles(page, 1)
    page.focus("input[name=q]")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.found') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(f"{archive}2014/03-04-quay/knots-that-hold/")


def test_without_script_one_line_says_so_and_the_lists_lead_to_everything(chromium, archive):
    context = chromium.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{archive}search/")
    assert not tab.is_visible("form") and not tab.is_visible("button")
    assert "Searching needs JavaScript. Without it, the lists below lead to everything." in tab.inner_text("main")
    tab.click("text=Years >> xpath=.. >> text=2014")
    assert tab.url == f"{archive}2014/"
    tab.goto(f"{archive}search/")
    tab.click("[aria-label='Speakers: T']")
    assert tab.is_visible(":target >> text=Tobias Müller")
    context.close()


def test_an_index_that_does_not_load_leaves_a_line_and_the_lists(page, archive):
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{archive}search/?q=knots")
    page.wait_for_selector("text=The search index could not be loaded. The lists below lead to everything.")
    assert page.query_selector("form") is None


def test_a_narrow_page_does_not_scroll_sideways(chromium, archive):
    context = chromium.new_context(viewport={"width": 320, "height": 700})
    tab = context.new_page()
    tab.goto(f"{archive}search/?q=monitoring")
    titles(tab, 4)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
