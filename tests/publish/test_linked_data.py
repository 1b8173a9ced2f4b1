"""What pages state to programs: schema.org's words, only what is known, nothing that could be markup."""

import dataclasses
import json

import pytest
from makers import event, single, site, speaker, talk, text, venue
from planned import planned, rendered, urls
from statements import faults, statements

from notegen.model.civil_date import CivilDate
from notegen.model.event import Link, Translation
from notegen.model.site import Thing
from notegen.publish.linked_data.place import postal_address
from notegen.theme.head_data import locale_of

BASE = "https://pier.example.org/notes"
EVENING = event(
    "Harbour Meetup",
    talk("Knots", "Ada Brook (Dock One)", slides=("https://slides.example.org/knots",), tags=("rope",)),
    talk("Sails", "Bo Reed", "Ada Brook"),
    time="19:00-21:30",
    groups=("Quay Makers",),
    venue=venue("Pier House", "Quay 1, 20457 Hamburg", "Hamburg"),
    link="https://meet.example.org/1",
    series="Rope Week",
    tags=("boats",),
    authors=("Cy Dune",),
)


def stated(made, url: str, **settings) -> dict:
    """What the page at an address states."""
    return statements(rendered(planned(made, **settings), url))


def about(made, url: str, **settings) -> dict:
    """What the page's own subject is."""
    return stated(made, url, **settings)["mainEntity"]


def test_every_kind_of_page_states_only_what_schema_org_knows() -> None:
    deck = event("Ropes in ten slides", kind="deck", url="/decks/ropes/", authors=("Cy Dune",), tags=("rope",))
    note = event("About", kind="page", url="/about/", texts=(text(),), authors=("Cy Dune",))
    undated = event("Some Day", talk("", "Ada Brook"), talk(""), start="")
    alone = single("Splices", "Ada Brook", start="2015")
    made = site(EVENING, deck, note, undated, alone)
    plan = planned(made, base_url=BASE)
    pages = {url: rendered(plan, url) for url in sorted(urls(plan)) if url.endswith("/")}
    blocks = {url: statements(html) for url, html in pages.items() if 'content="noindex"' not in html}

    assert {url: found for url, block in blocks.items() if (found := faults(block))} == {}
    assert {block["@type"] for block in blocks.values()} == {"WebSite", "WebPage", "ProfilePage", "CollectionPage"}
    assert {block["mainEntity"]["@type"] for block in blocks.values() if "mainEntity" in block} == {
        "Event",
        "EventSeries",
        "ItemList",
        "Organization",
        "Person",
        "Place",
        "PresentationDigitalDocument",
    }


def test_the_check_itself_finds_what_schema_org_does_not_know() -> None:
    wrong = {"@type": "Event", "nam": "x", "startDate": "June", "location": {"@type": "Person", "name": ""}}

    assert faults({"@context": "https://schema.org", **wrong}) == [
        "Event has no nam",
        "Event.startDate is not 'June'",
        "Event.location is not {'@type': 'Person', 'name': ''}",
        "Person.name is not ''",
    ]


def test_an_event_states_when_where_who_and_its_talks() -> None:
    assert about(site(EVENING), EVENING.url, base_url=BASE) == {
        "@type": "Event",
        "name": "Harbour Meetup",
        "url": f"{BASE}/2014/06-09-harbour-meetup/",
        "startDate": "2014-06-09T19:00",
        "endDate": "2014-06-09T21:30",
        "sameAs": "https://meet.example.org/1",
        "location": {
            "@type": "Place",
            "name": "Pier House",
            "url": f"{BASE}/venues/pier-house/",
            "address": {
                "@type": "PostalAddress",
                "streetAddress": "Quay 1",
                "postalCode": "20457",
                "addressLocality": "Hamburg",
            },
        },
        "organizer": {"@type": "Organization", "name": "Quay Makers", "url": f"{BASE}/groups/quay-makers/"},
        "superEvent": {"@type": "EventSeries", "name": "Rope Week", "url": f"{BASE}/series/rope-week/"},
        "keywords": "boats",
        "subEvent": [
            {
                "@type": "Event",
                "name": "Knots",
                "url": f"{BASE}/2014/06-09-harbour-meetup/knots/",
                "startDate": "2014-06-09",
                "performer": {"@type": "Person", "name": "Ada Brook", "url": f"{BASE}/speakers/ada-brook/"},
            },
            {
                "@type": "Event",
                "name": "Sails",
                "url": f"{BASE}/2014/06-09-harbour-meetup/sails/",
                "startDate": "2014-06-09",
                "performer": [
                    {"@type": "Person", "name": "Bo Reed", "url": f"{BASE}/speakers/bo-reed/"},
                    {"@type": "Person", "name": "Ada Brook", "url": f"{BASE}/speakers/ada-brook/"},
                ],
            },
        ],
    }


