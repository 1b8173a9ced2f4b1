"""`Mentioned in`: links between notes read backwards, never to oneself, never from a draft."""

from dataclasses import replace

from makers import event, single, site, talk, text
from planned import data, planned, rendered

from notegen.model.event import Event, Link, Translation
from notegen.model.site import Rendered, Site


def linking(*links: str, note: str = "a.md"):
    """A text with these links."""
    return text(" ".join(links), note=note, digest=f"{note} {' '.join(links)}")


def linked(*events: Event, **targets: str) -> Site:
    """A site whose links `<name>` lead where `targets` says, whatever note they stand in."""
    made = site(*events)
    texts = [each for one in events for holder in (one, *one.talks, *one.translations) for each in holder.texts]
    return replace(
        made,
        rendered={each.digest: Rendered(links=tuple(each.source.split())) for each in texts},
        targets={(each.note, name): url for each in texts for name, url in targets.items()},
    )


def mentions(made: Site, url: str) -> list[tuple[str, str]]:
    return [(one.title, one.url) for one in data(planned(made), url).mentions]


def test_a_talk_that_another_talk_links_to_names_it():
    here = event("Docks", talk("Cranes"), start="2014-01-01")
    there = event("Piers", talk("Tides", texts=(linking("x"),)), start="2014-02-01")
    made = linked(here, there, x=here.talks[0].url)
    assert mentions(made, here.talks[0].url) == [("Tides", there.talks[0].url)]
    assert mentions(made, here.url) == []


def test_a_link_to_a_talk_on_its_events_page_is_a_mention_of_the_talk():
    here = event("Docks", talk("Cranes"), start="2014-01-01")
    there = event("Piers", texts=(linking("x"),), start="2014-02-01")
    made = linked(here, there, x=f"{here.url}#cranes")
    assert mentions(made, here.talks[0].url) == [("Piers", there.url)]


def test_what_an_event_says_of_its_own_talks_is_no_mention():
    here = event("Docks", talk("Cranes"), talk("Tides", texts=(linking("x", "y"),)), start="2014-01-01")
    made = linked(here, x=here.url, y=here.talks[0].url)
    assert [mentions(made, url) for url in (here.url, *(one.url for one in here.talks))] == [[], [], []]


def test_people_and_pages_are_mentioned_too():
    guide = event("Guide", kind="page", url="/guide/", id="guide", start="", texts=(linking("x", note="guide.md"),))
    made = linked(guide, event("Docks", talk("Cranes", "Ada Brook"), texts=(linking("y"),)), x="/speakers/ada-brook/")
    made = replace(made, targets=made.targets | {("a.md", "y"): "/guide/"})
    assert mentions(made, "/speakers/ada-brook/") == [("Guide", "/guide/")]
    assert mentions(made, "/guide/") == [("Docks", "/2014/06-09-docks/")]


def test_a_draft_is_named_on_no_page():
    here = event("Docks", start="2014-01-01")
    draft = event("Piers", texts=(linking("x"),), draft=True, start="2014-02-01")
    assert mentions(linked(here, draft, x=here.url), here.url) == []


def test_mentions_stand_once_newest_first_with_their_year():
    here = event("Docks", start="2014-01-01")
    old = event("Old", texts=(linking("x", "y"),), start="2015-01-01")
    new = event("New", texts=(linking("x", note="b.md"),), start="2016-01-01")
    page = rendered(planned(linked(here, old, new, x=here.url, y=f"{here.url}#notes")), here.url)
    listed = page.partition('<section class="names mentions">')[2].partition("</section>")[0].splitlines()
    assert [line for line in listed if line.startswith("<li>")] == [
        '<li><a href="../../2016/01-01-new/" dir="auto">New</a> <span class="count">2016</span></li>',
        '<li><a href="../../2015/01-01-old/" dir="auto">Old</a> <span class="count">2015</span></li>',
    ]


def test_a_link_beside_a_talk_and_one_in_a_translation_count_as_links_of_the_notes():
    here = event("Docks", start="2014-01-01")
    beside = single("Tides", start="2014-02-01")
    beside = replace(beside, talks=(replace(beside.talks[0], links=(Link("Docks", "x"),)),))
    other = Translation("de", "b.de.md", "Stege", texts=(linking("x", note="b.de.md"),), url="/2015/01-01-piers/de/")
    there = event("Piers", translations=(other,), start="2015-01-01")
    made = linked(here, beside, there, x=here.url)
    made = replace(made, targets={**made.targets, (beside.sources[0], "x"): here.url})
    assert mentions(made, here.url) == [("Piers", there.url), ("Tides", beside.url)]


def test_a_page_that_everything_links_to_shows_the_newest_only():
    here = event("Docks", start="2013-01-01")
    others = [event(f"E{n}", texts=(linking("x", note=f"{n}.md"),), start=f"2014-01-{n:02}") for n in range(1, 31)]
    found = mentions(linked(here, *others, x=here.url), here.url)
    assert (len(found), found[0][0], found[-1][0]) == (24, "E30", "E7")
