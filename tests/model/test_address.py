"""Slugs are readable and safe, output paths stay inside the site, and relative links lead where they say."""

from urllib.parse import quote, unquote, urljoin

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from notegen.model.address import (
    MAX_SLUG_BYTES,
    absolute,
    claim_key,
    host_of,
    is_slug,
    output_path,
    quoted,
    relative,
    slug,
)

names = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
segments = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="/\\#"), min_size=1, max_size=8)
folders = st.lists(segments.filter(lambda part: part not in (".", "..")), max_size=4)
paths = st.builds(lambda parts, page: "/" + "/".join(parts) + ("/" if page and parts else ""), folders, st.booleans())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Jürgen Groß", "juergen-gross"),
        ("Ærøskøbing & Łódź", "aeroskobing-and-lodz"),
        ("C++", "cpp"),
        ("C#", "csharp"),
        ("ASP.NET", "asp-dotnet"),
        ("déjà-vu  Café", "deja-vu-cafe"),
        ("what's `new`?", "what-s-new"),
        ("日本語", "日本語"),
        ("Привет, мир", "привет-мир"),
        ("हिन्दी", "हिन्दी"),
        ("ﬁne ①", "fine-1"),
        (":-)", "u3a-2d-29"),
        (":-(", "u3a-2d-28"),
        ("", "untitled"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con-1"),
        ("lpt3", "lpt3-1"),
        ("a" * 500_000, "a" * 120),
        ("tea " * 100_000, "-".join(["tea"] * 30)),
        ("a" * 30 + "-" + "b" * 500_000, "a" * 30),
    ],
)
def test_a_slug_is_what_a_reader_would_type(name, expected):
    assert slug(name) == expected


def test_one_name_written_with_composed_or_combining_accents_has_one_slug():
    assert slug("Jürgen") == slug("Ju\u0308rgen") == "juergen"


def test_a_long_title_is_cut_between_two_words():
    cut = slug("a word " * 60)
    assert len(cut.encode()) <= MAX_SLUG_BYTES
    assert cut.endswith(("word", "a"))


def test_a_long_title_without_blanks_is_cut_where_it_must_be():
    assert slug("語" * 100) == "語" * (MAX_SLUG_BYTES // 3)


@settings(max_examples=300)
@given(names)
@example("İ")
@example("ﷺ" * 20)
@example("\u0345")
@example("\ud7c7\u0300")
@example("Ǽ")
@example("con.")
@example("a\u200d\u200db")
@example("ſ\u0307")
def test_a_slug_is_one_path_segment_never_empty_and_stays_itself(name):
    made = slug(name)
    assert made
    assert len(made.encode()) <= MAX_SLUG_BYTES + len("-1")
    assert not any(letter in "/\\.:?#%" or letter.isspace() for letter in made)
    assert output_path(f"/{made}/") == f"{made}/index.html"
    assert slug(made) == made
    assert is_slug(made) or any(ord(letter) > 127 for letter in made)


@settings(max_examples=200)
@given(names)
def test_letter_case_makes_no_other_slug(name):
    assert slug(slug(name).upper()) == slug(name) or not name.isascii()


@pytest.mark.parametrize("stated", ["intro", "Intro", "v1.2", "a_b-c", "été", "0"])
def test_a_stated_slug_may_be_any_plain_word(stated):
    assert is_slug(stated)


@pytest.mark.parametrize(
    "stated",
    [
        "",
        ".",
        "..",
        "../x",
        "a/b",
        "a\\b",
        "/a",
        ".hidden",
        "-a",
        "a.",
        "a b",
        "a\n",
        "nul",
        "NUL.txt",
        "a\x00",
        "x" * 121,
    ],
)
def test_a_stated_slug_that_is_no_word_is_refused(stated):
    assert not is_slug(stated)


@pytest.mark.parametrize(
    ("url", "path"),
    [("/", "index.html"), ("/2014/x/", "2014/x/index.html"), ("/feed.xml", "feed.xml"), ("/ä b/", "ä b/index.html")],
)
def test_an_address_has_one_output_file(url, path):
    assert output_path(url) == path


@pytest.mark.parametrize(
    "url", ["", "x/", "/../x/", "/a/../b/", "/a/./b", "//host/", "/a//b/", "/a\\b/", "/a\x00/", "/.."]
)
def test_an_address_that_could_leave_the_site_has_no_output_file(url):
    with pytest.raises(ValueError, match="not a site-absolute path"):
        output_path(url)


def test_paths_that_some_file_system_takes_for_one_share_a_claim():
    assert claim_key("Caf\u00e9/x") == claim_key("CAFE\u0301/X")
    assert claim_key("straße") == claim_key("STRASSE")
    assert claim_key("a") != claim_key("b")


@pytest.mark.parametrize(
    ("page", "url", "link"),
    [
        ("/2014/a/", "/2014/b/", "../b/"),
        ("/2014/a/", "/2014/a/intro/", "intro/"),
        ("/2014/a/intro/", "/2014/a/", "../"),
        ("/2014/a/", "/2014/a/", "./"),
        ("/2014/a/", "/2014/a/#intro", "#intro"),
        ("/", "/", "./"),
        ("/", "/2014/a/", "2014/a/"),
        ("/2014/a/", "/", "../../"),
        ("/404.html", "/a/", "a/"),
        ("/2014/a/", "/2014/a/c:d/", "./c:d/"),
        ("/2014/a/", "/a b/ü.pdf", "../../a%20b/%C3%BC.pdf"),
        ("/2014/a/", "/b/?/", "../../b/%3F/"),
    ],
)
def test_a_link_between_two_pages_is_as_short_as_it_can_be(page, url, link):
    assert relative(page, url) == link


@settings(max_examples=400)
@given(paths, paths, st.sampled_from(["", "#intro", "#é a"]))
@example("/a/", "/b:c/", "")
@example("/a/", "/a/", "#x")
@example("/", "/a%2e/", "")
@example("/a/", "/;/", "")
def test_a_browser_that_follows_a_relative_link_arrives_at_the_target(page, url, fragment):
    base = "https://example.org" + quote(page)
    arrived = urljoin(base, relative(page, url + fragment))
    assert arrived.startswith("https://example.org/")
    path, _, mark = arrived.removeprefix("https://example.org").partition("#")
    assert unquote(path) == url
    assert unquote(mark) == fragment.removeprefix("#")


def test_an_address_in_an_attribute_is_percent_encoded_once():
    assert quoted("/ä/100%/#é") == "/%C3%A4/100%25/#%C3%A9"


def test_a_base_url_with_a_path_comes_before_every_address():
    assert absolute("https://example.org/x/", "/2014/ü/") == "https://example.org/x/2014/%C3%BC/"


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.Example.org:8080/talk?x#y", "example.org"),
        ("//speakerdeck.com/ada", "speakerdeck.com"),
        ("/2014/06-09-docks/", ""),
        ("slides.pdf", ""),
        ("mailto:ada@example.org", ""),
        ("https://[", ""),
    ],
)
def test_a_host_is_named_as_people_know_it(url: str, host: str):
    assert host_of(url) == host
