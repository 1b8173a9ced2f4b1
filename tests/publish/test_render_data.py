"""The data files for programs."""

import json

from makers import event, site, talk, venue
from planned import planned, rendered

from notegen.model.site import Thing


def read(plan, key: str):
    document = json.loads(rendered(plan, f"/data/{key}.json"))
    assert document["schema"] == 1
    return document[key]


def test_there_is_a_file_for_each_kind():
    made = site(
        event("Docks", talk("Cranes", "Ada Brook (Dock One)"), venue=venue(), groups=("Pier Group",), tags=("go",))
    )
    plan = planned(made)
    names = {
        key: [each["name"] for each in read(plan, key)]
        for key in ("speakers", "groups", "venues", "organisations", "tags")
    }
    assert names == {
        "speakers": ["Ada Brook"],
        "groups": ["Pier Group"],
        "venues": ["Pier House"],
        "organisations": ["Dock One"],
        "tags": ["go"],
    }
    assert [each["id"] for each in read(plan, "events")] == ["2014/06-09-docks"]


def test_a_talk_says_which_event_it_belongs_to():
    (record,) = read(planned(site(event("Docks", talk("Cranes")))), "talks")
    assert (record["id"], record["event"], record["start"]) == (
        "2014/06-09-docks/cranes",
        "2014/06-09-docks",
        "2014-06-09",
    )


def test_drafts_are_in_no_data_nor_what_they_alone_name():
    made = site(
        event("Secret", talk("Hush", "Cy Dee", "Ada Brook"), tags=("hush",), draft=True),
        event("Docks", talk("Cranes", "Ada Brook"), start="2015-01-01"),
    )
    plan = planned(made, drafts=True)
    assert [each["title"] for each in read(plan, "events")] == ["Docks"]
    assert [each["title"] for each in read(plan, "talks")] == ["Cranes"]
    assert [(each["name"], each["talks"]) for each in read(plan, "speakers")] == [
        ("Ada Brook", ["2015/01-01-docks/cranes"])
    ]
    assert read(plan, "tags") == []


def test_who_has_no_page_has_no_record():
    quiet = Thing("speaker", "Ada Brook", "ada-brook", "")
    plan = planned(site(event("Docks", talk("Cranes", "Ada Brook")), things=[quiet]))
    assert read(plan, "speakers") == []
    assert read(plan, "talks")[0]["speakers"] == [{"name": "Ada Brook", "url": None, "affiliations": []}]


def test_mail_addresses_are_in_no_data():
    from notegen.model.event import Link

    ada = Thing("speaker", "Ada", "ada", "/speakers/ada/", links=("mailto:ada@example.org", "https://ada.example"))
    made = site(event("Docks", talk("Cranes", "Ada", links=(Link("Write", "mailto:ada@example.org"),))), things=[ada])
    plan = planned(made)
    assert read(plan, "speakers")[0]["links"] == ["https://ada.example"]
    assert "example.org" not in rendered(plan, "/data/talks.json") + rendered(plan, "/data/speakers.json")
