"""The page of an event."""

import dataclasses

from makers import day, event, fact, project, single, site, talk, text, venue
from planned import data, planned, rendered, target

from notegen.model.event import Speaker, Translation
from notegen.model.site import Rendered, Thing


def test_the_page_tells_who_when_and_where():
    made = event(
        "Harbour Evening",
        talk("Cranes", "Ada Brook (Dock One)"),
        groups=("Pier Group",),
        venue=venue("Pier House", "Quay 3, 20457 Hamburg", "Hamburg"),
        time="19:00",
        link="https://meet.example/1",
        tags=("go",),
        series="Winter talks",
    )
    page = data(planned(site(made)), made.url)
    assert [card.url for card in page.groups] == ["/groups/pier-group/"]
    assert (page.venue.url, page.address, page.city) == ("/venues/pier-house/", "Quay 3, 20457 Hamburg", "Hamburg")
    assert page.map_url == "https://www.openstreetmap.org/search?query=Quay%203%2C%2020457%20Hamburg"
    assert (page.link.url, page.link.host, page.link.kind) == ("https://meet.example/1", "meet.example", "event")
    assert page.series.url == "/series/winter-talks/"
    assert [crumb.url for crumb in page.page.crumbs] == ["/", "/2014/"]
    assert page.card.place == "Pier House, Hamburg"
    assert page.card.people == ("Ada Brook",)


def test_texts_and_talks_stand_in_the_order_of_the_note():
    made = event(
        "Harbour Evening",
        talk("Cranes", session="Morning", texts=(text("- about cranes"),)),
        talk("Tides", session="Noon"),
        texts=(text("hello"), text("a break", place=1, session="Noon"), text("bye", place=2)),
    )
    parts = data(planned(site(made)), made.url).parts
    told = [(part.session, part.talk.title if part.talk else part.text.digest) for part in parts]
    assert told == [
        ("", "digest of hello"),
        ("Morning", "Cranes"),
        ("Noon", "digest of a break"),
        ("", "Tides"),
        ("", "digest of bye"),
    ]
    assert target(planned(site(made)), made.url).bodies == (
        "digest of hello",
        "digest of - about cranes",
        "digest of a break",
        "digest of bye",
    )


def test_an_event_that_is_its_one_talk_is_one_page():
    made = single("Cranes at night", "Ada Brook")
    plan = planned(site(made))
    assert data(plan, made.url).single.title == "Cranes at night"
    assert [each.url for each in plan.targets if each.renderer == "talks"] == []
    assert rendered(plan, made.url).count("<h1") == 1


def test_an_event_with_its_talks_title_and_more_is_single_too():
    made = dataclasses.replace(single("Cranes"), title="Cranes, 9 June 2014")
    assert data(planned(site(made)), made.url).single is not None


def test_the_one_talk_of_an_evening_with_an_address_of_its_own_keeps_its_title():
    page = data(planned(site(made := event("Gothic harbours", talk("Go")))), made.url)
    assert page.single is None
    assert page.parts[0].talk.title == "Go"


def test_an_event_without_a_title_is_called_by_what_is_known():
    named = {
        event("", groups=("Pier Group",)): "Pier Group, 2014-06-09",
        event("", talk("Cranes"), name="x"): "Cranes",
        event("", start="", groups=("Pier Group",), name="x"): "Pier Group",
        event("", name="harbour_evening-no-3"): "harbour evening no 3",
    }
    for made, title in named.items():
        assert data(planned(site(made)), made.url).page.title == title


def test_the_card_counts_the_speakers_beyond_the_first_five():
    made = event("Docks", *(talk(f"T{n}", f"Person {n}") for n in range(7)))
    card = data(planned(site(made)), made.url).card
    assert (len(card.people), card.more_people) == (5, 2)


def test_a_house_that_names_its_city_is_not_followed_by_it():
    made = event("Docks", venue=venue("Pier House Hamburg", city="Hamburg"))
    assert data(planned(site(made)), made.url).card.place == "Pier House Hamburg"


def test_the_site_knows_the_address_of_a_house_that_the_note_only_names():
    house = Thing("venue", "Pier House", "pier-house", "/venues/pier-house/", address="Quay 3", city="Hamburg")
    made = event("Docks", venue=venue("Pier House"))
    page = data(planned(site(made, things=[house])), made.url)
    assert (page.address, page.city, page.card.place) == ("Quay 3", "Hamburg", "Pier House, Hamburg")