def test_a_talk_states_its_speaker_its_slides_and_its_evening() -> None:
    found = about(site(EVENING), f"{EVENING.url}knots/", base_url=BASE)

    assert found["performer"]["affiliation"]["name"] == "Dock One"
    assert found["workFeatured"] == {
        "@type": "PresentationDigitalDocument",
        "url": "https://slides.example.org/knots",
    }
    assert (found["startDate"], found["keywords"], found["location"]["name"]) == ("2014-06-09", "rope", "Pier House")
    assert (found["superEvent"]["name"], found["superEvent"]["startDate"]) == ("Harbour Meetup", "2014-06-09T19:00")


def test_a_recording_is_of_no_kind_that_nobody_stated() -> None:
    recorded = event("Evening", talk("Knots", videos=("https://video.example.org/1", "https://video.example.org/2")))

    assert about(site(recorded), f"{recorded.url}knots/")["recordedIn"] == [
        {"@type": "MediaObject", "url": "https://video.example.org/1"},
        {"@type": "MediaObject", "url": "https://video.example.org/2"},
    ]


def test_an_event_that_is_its_one_talk_is_one_event() -> None:
    made = single("Splices", "Ada Brook")
    found = about(site(made), made.url)

    assert (found["name"], found["performer"]["name"]) == ("Splices", "Ada Brook")
    assert "subEvent" not in found


def test_on_which_of_several_days_a_talk_was_held_is_not_made_up() -> None:
    days = event("Tidekon", talk("Knots", "Ada Brook"), end=CivilDate(2014, 6, 10), time="09:00-17:00")

    found = about(site(days), days.url)
    assert (found["startDate"], found["endDate"]) == ("2014-06-09T09:00", "2014-06-10")
    assert "startDate" not in found["subEvent"]
    assert "startDate" not in about(site(days), f"{days.url}knots/")


@pytest.mark.parametrize(("start", "stated_start"), [("2014-06", "2014-06"), ("2014", "2014"), ("", None)])
def test_a_date_is_stated_as_precisely_as_it_is_known(start: str, stated_start: str | None) -> None:
    made = event("Evening", talk("Knots", "Ada Brook"), start=start, time="19:00")

    found = about(site(made), made.url)
    assert found.get("startDate") == stated_start
    assert "startDate" not in found["subEvent"]


def test_an_evening_that_ends_after_midnight_ends_on_the_next_day() -> None:
    made = event("Evening", start="2014-12-31", time="22:00-01:00")

    assert about(site(made), made.url)["endDate"] == "2015-01-01T01:00"


@pytest.mark.parametrize(
    ("status", "stated_status"),
    [
        ("scheduled", None),
        ("cancelled", "https://schema.org/EventCancelled"),
        ("postponed", "https://schema.org/EventPostponed"),
    ],
)
def test_only_what_did_not_happen_as_planned_has_a_status(status: str, stated_status: str | None) -> None:
    made = event("Evening", status=status)

    assert about(site(made), made.url).get("eventStatus") == stated_status


def test_of_an_event_without_a_house_only_the_city_is_stated() -> None:
    made = event("Evening", talk("Knots"), city="Hamburg")
    hamburg = {"@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": "Hamburg"}}

    assert about(site(made), made.url)["location"] == hamburg
    assert about(site(made), f"{made.url}knots/")["location"] == hamburg


