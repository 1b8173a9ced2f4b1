"""What took the place of a lost address: each rule on the smallest site that shows it, and where it must not guess."""

from dataclasses import replace

from growing import growth_of_time

from notegen.model.recorded import Recorded
from notegen.publish.moved import WHOLE_RULES, Lost, lost
from notegen.publish.standing import Standing

TEXT, OTHER = "000000000000", "111111111111"
LIKE = "aaaaaaaa"


def line(url: str, kind: str = "event", digest: str = "", likeness: str = "", source: str = "a.md") -> Recorded:
    return Recorded(url, kind, digest, likeness, source)


def page(record: Recorded, *notes: str, **more) -> Standing:
    """A page as it stands now."""
    event = record.url if record.kind in ("event", "page", "deck") else record.url.rstrip("/").rpartition("/")[0] + "/"
    return Standing(record, notes or (record.source,), more.pop("event", event), **more)


def found(lock: tuple[Recorded, ...], *pages: Standing, leads: dict[str, str] | None = None) -> dict[str, str]:
    """Lost address → where it is now, or an empty text."""
    served = {each.record.url for each in pages} | set(leads or {})
    return {each.record.url: _url(each) for each in lost(lock, pages, served, leads or {}, {})}


def _url(each: Lost) -> str:
    return each.now.record.url if each.now else ""


def test_nothing_is_lost_where_everything_stands():
    assert found((line("/2014/a/"),), page(line("/2014/a/"))) == {}


def test_same_text_in_another_note():
    now = page(line("/2014/b/", digest=TEXT, source="b.md"))
    assert found((line("/2014/a/", digest=TEXT),), now) == {"/2014/a/": "/2014/b/"}


def test_same_text_twice_is_nobody():
    pages = [page(line(f"/2014/{name}/", digest=TEXT, source=f"{name}.md")) for name in "bc"]
    assert found((line("/2014/a/", digest=TEXT),), *pages) == {"/2014/a/": ""}


def test_same_text_twice_is_the_one_of_the_same_note():
    pages = [page(line(f"/2014/{name}/", digest=TEXT, source=f"{name}.md")) for name in "bc"]
    assert found((line("/2014/a/", digest=TEXT, source="c.md"),), *pages) == {"/2014/a/": "/2014/c/"}


def test_a_page_that_was_recorded_before_is_no_copy_of_what_is_lost():
    lock = (line("/2014/a/", digest=TEXT), line("/2014/b/", digest=TEXT, source="b.md"))
    assert found(lock, page(lock[1])) == {"/2014/a/": ""}


def test_same_note_with_another_text():
    now = page(line("/2014/b/", digest=OTHER))
    assert found((line("/2014/a/", digest=TEXT),), now) == {"/2014/a/": "/2014/b/"}


def test_same_note_is_not_asked_where_it_was_several_pages():
    lock = (line("/2014/a/", digest=TEXT), line("/2014/c/", digest="222222222222"))
    assert found(lock, page(line("/2014/b/", digest=OTHER))) == {"/2014/a/": "", "/2014/c/": ""}


def test_a_page_that_became_a_talk_of_its_folder_is_found_by_its_note():
    talk = page(line("/2014/conf/a/", "talk", OTHER), event="/2014/conf/")
    assert found((line("/a/", "page", TEXT),), talk) == {"/a/": "/2014/conf/a/"}


def test_same_day_and_group():
    now = page(line("/2014/b/", likeness=LIKE, source="b.md"))
    assert found((line("/2014/a/", likeness=LIKE),), now) == {"/2014/a/": "/2014/b/"}


def test_same_talks():
    lock = (line("/2014/a/"), line("/2014/a/x/", "talk", TEXT), line("/2014/a/y/", "talk", OTHER))
    event = page(line("/2014/b/", source="b.md"), below=frozenset({"x", "y"}))
    talks = [page(line(f"/2014/b/{name}/", "talk", digest, "", "b.md")) for name, digest in (("x", TEXT), ("y", OTHER))]
    (only,) = lost(lock, (event, *talks), {"/2014/b/", "/2014/b/x/", "/2014/b/y/"}, {}, {})
    assert (_url(only), [record.url for record in only.with_it]) == ("/2014/b/", ["/2014/a/x/", "/2014/a/y/"])