def test_what_the_registry_hides_is_not_shown_at_all():
    made = event("Docks", talk("Cranes", "Ada Brook (Dock One)"), venue=venue("Pier House", "Quay 3"), tags=("go",))
    hidden = [("speaker", "Ada Brook"), ("venue", "Pier House"), ("tag", "go")]
    plan = planned(site(made, hidden=hidden))
    shown = rendered(plan, made.url)
    assert not any(word in shown for word in ("Ada Brook", "Dock One", "Pier House", "Quay 3", ">go<"))


def test_one_person_has_one_name_whatever_a_note_writes():
    ada = Thing("speaker", "Ada Brook", "ada-brook", "/speakers/ada-brook/", aliases=("A. Brook",))
    made = event("Docks", talk("Cranes", "A. Brook", "Ada Brook (Dock One)"))
    talk_part = data(planned(site(made, things=[ada])), made.url).parts[0].talk
    assert [card.name for card in talk_part.speakers] == ["Ada Brook"]
    assert [card.name for card in talk_part.speakers[0].affiliations] == ["Dock One"]


def test_links_of_a_talk_are_slides_then_video_then_the_rest():
    from notegen.model.event import Link

    made = event(
        "Docks",
        talk(
            "Cranes",
            slides=("cranes.pdf", "missing.pdf"),
            videos=("https://www.video.example/1",),
            links=(Link("Code", "https://code.example/c"), Link("Odd", "javascript:alert(1)")),
        ),
        note="docks.md",
    )
    plan = planned(site(made, targets={("docks.md", "cranes.pdf"): f"{made.url}cranes.pdf"}))
    cards = data(plan, made.url).parts[0].talk.resources
    assert [(card.kind, card.title, card.url, card.host, card.file_type) for card in cards] == [
        ("slides", "", "/2014/06-09-docks/cranes.pdf", "", "PDF"),
        ("video", "", "https://www.video.example/1", "video.example", ""),
        ("link", "Code", "https://code.example/c", "code.example", ""),
    ]


def test_a_mail_address_is_no_link_unless_the_setting_says_so():
    from notegen.model.event import Link

    made = event("Docks", talk("Cranes", links=(Link("Write", "mailto:ada@example.org"),)))
    assert data(planned(site(made)), made.url).parts[0].talk.resources == ()
    assert len(data(planned(site(made), publish_email=True), made.url).parts[0].talk.resources) == 1


def test_an_address_that_cannot_be_parsed_is_no_link():
    made = event("Docks", link="http://[oops", start="2014-01-01")
    assert data(planned(site(made)), made.url).link is None


def test_links_of_a_text_lead_where_the_site_says_and_anchors_stay():
    body = text("see [a](b.md)", note="docks.md")
    made = event("Docks", texts=(body,), note="docks.md")
    known = {body.digest: Rendered(links=("b.md", "gone.md", "#there"), excerpt="see a")}
    plan = planned(site(made, rendered=known, targets={("docks.md", "b.md"): "/2014/b/"}))
    assert data(plan, made.url).parts[0].text.links == ("/2014/b/", "", "#there")
    assert '<a href="/2014/b/"></a><a href=""></a><a href="#there"></a>' in rendered(plan, made.url)


def test_several_notes_are_named_above_their_texts():
    both = (text("- one", note="a.md"), text("- two", note="b.md"))
    made = event("Docks", talk("Cranes", texts=both), sources=("a.md", "b.md"))
    texts = data(planned(site(made)), made.url).parts[0].talk.texts
    assert [(part.note, part.show_note) for part in texts] == [("a.md", True), ("b.md", True)]


def test_a_block_in_another_language_is_marked():
    made = event("Docks", talk("Kräne", language="de", texts=(text("- Kran", language="de"),)))
    page = data(planned(site(made)), made.url)
    assert (page.page.language, page.parts[0].talk.language) == ("", "de")
    assert page.parts[0].talk.texts[0].language == "de"


def test_an_event_in_another_language_marks_the_page_and_not_each_block():
    made = event("Hafen", talk("Kräne", texts=(text("- Kran", language="de"),)), language="de")
    page = data(planned(site(made)), made.url)
    assert (page.page.language, page.card.language) == ("de", "de")
    assert (page.parts[0].talk.language, page.parts[0].talk.texts[0].language) == ("", "")


