"""One page value of each kind, as small as shows everything, for the tests of the theme."""

from dataclasses import replace
from pathlib import Path

from notegen.model.cards import EventCard, LinkCard, NameCard, SpeakerCard, TalkCard, YearGroup
from notegen.model.charts import ArchivePage, Chart, Columns, Mark, Phrase, Row, Series, Strip, Tick
from notegen.model.civil_date import CivilDate
from notegen.model.frame import SiteFrame
from notegen.model.pages import (
    DeckPage,
    EventPage,
    HomePage,
    ListingPage,
    NotePage,
    Page,
    PlainPage,
    SearchPage,
    TalkPage,
    ThingPage,
    YearPage,
)
from notegen.model.parts import Crumb, Findable, ProgrammePart, TalkPart, TextPart, Translated
from notegen.theme.environment import open_theme

FRAME = SiteFrame(
    title="Pier Notes",
    description="What was said by the water.",
    language="en",
    base_url="",
    navigation=tuple(Crumb(kind, f"/{kind}/", True) for kind in ("talks", "speakers", "venues")),
    header=(Crumb("talks", "/talks/", True), Crumb("speakers", "/speakers/", True)),
    assets=(
        ("theme.css", "/assets/theme.0a.css"),
        ("icon.svg", "/assets/icon.0b.svg"),
        ("present.js", "/assets/present.0c.js"),
        ("search.js", "/assets/search.0d.js"),
        ("spellings.js", "/assets/spellings.0e.js"),
    ),
    generator="notegen 0.1",
    policy="default-src 'none'; style-src 'self'",
)
GROUP = NameCard("group", "Quay Makers", "/groups/quay-makers/", 4, 7, "2014", "2016")
TAG = NameCard("tag", "knots", "/tags/knots/", 3)
ADA = SpeakerCard(
    "Ada Brook", "/speakers/ada-brook/", (NameCard("organisation", "Dock One", "/organisations/dock-one/"),)
)
EVENT = EventCard(
    "Knots and Boats",
    "/2016/06-27-knots/",
    CivilDate(2016, 6, 27),
    None,
    "19:00",
    (GROUP,),
    "Boat Shed",
    2,
    ("Ada Brook",),
)
TALK = TalkCard(
    "Bowlines", "/2016/06-27-knots/bowlines/", (ADA,), EVENT.title, EVENT.url, EVENT.start, place=EVENT.place
)
TEXT = TextPart("digest-1", "2016/knots.md")
SLIDES = LinkCard("", "https://slides.example.org/bowlines", "slides", "slides.example.org")
CODE = LinkCard("The rope simulator", "https://code.example.org/rope", "link", "code.example.org")
MARK = Mark("1%", 20, "5%", 30, Phrase(text="Quay Makers"), Phrase(text="2016"), 5)
BY_YEAR = Chart(
    "talks",
    "chart.talks",
    (Phrase("chart.most", count=5, places=(("name", "Quay Makers"),)),),
    "count.talks",
    ("year", "talks", "groups"),
    (Row(Phrase(text="2016"), "/2016/", 5, ((Phrase(text="Quay Makers"), 5),)),),
    Columns(
        184,
        162,
        (MARK,),
        (Tick("3%", Phrase(text="2016")),),
        key=(Series(Phrase(text="Quay Makers"), GROUP.url, 7), Series(Phrase("chart.others"), rest=True)),
    ),
)
BY_TAG = replace(
    BY_YEAR,
    id="tags",
    columns=None,
    strips=(Strip(Phrase(text="knots"), (MARK,), Phrase(text="2016"), 3, TAG.url, "tag"),),
    form="bars",
)


FOUND = Findable(
    "talk",
    "Bowlines",
    "en",
    ("Ada Brook",),
    event=EVENT.title,
    start=EVENT.start,
    tags=("knots",),
    sorted_by="2016-06-27",
)


def head(url: str, title: str = "A page", **more) -> Page:
    """The head of a page."""
    return Page(url, title, **more)


def part(title: str = "Bowlines", number: int = 1, **more) -> TalkPart:
    """A talk on a page, with one text."""
    anchor = title.lower() or f"talk-{number}"
    filled = {"speakers": (ADA,), "texts": (TEXT,), "url": f"{EVENT.url}{anchor}/", **more}
    return TalkPart(title, anchor, number=number, **filled)


def event_page(*parts: ProgrammePart, **more) -> EventPage:
    """An event read from one note."""
    filled = {"notes": ("2016/knots.md",), "groups": (GROUP,), "page": head(EVENT.url, EVENT.title), **more}
    return EventPage(card=more.pop("card", EVENT), parts=parts, **{k: v for k, v in filled.items() if k != "card"})