@pytest.mark.parametrize(
    ("line", "city", "country", "parts"),
    [
        ("Quay 1, 20457 Hamburg", "", "", ("Quay 1", "20457", "Hamburg", None)),
        ("Quay 1, D-20457 Hamburg, Germany", "Hamburg", "Germany", ("Quay 1", "D-20457", "Hamburg", "Germany")),
        ("12 Pier Street, Bristol BS1 4RW", "Bristol", "", ("12 Pier Street, Bristol BS1 4RW", None, "Bristol", None)),
        ("Pier 3, Room 2, Porto", "Porto", "", ("Pier 3, Room 2", None, "Porto", None)),
        ("", "", "Germany", (None, None, None, "Germany")),
    ],
)
def test_an_address_is_taken_apart_as_far_as_it_is_sure(line: str, city: str, country: str, parts: tuple) -> None:
    found = json.loads(f"{{{postal_address(line, city, country).stated}}}")
    names = ("streetAddress", "postalCode", "addressLocality", "addressCountry")

    assert tuple(found.get(name) for name in names) == parts


def test_a_speaker_states_names_profiles_and_organisations() -> None:
    ada = Thing(
        "speaker",
        "Ada Brook",
        "ada-brook",
        "/speakers/ada-brook/",
        aliases=("A. Brook",),
        links=("https://social.example.org/ada",),
    )
    block = stated(site(EVENING, things=(ada,)), "/speakers/ada-brook/", base_url=BASE)

    assert (block["@type"], block["mainEntity"]) == (
        "ProfilePage",
        {
            "@type": "Person",
            "name": "Ada Brook",
            "alternateName": "A. Brook",
            "url": f"{BASE}/speakers/ada-brook/",
            "sameAs": "https://social.example.org/ada",
            "affiliation": {"@type": "Organization", "name": "Dock One", "url": f"{BASE}/organisations/dock-one/"},
        },
    )


def test_who_has_no_page_is_a_name_and_who_is_hidden_is_not_there() -> None:
    unlisted = Thing("speaker", "Bo Reed", "bo-reed", "")
    made = site(EVENING, things=(unlisted,), hidden=(("speaker", "Ada Brook"),))
    found = about(made, EVENING.url)

    assert "performer" not in found["subEvent"][0]
    assert found["subEvent"][1]["performer"] == {"@type": "Person", "name": "Bo Reed"}


def test_the_way_to_a_page_is_stated_in_the_words_of_the_interface() -> None:
    way = stated(site(EVENING), f"{EVENING.url}knots/", base_url=BASE, language="de")["breadcrumb"]

    assert [(step["position"], step["name"], step.get("item")) for step in way["itemListElement"]] == [
        (1, "Start", f"{BASE}/"),
        (2, "2014", f"{BASE}/2014/"),
        (3, "Harbour Meetup", f"{BASE}{EVENING.url}"),
        (4, "Knots", None),
    ]


def test_without_a_base_url_addresses_are_relative_to_the_page() -> None:
    block = stated(site(EVENING), EVENING.url)

    assert (block["url"], block["isPartOf"]["url"]) == ("./", "../../")
    assert block["mainEntity"]["organizer"]["url"] == "../../groups/quay-makers/"


def test_the_home_page_states_the_site() -> None:
    assert stated(site(EVENING), "/", base_url=BASE, title="Pier Notes", description="By the water.") == {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": "Pier Notes",
        "url": f"{BASE}/",
        "description": "By the water.",
        "inLanguage": "en",
    }


def test_a_list_states_how_long_it_is_and_its_first_ten() -> None:
    many = [event(f"Evening {number}", talk(f"Talk {number}")) for number in range(12)]
    found = about(site(*many), "/talks/")

    assert (found["numberOfItems"], len(found["itemListElement"])) == (12, 10)


def test_the_language_of_the_notes_is_the_pages_and_not_the_evenings() -> None:
    made = event("Abend", talk("Knoten", "Ada Brook"), language="de")
    block = stated(site(made), made.url)

    assert block["inLanguage"] == "de"
    assert "inLanguage" not in block["mainEntity"]


def test_a_translation_is_a_page_of_its_own_about_the_same_event() -> None:
    german = Translation("de", "a.de.md", "Hafenabend", talks=(talk("Knoten"),), url="/2014/06-09-evening/de/")
    made = event("Evening", talk("Knots"), translations=(german,))
    block = stated(site(made), german.url, base_url=BASE)

    assert (block["name"], block["inLanguage"], block["mainEntity"]["name"]) == ("Hafenabend", "de", "Evening")
    assert (block["url"], block["mainEntity"]["url"]) == (f"{BASE}{german.url}", f"{BASE}{made.url}")