def test_same_talks_are_more_than_half_of_them():
    lock = (line("/2014/a/"), line("/2014/a/x/", "talk", TEXT), line("/2014/a/y/", "talk", OTHER))
    event = page(line("/2014/b/", source="b.md"), below=frozenset({"x"}))
    talk = page(line("/2014/b/x/", "talk", TEXT, "", "b.md"))
    assert found(lock, event, talk) == {"/2014/a/": "", "/2014/a/x/": "/2014/b/x/"}


def test_a_talk_is_looked_for_where_its_event_leads():
    lock = (line("/2014/a/old/", "talk", TEXT),)
    pages = page(line("/2014/b/", source="b.md")), page(line("/2014/b/new/", "talk", TEXT, source="b.md"))
    assert found(lock, *pages, leads={"/2014/a/": "/2014/b/"}) == {"/2014/a/old/": "/2014/b/new/"}


def test_a_talk_of_the_same_speakers_is_not_sure_where_there_were_two():
    lock = tuple(line(f"/2014/a/{name}/", "talk", "", LIKE) for name in ("x", "y"))
    talk = page(line("/2014/a/z/", "talk", OTHER, LIKE))
    assert found(lock, page(line("/2014/a/")), talk) == {"/2014/a/x/": "", "/2014/a/y/": ""}


def test_the_one_talk_of_an_event_that_is_its_talk_now_is_the_event():
    single = page(line("/2014/a/"), below=frozenset({"new"}), on_one_page=True)
    assert found((line("/2014/a/old/", "talk", TEXT),), single) == {"/2014/a/old/": "/2014/a/"}


def test_a_talk_that_is_none_any_more_leads_to_its_event():
    assert found((line("/2014/a/x/", "talk", TEXT),), page(line("/2014/a/"))) == {"/2014/a/x/": "/2014/a/"}


def test_a_talk_that_may_be_one_of_the_new_ones_is_not_sure():
    new = page(line("/2014/a/y/", "talk", OTHER, LIKE))
    assert found((line("/2014/a/x/", "talk", TEXT),), page(line("/2014/a/")), new) == {"/2014/a/x/": ""}


def test_talks_that_moved_along_with_their_event_are_no_new_ones():
    lock = (line("/2014/a/"), line("/2014/a/x/", "talk", TEXT), line("/2014/a/y/", "talk", OTHER))
    event = page(line("/2014/b/"), below=frozenset({"x"}))
    assert found(lock, event, page(line("/2014/b/x/", "talk", TEXT))) == {
        "/2014/a/": "/2014/b/",
        "/2014/a/y/": "/2014/b/",
    }


def test_the_talks_of_an_event_that_is_a_page_now_lead_to_the_page():
    lock = (line("/2014/a/"), line("/2014/a/x/", "talk", TEXT), line("/2014/a/y/", "talk", OTHER))
    assert found(lock, page(line("/a/", "page"))) == {"/2014/a/": "/a/", "/2014/a/x/": "/a/", "/2014/a/y/": "/a/"}


def test_a_draft_is_nobody_s_heir():
    now = replace(page(line("/2014/b/", digest=TEXT, source="b.md")), draft=True)
    assert found((line("/2014/a/", digest=TEXT),), now) == {"/2014/a/": ""}


def test_every_rule_says_when_it_is_wrong_and_has_a_test_of_its_own():
    for rule in WHOLE_RULES:
        assert "Bad: " in (rule.__doc__ or "")
        assert f"test_{rule.__name__}" in {name.partition("_in_")[0].partition("_with_")[0] for name in globals()}


def test_lost_addresses_take_time_in_proportion():
    def looking(count):
        lock = tuple(line(f"/2014/a/t{number}/", "talk", TEXT, LIKE) for number in range(count))
        lock += tuple(line(f"/2014/e{number}/", digest=TEXT, likeness=LIKE) for number in range(count))
        pages = [page(line(f"/2015/b{at}/", digest=TEXT, likeness=LIKE, source="b.md")) for at in range(count // 10)]
        urls = {each.record.url for each in pages}
        return lambda: lost(lock, pages, urls, {}, {})

    assert len(looking(100)()) == 200
    assert growth_of_time(looking, 200) < 24