PAGES = {
    "home.html": HomePage(
        head("/", "Pier Notes"),
        upcoming=(replace(EVENT, start=CivilDate(2027, 1, 2), end=CivilDate(2027, 1, 3)),),
        years=(YearGroup("2016", (EVENT,), (), "/2016/"), YearGroup("", (replace(EVENT, start=None),))),
        all_years=(("2016", "/2016/", 1), ("", "/undated/", 1)),
        older_url="/page/2/",
        pages=2,
        tags=(TAG,),
        speakers=(NameCard("speaker", "Ada Brook", "/speakers/ada-brook/", 3),),
        groups=(GROUP,),
        counts=(("events", 1), ("talks", 2)),
        others=(Crumb("About", "/about/"),),
    ),
    "event.html": event_page(
        ProgrammePart(text=TEXT),
        ProgrammePart(session="Evening", session_line=7, talk=part("Bowlines", resources=(SLIDES, CODE))),
        ProgrammePart(talk=part("", 2, speakers=(), kind="lightning")),
        series=NameCard("series", "Rope Week", "/series/rope-week/"),
        venue=NameCard("venue", "Boat Shed", "/venues/boat-shed/"),
        address="Quay 1, 20457 Hamburg",
        city="Hamburg",
        country="Germany",
        map_url="https://map.example.org/?q=x",
        link=LinkCard("", "https://meet.example.org/1", "event", "meet.example.org"),
        tags=(TAG,),
        authors=("Bo Reed",),
        published=CivilDate(2016, 7, 1),
        edit_urls=("https://git.example.org/knots.md",),
        previous=EVENT,
        next=EVENT,
        related=(TALK,),
        marks=(("title", 1), ("group", 2), ("when", 3), ("where", 4), ("address", 5), ("link", 6)),
        translate_service=(Translated("ja", "https://translate.example.org/ja", True),),
    ),
    "talk.html": TalkPage(
        head("/2016/06-27-knots/bowlines/", "Bowlines", findable=FOUND),
        part("Bowlines", tags=(TAG,), resources=(SLIDES,), kind="keynote"),
        EVENT,
        TALK,
        also=((NameCard("speaker", "Ada Brook", "/speakers/ada-brook/"), (TALK,)),),
        related=(TALK,),
        next=TALK,
    ),
    "thing.html": ThingPage(
        head("/speakers/ada-brook/", "Ada Brook"),
        NameCard("speaker", "Ada Brook", "/speakers/ada-brook/", 5, first="2011", last="2016"),
        aliases=("A. Brook",),
        links=(LinkCard("", "https://ada.example.org", "profile", "ada.example.org"),),
        organisations=(NameCard("organisation", "Dock One", "/organisations/dock-one/"),),
        groups=(GROUP, replace(GROUP, name="Rope Club")),
        tags=(TAG,),
        years=(YearGroup("2016", (), (TALK,), "/2016/"),),
        counts=(("2015", 0), ("2016", 5)),
    ),
    "listing.html": ListingPage(
        head("/tags/", "tags", translate_title=True), "tag", letters=(("K", (TAG,)), ("#", (TAG,))), total=2
    ),
    "year.html": YearPage(head("/2016/", "2016"), YearGroup("2016", (EVENT,)), older=("2015", "/2015/")),
    "archive.html": ArchivePage(
        head("/archive/", "chart.archive", translate_title=True), (BY_YEAR, BY_TAG), 2, 5, "2015", "2016", 1
    ),
    "search.html": SearchPage(
        head("/search/", "search", translate_title=True, scripts=("search.js",)),
        index="/pagefind/pagefind.js",
        version="1.0",
        filters=(("year", "filter.year"), ("tag", "kind.tag")),
        lists=(("talks", "/talks/", 5),),
        years=(("2016", "/2016/", 1), ("", "/undated/", 1)),
        letters=(("tags", "/tags/", (("K", "/tags/#-K"), ("#", "/tags/#-other"))),),
    ),
    "note.html": NotePage(head("/about/", "About"), (TEXT,), (TAG,), ("Bo Reed",), CivilDate(2016), ("about.md",)),
    "deck.html": DeckPage(head("/decks/ropes/", "Ropes"), (TEXT,), CivilDate(2018, 3), notes=("ropes.md",)),
    "404.html": PlainPage(head("/404.html", "not_found", translate_title=True, noindex=True)),
    "redirect.html": PlainPage(head("/old/", "Knots and Boats", noindex=True), "/2016/06-27-knots/"),
}
"""Template → a page that fills it."""


def rendered(template: str, page: object = None, *, frame: SiteFrame = FRAME, overrides: Path | None = None) -> str:
    """The HTML of a page; every text of it is the same short one."""
    theme = open_theme(overrides)
    return "".join(
        theme.render(template, page or PAGES[template], frame, lambda part, level: "<p>A text of the note</p>")
    )
