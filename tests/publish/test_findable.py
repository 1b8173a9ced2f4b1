"""What the search finds, and what it keeps of each page."""

import dataclasses
import re
from html import unescape

from makers import day, event, single, site, talk, text, venue
from planned import data, planned, rendered

from notegen.model.event import Translation
from notegen.model.parts import Findable
from notegen.model.site import Rendered, Thing
from notegen.model.target import ready


def found(made, url):
    """What the search keeps of the page at an address."""
    return data(planned(made), url).page.findable


def indexed(html):
    """The words of a page that Pagefind reads, and the attributes that it keeps."""
    kept = dict(re.findall(r' data-(\w+)="([^"]*)"', html[html.index("data-pagefind-meta") :].partition(">")[0]))
    return [unescape(part) for part in re.findall(r"<(\w+)[^>]* data-pagefind-body", html)], kept


def test_a_talk_is_found_with_its_people_its_evening_and_its_day():
    made = event(
        "Docks", talk("Cranes", "Ada Brook (Dock One)", tags=("go",)), talk("Tides"), groups=("Quay Makers",),
        venue=venue("Pier House", city="Hamburg"), end=day("2014-06-10"),
    )  # fmt: skip
    assert found(site(made), made.talks[0].url) == Findable(
        kind="talk",
        title="Cranes",
        language="en",
        speakers=("Ada Brook",),
        affiliations=("Dock One",),
        event="Docks",
        place="Pier House, Hamburg",
        start=day("2014-06-09"),
        end=day("2014-06-10"),
        groups=("Quay Makers",),
        tags=("go",),
        sorted_by="2014-06-09",
        with_talks=True,
    )


def test_each_talk_is_indexed_once_on_its_own_page():
    made = event("Docks", talk("Cranes", texts=(text("- steel"),)), talk("Tides"), texts=(text("- welcome"),))
    plan = planned(site(made))
    evening = rendered(plan, made.url)
    sections = re.findall(r'<section class="talk[^>]*>', evening)
    assert len(sections) == 2 and all("data-pagefind-ignore" in section for section in sections)
    own = rendered(plan, made.talks[0].url)
    assert "data-pagefind-ignore" not in own and indexed(own)[0] == ["div", "div"]


def test_an_event_that_is_one_talk_is_found_as_that_talk():
    made = single("Cranes", "Ada Brook")
    kept = found(site(made), made.url)
    assert (kept.kind, kept.speakers, kept.event, kept.with_talks) == ("talk", ("Ada Brook",), "", True)


def test_no_search_finds_a_draft_a_list_or_a_tag():
    made = site(event("Docks", talk("Cranes"), draft=True, tags=("go",)), event("Rails", start="2015-01-01"))
    plan = planned(made)
    for url in ("/2014/06-09-docks/", "/2014/06-09-docks/cranes/", "/tags/go/", "/", "/talks/", "/2014/", "/search/"):
        html = rendered(plan, url)
        assert "data-pagefind-body" not in html and "data-pagefind-filter" not in html, url
    assert "data-pagefind-body" in rendered(plan, "/2015/01-01-rails/")


def test_somebody_is_found_by_name_with_their_organisations():
    known = Thing("speaker", "Ada Brook", "ada-brook", "/speakers/ada-brook/", aliases=("A. Brook",))
    kept = found(site(event("Docks", talk("Cranes", "Ada Brook (Dock One)")), things=[known]), known.url)
    assert kept == Findable(
        "speaker", "Ada Brook", "en", aliases=("A. Brook",), place="Dock One", sorted_by="2014"
    )  # fmt: skip


def test_who_has_no_page_is_no_entry_of_the_search():
    quiet = Thing("speaker", "Ada Brook", "ada-brook", "")
    plan = planned(site(event("Docks", talk("Cranes", "Ada Brook")), things=[quiet]))
    heads = [each.data.page for each in map(ready, plan.targets) if hasattr(each.data, "page")]
    assert {head.url for head in heads if head.findable} == {"/2014/06-09-docks/", "/2014/06-09-docks/cranes/"}


def test_what_has_no_date_is_in_a_list_by_date_too():
    assert found(site(event("Docks", start="")), "/undated/docks/").sorted_by == "0000"


def test_a_translation_is_found_in_its_language_with_its_talks():
    german = Translation("de", "docks.de.md", "Hafen", (talk("Kräne", slug="cranes"),), url="/2014/06-09-docks/de/")
    made = dataclasses.replace(event("Docks", talk("Cranes")), translations=(german,))
    kept = found(site(made), german.url)
    assert (kept.title, kept.language, kept.with_talks) == ("Hafen", "de", True)


def test_text_without_blanks_is_kept_by_pairs():
    made = event("夜の会", talk("監視", texts=(text("- x"),)))
    texts = {"digest of - x": Rendered(pairs=("作る",))}
    kept = found(site(made, rendered=texts), made.talks[0].url)
    assert kept.pairs == ("監視", "夜の", "の会", "作る")


def test_what_is_hostile_in_a_title_stays_text():
    made = event("Docks", talk('"><script>alert(1)</script> & <b>'))
    html = rendered(planned(site(made)), made.talks[0].url)
    assert "<script>alert" not in html
    assert 'data-title="&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;"' in html


def test_filters_are_year_group_tag_and_language():
    made = event("Docks", talk("Cranes", language="ja"), groups=("Quay, Makers",), tags=("c++", "go"))
    html = rendered(planned(site(made)), made.talks[0].url)
    filters = re.findall(r'data-pagefind-filter="(\w+)\[data-is\]" data-is="([^"]*)"', html)
    assert filters == [
        ("language", "日本語"), ("year", "2014"), ("group", "Quay, Makers"), ("tag", "c++"), ("tag", "go"),
    ]  # fmt: skip
