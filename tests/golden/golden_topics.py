"""The small sites under this folder, and which files of each tell what the topic is about."""

TOPICS: dict[str, tuple[str, ...]] = {
    "one_evening": (
        "2023/09-14-lanterns/index.html",
        "2023/09-14-lanterns/fog-a-field-guide/index.html",
        "index.html",
        "speakers/rieke-dahl/index.html",
        "feed.xml",
        "feed.json",
        "events.ics",
        "data/events.json",
        "data/talks.json",
        "sitemap.xml",
        "robots.txt",
        "_headers",
    ),
    "conference": ("2022/06-10-molecon-2022/index.html", "data/events.json", "data/talks.json", "sitemap.xml"),
    "one_occasion": ("2021/02-04-pontoon-keno/index.html", "data/events.json", "data/talks.json", "feed.xml"),
    "deck": ("decks/knots/index.html", "data/events.json", "sitemap.xml"),
    "dump": ("data/events.json", "data/talks.json", "2013/03-14-ropes-and-gulls-pontoon-meetup-14-03-2013/index.html"),
    "translation": ("2020/10-01-tides/index.html", "2020/10-01-tides/de/index.html", "sitemap.xml", "data/talks.json"),
    "drafts_and_redirects": (
        "2019/rust.html",
        "info.html",
        "index.html",
        "feed.xml",
        "sitemap.xml",
        "data/events.json",
    ),
    "files_and_pictures": ("2018/03-08-charts/index.html", "data/talks.json", "feed.xml", "_headers"),
    "hostile_titles": (
        "2017/01-19-hostile/index.html",
        "feed.xml",
        "events.ics",
        "data/talks.json",
        "data/tags.json",
        "sitemap.xml",
    ),
}
"""Topic → paths in the site; each is compared with the file of that path under `<topic>/expected/`."""