def test_a_draft_states_nothing_and_no_list_states_it() -> None:
    draft = event("Secret", talk("Hidden", "Bo Reed"), draft=True, tags=("boats",))
    made = planned(site(EVENING, draft), base_url=BASE)

    for url in (draft.url, f"{draft.url}hidden/", "/404.html"):
        assert "ld+json" not in rendered(made, url)
        assert "og:title" not in rendered(made, url)
    for url in ("/events/", "/talks/", "/2014/", "/tags/boats/"):
        assert "Secret" not in json.dumps(statements(rendered(made, url)))


def test_a_title_can_be_no_markup() -> None:
    evil = '</script><script>alert(1)</script><!-- & "quoted" \u2028 漢字 \udcff'
    made = event(evil, talk(evil, evil), url="/2014/evil/", groups=(evil,))
    html = rendered(planned(site(made)), made.url)

    plain = rendered(planned(site(event("Evening", talk("Knots", "Ada Brook"), url="/2014/evil/"))), made.url)
    assert (html.count("</script"), html.count("<script")) == (plain.count("</script"), plain.count("<script"))
    shown = statements(html)["mainEntity"]["name"]
    assert shown == evil.encode("utf-8", "replace").decode()


def test_a_link_to_a_page_shows_its_title_and_the_sites_card() -> None:
    made = planned(site(EVENING), base_url=BASE, title="Pier Notes")
    card = dataclasses.replace(
        made, frame=dataclasses.replace(made.frame, assets=(("card.png", "/assets/card.0a.png"),))
    )
    html = rendered(card, f"{EVENING.url}knots/")

    assert [line for line in html.splitlines() if "og:" in line or "twitter:" in line] == [
        '<meta property="og:title" content="Knots">',
        '<meta property="og:type" content="article">',
        '<meta property="og:site_name" content="Pier Notes">',
        '<meta property="og:description" content="Knots – Pier Notes">',
        '<meta property="og:locale" content="en_US">',
        f'<meta property="og:url" content="{BASE}{EVENING.url}knots/">',
        f'<meta property="og:image" content="{BASE}/assets/card.0a.png">',
        '<meta property="og:image:alt" content="Pier Notes">',
        '<meta name="twitter:card" content="summary_large_image">',
    ]


def test_a_shared_link_and_a_search_engine_are_told_the_same_sentence() -> None:
    html = rendered(planned(site(EVENING), title="Pier Notes"), "/speakers/ada-brook/")

    assert '<meta name="description" content="Ada Brook: 2 talks, 2014">' in html
    assert '<meta property="og:description" content="Ada Brook: 2 talks, 2014">' in html


def test_without_a_base_url_no_picture_is_named() -> None:
    html = rendered(planned(site(EVENING)), EVENING.url)

    assert "og:image" not in html
    assert "og:url" not in html
    assert '<meta name="twitter:card" content="summary">' in html


@pytest.mark.parametrize(
    ("url", "kind"), [("/", "website"), ("/talks/", "website"), ("/speakers/ada-brook/", "profile")]
)
def test_the_type_of_a_preview_is_that_of_the_page(url: str, kind: str) -> None:
    assert f'<meta property="og:type" content="{kind}">' in rendered(planned(site(EVENING)), url)


@pytest.mark.parametrize(
    ("language", "locale"),
    [("de", "de_DE"), ("de-AT", "de_AT"), ("pt_br", "pt_BR"), ("zh-Hant-TW", "zh_TW"), ("nl", ""), ("zh-Hans", "")],
)
def test_a_locale_names_a_region_only_where_one_is_meant(language: str, locale: str) -> None:
    assert locale_of(language) == locale


def test_a_speaker_named_twice_is_one_performer() -> None:
    made = event("Evening", dataclasses.replace(talk("Knots"), speakers=(speaker("Ada Brook"), speaker("Ada Brook"))))

    assert about(site(made), f"{made.url}knots/")["performer"]["name"] == "Ada Brook"


def test_a_link_of_a_talk_that_is_no_slides_and_no_recording_is_not_stated() -> None:
    made = event("Evening", talk("Knots", links=(Link("Code", "https://code.example.org/"),)))

    assert "code.example.org" not in json.dumps(stated(site(made), f"{made.url}knots/"))