def test_a_translation_has_its_own_page_and_both_name_each_other():
    other = Translation("de", "docks.de.md", "Hafen", (talk("Kräne", slug="cranes"),), (text("hallo"),))
    made = event("Docks", talk("Cranes"), note="docks.md")
    made = dataclasses.replace(made, translations=(dataclasses.replace(other, url=f"{made.url}de/"),))
    plan = planned(site(made))
    german = data(plan, "/2014/06-09-docks/de/")
    assert (german.page.title, german.page.language, german.notes) == ("Hafen", "de", ("docks.de.md",))
    assert [part.talk.url for part in german.parts if part.talk] == ["/2014/06-09-docks/de/#cranes"]
    assert [(each.language, each.url) for each in german.page.translations] == [("en", made.url)]
    assert [(each.language, each.url) for each in data(plan, made.url).page.translations] == [("de", german.page.url)]
    assert target(plan, german.page.url).sources == ("notes/docks.de.md",)


def test_translate_to_offers_our_own_page_or_the_service():
    other = Translation("de", "docks.de.md", "Hafen", url="/2014/06-09-docks/de/")
    made = dataclasses.replace(event("Docks"), translations=(other,))
    wanted = {"translate_to": ("de", "en", "fr"), "translate_url": "https://t.example/?to={language}&u={url}"}
    far = data(planned(site(made), base_url="https://example.org/x", **wanted), made.url).translate_service
    assert [(each.language, each.url, each.service) for each in far] == [
        ("de", "/2014/06-09-docks/de/", False),
        ("fr", "https://t.example/?to=fr&u=https%3A%2F%2Fexample.org%2Fx%2F2014%2F06-09-docks%2F", True),
    ]
    near = data(planned(site(made), **wanted), made.url).translate_service
    assert [each.language for each in near] == ["de"]


def test_each_note_can_be_corrected_where_the_setting_says_how():
    made = event("Docks", note="2014/Über docks.md")
    page = data(planned(site(made), edit_url="https://code.example/edit/{path}"), made.url)
    assert page.edit_urls == ("https://code.example/edit/notes/2014/%C3%9Cber%20docks.md",)
    assert data(planned(site(made)), made.url).edit_urls == ("",)


def test_the_description_is_what_the_note_states_or_the_first_words():
    stated = event(
        "Docks", facts=(fact("description", "All about docks.", 2, rule="front matter"),), texts=(text("x"),)
    )
    found = event("Docks", talk("Cranes", texts=(text("- first words"),)))
    assert data(planned(site(stated)), stated.url).page.description == "All about docks."
    assert data(planned(site(found)), found.url).page.description == "- first words"


def test_a_draft_is_marked_and_not_indexed():
    made = event("Docks", draft=True)
    page = data(planned(site(made), drafts=True), made.url)
    assert page.page.noindex
    assert page.card.draft


def test_a_text_that_was_not_rendered_shows_nothing():
    made = event("Docks", texts=(text("lost"),))
    assert data(planned(site(made, rendered={})), made.url).parts == ()


def test_an_event_of_days_and_its_publication_are_passed_on():
    made = event("Docks", start="2016-06-27", end=day("2016-06-28"), published=day("2016-07-01"), authors=("Cy Dee",))
    page = data(planned(site(made)), made.url)
    assert (str(page.card.end), str(page.published), page.authors) == ("2016-06-28", "2016-07-01", ("Cy Dee",))


def test_the_same_speaker_twice_stands_once():
    made = event("Docks", dataclasses.replace(talk("Cranes"), speakers=(Speaker("Ada"), Speaker("Ada", ("Dock One",)))))
    speakers = data(planned(site(made)), made.url).parts[0].talk.speakers
    assert [(card.name, [each.name for each in card.affiliations]) for card in speakers] == [("Ada", ["Dock One"])]


def test_a_table_of_contents_leads_to_the_talks_its_headings_became():
    contents = text("contents", note="docks.md")
    made = event("Docks", talk("K8s 1.1"), talk("Cranes"), texts=(contents,), note="docks.md")
    known = {contents.digest: Rendered(links=("#k8s-11", "#elsewhere"))}
    page = data(planned(site(made, rendered=known)), made.url)
    assert page.parts[0].text.links == (f"{made.url}#k8s-1-1", "#elsewhere")


def test_a_site_absolute_link_needs_a_file_in_the_static_folder(tmp_path):
    (tmp_path / "static" / "deck").mkdir(parents=True)
    (tmp_path / "static" / "deck" / "index.html").write_text("slides")
    made = event("Docks", talk("Cranes", slides=("/deck/#/3", "/gone/", "//elsewhere.example/")))
    cards = data(planned(site(made), project(tmp_path)), made.url).parts[0].talk.resources
    assert [card.url for card in cards] == ["/deck/#/3"]
